extension HTMLReport {
  /// The style sheet. Colours are told once, as variables; paper always has the light ones.
  static let style: StaticString = """

    :root {
      --ground: #fff; --panel: #f4f6f9; --ink: #1a1f27; --soft: #4d5866; --line: #c9d0d9; --accent: #0b4a8b;
      --met: #17602f; --partial: #7a4b00; --missing: #9c1c1c; --unknown: #4a3f8f; --none: #4d5866;
      --met-ground: #e8f4eb; --partial-ground: #fdf2dd; --missing-ground: #fcebea; --unknown-ground: #efedfa;
      --none-ground: #eef0f3; --bar: #0b4a8b; --hatch: #5f80ab; --hatch-ground: #e6edf6; --track: #fff;
      --notice: #fff6d6; --notice-line: #b98900;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ground: #14181e; --panel: #1d232b; --ink: #e8ebef; --soft: #b0b9c5; --line: #434d59; --accent: #93c2f5;
        --met: #8fd6a4; --partial: #f0c069; --missing: #f7a59e; --unknown: #bfb6f5; --none: #b0b9c5;
        --met-ground: #16301f; --partial-ground: #35290f; --missing-ground: #3c1b1b; --unknown-ground: #282445;
        --none-ground: #272e37; --bar: #5d9fe6; --hatch: #64809f; --hatch-ground: #202a36; --track: #14181e;
        --notice: #362c0c; --notice-line: #d9ac35;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 76rem; padding: 0 1.25rem 2rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote, table { margin: 0; }
    h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
    h1 { font-size: 1.65rem; }
    h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); }
    h3 { font-size: 1.1rem; margin: 1.75rem 0 .6rem; }
    h4 { font-size: 1rem; font-weight: 600; text-wrap: pretty; }
    p, li, dd { max-width: 72ch; text-wrap: pretty; }
    p + p { margin-top: .35rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    code { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      font-size: .88em; }
    summary { cursor: pointer; color: var(--accent); width: fit-content; padding: .15rem 0; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; font-weight: inherit; }
    .small { font-size: .875rem; color: var(--soft); }
    .lead { color: var(--soft); margin-bottom: .9rem; }
    .figure, .points, .counts strong { font-variant-numeric: tabular-nums; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .patterns { position: absolute; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--accent);
      color: var(--ground); z-index: 1; }
    .skip:focus { left: 0; }

    .masthead { padding: 1.1rem 0 .8rem; border-bottom: 1px solid var(--line); }
    .kind { color: var(--soft); font-weight: 600; font-size: .95rem; }
    .masthead .facts { margin-top: .5rem; }
    .facts { display: flex; flex-wrap: wrap; gap: .15rem 1.75rem; font-size: .925rem; }
    .facts:not(.table) dt, .facts:not(.table) dd { display: inline; }
    .facts dt { color: var(--soft); }
    .facts dt::after, .grounds dt::after { content: ": "; }
    .facts.table { display: block; }
    .facts.table > div { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; padding: .3rem 0;
      border-bottom: 1px solid var(--line); }
    .notice p { max-width: none; }
    .notice { margin-top: 1rem; padding: .75rem 1rem; background: var(--notice);
      border: 1px solid var(--notice-line); border-left-width: 6px; }

    .summary { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 2.5rem;
      padding-top: 1rem; }
    .summary h3 { margin-top: 0; }
    .score { line-height: 1.2; display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .6rem; }
    .score .points { font-size: 3rem; font-weight: 700; color: var(--accent); line-height: 1; }
    .score .of { font-size: 1.2rem; color: var(--soft); }
    .band { padding: .15rem .7rem; border: 1.5px solid var(--accent);
      border-radius: 1rem; font-weight: 600; align-self: center; }
    .bar { display: block; width: 100%; height: .8rem; border: 1px solid var(--soft); }
    .bar.large { height: 1.6rem; margin: .7rem 0 .5rem; }
    .track { fill: var(--track); }
    .sure { fill: var(--bar); }
    .open { fill: url(#hatch); }
    .hatch-ground { fill: var(--hatch-ground); }
    .hatch-line { fill: var(--hatch); }
    .mark { stroke: var(--ink); stroke-width: 4; }
    .bar:not(.large) .mark { stroke-width: 0; }
    .legend { list-style: none; padding: 0; margin-top: .5rem; display: flex; flex-wrap: wrap; gap: .15rem 1.25rem;
      font-size: .9rem; }
    .legend li { display: flex; align-items: center; gap: .45rem; }
    .swatch { width: 1.1rem; height: .8rem; border: 1px solid var(--soft); flex: none; }
    .counts { list-style: none; padding: 0; margin: 1.1rem 0 .5rem; display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .6rem; }
    .counts li { padding: .5rem .65rem; border: 1px solid; border-left-width: 5px; position: relative; }
    .counts strong { display: block; font-size: 1.6rem; line-height: 1.2; }
    .counts .sign { position: absolute; right: .6rem; top: .55rem; font-size: 1.1rem; }
    .counts span:last-child { display: block; font-size: .9rem; line-height: 1.35; }
    .met { color: var(--met); background: var(--met-ground); }
    .partial, .warning { color: var(--partial); background: var(--partial-ground); }
    .missing, .serious { color: var(--missing); background: var(--missing-ground); }
    .unreadable, .not-assessed { color: var(--unknown); background: var(--unknown-ground); }
    .not-applicable, .manual, .note { color: var(--none); background: var(--none-ground); }
    .bars th, .bars td { padding: .17rem .3rem; font-size: .9rem; line-height: 1.35; vertical-align: middle; }
    .bars caption { font-size: 1.1rem; line-height: 1.3; padding-bottom: .5rem; }
    .bars tr > :first-child { padding-left: 0; width: 52%; }
    .bars tr > :last-child { text-align: right; white-space: nowrap; width: 1%; padding-right: 0; }
    .bars a { color: inherit; text-decoration-color: var(--line); }
    .bars thead th { padding: 0; line-height: 0; }
    .number { font-weight: 600; }

    nav { margin-top: 1.5rem; padding: .6rem 0; border-block: 1px solid var(--line); }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; }

    .verdict, .severity { display: inline-block; padding: 0 .5rem; border: 1px solid; border-radius: .25rem;
      font-size: .85rem; font-weight: 600; line-height: 1.6; white-space: nowrap; }
    .gain { font-weight: 600; white-space: nowrap; }
    .tasks { padding-left: 2rem; }
    .tasks > li { margin-bottom: 1.1rem; break-inside: avoid; }
    .brief > li { margin-bottom: .6rem; }
    .tasks > li::marker { font-weight: 600; }
    .label { color: var(--soft); }
    .group { margin-bottom: 1.1rem; }
    .group ul { padding-left: 1.5rem; margin-top: .3rem; }
    .group li { margin-bottom: .25rem; break-inside: avoid; }

    .clause h3 { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: baseline; padding: .35rem .7rem;
      background: var(--panel); border-left: 5px solid var(--accent); }
    .clause h3 .figure { margin-left: auto; font-weight: 400; font-size: .9rem; color: var(--soft); }
    .obligation { padding: .7rem 0 .7rem .8rem; border-left: 5px solid; border-bottom: 1px solid var(--line);
      background: none; }
    .obligation > *, .obligation h4 { color: var(--ink); }
    .obligation > .small { color: var(--soft); }
    .obligation > details > summary { color: var(--accent); }
    .obligation { border-bottom-color: var(--line); scroll-margin-top: .5rem; }
    .obligation:target { outline: 3px solid var(--accent); outline-offset: -1px; }
    .reason { margin-top: .2rem; }
    .grounds > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 .8rem; padding: .3rem 0; }
    .grounds dt { color: var(--soft); }
    .grounds ul { padding: 0; list-style: none; }
    .evidence > li + li { margin-top: .8rem; }
    blockquote { padding: .2rem .7rem; border-left: 3px solid var(--line); background: var(--panel); }
    .source { font-size: .925rem; }
    .hash { font-size: .875rem; }

    .scroller { overflow-x: auto; }
    .sheet, .findings { border: 1px solid var(--line); }
    .sheet th, .sheet td, .findings th, .findings td { border: 1px solid var(--line); }
    .sheet caption, .findings caption { padding-top: .2rem; }
    .sheet thead th, .findings thead th { background: var(--panel); font-weight: 600; }
    .sheet { min-width: 38rem; }
    .sheet th[scope="row"] { width: 50%; }
    .tick { font-size: 1.4rem; text-align: center; line-height: 1.2; }
    .sheet .blank { width: 25%; }
    .findings { min-width: 34rem; }
    .findings td:first-child { white-space: nowrap; width: 1%; }
    .findings td:last-child { width: 35%; }
    .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-top: 1.5rem; text-align: center;
      break-inside: avoid; }
    .signatures p { margin-inline: auto; }
    .signatures > div { padding-bottom: 5.5rem; }
    .verdicts > div { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 1rem; padding: .3rem 0; }
    footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .875rem;
      color: var(--soft); }

    @media screen and (max-width: 52rem) {
      body { padding-inline: 1rem; }
      h1 { font-size: 1.35rem; }
      .masthead { padding-top: .7rem; }
      .summary { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
      .bars tr > :first-child { width: 50%; }
      .notice { padding: .5rem .75rem; }
      .grounds > div, .verdicts > div, .facts.table > div { grid-template-columns: minmax(0, 1fr); }
      .signatures { gap: 1rem; }
    }
    @media screen and (max-width: 30rem) {
      .counts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
      .counts li { padding: .3rem .6rem; }
      .counts strong { display: inline; font-size: 1.4rem; }
      .counts span:last-child { display: inline; }
    }
    @media (forced-colors: active) {
      .bar, .swatch { forced-color-adjust: none; background: #fff; }
    }

    @page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages);
      font: 9pt system-ui, sans-serif; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; print-color-adjust: exact;
        -webkit-print-color-adjust: exact; }
      .skip, nav, .hash summary { display: none; }
      h1 { font-size: 17pt; } h2 { font-size: 13.5pt; margin-top: 18pt; } h3 { font-size: 11.5pt; }
      h4 { font-size: 10pt; }
      a { color: inherit; }
      p, li, dd { max-width: none; orphans: 3; widows: 3; }
      p + p { margin-top: 1pt; }
      .tasks > li { margin-bottom: 6pt; }
      .obligation { padding-block: 4pt; }
      .grounds > div { padding: 1pt 0; grid-template-columns: 28mm minmax(0, 1fr); }
      .masthead { padding-top: 0; }
      .summary { grid-template-columns: 5fr 6fr; gap: 0 8mm; }
      .score .points { font-size: 30pt; }
      .counts { gap: 2mm; grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .bars th, .bars td { font-size: 8.5pt; }
      .verdict, .severity { font-size: 8.5pt; }
      .small, .source, .hash, .facts { font-size: 8.5pt; }
      #obligations, #inspection { break-before: page; }
      caption, thead, .lead { break-after: avoid; }
      .hash > code::before { content: "SHA-256: "; }
      .obligation, .summary, .counts li, tr, .group > p, .notice, .evidence > li, .grounds > div {
        break-inside: avoid;
      }
      .obligation > h4, .obligation > .small { break-after: avoid; }
      .scroller { overflow: visible; }
      .sheet, .findings { min-width: 0; }
      thead { display: table-header-group; }
      details > summary { list-style: none; color: var(--soft); }
      .obligation > details > summary { display: none; }
      details::details-content { content-visibility: visible; display: block; block-size: auto; }
    }

    """
}
