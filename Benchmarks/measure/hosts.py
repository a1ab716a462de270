"""Many portals at once, held against the log of the server that answers for all of them."""

from .batch import Batch
from .bounds import Bound
from .document import table

# By how much two requests may arrive closer together than they were sent.
ARRIVAL_SECONDS = 0.1


class Hosts:
    """Hosts on addresses of their own, undisturbed; the same with some that stall; host names that share an address."""

    def __init__(self, count: int):
        self.every = [f"127.1.{number // 200}.{number % 200 + 1}" for number in range(count)]
        self.stalling = self.every[:: max(1, count // 10)][:10]
        self.others = set(self.every) - set(self.stalling)
        urls = [f"http://{address}:{{port}}/" for address in self.every]
        self.undisturbed = Batch(urls, delay=1, pages=20)
        self.disturbed = Batch(urls, delay=1, pages=20, stalling=self.stalling)
        names = [f"http://truong-{number}.example.edu.vn/" for number in range(count // 4)]
        self.shared = Batch(names, delay=0.2, pages=3, at="127.2.0.1")

    def table(self) -> str:
        columns = [
            "hosts",
            "delay",
            "requests",
            "ideal seconds",
            "seconds",
            "above the rate by",
            "CPU seconds",
            "peak MB",
        ]
        every, one = set(self.every), {"127.2.0.1"}
        return table(
            columns,
            [
                self._row(f"{len(every)}, each on its own address", self.undisturbed, every),
                self._row(
                    f"{len(every)}, of them {len(self.stalling)} stalling; times of the others",
                    self.disturbed,
                    self.others,
                ),
                self._row(f"{len(self.shared.log.hosts)} names on one address", self.shared, one),
            ],
        )

    def _row(self, name: str, batch: Batch, addresses: set[str]) -> list[str]:
        requests = sum(len(batch.log.addresses[address]) for address in addresses)
        return [
            name,
            f"{batch.delay:g} s",
            f"{requests:,}",
            f"{batch.ideal(addresses):.1f}",
            f"{batch.seconds(addresses):.1f}",
            f"{1000 * batch.haste():.0f} ms",
            f"{batch.usage.cpu:.1f}",
            f"{batch.usage.peak / 1_000_000:.0f}",
        ]

    def bounds(self) -> list[Bound]:
        every, count = set(self.every), len(self.every)
        missing = every - set(self.undisturbed.log.addresses)
        late = self.undisturbed.seconds(every) / self.undisturbed.ideal(every) - 1
        cost = self.disturbed.seconds(self.others) / self.undisturbed.seconds(self.others) - 1
        haste = max(batch.haste() for batch in (self.undisturbed, self.disturbed, self.shared))
        return [
            Bound("hosts never asked", f"{len(missing)}", "none", not missing),
            Bound(f"{count} hosts, above the ideal time", f"{100 * late:.1f} %", "at most 10 %", late <= 0.10),
            Bound("what stalling hosts cost the others", f"{100 * cost:.1f} %", "under 5 %", cost < 0.05),
            Bound(
                "addresses asked above their rate",
                f"by {1000 * haste:.0f} ms",
                f"{1000 * ARRIVAL_SECONDS:.0f} ms of arrival",
                haste <= ARRIVAL_SECONDS,
            ),
        ]
