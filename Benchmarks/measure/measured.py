"""One run of one program over one site."""

import json
import pathlib
import re
import shutil
from dataclasses import dataclass

from .failure import Failure
from .nginx import Nginx
from .places import ROOT, WORK
from .programs import FETCHING, PROGRAMS, Served, environment
from .usage import Usage, run

MEGABYTE = 1_000_000
CLOSED = "repetitive-pages"


@dataclass
class Measured:
    """What a run used; a run that failed or did not fetch every page once is not measured, but ends everything."""

    pages: int
    usage: Usage

    @property
    def speed(self) -> float:
        """Pages per second."""
        return self.pages / self.usage.seconds

    def __str__(self) -> str:
        return f"{self.speed:7.0f} pages/s  {self.usage.cpu:6.2f} s CPU  {self.usage.peak / MEGABYTE:4.0f} MB"

    @classmethod
    def of(cls, name: str, site: Served, server: Nginx) -> "Measured":
        out = WORK / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        server.requests()
        usage = finished(name, PROGRAMS[name](site, out), site)
        fetched = site.fetched - (closed(out) if site.may_close else 0)
        shutil.rmtree(out)
        seen = server.requests()
        if name in FETCHING and not seen.distinct == seen.pages == fetched:
            got = f"{seen.distinct} in {seen.pages} requests"
            raise Failure(f"{name} was to fetch {fetched} pages once each, and fetched {got}")
        return cls(fetched, usage)


def closed(out: pathlib.Path) -> int:
    """How many pages a report says were left closed, because their kind had brought nothing new for long."""
    (report,) = out.rglob("report.json")
    messages = [finding["message"] for finding in json.loads(report.read_text())["findings"] if finding["code"] == CLOSED]
    return sum(int(re.sub(r"\D", "", message.split()[0])) for message in messages)


def finished(name: str, command: list, site: Served) -> Usage:
    if name not in FETCHING:
        return run(command, cwd=site.folder, env=environment())
    messages = WORK / "messages.txt"
    with messages.open("w") as stream:
        usage = run(command, cwd=ROOT, env=environment(), stderr=stream)
    if usage.status != 0:
        raise Failure(f"{name} ended with status {usage.status}:\n{messages.read_text()[-2000:]}")
    return usage
