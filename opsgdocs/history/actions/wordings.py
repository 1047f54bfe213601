"""Open actions found again by their words: 'The DCC to review …' in a row without an id is OPSG 24/02."""

from collections.abc import Iterator

from opsgdocs.history.actions.thread import Thread
from opsgdocs.history.wording import near, squeezed, without_targets, words_of

_EDGE = 4  # words at either end: a near text has the one or the other
_MOST_CANDIDATES = 200

_Edges = tuple[tuple[str, ...], ...]


class Wordings:
    """Open actions by their words. A text is looked at only once something is sought."""

    def __init__(self) -> None:
        self._waiting: list[Thread] = []
        self._exact: dict[str, list[Thread]] = {}
        self._edges: dict[tuple[str, ...], list[Thread]] = {}

    def add(self, thread: Thread) -> None:
        """Let a new action, or one with new words, be found."""
        self._waiting.append(thread)

    def like(self, text: str) -> list[Thread]:
        """The open actions of the same text; where there is none, those of nearly the same."""
        self._settle()
        return self.of(text) or [thread for thread in self._about(text) if near(thread.text, text)]

    def of(self, text: str) -> list[Thread]:
        """The open actions of the same text."""
        self._settle()
        words = squeezed(text)
        found = _still_open(self._exact.get(words, []))
        return [thread for thread in found if squeezed(thread.text) == words] if words else []

    def _settle(self) -> None:
        for thread in self._waiting:
            self._exact.setdefault(squeezed(thread.text), []).append(thread)
            for edge in _edges(thread.text):
                self._edges.setdefault(edge, []).append(thread)
        self._waiting.clear()

    def _about(self, text: str) -> Iterator[Thread]:
        seen: dict[Thread, None] = {}
        for edge in _edges(text):
            found = _still_open(self._edges.get(edge, []))
            seen.update(dict.fromkeys(found if len(found) <= _MOST_CANDIDATES else ()))
        return iter(seen)


def _still_open(bucket: list[Thread]) -> list[Thread]:
    """The open ones of a bucket, which forgets the others: each is passed over once."""
    bucket[:] = [thread for thread in dict.fromkeys(bucket) if thread.is_open]
    return bucket


def _edges(text: str) -> _Edges:
    """What a near text begins or ends with, before the target: 'RM agreed to send it by 3 May' is 'RM to send it'."""
    words, bare = words_of(text), words_of(without_targets(text))
    return ("^", *words[:_EDGE]), ("$", *words[-_EDGE:]), ("$", *bare[-_EDGE:])
