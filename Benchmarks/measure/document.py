"""The page that shows the figures: tables between markers, the text around them is written by people."""

import pathlib

DOCUMENT = pathlib.Path(__file__).parents[2] / "docs" / "performance.md"


def table(columns: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; the first column is text, the others are figures and stand to the right."""
    lines = [columns, ["---"] + ["---:"] * (len(columns) - 1), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def replace(name: str, text: str, document: pathlib.Path = DOCUMENT):
    """Puts the text between `<!-- NAME: begin -->` and `<!-- NAME: end -->`."""
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    page = document.read_text()
    if page.count(begin) != 1 or page.count(end) != 1:
        raise SystemExit(f"{document}: the markers of {name} are not there once each")
    before, rest = page.split(begin)
    document.write_text(f"{before}{begin}\n{text}\n\n{end}{rest.split(end)[1]}")
