"""Mutants: document number `index` of a seed, always the same one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.fuzz.pdf import harm_pdf
from tests.fuzz.sources import Source, sources
from tests.fuzz.text import harm_text
from tests.fuzz.word import harm_word

_HARMS = {"docx": harm_word, "pdf": harm_pdf, "text": harm_text}


@dataclass(frozen=True)
class Mutant:
    """A harmed document, and how it came about."""

    seed: int
    index: int
    source: Source
    harm: str
    data: bytes

    @property
    def name(self) -> str:
        """A name for the file in which it is kept: '1-00042.docx'."""
        return f"{self.seed}-{self.index:05}{self.source.suffix}"

    @property
    def is_raw(self) -> bool:
        """Whether the bytes were harmed without knowledge of the format, which a check sum shows."""
        return self.harm.startswith("bytes")


def mutant(seed: int, index: int, kinds: Sequence[str]) -> Mutant:
    """Number `index` of a seed."""
    random = Random(f"{seed}:{index}:{','.join(kinds)}")
    source = random.choice(sources(kinds[index % len(kinds)]))
    harm, data = _HARMS[source.kind](random, source.data())
    return Mutant(seed, index, source, harm, data)


def mutants(seed: int, numbers: Sequence[int], kinds: Sequence[str]) -> Iterator[Mutant]:
    """Those of a seed with these numbers."""
    return (mutant(seed, index, kinds) for index in numbers)
