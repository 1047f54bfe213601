"""A record of every kind that can be written, each text in it made by one function: nasty ones as well as plain ones."""

import datetime as dt
from collections.abc import Callable

from opsgdocs.history import Life, Revision, Slip, Slips
from opsgdocs.records import (
    Action,
    ActionEvent,
    ActionRegister,
    ActionTable,
    AgendaItem,
    Attendee,
    Decision,
    DecisionRegister,
    Evidence,
    Issue,
    IssueChange,
    IssueEvent,
    IssueLink,
    IssueRegister,
    IssuesLogPaper,
    Link,
    LoggedDecision,
    Meeting,
    Minutes,
    NextMeeting,
    OpenAction,
    OutstandingAction,
    OutstandingActions,
    Problem,
    Recommendation,
    Source,
    Target,
    TrackedIssue,
    Update,
)

MARCH, APRIL = dt.date(2021, 3, 4), dt.date(2021, 4, 1)
SOURCE = Source(name="HBG_40.docx", sha256="0", media_type="x")

Words = Callable[[str], str]
"""Gives the text for a field, from its plain text."""


def same(plain: str) -> str:
    """The plain text."""
    return plain


def _target(words: Words, date: dt.date | None = MARCH) -> Target:
    return Target(text=words("by 4 March"), date=date, earliest=date, latest=date, basis="day", stated=True)


def _evidence(words: Words) -> tuple[Evidence, ...]:
    return (Evidence(page=2, path="body/tbl[1]/tr[2]/tc[1]/p[1]", text=words("The Registrar to reply.")),)


def _action(words: Words) -> OpenAction:
    event = {"meeting": words("HBG_40"), "date": MARCH, "document": words("HBG_40.docx"), "evidence": _evidence(words)}
    return OpenAction(
        id=words("HBG 39/01"), key=words("HBG 39/01"), text=words("To reply:\n• soon\n  ◦ in writing"),
        raised=dt.date(2021, 1, 7), raised_at=words("HBG_39"), last_target=_target(words, None),
        original_target=_target(words), owners=(words("Registrar"), words("Pilots")), status=words("open"),
        updates=(Update(meeting=words("HBG_40"), text=words("Begun.")), Update(text=words("Late."))),
        flags=("overdue",),
        history=(
            ActionEvent(event="raised", detail=words("raised"), **event),
            ActionEvent(event="revised", detail=words("target revised from 2021-03-04 to TBC"), **event),
        ),
    )  # fmt: skip


def action_log(words: Words = same) -> OutstandingActions:
    """The actions open before a meeting."""
    return OutstandingActions(committee=words("HBG"), before=words("HBG_41"), date=MARCH, actions=(_action(words),))


def action_register(words: Words = same) -> ActionRegister:
    """Every action, one of them closed."""
    end = ActionEvent(meeting=words("HBG_41"), date=MARCH, event="closed", detail=words("closed in the table"))
    closed = _action(words).model_copy(update={"status": "closed", "flags": (), "history": (end,)})
    return ActionRegister(committee=words("HBG"), date=APRIL, actions=(_action(words), closed))


def action_table(words: Words = same) -> ActionTable:
    """A written table, read back."""
    row = OutstandingAction(
        id=words("HBG 39/01"), key=words("HBG 39/01"), text=words("To reply."), raised=MARCH,
        last_target=_target(words), revised_target=_target(words, APRIL), owners=(words("Registrar"),),
        updates=(words("Begun."),), status_text=words("Open"),
    )  # fmt: skip
    return ActionTable(committee=words("HBG"), before=words("HBG_41"), date=MARCH, rows=(row,))


def minutes(words: Words = same) -> Minutes:
    """What one set of minutes says."""
    return Minutes(
        source=SOURCE.model_copy(update={"name": words("HBG_40.docx")}), profile="generic",
        title=words("Harbour Board Group Meeting 40"), reference=words("HBG_40"), classification=words("White"),
        meeting=Meeting(committee=words("HBG"), label=words("HBG_40"), date=MARCH, start=words("10:00"), venue=words("Quay House")),
        attendees=(Attendee(name=words("Ann Lee"), role=words("Chair"), alternate=True, alternate_for=words("Ed Hall")),),
        items=(AgendaItem(number=words("1"), title=words("Ice")),),
        decisions=(Decision(verb=words("NOTED"), body=words("HBG"), text=words("the update."), item=words("1")),),
        actions=(Action(id=words("HBG 40/01"), key="k", text=words("To reply."), owners=(words("Registrar"),), target=_target(words)),),
        outstanding=action_table(words).rows,
        next_meetings=(NextMeeting(kind=words("main"), date=APRIL, label=words("HBG_41")),),
        problems=(Problem(code=words("no_owner"), severity="warning", message=words("Nobody."), evidence=_evidence(words)),),
    )  # fmt: skip


def slips(words: Words = same) -> Slips:
    """The actions whose target moved."""
    return Slips(committee=words("HBG"), date=APRIL, slips=(_slip(words),))


def life(words: Words = same) -> Life:
    """One action's life."""
    return Life(committee=words("HBG"), date=APRIL, action=_action(words), why=words("It says so."), slip=_slip(words))


def _slip(words: Words) -> Slip:
    return Slip(
        id=words("HBG 39/01"), key="k", text=words("To reply."), owners=(words("Registrar"),),
        original_target=_target(words), last_target=_target(words, APRIL), days=28, times=1, age=84,
        revisions=(Revision(meeting=words("HBG_40"), date=MARCH, target=_target(words, APRIL)),),
    )  # fmt: skip


def issues_log(words: Words = same) -> IssuesLogPaper:
    """An Issues Log paper."""
    return IssuesLogPaper(
        source=SOURCE, profile="generic", committee=words("HBG"), title=words("HBG Issues Log"), meeting=words("HBG_41"),
        date=MARCH, purpose=words("This paper tells how the issues stand."), issues=(_issue(words),),
        recommendations=(Recommendation(verb=words("NOTE"), text=words("the paper.")),),
    )  # fmt: skip


def issue_register(words: Words = same) -> IssueRegister:
    """The issues of all papers, one of them closed."""
    change = IssueChange(section=words("status"), change="figure", before=words("70,000"), after=words("64,000"),
                         sentence=words("About 64,000 logs."), evidence=_evidence(words))  # fmt: skip
    event = IssueEvent(meeting=words("HBG_40"), date=MARCH, event="updated", detail=words("1 figure changed"),
                       changes=(change,), document=words("p.docx"), evidence=_evidence(words))  # fmt: skip
    link = IssueLink(kind="action", ref=words("HBG 39/01"), meeting=words("HBG_39"), text=words("To reply."),
                     reason=words("Both name MP1."), doubtful=False)  # fmt: skip
    tracked = TrackedIssue(
        key="ice", title=words("Ice on the quay"), titles=(words("Ice"),), category=words("Actively Managed Issues"),
        opened=dt.date(2021, 1, 7), opened_at=words("HBG_39"), last_listed=MARCH, last_listed_at=words("HBG_40"),
        issue=_issue(words), links=(link, link.model_copy(update={"kind": "decision", "doubtful": True})), history=(event,),
    )  # fmt: skip
    closed = tracked.model_copy(update={"key": "x", "open": False})
    return IssueRegister(committee=words("HBG"), date=MARCH, issues=(tracked, closed))


def _issue(words: Words) -> Issue:
    return Issue(
        title=words("Ice on the quay"), number="1", category=words("Actively Managed Issues"), stage=words("Assess"),
        impact=words("Ships wait."), status=words("There are:\n• about 64,000 logs\n  ◦ in winter"),
        next_steps=words("Salt. See MP1."), other={words("Owner"): words("Pilots")},
        links=(Link(text=words("MP1"), target=words("https://example.org/mp1")),),
    )  # fmt: skip


def decision_register(words: Words = same) -> DecisionRegister:
    """The decisions of all meetings."""
    decision = LoggedDecision(
        key=words("HBG_40 D01"), meeting=words("HBG_40"), date=MARCH, verb=words("AGREED"), body=words("HBG"),
        text=words("that salt is bought, subject to price."), condition=words("subject to price"), mover=words("A"),
        seconder=words("B"), votes=words("3–2"), item=words("1"), item_title=words("Ice"), about=(words("MP1"),),
        later=(words("HBG_41 D01"),), document=words("HBG_40.docx"), evidence=_evidence(words),
    )  # fmt: skip
    return DecisionRegister(committee=words("HBG"), decisions=(decision,))


MAKERS = (
    action_log, action_register, action_table, minutes, slips, life, issues_log, issue_register, decision_register,
)  # fmt: skip
