"""What a figure must not pass, and whether it did."""

from dataclasses import dataclass

from .document import table


@dataclass
class Bound:
    """A figure and its bound, both as text for readers, and whether the bound is kept."""

    what: str
    figure: str
    bound: str
    kept: bool

    def row(self) -> list[str]:
        return [self.what, self.figure, self.bound, "yes" if self.kept else "**no**"]


def bounds_table(bounds: list[Bound]) -> str:
    return table(["what", "measured", "bound", "kept"], [bound.row() for bound in bounds])
