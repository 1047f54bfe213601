"""What minutes say of an issue's end: 'The OPSG AGREED that the issue “Power Outage Reporting” be closed.'

The issue is named by its title, by its number in the paper of that meeting, or the sentence says 'this issue' under an
item of that title.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from opsgdocs.history.finding import Passages
from opsgdocs.history.issues.closing import Said, Saying, said_by_decision, said_by_sentence
from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.issues.likeness import bare_title, register_number
from opsgdocs.history.issues.naming import Titles, folded
from opsgdocs.history.issues.passages import Passage
from opsgdocs.history.issues.sentences import sentences_of
from opsgdocs.history.issues.subject import marked
from opsgdocs.history.issues.thread import Thread
from opsgdocs.kept_patterns import compiled

_ENDING = compiled(r"clos|re-?open", re.IGNORECASE)
_ITS = compiled(r"\b(?:this|the|that)\s+issue\b|\bit\b", re.IGNORECASE)
_NUMBERED = compiled(r"\bissues?\s+(?:nos?\.?\s*|#)?(\d{1,3}(?:(?:\s*,\s*|\s*,?\s+and\s+)\d{1,3})*)\b", re.IGNORECASE)


class Ending(NamedTuple):
    """What is said of an issue's end; `thread` is None where it is not known which issue the number is of."""

    thread: Thread | None
    said: Said
    evidence: Passages


class _Meant(NamedTuple):
    thread: Thread | None
    text: str  # with the issue marked


def ends_of(passages: Iterable[Passage], threads: Sequence[Thread], paper: Edition | None) -> Iterator[Ending]:
    """Each issue that the passages of one meeting close, open again, or recommend for closure.

    Args:
        passages: what the minutes of the meeting say.
        threads: the issues so far.
        paper: the one that the meeting had before it, by which 'Issue 3' is told.
    """
    ending = [passage for passage in passages if _speaks_of_ends(passage)]
    for passage in ending if threads else ():
        yield from _in_passage(passage, _Names(threads, paper))


class _Names:
    """What the issues are called at one meeting."""

    def __init__(self, threads: Sequence[Thread], paper: Edition | None) -> None:
        self._threads = threads
        self._titles = Titles(threads)
        listed = [thread for thread in threads if paper and thread.last is paper]
        self._numbers = [(re.sub(r"\D", "", thread.issue.number or ""), thread) for thread in listed]

    def meant(self, text: str, item: Passage | None) -> Iterator[_Meant]:
        """The issues that a sentence is about, with the sentence as each of them sees it."""
        named = self._named_in(text)
        if named:
            yield from (_Meant(thread, _seen_by(thread, text, named)) for thread in named)
        elif numbered := _NUMBERED.search(text):
            yield from self._by_number(text, numbered)
        elif item is not None and _ITS.search(text):
            alike = (likeness.thread for likeness in self._titles.like(item.text) if not likeness.doubtful)
            yield from (_Meant(thread, marked(text, ())) for thread in alike)

    def _named_in(self, text: str) -> list[Thread]:
        by_title = self._titles.printed_in(folded(text))
        by_number = (thread for thread in self._threads if _has_number(thread, text))
        return list(dict.fromkeys((*by_title, *by_number)))

    def _by_number(self, text: str, numbered: re.Match[str]) -> Iterator[_Meant]:
        numbers = re.findall(r"\d+", numbered[1])
        head, tail = text[: numbered.start()], text[numbered.end() :]
        for number in numbers:
            found = [thread for known, thread in self._numbers if known and int(known) == int(number)]
            others = [other for other in numbers if other != number]
            own = f"{head}{marked(numbered[1], (number,), others, itself=False)}{tail}"
            yield _Meant(found[0] if len(found) == 1 else None, own)


def _speaks_of_ends(passage: Passage) -> bool:
    if passage.kind == "action":
        return False
    return passage.verb == "CLOSED" or any(ending in passage.plain for ending in ("clos", "reopen", "re-open"))


def _in_passage(passage: Passage, names: _Names) -> Iterator[Ending]:
    if passage.kind == "decision":
        for thread, text in names.meant(passage.text, passage.item):
            says = said_by_decision(passage.verb, text)
            yield from _ending(thread, says, f"{passage.verb} {passage.text}", passage)
        return
    committee = passage.visit.minutes.meeting.committee
    for sentence in sentences_of(passage.beneath):
        if _ENDING.search(sentence.text):
            for thread, text in names.meant(sentence.text, passage):
                yield from _ending(thread, said_by_sentence(text, committee), sentence.text, passage)


def _ending(thread: Thread | None, says: Saying | None, words: str, passage: Passage) -> Iterator[Ending]:
    if says:
        yield Ending(thread, Said(says, f"“{words}”"), passage.evidence)


def _seen_by(thread: Thread, text: str, named: Sequence[Thread]) -> str:
    """Where several issues are named, 'the issue' may be any of them."""
    others = [name for other in named if other is not thread for name in _names_of(other)]
    return marked(text, _names_of(thread), others, itself=not others)


def _names_of(thread: Thread) -> list[str]:
    number = [thread.issue.number] if thread.issue.number and register_number(thread.issue) else []
    return [*dict.fromkeys(bare_title(title) for title in (thread.title, *thread.titles)), *number]


def _has_number(thread: Thread, text: str) -> bool:
    """'TI-003', where the papers number their issues so."""
    number = thread.issue.number
    if not number or not register_number(thread.issue) or number.isdigit():
        return False
    return re.search(rf"(?<![\w-]){re.escape(number)}(?![\w-])", text) is not None
