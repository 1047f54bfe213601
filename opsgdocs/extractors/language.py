"""What the discussion asks for and promises, told by spaCy: 'The DCC was asked to consider whether …', 'SECAS will look
into it', each with the action that was raised for it.

This is the room where spaCy lives; it is loaded when the first sentence needs it, and sees none but sentences that
hold a word of asking or promising. By default it is a blank English pipeline with rules; a trained one that is
installed can be named, and is then believed on what is a verb and who is its subject.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from opsgdocs.dates import find_targets
from opsgdocs.document import Document
from opsgdocs.errors import UsageError
from opsgdocs.extractors.answers import Answer, Answers, Asked, Raised
from opsgdocs.extractors.committee import recognise
from opsgdocs.extractors.evidence import cite
from opsgdocs.extractors.ids import find_ids
from opsgdocs.extractors.parties import Parties
from opsgdocs.extractors.reading import Reading, open_reading
from opsgdocs.extractors.request_rules import IDLE, PRONOUNS, RULES, TASKS, Rule
from opsgdocs.extractors.requests import Sentence, candidates
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Commitment, Minutes, Problem

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Span, Token

_BREAK = regex.compile(r"\s*(?:;\s|[,–—]\s*(?:however|but|although|though|while|whilst|whereas)\b)")
_LOOSE_END = regex.compile(r"(?i)(?:[\s,;:–—-]|\b(?:and|that|the|but|also|as)$)+$")
# 'asked whether the DCC will …', 'the report which the DCC will …': no promise
_DEPENDENT = frozenset("if whether unless when once until how what why where which who because since than".split())
_SPEAKING_DISTANCE = 6  # tokens between 'stated' and 'that', as in 'stated in response that'


@dataclass(frozen=True, slots=True)
class _Found:
    """A rule's reading of a sentence; numbers are tokens: the row from `start` to `end`, its verb, its clause."""

    rule: Rule
    start: int
    end: int
    verb: int
    clause: int
    who: str | None = None
    asker: str | None = None


def find_commitments(
    minutes: Minutes, document: Document, profile: Profile | None = None, model: str | None = None
) -> tuple[Commitment, ...]:
    """What the discussion asks for and promises, in order, each with the action raised for it.

    Args:
        minutes: the record of `document`.
        document: what it was read from.
        profile: the committee's conventions; recognised where None.
        model: name or folder of an installed spaCy pipeline; a blank English one where None.

    Raises:
        UsageError: there is no pipeline of that name.
    """
    conventions = recognise(document, profile)
    reading = open_reading(document, conventions, minutes.meeting, minutes.attendees, minutes.next_meetings)
    parties = Parties.of(conventions, minutes.attendees, reading.names.parties)
    answers = Answers(tuple(_raised(minutes)))
    return tuple(
        _commitment(sentence, found, what, reading=reading, parties=parties, answers=answers)
        for sentence in candidates(reading)
        for found, what in _read(sentence, parties, model)
    )
