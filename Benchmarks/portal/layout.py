"""Which pages a portal of a given size has, and where they are: sections, years, lists of articles, articles."""

from dataclasses import dataclass, field

from .words import SECTIONS, Source, slug

LIST_LENGTH = 25
LAST_YEAR = 2026


@dataclass
class Article:
    number: int
    path: str
    title: str
    date: str
    attachment: str | None = None


@dataclass
class Year:
    section: "Section"
    year: int
    path: str
    lists: list[str] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)

    def listed(self, index: int) -> list[Article]:
        return self.articles[index * LIST_LENGTH : (index + 1) * LIST_LENGTH]


@dataclass
class Section:
    title: str
    slug: str
    path: str
    years: list[Year] = field(default_factory=list)


@dataclass
class Layout:
    """Exactly `pages` pages; each is at most four links away from the start page, so a depth of five reaches all."""

    pages: int
    seed: str
    documents: int = 0
    sections: list[Section] = field(default_factory=list)

    def __post_init__(self):
        if self.pages < 30:
            raise SystemExit("generate-site: a site has at least 30 pages")
        count = max(3, min(len(SECTIONS), self.pages // 40))
        years = max(1, min(12, self.pages // (count * 15)))
        rest, buckets = self.pages - 1 - count - count * years, count * years
        titles = Source(f"{self.seed}/titles")
        number = 0
        for s, title in enumerate(SECTIONS[:count]):
            section = Section(title, slug(title), f"/{slug(title)}/")
            self.sections.append(section)
            for y in range(years):
                bucket = s * years + y
                size = rest // buckets + (1 if bucket < rest % buckets else 0)
                number = self._fill(section, LAST_YEAR - y, size, number, titles)
        self._attach()

    def _attach(self):
        """Attaches the documents to articles that lie evenly over the portal."""
        articles = self._articles()
        if self.documents > len(articles):
            raise SystemExit("generate-site: there is at most one document to an article")
        for k in range(self.documents):
            articles[k * len(articles) // self.documents].attachment = f"/tep/van-ban-{k + 1}.pdf"

    def _fill(self, section: Section, year: int, size: int, number: int, titles: Source) -> int:
        archive = Year(section, year, f"{section.path}nam-{year}/")
        section.years.append(archive)
        lists = -(-size // (LIST_LENGTH + 1))
        archive.lists = [f"{archive.path}trang-{k + 1}.html" for k in range(lists)]
        for _ in range(size - lists):
            number += 1
            title = titles.title()
            path = f"{section.path}{slug(title)}-{number}.html"
            archive.articles.append(Article(number, path, title, titles.date(year)))
        return number

    def attaching(self) -> list[Article]:
        """The articles that have a document attached."""
        return [article for article in self._articles() if article.attachment]

    def _articles(self) -> list[Article]:
        return [article for section in self.sections for year in section.years for article in year.articles]

    def latest(self, count: int) -> list[Article]:
        """The newest articles of the whole site, in turns from its sections: what every side column shows."""
        found = []
        for rank in range(count):
            section = self.sections[rank % len(self.sections)]
            articles = section.years[0].articles
            if rank // len(self.sections) < len(articles):
                found.append(articles[rank // len(self.sections)])
        return found
