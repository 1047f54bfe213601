"""What in the minutes speaks of an issue, each with its reason; what may be chance is doubtful.

The item '8 Spurious Alerts' by its title, action 29/10 by PBI000000118411, item 5 by '8F3E', which no other issue has.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from opsgdocs.history.ids import Tokens, identity, tokens_of
from opsgdocs.history.issues.naming import Titles
from opsgdocs.history.issues.passages import Passage
from opsgdocs.history.issues.sentences import sections_of
from opsgdocs.history.issues.thread import Thread
from opsgdocs.history.visits.visit import Visit
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import IssueLink, Mention

_NO_SIGN = frozenset({"meeting", "action", "release"})  # kinds of things that many issues share
_FIGURES = compiled(r"\d{2,18}")
_NUMBER = compiled(r"(?<!\d)\d{2,18}(?!\w)")
_LETTERS = compiled(r"(?<![^\W\d_])([A-Za-z]{1,8})[\s_-]?$")
_CODE = compiled(r"(?<![\w/.])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{3,}(?![\w/])", re.IGNORECASE)
_ORDINAL = compiled(r"\d+(?:st|nd|rd|th|am|pm|k|m|bn|s|hrs?|gb|mb|kb|kw|kwh|mins?)")
_COMMON = 0.15  # a word that this share of the items has tells nothing
_FEW = 2


@dataclass(slots=True)
class Reason:
    """Why a passage is taken to speak of an issue."""

    text: str
    doubtful: bool


@dataclass(slots=True)
class Linked:
    """A passage that speaks of an issue."""

    thread: Thread
    passage: Passage
    reasons: list[Reason] = field(default_factory=list)

    @property
    def doubtful(self) -> bool:
        """Whether no reason is certain; two that are not make it likely, not certain."""
        return all(reason.doubtful for reason in self.reasons)

    def record(self, is_open: Callable[[Tokens], bool | None]) -> IssueLink:
        """As it leaves the house; certain reasons are told first."""
        reasons = sorted(self.reasons, key=lambda reason: reason.doubtful)
        told = "; ".join(dict.fromkeys(reason.text for reason in reasons))
        passage = self.passage
        return IssueLink(
            kind=passage.kind,
            ref=passage.ref,
            meeting=passage.visit.name,
            text=f"{passage.verb} {passage.text}".strip(),
            reason=f"{told[:1].upper()}{told[1:]}.",
            doubtful=self.doubtful,
            open=is_open(passage.ident) if passage.kind == "action" and passage.ident else None,
            evidence=passage.evidence,
        )


def links_of(threads: Sequence[Thread], passages: Iterable[Passage], committee: str | None) -> dict[str, list[Linked]]:
    """The passages of the minutes that speak of each issue, by its key, in the order of the minutes."""
    seeker = _Seeker(threads, tuple(passages), committee)
    found: dict[str, list[Linked]] = {thread.key: [] for thread in threads}
    for linked in seeker.links() if threads else ():
        found[linked.thread.key].append(linked)
    return found


class _Seeker:
    """Looks through the passages once, with what the issues are known by."""

    def __init__(self, threads: Sequence[Thread], passages: Sequence[Passage], committee: str | None) -> None:
        self._threads = threads
        self._passages = passages
        self._titles = Titles(threads)
        self._ids = _Ids(threads, {id(one.visit): one.visit for one in passages}.values())
        self._codes = _codes_of(threads)
        self._actions = _actions_named(threads, committee)

    def links(self) -> Iterator[Linked]:
        of_item: dict[int, dict[Thread, Linked]] = {}
        for passage in self._passages:
            found: dict[Thread, Linked] = {}
            for thread, reason in self._reasons(passage):
                found.setdefault(thread, Linked(thread, passage)).reasons.append(reason)
            if passage.kind == "item":
                of_item[id(passage)] = found
            elif passage.item is not None:
                _add_by_item(passage, of_item.get(id(passage.item), {}), found)
            yield from found.values()

    def _reasons(self, passage: Passage) -> Iterator[tuple[Thread, Reason]]:
        yield from self._by_action(passage)
        yield from self._by_title(passage)
        yield from self._ids.named_in(passage.whole)
        yield from self._by_code(passage)

    def _by_action(self, passage: Passage) -> Iterator[tuple[Thread, Reason]]:
        for thread in self._actions.get(passage.ident, ()) if passage.ident else ():
            yield thread, Reason(f"the paper names {passage.ref}", doubtful=False)

    def _by_title(self, passage: Passage) -> Iterator[tuple[Thread, Reason]]:
        """Its own title tells most, then the issue's title in its text, then all words of that."""
        is_item = passage.kind == "item"
        told = self._titles.like(passage.text) if is_item else self._titles.all_words_in(passage.text)
        named = dict.fromkeys(self._titles.printed_in(passage.plain))
        form = "its title is like “{}”" if is_item else "it has the words of the title “{}”"
        for likeness in told:
            if is_item or likeness.thread not in named:
                yield likeness.thread, Reason(form.format(likeness.words), likeness.doubtful)
        sure = {likeness.thread for likeness in told if is_item and not likeness.doubtful}
        for thread in named:
            if thread not in sure:
                yield thread, Reason(f"it names “{thread.title}”", doubtful=False)
        if not told and not named:
            yield from self._by_part(passage)

    def _by_part(self, passage: Passage) -> Iterator[tuple[Thread, Reason]]:
        for thread, words in self._titles.parts_in(passage.text):
            if self._times[words.casefold()] <= max(_FEW, _COMMON * len(self._items)):
                yield thread, Reason(f"it has the words “{words}” of the title “{thread.title}”", doubtful=True)

    @cached_property
    def _times(self) -> Counter[str]:
        """How many passages have each pair of words of a title."""
        found = (self._titles.parts_in(passage.text) for passage in self._passages)
        return Counter(words.casefold() for parts in found for _, words in parts)

    @cached_property
    def _items(self) -> list[Passage]:
        return [passage for passage in self._passages if passage.kind == "item"]

    def _by_code(self, passage: Passage) -> Iterator[tuple[Thread, Reason]]:
        if not self._codes:
            return
        words = {code for match in _CODE.finditer(passage.whole) if (code := _bare(match[0])) in self._telling}
        by_thread: dict[Thread, list[str]] = {}
        for code in sorted(words):
            by_thread.setdefault(self._codes[code], []).append(code.upper())
        for thread, codes in by_thread.items():
            yield thread, Reason(f"both speak of {_listed(codes)}", doubtful=len(codes) < _FEW)

    @cached_property
    def _telling(self) -> frozenset[str]:
        """The codes that one issue alone has and few items have."""
        items = self._items
        times: Counter[str] = Counter()
        for item in items:
            words = {_bare(match[0]) for match in _CODE.finditer(item.whole)}
            times.update(words & self._codes.keys())
        return frozenset(code for code in self._codes if times[code] <= max(_FEW, _COMMON * len(items)))


class _Ids:
    """The modifications, incidents, problems … that the issues name."""

    def __init__(self, threads: Iterable[Thread], visits: Iterable[Visit]) -> None:
        self._by_id: dict[Tokens, dict[Thread, str]] = {}
        self._by_number: dict[int, dict[Thread, Mention]] = {}
        self._kinds: dict[str | int, set[str]] = {}  # what the letters before the number stand for
        for mention in (mention for visit in visits for mention in visit.minutes.mentions):
            self._kinds.setdefault(next(iter(tokens_of(mention.id)), ""), set()).add(mention.kind)
        for thread in threads:
            for mention in (mention for issue in thread.said for mention in issue.mentions):
                if mention.kind not in _NO_SIGN:
                    self._add(thread, mention)

    def _add(self, thread: Thread, mention: Mention) -> None:
        tokens = tokens_of(mention.id)
        self._by_id.setdefault(tokens, {})[thread] = mention.id
        if len(tokens) == 2 and isinstance(tokens[1], int):
            self._by_number.setdefault(tokens[1], {})[thread] = mention
            self._kinds.setdefault(tokens[0], set()).add(mention.kind)

    def named_in(self, text: str) -> Iterator[tuple[Thread, Reason]]:
        """The issues that name one of the ids of this text; 'MP096' may be what was 'DP096'."""
        for printed, tokens in self._ids_in(text).items():
            threads = self._by_id.get(tokens, {})
            for thread in threads:
                yield thread, Reason(f"both name {printed}", doubtful=len(threads) > _FEW)
            yield from self._renumbered(printed, tokens, threads)

    def _ids_in(self, text: str) -> dict[str, tuple[str, int]]:
        """What may be an id that an issue names: most numbers of a text are none of theirs."""
        found: dict[str, tuple[str, int]] = {}
        if self._by_number.keys().isdisjoint(map(int, set(_FIGURES.findall(text)))):
            return found
        for match in _NUMBER.finditer(text):
            number = int(match[0])
            letters = (
                _LETTERS.search(text[max(match.start() - 10, 0) : match.start()]) if number in self._by_number else None
            )
            if letters:
                found.setdefault(f"{letters[1]}{match[0]}", (letters[1].casefold(), number))
        return found

    def _renumbered(
        self, printed: str, tokens: tuple[str, int], but: Container[Thread]
    ) -> Iterator[tuple[Thread, Reason]]:
        for thread, mention in self._by_number.get(tokens[1], {}).items():
            is_other = tokens_of(mention.id) != tokens and mention.kind in self._kinds.get(tokens[0], ())
            if is_other and thread not in but:
                yield (
                    thread,
                    Reason(f"{printed} may be the {mention.kind.replace('_', ' ')} {mention.id}", doubtful=True),
                )


def _codes_of(threads: Iterable[Thread]) -> dict[str, Thread]:
    """Words of letters and figures that one issue alone has: '8F3E'."""
    owners: dict[str, set[Thread]] = {}
    for thread in threads:
        ids = {_bare(mention.id) for issue in thread.said for mention in issue.mentions}
        texts = {text for issue in thread.said for text in (issue.title, *sections_of(issue).values())}
        for code in {_bare(match[0]) for text in texts for match in _CODE.finditer(text)} - ids:
            if not _ORDINAL.fullmatch(code):
                owners.setdefault(code, set()).add(thread)
    return {code: next(iter(found)) for code, found in owners.items() if len(found) == 1}


def _actions_named(threads: Iterable[Thread], committee: str | None) -> dict[Tokens, list[Thread]]:
    found: dict[Tokens, list[Thread]] = {}
    for thread in threads:
        names = {mention.id for issue in thread.said for mention in issue.mentions if mention.kind == "action"}
        for name in sorted(names):
            found.setdefault(identity(name, committee), []).append(thread)
    return found


def _add_by_item(passage: Passage, of_item: dict[Thread, Linked], found: dict[Thread, Linked]) -> None:
    """What is raised or decided under an item that bears the issue's title."""
    for thread, linked in of_item.items():
        titled = [reason for reason in linked.reasons if reason.text.startswith("its title")]
        if titled:
            item = linked.passage
            number = f"{item.ref} " if item.ref != item.text else ""
            what = "raised" if passage.kind == "action" else "decided"
            reason = Reason(f"{what} under item {number}“{item.text}”", doubtful=titled[0].doubtful)
            found.setdefault(thread, Linked(thread, passage)).reasons.append(reason)


def _bare(word: str) -> str:
    """'8F3Es' and '8F3E' are one code."""
    folded_word = word.casefold()
    return folded_word[:-1] if folded_word.endswith("s") and len(folded_word) > 3 else folded_word


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
