"""What a server's log of requests says about the pace of who asked."""

import json
import pathlib
from collections import defaultdict
from dataclasses import dataclass


@dataclass
class ServerLog:
    """The times at which requests arrived, by host and by network address."""

    hosts: dict[str, list[float]]
    addresses: dict[str, list[float]]

    @classmethod
    def read(cls, file: pathlib.Path) -> "ServerLog":
        hosts, addresses = defaultdict(list), defaultdict(list)
        for request in map(json.loads, file.read_text().splitlines()):
            hosts[request["host"]].append(request["time"])
            addresses[request["address"]].append(request["time"])
        return cls(hosts, addresses)


def haste(times: list[float], delay: float) -> float:
    """The most seconds by which any number of requests came sooner after one another than the delay allows."""
    worst, latest = 0.0, float("-inf")
    for index, time in enumerate(times):
        spare = time - index * delay
        latest = max(latest, spare)
        worst = max(worst, latest - spare)
    return worst
