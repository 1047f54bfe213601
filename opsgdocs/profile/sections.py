"""The sections of a profile and what each key means; `[actions] markers = ["ACTION"]` is `ActionWords.markers`.

The meanings stand beside the keys: the JSON Schema, the errors and the first profile that opsgdocs writes quote them.
"""
# ruff: noqa: RUF009, FBT003  (a key's meaning stands beside its default, whichever type that has)

from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from opsgdocs.profile.forms import fill

Words = tuple[str, ...]


def _words(says: str, kind: str = "words") -> Any:  # noqa: ANN401  (dataclass fields are typed by their annotation)
    return field(default=(), metadata={"says": says, "kind": kind})


def _key(default: str | bool, says: str, kind: str = "") -> Any:  # noqa: ANN401, FBT001
    return field(default=default, metadata={"says": says, "kind": kind})


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """How meetings are named, and the words before date, time and place."""

    short: str = _key("", "short form of the committee: 'OPSG'; read from the document where it is empty")
    names: Words = _words("full names of the committee, the usual one first")
    label: str = _key("{committee}_{number}", "label of a meeting, of {committee}, {number}, {date}", "label")
    day_first: bool = _key(True, "whether 4/2/2020 is 4 February (true) or 2 April (false)")
    date: Words = _words("words before the day of the meeting")
    time: Words = _words("words before its times")
    venue: Words = _words("words before its place")
    number: Words = _words("words before its number")
    reference: Words = _words("words before the document's reference")
    classification: Words = _words("words before the document's classification")
    status: Words = _words("words before 'draft' or 'final'")
    next: Words = _words("words before the day of the next meeting, besides 'next meeting': 'Diary date'")
    next_kinds: Words = _words("kinds of meetings as in 'Next Reporting Meeting'; the first is the usual one")
    date_patterns: Words = _words(
        "regular expressions for the line with the meeting's day: (?P<date>…)", "date patterns"
    )
    title_patterns: Words = _words("regular expressions for the title, with (?P<number>…)", "number patterns")
    file_patterns: Words = _words("the same for the file's name, with (?P<number>…) or (?P<date>…)", "file patterns")

    def __hash__(self) -> int:
        """Cheap, as rules are kept by these words."""
        return hash((self.short, self.date))


@dataclass(frozen=True, slots=True)
class RecognitionWords:
    """By what the documents of this profile are known where nobody says which profile to use."""

    titles: Words = _words("words that stand in the title: 'Parish Council'")
    texts: Words = _words("regular expressions found in the text, such as ids of actions", "patterns")


@dataclass(frozen=True, slots=True)
class AttendanceWords:
    """Words of the lists of those present: headings, roles, and the marks in brackets behind a name."""

    present: Words = _words("headings of lists of those present")
    apologies: Words = _words("headings of lists of those who sent apologies")
    affiliation: Words = _words("heads of columns of organisations")
    name: Words = _words("heads of columns of names")
    role: Words = _words("heads of columns of roles")
    remote: Words = _words("marks of those who joined from afar: '(Teleconference)'")
    part: Words = _words("marks of those there for a part: '(Part)'")
    alternate: Words = _words("marks of alternates: '(Alternate for Jo Bloggs)'")
    roles: Words = _words("roles at the meeting: 'Chair', 'Clerk'")
    columns: Words = _words(
        "meaning of the columns of tables without heads, in order: name, affiliation, role, other", "people columns"
    )

    def __hash__(self) -> int:
        """Cheap, as rules are kept by these words."""
        return hash((self.present, self.roles))


@dataclass(frozen=True, slots=True)
class ItemWords:
    """How items of the agenda are numbered."""

    numbers: Words = _words("forms of item numbers other than '3' and '3.1', of {number}, {year}", "item forms")
    labels: Words = _words("words before a title on a line of its own: 'Topic: Time zones'")
    presenters: Words = _words("forms of titles that name who presents, of {title}, {presenter}", "title forms")


@dataclass(frozen=True, slots=True)
class ActionWords:
    """How actions are marked and numbered, and where their owners stand."""

    written: bool = _key(True, "false for a body that writes no actions")
    in_text: bool = _key(True, "false where the text only repeats the actions of a table, which alone count")
    markers: Words = _words("words that begin an action: 'ACTION', 'Task'", "markers")
    id: str = _key(
        "{body} {meeting}/{sequence:02d}",
        "form in which ids are given out, of {body}, {meeting} or {year}, {sequence}",
        "id",
    )
    id_forms: Words = _words("forms in which ids are printed, where they are not '29/04' or 'BODY 29/04'", "id forms")
    by_year: bool = _key(False, "true where the number before the stroke is a year and no meeting: 'TAG 21/07'")
    confirmed: Words = _words(
        "regular expressions of what a tool writes beneath an action: its (?P<id>…), (?P<owner>…), (?P<date>…)",
        "confirmation patterns",
    )
    within_paragraphs: bool = _key(False, "true where 'Action:' without an id also counts behind a sentence")
    owner_first: bool = _key(False, "true where the owner stands before the marker: '[Lee][ACTION] …'")
    review: Words = _words("headings beneath which actions are only recalled: 'Review of Actions'")
    lists: Words = _words("headings beneath which each bullet or line is an action: 'Action Items'")
    margin: Words = _words("heads of a margin column that holds nothing but owners: 'Action'")
    separators: Words = _words("what parts owners, where it is not a comma, 'and', '&', '/' or '+'")
    support: Words = _words("words before those who only help: 'with the support of'")


@dataclass(frozen=True, slots=True)
class TableWords:
    """Words in the heads of action tables, by the column they name, and words of the status lines."""

    id: Words = _words("heads of the column of ids")
    text: Words = _words("heads of the column of what is to be done")
    raised: Words = _words("heads of the column of the day raised")
    raised_at: Words = _words("heads of the column of the meeting that raised it")
    target: Words = _words("heads of the column of the target date")
    revised: Words = _words("heads of the column of the revised date, and words before one in an update")
    owner: Words = _words("heads of the column of owners")
    status: Words = _words("heads of the column of the status")
    update: Words = _words("heads of the column of updates")
    columns: Words = _words("meaning of the columns of tables without heads, in order: id, text, owner, …", "columns")
    status_line: Words = _words("words before the status beneath a row: 'Action Status: Open'")
    outstanding: Words = _words("headings over tables of actions from earlier meetings")
    raised_now: Words = _words("headings over tables of actions raised by these minutes")
    open: Words = _words("words of the status open")
    progress: Words = _words("words that mean open in a cell of the status, and are an update elsewhere: 'On track'")
    closed: Words = _words("words of the status closed")
    on_hold: Words = _words("words of the status on hold")
    votes: Words = _words("heads of tables of votes, two of which make a table no table of actions: 'For', 'Against'")
    kind: Words = _words("heads of the column that tells actions from decisions and the like: 'Type'")
    other_kinds: Words = _words("what stands in that column for rows that are no actions: 'D', 'Decision', 'Info'")
    motions: Words = _words("words in heads of tables of motions, no actions where none is to do them: 'Motion'")
    rag: Words = _words("colours of a traffic light, with which an action is open where no other word closes it")
    omitted: str = _key(
        "open", "whether an action that a table leaves out stays 'open' or is thereby 'closed'", "omitted"
    )

    def __hash__(self) -> int:
        """Cheap, as rules are kept by these words."""
        return hash((self.id, self.text))


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """Decision verbs as printed, words before a condition, and the other ways to write decisions."""

    verbs: Words = _words("decision verbs: 'AGREED' counts where it stands out, 'resolved' in lower case in any form")
    plain: Words = _words("verbs that count in lower case where none in the minutes stands out; not taken over")
    conditions: Words = _words("words before a condition: 'subject to'")
    subjects: Words = _words("who decides, besides the committee by name: 'It was', 'The Trustees'")
    trailing: bool = _key(False, "true where the verb stands behind its text: '… at a cost of £100. AGREED.'")
    labels: Words = _words("words before a decision on a line of its own: 'Decision'")
    headings: Words = _words("headings beneath which each bullet or line is a decision: 'Decisions'")
    excluded: Words = _words("regular expressions: a sentence that one of them fits is no decision", "patterns")
    id_forms: Words = _words("forms of ids of decisions, of {body}, {meeting} or {year}, {sequence}", "id forms")
    mover: Words = _words("words beside the name of who moved it: 'proposed', 'moved by'")
    seconder: Words = _words("words beside the name of who seconded it")

    def __hash__(self) -> int:
        """Cheap, as rules are kept by these words."""
        return hash((self.verbs, self.labels))


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Words of Issues Log papers: titles, the headings within an issue, and the categories of issues."""

    titles: Words = _words("words in the title of such a paper: 'Issues Log'")
    purpose: Words = _words("headings of its purpose")
    stage: Words = _words("headings of an issue's stage: 'Current Stage'")
    impact: Words = _words("headings of what the issue is: 'Issue and Impact'")
    status: Words = _words("headings of how it stands")
    next_steps: Words = _words("headings of what comes next")
    sections: Words = _words("further headings within an issue: 'Owner', 'Background'")
    issue: Words = _words("heads of the column of titles, and words before a title: 'Issue Title'")
    number: Words = _words("heads of the column of numbers: 'Ref'")
    category: Words = _words("heads of the column of categories")
    categories: Words = _words("headings over several issues: 'Actively Managed Issues'")
    closed: Words = _words("categories whose issues are closed: 'Closed Issues'")
    stages: Words = _words("stages in their order, one of which is shaded: 'Identify', 'Assess', …")
    recommendations: Words = _words("headings of what the committee is asked to do")
    releases: Words = _words("regular expressions of releases: 'R2.0'", "patterns")


@dataclass(frozen=True, slots=True)
class Profile:
    """One committee's conventions; the sections' defaults are empty, `generic` fills them."""

    name: str
    meeting: MeetingWords = MeetingWords()
    recognition: RecognitionWords = RecognitionWords()
    attendance: AttendanceWords = AttendanceWords()
    items: ItemWords = ItemWords()
    actions: ActionWords = ActionWords()
    tables: TableWords = TableWords()
    decisions: DecisionWords = DecisionWords()
    papers: PaperWords = PaperWords()
    owners: tuple[tuple[str, str], ...] = ()  # alias → name
    mentions: tuple[tuple[str, str], ...] = ()  # kind → pattern

    SECTIONS: ClassVar[dict[str, type]] = {
        "meeting": MeetingWords,
        "recognition": RecognitionWords,
        "attendance": AttendanceWords,
        "items": ItemWords,
        "actions": ActionWords,
        "tables": TableWords,
        "decisions": DecisionWords,
        "papers": PaperWords,
    }
    MAPPINGS: ClassVar[dict[str, str]] = {
        "owners": 'other names of an owner, and the one to give out: MW = "Maria Wood"',
        "mentions": "kinds of things that the text names, and a regular expression for their ids",
    }

    def __hash__(self) -> int:
        """Cheap, as rules are kept by profile; equal profiles have equal names."""
        return hash((self.name, self.meeting.short))

    def for_committee(self, short: str, names: Words = ()) -> "Profile":
        """The same conventions for another committee."""
        return replace(self, meeting=replace(self.meeting, short=short, names=names))

    def label(self, number: int | str, body: str = "") -> str:
        """The label of a meeting: `label(30)` is 'OPSG_30'; where meetings are known by day, 'OPSG 30'.

        Of a body without a name it is the number alone.
        """
        form = "{committee} {number}" if "{date" in self.meeting.label else self.meeting.label
        committee = body or self.meeting.short
        label = fill(form, committee=committee, number=number)
        return label if committee else label.strip("_-–/ ")
