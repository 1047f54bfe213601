"""A block that may head an item: '5. Minute books' with its number, its title, and in which way it is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """One such block.

    Attributes:
        index: its place among the blocks.
        number: as printed; None where it has none.
        title: what follows the number.
        style: kind of block, level, and whether it is bold.
        runs_on: whether the item's text begins in the same block.
        signed: whether a stop or bracket ends the number, as in '5. Minute books'; '5 Minute Break' has none.
        second: the title in another language, in the block beneath.
    """

    index: int
    number: str | None
    title: str
    style: tuple[str, int, bool]
    runs_on: bool = False
    signed: bool = True
    second: str = ""

    @property
    def stands_out(self) -> bool:
        """Whether it is a heading, or bold."""
        kind, _, bold = self.style
        return kind == "Heading" or bold


def whole_number(number: str) -> str:
    """'1.0' is item 1 as '1' is."""
    return number.removesuffix(".0")


def count_of(head: Head) -> int:
    """The number of a head without a second part."""
    return int(whole_number(head.number or "0"))
