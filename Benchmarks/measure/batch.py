"""A crawl of many portals at once, with a server that answers for all of them."""

import csv
import shutil
import subprocess
import sys
from collections.abc import Sequence

from . import places
from .failure import Failure
from .places import BENCHMARKS, ROOT, WORK
from .programs import environment
from .server_log import ServerLog, haste
from .usage import Usage, run

# A server on this machine that has not answered by then never will.
TIMEOUT_SECONDS = 5


class Batch:
    """One run of `portal-audit batch` over a list of portals."""

    def __init__(self, urls: list[str], delay: float, pages: int, stalling: Sequence[str] = (), at: str | None = None):
        self.delay, self.pages = delay, pages
        shutil.rmtree(WORK / "hosts", ignore_errors=True)
        (WORK / "hosts").mkdir(parents=True)
        log = WORK / "hosts" / "requests.jsonl"
        server = subprocess.Popen(
            [sys.executable, BENCHMARKS / "hosts-server", log, "--stalling", *stalling],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            port = int(server.stdout.readline())
            self.usage = self._run([url.format(port=port) for url in urls], port, at)
        finally:
            server.communicate()
        self.log = ServerLog.read(log)
        print(f"{len(urls)} portals, {len(stalling)} stalling: {self.usage.seconds:.0f} s", file=sys.stderr)
        shutil.rmtree(WORK / "hosts")

    def _run(self, urls: list[str], port: int, at: str | None) -> Usage:
        seeds = WORK / "hosts" / "seeds.csv"
        with seeds.open("w", newline="") as file:
            csv.writer(file).writerows([["url", "profile"], *([url, "school"] for url in urls)])
        routes = [f"--connect-to={url.split('/')[2]}:80:{at}:{port}" for url in urls] if at else []
        command = [
            places.program,
            "batch",
            seeds,
            "--sites",
            len(urls),
            "--allow-private",
            *routes,
            "--delay",
            self.delay,
            "--timeout",
            TIMEOUT_SECONDS,
            "--max-pages",
            self.pages,
            "--as-of",
            "2026-11-01",
            "--format",
            "json",
            "--out",
            WORK / "hosts" / "out",
        ]
        messages = WORK / "messages.txt"
        with messages.open("w") as stream:
            usage = run(command, limit=900, cwd=ROOT, env=environment(), stderr=stream)
        if usage.status not in (0, 3):
            raise Failure(f"portal-audit batch ended with status {usage.status}:\n{messages.read_text()[-2000:]}")
        return usage

    def seconds(self, addresses: set[str]) -> float:
        """From the first request to the last, of these addresses."""
        times = [time for address in addresses for time in self.log.addresses[address]]
        return max(times) - min(times)

    def ideal(self, addresses: set[str]) -> float:
        """What the rate alone asks for: the delay between all requests of the address that got most."""
        return self.delay * (max(len(self.log.addresses[address]) for address in addresses) - 1)

    def haste(self) -> float:
        """How far any address was asked above its rate, in seconds."""
        return max(haste(times, self.delay) for times in self.log.addresses.values())
