"""The same program on sites of very different size: the time per page and the memory must stay."""

import shutil
import statistics
import sys

from . import generated
from .bounds import Bound
from .document import table
from .measured import MEGABYTE, Measured
from .nginx import Nginx
from .places import WORK
from .programs import Served

GROWTH = 0.15


class Scaling:
    """Rounds of portal-audit for each size of a site; each figure is the median of its rounds."""

    def __init__(self, sizes: list[int], rounds: int):
        self.rounds: dict[int, list[Measured]] = {}
        for pages in sizes:
            folder = generated.generate(pages)
            with Nginx(folder, WORK / "nginx") as server:
                self.rounds[pages] = [self._round(Served(folder, pages, server.port), server) for _ in range(rounds)]
            shutil.rmtree(folder)

    def _round(self, site: Served, server: Nginx) -> Measured:
        measured = Measured.of("portal-audit", site, server)
        print(f"{site.pages:6} pages: {measured}", file=sys.stderr)
        return measured

    def median(self, pages: int, figure) -> float:
        return statistics.median(map(figure, self.rounds[pages]))

    def milliseconds(self, pages: int) -> float:
        """By the clock, a page."""
        return self.median(pages, lambda round: 1000 * round.usage.seconds / pages)

    def table(self) -> str:
        columns = ["pages", "ms per page", "CPU ms per page", "peak MB"]
        return table(columns, [self._row(pages) for pages in self.rounds])

    def _row(self, pages: int) -> list[str]:
        cpu = self.median(pages, lambda round: 1000 * round.usage.cpu / pages)
        peak = self.median(pages, lambda round: round.usage.peak) / MEGABYTE
        return [f"{pages:,}", f"{self.milliseconds(pages):.2f}", f"{cpu:.2f}", f"{peak:.0f}"]

    def bounds(self) -> list[Bound]:
        times = [self.milliseconds(pages) for pages in self.rounds]
        spread, name = max(times) / min(times) - 1, f"{min(self.rounds):,} to {max(self.rounds):,} pages"
        return [
            Bound(
                f"time per page, {name}",
                f"differs by {100 * spread:.0f} %",
                f"at most {100 * GROWTH:.0f} %",
                spread <= GROWTH,
            )
        ]
