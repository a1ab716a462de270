"""The generated sites."""

import hashlib
import pathlib
import shutil
import subprocess
import sys

from .places import BENCHMARKS, WORK

SEED = "1"


def generate(pages: int, *options: str) -> pathlib.Path:
    """Writes a site anew and returns its folder."""
    folder = WORK / f"site-{pages}"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(
        [sys.executable, BENCHMARKS / "generate-site", folder, "--pages", str(pages), "--seed", SEED, *options],
        check=True,
    )
    return folder


def digest(folder: pathlib.Path) -> str:
    """SHA-256 over the paths and bytes of all files, in the order of the paths."""
    whole = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        whole.update(f"{file.relative_to(folder)}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()


def check_that_seeds_repeat():
    """Two runs with the same seed must give the same bytes, or figures could not be compared."""
    digests = set()
    for _ in range(2):
        folder = generate(100)
        digests.add(digest(folder))
        shutil.rmtree(folder)
    if len(digests) != 1:
        raise SystemExit("generate-site: the same seed gave different bytes")
