"""Attached documents: what reading them takes from the pages."""

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

LOSS = 0.25
"""On the measured portal, one page in seven leads to a document of its own."""
PAGES_A_DOCUMENT = 7
WITHOUT, WITH = "not read (`--max-documents 0`)", "read, as by default"


class Documents:
    """Rounds of portal-audit over one site, in turns with and without its documents."""

    def __init__(self, pages: int, rounds: int):
        self.pages, self.documents = pages, pages // PAGES_A_DOCUMENT
        self.rounds: dict[str, list[Measured]] = {WITHOUT: [], WITH: []}
        folder = generated.generate(pages, "--documents", str(self.documents))
        with Nginx(folder, WORK / "nginx") as server:
            for _ in range(rounds):
                for way, options in ((WITHOUT, ("--max-documents", "0")), (WITH, ())):
                    measured = Measured.of("portal-audit", Served(folder, pages, server.port, options=options), server)
                    print(f"documents {way}: {measured}", file=sys.stderr)
                    self.rounds[way].append(measured)
        shutil.rmtree(folder)

    def median(self, way: str, figure) -> float:
        return statistics.median(map(figure, self.rounds[way]))

    def speed(self, way: str) -> float:
        return self.median(way, lambda round: round.speed)

    def table(self) -> str:
        columns = ["documents", "pages per second", "CPU seconds", "peak MB with children"]
        return table(columns, [self._row(way) for way in self.rounds])

    def _row(self, way: str) -> list[str]:
        cpu = self.median(way, lambda round: round.usage.cpu)
        peak = self.median(way, lambda round: round.usage.peak) / MEGABYTE
        return [way, f"{self.speed(way):,.0f}", f"{cpu:.2f}", f"{peak:.0f}"]

    def bounds(self) -> list[Bound]:
        loss = 1 - self.speed(WITH) / self.speed(WITHOUT)
        return [Bound("what documents take from the pages", f"{100 * loss:.0f} %", "at most 25 %", loss <= LOSS)]
