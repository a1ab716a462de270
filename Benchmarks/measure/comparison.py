"""portal-audit beside wget, Scrapy and xmllint on the same site, in turns, each several times."""

import shutil
import statistics
import sys

from . import generated
from .bounds import Bound
from .document import table
from .measured import MEGABYTE, Measured
from .nginx import Nginx
from .places import WORK
from .programs import PROGRAMS, Served


class Comparison:
    """The rounds of all programs; each figure is the median of its rounds."""

    def __init__(self, pages: int, rounds: int):
        self.rounds: dict[str, list[Measured]] = {name: [] for name in PROGRAMS}
        folder = generated.generate(pages)
        self.site_digest = generated.digest(folder)
        with Nginx(folder, WORK / "nginx") as server:
            site = Served(folder, pages, server.port)
            for number in range(1, rounds + 1):
                for name in PROGRAMS:
                    measured = Measured.of(name, site, server)
                    self.rounds[name].append(measured)
                    print(f"round {number}: {name:12} {measured}", file=sys.stderr)
        shutil.rmtree(folder)

    def median(self, name: str, figure) -> float:
        return statistics.median(map(figure, self.rounds[name]))

    def speed(self, name: str) -> float:
        return self.median(name, lambda round: round.speed)

    def cpu(self, name: str) -> float:
        return self.median(name, lambda round: round.usage.cpu)

    def peak(self, name: str) -> float:
        return self.median(name, lambda round: round.usage.peak) / MEGABYTE

    def table(self) -> str:
        columns = [
            "program",
            "pages per second",
            "slowest to fastest",
            "CPU seconds",
            "CPU ms per page",
            "peak MB",
            "speed against ours",
            "CPU against ours",
        ]
        return table(columns, [self._row(name) for name in PROGRAMS])

    def _row(self, name: str) -> list[str]:
        speeds = [measured.speed for measured in self.rounds[name]]
        cpu, pages = self.cpu(name), self.rounds[name][0].pages
        return [
            name,
            f"{self.speed(name):,.0f}",
            f"{min(speeds):,.0f} to {max(speeds):,.0f}",
            f"{cpu:.2f}",
            f"{1000 * cpu / pages:.2f}",
            f"{self.peak(name):.0f}",
            f"{self.speed(name) / self.speed('portal-audit'):.2f}",
            f"{cpu / self.cpu('portal-audit'):.2f}",
        ]

    def bounds(self) -> list[Bound]:
        scrapy, wget = (self.speed("portal-audit") / self.speed(name) for name in ("Scrapy", "wget -r"))
        cpu, peak = self.cpu("portal-audit") / self.cpu("xmllint"), self.peak("portal-audit")
        return [
            Bound("pages per second, against Scrapy", f"{scrapy:.1f} times", "at least 20 times", scrapy >= 20),
            Bound("pages per second, against `wget -r`", f"{wget:.2f} times", "at least as many", wget >= 1),
            Bound("CPU seconds, against `xmllint`", f"{cpu:.2f} times", "at most 1.6 times", cpu <= 1.6),
            Bound("peak memory", f"{peak:.0f} MB", "under 150 MB", peak < 150),
        ]
