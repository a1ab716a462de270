"""One site of very many addresses: what a crawl remembers of each must be little."""

import shutil
import sys

from . import generated
from .bounds import Bound
from .document import table
from .measured import MEGABYTE, Measured
from .nginx import Nginx
from .places import WORK
from .programs import HOST, Served

PEAK_MEGABYTES = 200


class Addresses:
    """A site whose sitemaps name all its pages at once: a crawl of a part of them, and one of all.

    After the sitemaps most lists say nothing new, so that a crawl may leave some closed.

    The parts that the pages share lie on the disk once, and nginx puts each page together.
    """

    def __init__(self, count: int, part: int):
        self.count = count
        folder = generated.generate(count, "--parts", "--sitemap", HOST)
        with Nginx(folder, WORK / "nginx", parts=True) as server:
            sites = [Served(folder, count, server.port, limit, may_close=True) for limit in (part, count)]
            self.crawls = [self._crawl(site, server) for site in sites]
        shutil.rmtree(folder)

    def _crawl(self, site: Served, server: Nginx) -> Measured:
        measured = Measured.of("portal-audit", site, server)
        print(f"{site.fetched} of {site.pages} addresses: {measured}", file=sys.stderr)
        return measured

    def table(self) -> str:
        columns = ["distinct addresses", "pages fetched", "seconds", "pages per second", "CPU ms per page", "peak MB"]
        return table(
            columns,
            [
                [
                    f"{self.count:,}",
                    f"{crawl.pages:,}",
                    f"{crawl.usage.seconds:.0f}",
                    f"{crawl.speed:,.0f}",
                    f"{1000 * crawl.usage.cpu / crawl.pages:.2f}",
                    f"{crawl.usage.peak / MEGABYTE:.0f}",
                ]
                for crawl in self.crawls
            ],
        )

    def bounds(self) -> list[Bound]:
        return [self._bound(crawl) for crawl in self.crawls]

    def _bound(self, crawl: Measured) -> Bound:
        peak = crawl.usage.peak / MEGABYTE
        what = f"peak memory, {self.count:,} addresses, {crawl.pages:,} fetched"
        return Bound(what, f"{peak:.0f} MB", f"under {PEAK_MEGABYTES} MB", peak < PEAK_MEGABYTES)
