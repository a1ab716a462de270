"""What a program used: time, processor time and memory of itself and its children."""

import os
import pathlib
import resource
import subprocess
import threading
import time
from dataclasses import dataclass

SAMPLE_SECONDS = 0.02


@dataclass
class Usage:
    """`seconds` by the clock; `cpu` is user and system time of the whole tree; `peak` in bytes of resident memory."""

    seconds: float
    cpu: float
    peak: int
    status: int


def run(command: list, limit: float = 3600, **options) -> Usage:
    """Runs a command to its end, killed after `limit` seconds; its output goes nowhere unless the options say so."""
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
    # What earlier runs wrote must not be written out at the expense of this one.
    os.sync()
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], **options)
    memory = MemoryWatch(process.pid)
    memory.start()
    timer = threading.Timer(limit, process.kill)
    timer.start()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    memory.stop()
    return Usage(seconds, used.ru_utime + used.ru_stime, max(memory.peak, exact_peak(used)), process.returncode)


def exact_peak(used) -> int:
    """The kernel's own peak; it counts the moment before exec too, so it only tells something above our own size."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used.ru_maxrss * 1024 if used.ru_maxrss > own else 0


class MemoryWatch(threading.Thread):
    """Looks at a tree of processes many times a second and keeps the highest sum of their peaks."""

    def __init__(self, pid: int):
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._stopped = threading.Event()

    def run(self):
        while not self._stopped.wait(SAMPLE_SECONDS):
            self.peak = max(self.peak, sum(map(resident_peak, tree(self._pid))))

    def stop(self):
        self._stopped.set()
        self.join()


def tree(pid: int) -> list[int]:
    """The process and all that it started and that still live."""
    found = [pid]
    for parent in found:
        for children in pathlib.Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:
                pass  # It ended meanwhile.
    return found


def resident_peak(pid: int) -> int:
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0
