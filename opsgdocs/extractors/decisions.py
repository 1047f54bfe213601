"""Formal decisions: 'The OPSG **AGREED** that the minutes would be published, subject to the above correction.'

A decision verb counts where it stands out and the committee is its subject, and beneath a label or a heading; plain
sentences count where the minutes have no such style. What a summary or a table repeats is told once.
"""

from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.extractors.decision.listed import HEADINGS
from opsgdocs.extractors.owner.capitals import are_shouted
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.resolved.building import Told
from opsgdocs.extractors.resolved.lines import with_decisions_on_lines
from opsgdocs.extractors.resolved.paragraphs import decisions_in_paragraphs
from opsgdocs.extractors.resolved.plain import is_house_style, plain_decisions, plain_words
from opsgdocs.extractors.resolved.tables import decisions_in_tables
from opsgdocs.extractors.resolved.verbs import DECIDED
from opsgdocs.records import Decision


def extract_decisions(reading: Reading) -> tuple[Decision, ...]:
    """The formal decisions of the minutes, in order; two verbs are two decisions."""
    told = with_decisions_on_lines(_in_sentences(reading), reading)
    running = tuple(_without_summary(told, reading))
    return (*running, *_untold(decisions_in_tables(reading), running))


def _in_sentences(reading: Reading) -> list[Told]:
    """Those of verbs that stand out and of labels, and those of plain sentences where nothing stands out."""
    found = decisions_in_paragraphs(reading)
    shouted = are_shouted(passage.block.text for passage in reading.passages())
    if shouted:  # no verb can stand out
        found = [(passage, one) for passage, one in found if one.verb == DECIDED]
    words = plain_words(reading, shouted=shouted)
    plain = plain_decisions(found, words, reading)
    return found if not shouted and is_house_style(found, len(plain), words) else [*found, *plain]


def _without_summary(told: Sequence[Told], reading: Reading) -> Iterator[Decision]:
    """All but what a list beneath 'Decisions' says again."""
    heads = reading.profile.decisions.headings or HEADINGS
    stated = {_loose(decision.text) for passage, decision in told if not passage.is_under(heads)}
    for passage, decision in told:
        if not (passage.is_under(heads) and _loose(decision.text) in stated):
            yield decision


def _untold(tables: Iterable[Decision], running: Sequence[Decision]) -> Iterator[Decision]:
    """The decisions of tables whose cells were not read as running text."""
    said = {_loose(place.text or "") for decision in running for place in decision.evidence}
    return (one for one in tables if not said & {_loose(place.text or "") for place in one.evidence})


def _loose(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .;")
