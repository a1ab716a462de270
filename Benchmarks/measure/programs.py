"""The programs that are compared, each as a command over the same site."""

import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

from . import places
from .places import BENCHMARKS, PACKAGES, PYTHON_PACKAGES

HOST = "thcs-binh-minh.example.edu.vn"


@dataclass
class Served:
    """A site in a folder, served on a port of loopback; of its pages so many are to be fetched, by default all."""

    folder: pathlib.Path
    pages: int
    port: int
    limit: int | None = None
    """Options of portal-audit beside those that all its runs have."""
    options: tuple[str, ...] = ()
    """Whether pages of kinds that bring nothing new may be left closed, if the report says how many."""
    may_close: bool = False

    @property
    def fetched(self) -> int:
        return self.limit or self.pages


def portal_audit(site: Served, out: pathlib.Path) -> list:
    return [
        places.program,
        "check",
        f"http://{HOST}/",
        "--connect-to",
        f"{HOST}:80:127.0.0.1:{site.port}",
        "--allow-private",
        *to_the_end(),
        "--delay",
        "0",
        "--max-pages",
        str(site.limit or 2 * site.pages),
        "--max-megabytes",
        "100000",
        "--profile",
        "school",
        "--as-of",
        "2026-11-01",
        "--format",
        "json,html",
        *site.options,
        "--out",
        out,
    ]


def to_the_end() -> list[str]:
    """The option that keeps a crawl from stopping when nothing promising is left; builds without it never do."""
    told = subprocess.run([places.program, "check", "--help"], capture_output=True, text=True, check=True).stdout
    return ["--exhaustive"] if "--exhaustive" in told else []


def wget(site: Served, out: pathlib.Path) -> list:
    return [executable("wget"), "--quiet", "--recursive", "--directory-prefix", out, f"http://127.0.0.1:{site.port}/"]


def scrapy(site: Served, out: pathlib.Path) -> list:
    return [sys.executable, BENCHMARKS / "spider.py", f"http://127.0.0.1:{site.port}/", out / "items.jsonl"]


def xmllint(site: Served, out: pathlib.Path) -> list:
    files = sorted(str(file.relative_to(site.folder)) for file in site.folder.rglob("*.html"))
    return [executable("xmllint"), "--html", "--noout", *files]


PROGRAMS = {"portal-audit": portal_audit, "wget -r": wget, "Scrapy": scrapy, "xmllint": xmllint}
FETCHING = ["portal-audit", "wget -r", "Scrapy"]


def executable(name: str) -> str:
    """The program of the machine, or else the one that was taken from its package."""
    return shutil.which(name) or str(PACKAGES / "usr/bin" / name)


def environment() -> dict[str, str]:
    """What the programs need to find their libraries, and nothing that changes what they do."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C",
        "HOME": str(PACKAGES),
        "PYTHONPATH": str(PYTHON_PACKAGES),
    }


def versions() -> dict[str, str]:
    """The version of each program, as it tells it."""
    from .nginx import executable as nginx

    def first(command: list) -> str:
        answer = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)
        return (answer.stdout + answer.stderr).strip().splitlines()[0]

    return {
        "portal-audit": first([places.program, "--version"]),
        "nginx": first([nginx(), "-v"]).rpartition("/")[2],
        "wget": first([executable("wget"), "--version"]).split()[2],
        "Scrapy": first([sys.executable, "-m", "scrapy", "version"]).split()[-1],
        "xmllint": first([executable("xmllint"), "--version"]).split()[-1],
        "Python": sys.version.split()[0],
    }
