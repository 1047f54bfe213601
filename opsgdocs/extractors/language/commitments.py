"""What the discussion asks for and promises, each with the action that was raised for it.

'The DCC was asked by an OPSG member to consider whether all DCC users were integrated' in item 13, for which no action
was raised, is what a secretary wants to be told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opsgdocs.dates import find_targets
from opsgdocs.document import Document
from opsgdocs.extractors.committee import recognise
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.language.answers import Answer, Answers, Asked, Raised
from opsgdocs.extractors.language.parties import Parties
from opsgdocs.extractors.language.pipeline import Asking, read_sentence
from opsgdocs.extractors.language.requests import Sentence, candidates
from opsgdocs.extractors.language.words import SUGGESTIONS, VOTES
from opsgdocs.extractors.reading import Reading, open_reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Commitment, Minutes, Problem

_LONGEST_QUOTE = 120  # characters
_PASSIVE = compiled(r"\W*be\s+\w+ed\b")  # 'that the issue ‘Joins’ be closed' asks nobody


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of the document."""

    reading: Reading
    parties: Parties
    answers: Answers


def find_commitments(
    minutes: Minutes, document: Document, profile: Profile | None = None, model: str | None = None
) -> tuple[Commitment, ...]:
    """What the discussion asks for and promises: the running text in order, then what stands beneath rows of actions.

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
    parties = Parties.of(conventions, minutes.attendees, reading.names.parties, minutes.title or "")
    scene = _Scene(reading, parties, Answers(tuple(_raised(minutes))))
    return tuple(
        _commitment(sentence, asking, scene)
        for sentence in candidates(reading)
        for asking in read_sentence(sentence.text, parties, before=sentence.before, model=model)
    )


def check_requests(commitments: Iterable[Commitment]) -> tuple[Problem, ...]:
    """A problem for each request and promise of something for which no action was raised."""
    missed = (one for one in commitments if one.deliverable and one.action is None)
    return tuple(problem("request_without_action", _message(one), one.evidence) for one in missed)


def _message(one: Commitment) -> str:
    verb = "Asked for" if one.kind == "request" else "Promised"
    place = f" in item {one.item}" if one.item else ""
    of = f" ({one.who})" if one.who else ""
    what = " ".join(one.what.split())
    what = what if len(what) <= _LONGEST_QUOTE else what[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"{verb}{place}, no action raised: “{what}”{of}."


def _raised(minutes: Minutes) -> Iterator[Raised]:
    for action in minutes.actions:
        yield Raised(action.key, action.text, action.owners, action.item)
    for row in minutes.outstanding:
        yield Raised(row.key, row.text, row.owners)


def _commitment(sentence: Sentence, asking: Asking, scene: _Scene) -> Commitment:
    targets = find_targets(asking.what)
    answer = _answer(sentence, asking, scene)
    return Commitment(
        kind=asking.rule.kind,
        who=asking.who,
        asked_by=asking.asker,
        what=asking.what,
        target=scene.reading.target(targets[-1].text) if targets else None,
        item=sentence.item,
        text=sentence.text,
        deliverable=_is_now(sentence, scene) and _is_deliverable(asking, scene.parties),
        action=answer.action,
        score=answer.score,
        reason=answer.reason,
        evidence=cite(sentence.block, sentence.start, sentence.end),
    )


def _answer(sentence: Sentence, asking: Asking, scene: _Scene) -> Answer:
    if sentence.action:
        return Answer(sentence.action, 1.0, f"stands beneath the row of {sentence.action}")
    named = next(find_ids(sentence.text, scene.reading.profile), None)
    if named:
        return Answer(named.canonical, 1.0, f"the sentence names {named.canonical}")
    context = f"{_last(sentence.before)} {sentence.text}"
    return scene.answers.find(Asked(asking.what, context, asking.who, sentence.item))


def _last(before: str) -> str:
    return before[list(sentences(before))[-1][0] :] if before else ""


def _is_now(sentence: Sentence, scene: _Scene) -> bool:
    """Neither what an earlier meeting asked for, nor a correction of its minutes."""
    titles = {section.name: section.item.title for section in scene.reading.sections if section.item}
    return not sentence.recalls and "minutes" not in titles.get(sentence.item, "").casefold()


def _is_deliverable(asking: Asking, parties: Parties) -> bool:
    """Whether one would expect an action: a named party, not the committee itself, is to bring something."""
    if asking.who is None and _PASSIVE.match(asking.what):
        return False
    if asking.verb in VOTES or (asking.who and parties.is_committee(asking.who)):
        return False
    if asking.rule.kind == "commitment" or asking.rule.careful:
        return asking.who is not None and (parties.is_known(asking.who) or _speaks(asking, parties))
    if asking.who is None or asking.cue in SUGGESTIONS:
        return asking.asker is not None and parties.speaks_for_committee(asking.asker)
    return True


def _speaks(asking: Asking, parties: Parties) -> bool:
    """Whoever promises is there to speak; 'the Panel will consider it' may be said of others."""
    return (
        asking.rule.name != "somebody will do"
        and asking.rule.kind == "commitment"
        and parties.is_party(asking.who or "")
    )
