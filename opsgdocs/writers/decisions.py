"""The decisions of a committee in the order in which they were taken.

OPSG_29 D03 | 04/02/2020 | 5.1 Major Incidents | AGREED that the report would be published.
"""

from collections.abc import Iterable

from opsgdocs.characters import one_line
from opsgdocs.document import Block, Document, Paragraph, Run, TextBlock
from opsgdocs.records import DecisionRegister, LoggedDecision
from opsgdocs.writers.sheets.sheet import Sheet, Value
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, entitled, paragraph, prose, table
from opsgdocs.writers.text.places import place_of

COLUMNS = ("Decision", "Date", "Item", "Decided")
WIDTHS = (75.0, 60.0, 110.0, 255.0)
SHEET_COLUMNS = ("Decision", "Date", "Meeting", "Item", "Item Title", "Body", "Verb", "Text", "Condition", "Mover",
                 "Seconder", "Votes", "About", "Later Decisions", "Document", "Place")  # fmt: skip
SHEET_WIDTHS = (14.0, 11, 11, 7, 28, 10, 12, 70, 30, 14, 14, 12, 18, 16, 28, 24)
NONE_TAKEN = "No decision was found."


def render_decision_register(register: DecisionRegister, scope: str | None = None) -> Document:
    """Every decision with its item, condition and what came later; `scope` is what they are a choice of: 'MP092'."""
    title = wording.title(register.committee, "Decision Log", scope)
    body: Block = _table(register.decisions) if register.decisions else paragraph(NONE_TAKEN)
    return entitled(title, None, body)


def render_decision_sheets(register: DecisionRegister) -> tuple[Sheet, ...]:
    """One row a decision."""
    rows = tuple(map(_sheet_row, register.decisions))
    title = wording.title(register.committee, "Decision Log")
    return (Sheet(SHEET_COLUMNS, rows, "Decisions", SHEET_WIDTHS, title=title),)


def _table(decisions: Iterable[LoggedDecision]) -> Block:
    return table(COLUMNS, map(_row, decisions), WIDTHS)


def _row(decision: LoggedDecision) -> tuple[Content, ...]:
    when = "\n".join(filter(None, (wording.day(decision.date), decision.meeting)))
    return decision.id or decision.key, when, _item(decision), [*_decided(decision), *_further(decision)]


def _item(decision: LoggedDecision) -> str:
    return " ".join(filter(None, (decision.item, decision.item_title)))


def _decided(decision: LoggedDecision) -> tuple[TextBlock, ...]:
    body = f"{decision.body} " if decision.body else ""
    return prose(f" {decision.text}", Run(body), Run(decision.verb, bold=True))


def _further(decision: LoggedDecision) -> list[Paragraph]:
    """What a reader looks for beside the words: who moved it, what it is about, what came of it."""
    # The condition stands in the text as well; told apart it would be read twice.
    facts = (
        ("Moved by", decision.mover),
        ("Seconded by", decision.seconder),
        ("Votes", decision.votes),
        ("About", ", ".join(decision.about)),
        ("Later", ", ".join(decision.later)),
    )
    told = [f"{name}: {fact}" for name, fact in facts if fact]
    return [paragraph(Run(" · ".join(told), italic=True))] if told else []


def _sheet_row(decision: LoggedDecision) -> tuple[Value, ...]:
    return (
        decision.id or decision.key,
        decision.date,
        decision.meeting,
        decision.item,
        decision.item_title,
        decision.body,
        decision.verb,
        decision.text,
        decision.condition,
        decision.mover,
        decision.seconder,
        decision.votes,
        ", ".join(decision.about),
        ", ".join(decision.later),
        one_line(decision.document or ""),
        place_of(decision.evidence),
    )
