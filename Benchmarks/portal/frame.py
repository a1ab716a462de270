"""What all pages share: head, styles, scripts, banner, menu, side columns, footer. About 54 KB."""

from .layout import Layout
from .words import Source, capitalised

NAME = "Trường Trung học cơ sở Bình Minh"
SCRIPT_BYTES = 11_000
STYLE_BYTES = 7_000
SPACE = "\n  \n" + " " * 48 + "\n\t\t\n"


class Frame:
    """The shared parts, in the order in which a page has them; a page puts its own between them."""

    def __init__(self, layout: Layout):
        source = Source(f"{layout.seed}/frame")
        self.head = head(source)
        self.top = top(layout, source) + '<div class="row">' + left(layout, source)
        self.bottom = (
            right(layout, source)
            + "</div>"
            + footer(layout, source)
            + script(source, SCRIPT_BYTES)
            + "</body></html>\n"
        )


def head(source: Source) -> str:
    return (
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1.0"/>\n'
        f'<meta name="author" content="{NAME}"/>\n<meta name="copyright" content="{NAME}"/>\n'
        '<meta name="robots" content="index,follow"/>\n<meta name="revisit-after" content="7 days"/>\n'
        '<link rel="shortcut icon" href="/anh/bieu-trung.png" type="image/png"/>\n'
        '<link rel="stylesheet" type="text/css" href="/css/cong.css"/>\n' + style(source, STYLE_BYTES) + "</head>\n"
    )


def style(source: Source, size: int) -> str:
    places = ".menu|.banner|.side|.panel|.list|.footer|.news|.box|#module|.title|.header|.content".split("|")
    rules = [
        "color:#{:06x};",
        "padding:{}px;",
        "margin:0 {}px;",
        "line-height:{}px;",
        "background:#{:06x};",
        "width:{}px;",
    ]
    text = []
    while sum(map(len, text)) < size:
        body = "\n".join(source.one(rules).format(source.below(900)) for _ in range(3))
        text.append(f"{source.one(places)}-{source.below(90)} {source.one(places)}>a{{\n{body}\n}}\n")
    return f"<style>\n{''.join(text)}</style>\n"


def script(source: Source, size: int) -> str:
    text = []
    while sum(map(len, text)) < size:
        n, letters = (
            source.below(9000),
            "".join(source.one("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") for _ in range(180)),
        )
        text.append(
            f"$('#module{n}').each(function(){{ if($(this).width() < {n} && !this.ready)"
            f"{{ this.ready = '{letters}'; }} }});\n"
        )
    return f'<script type="text/javascript">\nvar page = page || {{}};\n{"".join(text)}</script>\n'


def top(layout: Layout, source: Source) -> str:
    items = "".join(menu_item(section, source) for section in layout.sections)
    return (
        '<header class="header-default clearfix"><div class="container"><div class="header-logo">'
        f'<a class="logo-img" href="/" title="{NAME}"><img class="logo" src="/anh/bieu-trung.png" alt="{NAME}"/>'
        f"</a></div>\n"
        f'<div class="banner"><p class="site-name">{NAME}</p><p class="slogan">Dạy tốt, học tốt vì ngày mai</p>'
        f"</div></div></header>{SPACE}"
        f'<nav id="menu7" class="navigation-menu"><div class="navbar navbar-default"><ul class="nav navbar-nav">{SPACE}'
        f'<li class=""><a class="text-uppercase" href="/" title="Trang chủ">Trang chủ</a></li>{items}</ul></div>'
        f"</nav>\n"
    )


def menu_item(section, source: Source) -> str:
    years = "".join(
        f'<li class="">\n  <a class="text-uppercase" href="{year.path}" title="Năm {year.year}">Năm '
        f"{year.year}</a>{SPACE}</li>\n"
        for year in section.years[:2]
    )
    return (
        f'<li class="dropdown" data-id="{source.below(9_000_000)}">\n  <a class="text-uppercase" '
        f'href="{section.path}" title="{section.title}">'
        f'{section.title}</a> <span class="open-sub-menu show-in-mobile"><i class="fa fa-angle-down" '
        f'aria-hidden="true"></i></span>'
        f'{SPACE}<ul class="dropdown-menu">{years}</ul></li>{SPACE}'
    )


def left(layout: Layout, source: Source) -> str:
    rows = "".join(
        f'<li class="item-lv1" data-id="{source.below(9_000_000)}">\n<a class="item-link relative" '
        f'title="{section.title}" '
        f'href="{section.years[-1].path}" data-toggle="tooltip">{SPACE}<i class="fa fa-caret-right" '
        f'aria-hidden="true"></i><span>{section.title}</span>\n</a>{SPACE}</li>\n'
        for section in layout.sections[:10]
    )
    archive = panel("Lưu trữ", f"<ul>{rows}</ul>", source)
    return f'<div class="col-left col-xs-12 col-md-3 col-sm-3">{archive}{statistics(source)}</div>\n'


def right(layout: Layout, source: Source) -> str:
    rows = "".join(
        f'<li class="news-item clearfix" data-id="{source.below(9_000_000)}"><a class="item-link" '
        f'title="{article.title}" href="{article.path}">'
        f'{SPACE}<span class="text">{article.title}</span></a><div class="line"><i class="fa fa-clock-o" '
        f'aria-hidden="true"></i>'
        f'<small class="date">{article.date}</small></div></li>\n'
        for article in layout.latest(10)
    )
    pictures = "".join(
        f'<figure class="post-image"><a href="https://lien-ket-{k}.example.vn/" title="Liên kết {k}"><img '
        f'src="/anh/lien-ket-{k}.png" '
        f'alt="Liên kết website" itemprop="image"/></a></figure>\n'
        for k in range(1, 7)
    )
    words = panel("Thông điệp", f"<p>{source.paragraph(2026, 260)}</p>", source)
    return (
        f'<aside class="col-right col-xs-12 col-md-3 col-sm-3">{panel("Tin mới", "<ul>" + rows + "</ul>", source)}'
        f"{panel('Liên kết website', pictures, source)}{words}</aside>\n"
    )


def panel(title: str, body: str, source: Source) -> str:
    number = source.below(90_000_000)
    return (
        f'<div class="panel panel-default frame{number} frameOption{number}" id="frameBound{number}"><div '
        f'class="panel-heading">'
        f'<div class="panel-title">{title}</div></div><div class="panel-body"><div id="module{number}" '
        f'class="ModuleWrapper" '
        f'data-root="{number}">{SPACE}{body}{SPACE}</div></div></div>\n'
    )


def statistics(source: Source) -> str:
    rows = "".join(
        f'<tr class="row-{k}"><td class="label">{label}</td><td class="value">{source.below(90_000)}</td></tr>\n'
        for k, label in enumerate(["Đang truy cập", "Hôm nay", "Tháng này", "Tất cả"])
    )
    return panel("Lượt truy cập", f'<table class="table table-counter"><tbody>{rows}</tbody></table>', source)


def footer(layout: Layout, source: Source) -> str:
    links = "".join(
        f'<li class="foot"><a href="{s.path}" title="{s.title}">{s.title}</a></li>\n' for s in layout.sections[:4]
    )
    return (
        f'<footer class="footer clearfix"><div class="container"><ul>{links}</ul><address><p>{NAME}</p>'
        f"<p>Địa chỉ: thôn {source.one('An Hòa|Bình Yên|Phú Lộc'.split('|'))}, xã Tân Lập</p><p>Điện thoại: "
        f"0204 3{source.below(900_000):06}</p>"
        f"<p>Chịu trách nhiệm nội dung: {source.name()}</p></address>"
        f'<p class="note">{capitalised(source.paragraph(2026, 200))}</p></div></footer>\n'
    )
