"""What text recognition read, and where it is not sure of a value that counts: an id, an owner, a date.

ACTION OPSG 4l/03: The NDS to report by 19 February      (the 1 was read as an l, with a confidence of 0.6)
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import groupby

from opsgdocs.document import Document, TextBlock
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.problems import problem
from opsgdocs.records import ActionTable, Evidence, IssuesLogPaper, Minutes, OutstandingAction, Problem
from opsgdocs.records.minutes import Action

DOUBTFUL = 0.8
"""Confidence below which a word is looked at."""

_CELL = compiled(r"/tc\[\d+\].*")
_WORD = compiled(r"\w+")
_DIGITS = compiled(r"\d+")
_MARK = "action"
_ALIKE = 0.7  # of two words: one misread letter or two
_AHEAD = 5  # words in which an action has its id
_SMALL = frozenset({"a", "and", "by", "in", "of", "the", "to"})

Doubts = Mapping[str, list[Evidence]]


def recognised_problems(document: Document, record: Minutes | ActionTable | IssuesLogPaper) -> Iterator[Problem]:
    """That pages were recognised, and the values of actions that hold a word it is not sure of."""
    yield _said(document)
    doubts = _doubts(document)
    rows: tuple[Action | OutstandingAction, ...] = ()
    if isinstance(record, Minutes):
        rows = (*record.actions, *record.outstanding)
        yield from _in_meeting(record, doubts)
        yield from _missed(document, record)
    elif isinstance(record, ActionTable):
        rows = record.rows
    for row in rows:
        yield from _in_action(row, doubts)


def _said(document: Document) -> Problem:
    pages = document.recognised
    mean = sum(page.confidence for page in pages) / len(pages)
    which = _ranges([page.page for page in pages])
    several = "Pages" if len(pages) > 1 else "Page"
    whole = " (all of them)" if len(pages) == document.pages and len(pages) > 1 else ""
    evidence = tuple(Evidence(page=page.page, path=f"page[{page.page}]", confidence=page.confidence) for page in pages)
    message = f"{several} {which}{whole} read by text recognition ({pages[0].engine}), mean confidence {mean:.2f}."
    return problem("read_by_ocr", message, evidence)


def _ranges(pages: Iterable[int]) -> str:
    """'1–3, 7'."""
    runs = [[page for _, page in run] for _, run in groupby(enumerate(pages), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _doubts(document: Document) -> Doubts:
    """The doubtful words of each paragraph, or of each row of a table."""
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for block in document.walk():
        for word in _doubtful_words(block):
            found[_CELL.sub("", word.path or "")].append(word)
    return found


def _doubtful_words(block: TextBlock) -> Iterator[Evidence]:
    for place in block.places:
        for at, sure in place.words:
            if sure < DOUBTFUL:
                text = block.text[at:].split(maxsplit=1)[0] if block.text[at:].strip() else ""
                yield Evidence(
                    page=place.page, bbox=place.bbox, path=place.path, start=at, end=at + len(text), text=text,
                    confidence=sure,
                )  # fmt: skip


def _in_meeting(minutes: Minutes, doubts: Doubts) -> Iterator[Problem]:
    meeting = minutes.meeting
    day = meeting.date.strftime("%d %B %Y").lstrip("0") if meeting.date else ""
    for what, value in (("number", str(meeting.number or "")), ("date", day)):
        unsure = _words_in(value, meeting.evidence, doubts)
        if unsure:
            yield _doubt(f"the meeting's {what} {value}", unsure)


def _missed(document: Document, minutes: Minutes) -> Iterator[Problem]:
    """Paragraphs that begin nearly as actions do: 'ACTIoON OPSG 43/04: The NDS to …'."""
    read = {place.path for action in minutes.actions for place in action.evidence}
    texts = [place.text for action in minutes.actions for place in action.evidence[:1]]
    marks = {text.split(maxsplit=1)[0].casefold() for text in texts if text} | {_MARK}
    shapes = {shape for text in texts for shape in _shapes(text)}
    for block in document.walk():
        place = block.places[0] if block.places else None
        if place is None or not place.words or place.path in read:
            continue
        first = block.text.split(maxsplit=1)[0].casefold() if block.text.strip() else ""
        if _is_nearly(first, marks) and _shapes(block.text) & (shapes or _shapes(block.text)):
            words = " ".join(block.text.split())[:60]
            yield problem("ocr_doubtful", f"“{words}…” may be an action that was misread.", cite(block))


def _shapes(text: str) -> set[str]:
    """The shapes of what may be ids at a text's beginning: '9/9' of '43/04:'."""
    return {_DIGITS.sub("9", word.strip(":;,.()")) for word in text.split()[:_AHEAD] if _DIGITS.search(word)}


def _is_nearly(word: str, marks: Iterable[str]) -> bool:
    return word not in marks and any(SequenceMatcher(None, word, mark).ratio() >= _ALIKE for mark in marks)


def _in_action(action: Action | OutstandingAction, doubts: Doubts) -> Iterator[Problem]:
    values = [("id", action.id or ""), *(("owner", owner) for owner in action.owners)]
    values += [("target", text) for text in _targets(action) if text]
    for what, value in values:
        unsure = _words_in(value, action.evidence, doubts)
        if unsure:
            yield _doubt(f"the {what} {value!r} of action {action.key}", unsure)


def _targets(action: Action | OutstandingAction) -> Iterator[str | None]:
    targets = (action.target,) if isinstance(action, Action) else (action.last_target, action.revised_target)
    for target in targets:
        yield target.text if target else None


def _words_in(value: str, evidence: Iterable[Evidence], doubts: Doubts) -> tuple[Evidence, ...]:
    """The doubtful words near an action's evidence that a value of it holds."""
    wanted = set(_WORD.findall(value.casefold())) - _SMALL
    paths = dict.fromkeys(_CELL.sub("", place.path) for place in evidence if place.path)
    return tuple(
        word for path in paths for word in doubts.get(path, ()) if wanted & set(_WORD.findall(word.text.casefold()))
    )


def _doubt(what: str, unsure: tuple[Evidence, ...]) -> Problem:
    read = ", ".join(f"“{word.text}” ({word.confidence:.2f})" for word in unsure)
    return problem("ocr_doubtful", f"Text recognition is not sure of {what}: it read {read}.", unsure)
