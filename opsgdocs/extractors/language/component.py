"""The same knowledge as a component of spaCy: `nlp.add_pipe("opsgdocs")`.

It lays spans over a text: each action, its owners and its target, each decision and each mention, as in
'ACTION OPSG 29/12: The DCC to provide a draft by 21 February.' The text needs no more than lines; a document that does
not say which meeting it is of is read as the minutes of every meeting whose actions it marks. spaCy finds this module
by the entry point in `pyproject.toml`; nothing else of opsgdocs imports it.
"""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from opsgdocs.dates import find_targets
from opsgdocs.document import Document, Paragraph, Place, Run, TextBlock, fold
from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.extractors.committee import GENERIC, recognise
from opsgdocs.extractors.decisions import extract_decisions
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.extractors.mentions import extract_mentions
from opsgdocs.extractors.next_meetings import extract_next_meetings
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.reading import Reading, open_reading
from opsgdocs.profile import Profile, load
from opsgdocs.records import Action, Evidence, Meeting

KEY = "opsgdocs"
"""The spans are in `doc.spans[KEY]`."""
LABELS = ("ACTION", "OWNER", "TARGET", "DECISION", "MENTION")

_OPENING = 20  # characters of an action's text that tell where it begins behind the id
_Found = tuple[int, int, str, str]  # from, to, label, id


class MinutesSpans:
    """Lays the spans of actions, owners, targets, decisions and mentions over a Doc.

    Attributes:
        profile: name of the committee's conventions; 'generic' lets each text tell whose minutes it is.
    """

    def __init__(self, profile: str = GENERIC) -> None:
        self.profile = profile
        self._conventions = None if profile == GENERIC else load(profile)

    def __call__(self, doc: Doc) -> Doc:
        """Add the spans to `doc.spans["opsgdocs"]`, in order; the id of an action or mention is the span's `id_`."""
        found = _without_marks(sorted(set(_spans_of(doc.text, self._conventions))))
        spans = [
            doc.char_span(start, end, label, span_id=id_, alignment_mode="expand") for start, end, label, id_ in found
        ]
        doc.spans[KEY] = [span for span in spans if isinstance(span, Span)]
        return doc


@Language.factory("opsgdocs", default_config={"profile": GENERIC})
def make_component(nlp: Language, name: str, profile: str) -> MinutesSpans:
    """The component, as `nlp.add_pipe("opsgdocs", config={"profile": "opsg"})` asks for it.

    Raises:
        ProfileError: there is no profile of that name.
    """
    return MinutesSpans(profile)


def _without_marks(found: list[_Found]) -> list[_Found]:
    """The id that begins an action is no mention of it."""
    actions = [(start, end, name) for start, end, label, name in found if label == "ACTION"]
    return [
        (start, end, label, name)
        for start, end, label, name in found
        if label != "MENTION" or not any(own == name and first <= start < last for first, last, own in actions)
    ]


def _spans_of(text: str, conventions: Profile | None) -> Iterator[_Found]:
    document = _document(text)
    profile = recognise(document, conventions)
    outline = Outline(document, profile)
    front = extract_meeting(document, profile, outline)
    attendees = extract_attendees(document, profile, outline)
    announced = extract_next_meetings(document, profile, outline)
    for number, meeting in enumerate(_meetings(front.meeting, document, profile)):
        reading = open_reading(document, profile, meeting, attendees, announced)
        for action in extract_actions(reading):
            yield from _of_action(action, text)
        if number == 0:
            yield from _of_the_rest(reading)


def _document(text: str) -> Document:
    """Each line a paragraph whose path is where the line begins."""
    blocks: list[TextBlock] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Paragraph(runs=(Run(_plain(line)),), places=(Place(path=str(start)),)))
        start += len(line) + 1
    return Document(name="", blocks=tuple(blocks))


def _plain(line: str) -> str:
    """The line without the marks of bold in Markdown ('**AGREED**'), every other character where it was."""
    return line.replace("\r", " ").replace("**", "  ")


def _meetings(stated: Meeting, document: Document, profile: Profile) -> Iterable[Meeting]:
    """The document's own meeting; where none is stated, every one whose ids it bears."""
    if stated.number is not None:
        return [stated]
    ids = (action for block in document.walk() for action in find_ids(fold(block.text), profile))
    numbers = dict.fromkeys((action.body, action.meeting) for action in ids)
    return [stated.model_copy(update={"committee": body, "number": number}) for body, number in numbers] or [stated]


def _of_action(action: Action, text: str) -> Iterator[_Found]:
    for start, end in _places(action.evidence[:1]):
        yield start, end, "ACTION", action.id or action.key
        begin = max(text.find(action.text[:_OPENING], start, end), start)
        for owner in action.owners:
            yield from _of_owner(owner, text, begin, end)
        phrases = find_targets(fold(text[begin:end])) if action.target.stated else ()
        if phrases:
            yield begin + phrases[-1].start, begin + phrases[-1].end, "TARGET", ""


def _of_owner(owner: str, text: str, start: int, end: int) -> Iterator[_Found]:
    """Where the owner is named; 'CSP C&S' stands as 'C&S' in 'CSP N and C&S'."""
    for name in (owner, owner.partition(" ")[2]):
        at = text.find(name, start, end) if name else -1
        if at >= 0:
            yield at, at + len(name), "OWNER", ""
            return


def _of_the_rest(reading: Reading) -> Iterator[_Found]:
    for decision in extract_decisions(reading):
        for start, end in _places(decision.evidence):
            yield start, end, "DECISION", ""
    for mention in extract_mentions(reading):
        for start, end in _places(mention.evidence):
            yield start, end, "MENTION", mention.id


def _places(evidence: Iterable[Evidence]) -> Iterator[tuple[int, int]]:
    for one in evidence:
        line = int(one.path or 0)
        yield line + one.start, line + one.end
