"""What minutes say of an issue's end: 'The OPSG AGREED that the issue “Power Outage Reporting” be closed.'

The issue is named by its title, or the sentence says 'this issue' under an item of that title.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.history.issues.closing import Said, said_by_decision, said_by_sentence
from opsgdocs.history.issues.finding import Passages
from opsgdocs.history.issues.naming import Titles, folded
from opsgdocs.history.issues.passages import Passage
from opsgdocs.history.issues.sentences import sentences_of
from opsgdocs.history.issues.thread import Thread

_ENDING = re.compile(r"clos|re-?open", re.IGNORECASE)
_ITS = re.compile(r"\b(?:this|the|that)\s+issue\b|\bit\b", re.IGNORECASE)

Ending = tuple[Thread, Said, Passages]


def ends_of(passages: Iterable[Passage], threads: Sequence[Thread]) -> Iterator[Ending]:
    """Each issue that the passages of one meeting close, open again, or recommend for closure."""
    ending = [passage for passage in passages if _speaks_of_ends(passage)]
    titles = Titles(threads if ending else ())
    for passage in ending if threads else ():
        yield from _by_decision(passage, titles) if passage.kind == "decision" else _by_text(passage, titles)


def _speaks_of_ends(passage: Passage) -> bool:
    if passage.kind == "action":
        return False
    return passage.verb == "CLOSED" or any(ending in passage.plain for ending in ("clos", "reopen", "re-open"))


def _by_decision(passage: Passage, titles: Titles) -> Iterator[Ending]:
    says = said_by_decision(passage.verb, passage.text)
    if says:
        said = Said(says, f"“{passage.verb} {passage.text}”")
        yield from ((thread, said, passage.evidence) for thread in _meant(passage.text, passage.item, titles))


def _by_text(item: Passage, titles: Titles) -> Iterator[Ending]:
    committee = item.visit.minutes.meeting.committee
    for sentence in sentences_of(item.beneath):
        says = said_by_sentence(sentence.text, committee) if _ENDING.search(sentence.text) else None
        if says:
            said = Said(says, f"“{sentence.text}”")
            yield from ((thread, said, item.evidence) for thread in _meant(sentence.text, item, titles))


def _meant(text: str, item: Passage | None, titles: Titles) -> list[Thread]:
    named = titles.printed_in(folded(text))
    if named or item is None or not _ITS.search(text):
        return named
    return [likeness.thread for likeness in titles.like(item.text) if not likeness.doubtful]
