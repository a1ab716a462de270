"""What a page has of its own, and the page as a whole."""

from .frame import NAME, SPACE, Frame
from .layout import Article, Layout, Section, Year
from .words import Source


def link(path: str, text: str, kind: str = "item") -> str:
    return f'<a class="{kind}" href="{path}" title="{text}">{text}</a>'


def crumbs(*steps: tuple[str, str]) -> str:
    items = "".join(f"<li>{link(path, text, 'crumb')}</li>" for path, text in (("/", "Trang chủ"), *steps))
    return f'<ol class="breadcrumb">{items}</ol>\n'


def teaser(article: Article) -> str:
    """One line of a list; every third has a picture that repeats the link of its title."""
    picture = (
        f'<a class="thumb" href="{article.path}"><img src="/anh/tin-{article.number % 6}.png" alt=""/></a>'
        if article.number % 3 == 0
        else ""
    )
    return (
        f'<li class="teaser clearfix" data-id="{article.number}">{SPACE}<div class="post-item" '
        f'itemscope="itemscope">{picture}'
        f'<h3 class="post-title">{link(article.path, article.title)}</h3>{SPACE}<div class="post-meta"><i '
        f'class="fa fa-clock-o" aria-hidden="true"></i>'
        f'<span class="date" itemprop="datePublished">{article.date}</span></div></div></li>\n'
    )


class Pages:
    """All pages of a layout as (path, pieces): text, and `Frame` parts that pages share."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self.frame = Frame(layout)

    def __iter__(self):
        yield "/", self._page(NAME, self._home(), "home")
        for section in self.layout.sections:
            yield section.path, self._page(section.title, self._section(section), section.slug)
            for year in section.years:
                yield year.path, self._page(f"{section.title} năm {year.year}", self._year(year), year.path)
                for index, path in enumerate(year.lists):
                    yield (
                        path,
                        self._page(
                            f"{section.title} năm {year.year}, trang {index + 1}", self._list(year, index), path
                        ),
                    )
                for index, article in enumerate(year.articles):
                    yield article.path, self._page(article.title, self._article(year, index), article.path)

    def _page(self, title: str, body: str, key: str) -> tuple[str, str, str, str, str]:
        source = Source(f"{self.layout.seed}/{key}")
        start = (
            f'<!DOCTYPE html><html lang="vi">\n<head>\n<title>{title}</title>\n<meta name="description" '
            f'content="{title}"/>\n'
            f'<meta property="og:title" content="{title}"/>\n'
        )
        middle = (
            f'<div class="col-middle col-xs-12 col-md-6 col-sm-6"><div id="content" class="content-wrapper">\n'
            f'{body}<p class="views">Lượt xem: {source.below(9_000)}</p></div></div>\n'
        )
        return start, self.frame.head, '<body class="page">\n' + self.frame.top, middle, self.frame.bottom

    def _home(self) -> str:
        blocks = "".join(
            f"<section><h2>{link(s.path, s.title)}</h2><ul>{''.join(map(teaser, s.years[0].articles[:2]))}</ul>"
            f"</section>\n"
            for s in self.layout.sections
        )
        return f"<h1>{NAME}</h1>\n{blocks}"

    def _section(self, section: Section) -> str:
        years = "".join(f'<li class="year">{link(y.path, f"Năm {y.year}")}</li>\n' for y in section.years)
        newest = "".join(map(teaser, section.years[0].articles[:15]))
        return f"{crumbs((section.path, section.title))}<h1>{section.title}</h1>\n<ul>{years}</ul><ul>{newest}</ul>\n"

    def _year(self, year: Year) -> str:
        lists = "".join(f'<li class="page">{link(path, f"Trang {k + 1}")}</li>\n' for k, path in enumerate(year.lists))
        text = Source(f"{self.layout.seed}/{year.path}").paragraph(year.year, 400)
        return f"{self._crumbs(year)}<h1>{year.section.title} năm {year.year}</h1>\n<p>{text}</p><ul>{lists}</ul>\n"

    def _list(self, year: Year, index: int) -> str:
        rows = "".join(map(teaser, year.listed(index)))
        pager = "".join(link(path, str(k + 1), "page") for k, path in enumerate(year.lists) if abs(k - index) < 4)
        lists = f'<ul class="list">{rows}</ul><div class="pager">{pager}</div>\n'
        return f"{self._crumbs(year)}<h1>{year.section.title}</h1>\n{lists}"

    def _article(self, year: Year, index: int) -> str:
        article, count = year.articles[index], len(year.articles)
        source = Source(f"{self.layout.seed}/{article.number}")
        related = [year.articles[(index + step) % count] for step in range(1, min(count, 9))]
        body = self._body(article, year.year, source)
        return (
            f"{self._crumbs(year)}<article><h1>{article.title}</h1>\n"
            f'<p class="meta"><time class="date">{article.date}</time> <span class="author">'
            f"{source.name()}</span></p>\n"
            f'{body}</article>\n<div class="related"><h2>Tin cùng mục</h2><ul>'
            f"{''.join(map(teaser, related))}</ul></div>\n"
        )

    def _body(self, article: Article, year: int, source: Source) -> str:
        parts = [f'<p class="lead"><strong>{source.paragraph(year, 200)}</strong></p>\n']
        parts += [f"<p>{source.paragraph(year, 230)}</p>\n" for _ in range(4)]
        if article.number % 3 == 0:
            parts.append("<ul>" + "".join(f"<li>{source.sentence(year)}</li>\n" for _ in range(4)) + "</ul>\n")
        elif article.number % 3 == 1:
            rows = "".join(
                f"<tr><td>{k}</td><td>{source.name()}</td><td>{source.date(year)}</td></tr>\n" for k in range(1, 7)
            )
            head = "<tr><th>Số thứ tự</th><th>Họ và tên</th><th>Ngày</th></tr>"
            parts.append(f'<table class="table table-bordered"><thead>{head}</thead><tbody>{rows}</tbody></table>\n')
        else:
            parts.append(
                f"<h2>{source.title()}</h2>\n<p>{source.paragraph(year, 230)}</p>\n<p><img "
                f'src="/anh/tin-{article.number % 6}.png" alt=""/></p>\n'
            )
        parts.append(f"<p>{source.paragraph(year, 120)}</p>\n")
        if article.attachment:
            parts.append(f"<p>Tệp đính kèm: {link(article.attachment, article.title, 'file')}</p>\n")
        return "".join(parts)

    def _crumbs(self, year: Year) -> str:
        return crumbs((year.section.path, year.section.title), (year.path, f"Năm {year.year}"))
