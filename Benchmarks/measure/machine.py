"""The machine and the day of a measurement."""

import datetime
import os
import pathlib
import platform


def description() -> str:
    cpu = field("/proc/cpuinfo", "model name") or platform.machine()
    memory = int((field("/proc/meminfo", "MemTotal") or "0 kB").split()[0]) // (1024 * 1024)
    system = (field("/etc/os-release", "PRETTY_NAME", "=") or "Linux").strip('"')
    return f"{cpu}, {os.cpu_count()} cores, {memory} GB, {system}, Linux {platform.release()}"


def field(file: str, name: str, separator: str = ":") -> str | None:
    for line in pathlib.Path(file).read_text().splitlines():
        key, _, value = line.partition(separator)
        if key.strip() == name:
            return value.strip()
    return None


def today() -> str:
    return datetime.datetime.now(datetime.timezone.utc).date().isoformat()


def load() -> float:
    """How many processes wanted a processor during the last minute."""
    return os.getloadavg()[0]
