"""The tables of a register say what the logs say of the same records, cell for cell."""

import datetime as dt
import pickle
import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from opsgdocs.errors import SeveralCommittees, UsageError
from opsgdocs.history import ActionLog, DecisionLog, IssuesLog
from opsgdocs.pipeline import read_with_document
from opsgdocs.profile import load
from opsgdocs.records import Decision, Issue, IssuesLogPaper, Source
from opsgdocs.register import Register, code, keeping, settling
from opsgdocs.register.standing import sources_by_passage
from tests.documents import cases
from tests.factories import action, minutes, passage, row, says
from tests.register.entries import entry

OPSG = (
    minutes(
        28, "2020-01-07", [action("28/01"), action("28/02", owners=("The CSP N", "CSP S"))], next_main="2020-02-04"
    ),
    minutes(
        29, "2020-02-04", [action("29/01", target="by 3 April 2020")], outstanding=[row("28/01", revised="03/03/2020")]
    ),
    minutes(
        30,
        "2020-03-03",
        outstanding=[row("28/01", status="closed")],
        statements=[says("29/01", "outstanding")],
        next_main="2020-04-03",
    ),
)
TAF = (minutes(3, "2020-02-05", [action("TAF 3/01", owners=("CSP N",))], committee="TAF"),)
NAMELESS = minutes(None, "2020-03-01", [action("OPSG 29/07")], committee=None, name="nameless.docx")
ON = dt.date(2020, 4, 10)


def put(register, *records, **how):
    register.intake.put([entry(record, **how) for record in records])


def agrees(register, records, committee):
    """Whether all that a register says of a committee is what its logs say."""
    log = ActionLog(records, committee=committee)
    assert tuple(register.actions(committee)) == log.actions
    assert tuple(register.actions(committee, status="open")) == log.outstanding().actions
    assert tuple(register.actions(committee, overdue_on=ON)) == log.overdue(ON)
    assert tuple(register.decisions(committee)) == DecisionLog(records, committee=committee).decisions
    assert register.standing(committee).table == log.outstanding()
    assert register.outstanding(committee) == log.outstanding()
    return is_as(register.log(committee), log)


def is_as(kept, log):
    """Whether two logs say the same, whatever they are asked first."""
    assert kept.outstanding() == log.outstanding()
    assert kept.closed(kept.outstanding()) == log.closed(log.outstanding())
    assert kept.by_owner() == log.by_owner()
    assert (kept.committee, kept.meetings, kept.problems) == (log.committee, log.meetings, log.problems)
    assert kept.register() == log.register()
    assert [kept.as_of(name).outstanding() for name in log.meetings] == [
        log.as_of(name).outstanding() for name in log.meetings
    ]
    assert kept.overdue(ON) == log.overdue(ON)
    assert kept.outstanding() == log.outstanding()
    return True


class DescribeTheTables:
    def it_says_of_each_committee_what_its_log_says(self, register):
        put(register, *OPSG, *TAF)

        assert agrees(register, [*OPSG, *TAF], "OPSG")
        assert agrees(register, [*OPSG, *TAF], "TAF")
        assert register.committees() == ("OPSG", "TAF")

    @pytest.mark.slow
    def it_does_so_over_the_corpus_where_drafts_and_forms_of_one_meeting_stand_beside_each_other(self, register):
        records = []
        for case in cases():
            record, document = read_with_document(case.path)
            records.append(record)
            register.intake.put([entry(record, str(case.path), lines=[b.text for b in document.walk()])])

        assert agrees(register, records, "OPSG")
        assert agrees(register, records, "TAF")

    def it_counts_minutes_that_name_no_committee_where_their_actions_bear_its_ids(self, register):
        put(register, *OPSG, *TAF, NAMELESS)

        assert agrees(register, [*OPSG, *TAF, NAMELESS], "OPSG")
        assert agrees(register, [*OPSG, *TAF, NAMELESS], "TAF")
        assert "OPSG 29/07" in [one.id for one in register.actions("opsg")]

    def it_follows_minutes_of_which_none_names_a_committee(self, register):
        put(register, NAMELESS)

        assert [one.id for one in register.actions()] == ["OPSG 29/07"]
        put(register, *OPSG)
        assert agrees(register, [*OPSG, NAMELESS], "OPSG")
        assert len(list(register.actions(""))) == 0
        register.intake.forget([f"/srv/{one.source.name}" for one in OPSG])
        assert [one.id for one in register.actions("")] == ["OPSG 29/07"]

    def it_counts_final_minutes_before_drafts_and_the_same_file_once(self, register):
        draft = minutes(29, "2020-02-04", [action("29/01"), action("29/02")], status="draft")
        register.intake.put([entry(one) for one in (*OPSG, draft)] + [entry(OPSG[1], "/srv/copy/29.docx")])

        assert agrees(register, [*OPSG, draft, OPSG[1]], "OPSG")
        assert "OPSG 29/02" not in [one.id for one in register.actions()]

    def it_follows_every_change(self, register):
        chance = random.Random(3)
        present = {}
        for _ in range(25):
            record = chance.choice([*OPSG, *TAF, NAMELESS])
            if record.source.name in present and chance.random() < 0.5:
                register.intake.forget([f"/srv/{record.source.name}"])
                del present[record.source.name]
            else:
                put(register, record)
                present[record.source.name] = record
            for committee in {one.meeting.committee for one in present.values()} - {None}:
                assert agrees(register, list(present.values()), committee)

    def it_finds_an_owner_as_the_command_line_does(self, register):
        put(register, *OPSG, *TAF)

        assert [one.id for one in register.actions(owner="csp n")] == ["OPSG 28/02", "TAF 3/01"]
        assert [one.id for one in register.actions("OPSG", owner="the CSP S", status="open")] == ["OPSG 28/02"]
        assert [one.id for one in register.actions(status="closed")] == ["OPSG 28/01"]

    def it_takes_an_action_that_a_table_leaves_out_as_the_profile_says(self, register):
        import dataclasses

        left_out = (OPSG[0], minutes(29, "2020-02-04", outstanding=[row("28/02")]))
        put(register, *left_out)
        assert len(list(register.actions(status="open"))) == 2
        house = load("opsg")
        strict = dataclasses.replace(house, tables=dataclasses.replace(house.tables, omitted="closed"))
        put(register, *left_out, profile=strict)

        assert tuple(register.actions()) == ActionLog(left_out, omitted="closed").actions
        assert [one.id for one in register.actions(status="open")] == ["OPSG 28/02"]
        assert register.log("OPSG").outstanding() == ActionLog(left_out, omitted="closed").outstanding()

    def it_has_the_decisions_of_the_minutes_that_count(self, register):
        decided = Decision(
            verb="APPROVED", text="the minutes.", item="1", evidence=passage("The OPSG APPROVED the minutes.")
        )
        record = OPSG[0].model_copy(update={"decisions": (decided,)})
        put(register, record)

        assert tuple(register.decisions("OPSG")) == DecisionLog([record]).decisions
        assert [one.key for one in register.decisions(since=dt.date(2020, 1, 7))] == ["OPSG_28 D01"]
        assert list(register.decisions(since=dt.date(2020, 1, 8))) == []
        assert [one.key for one in register.decisions(until=dt.date(2020, 1, 7))] == ["OPSG_28 D01"]
        assert list(register.decisions(until=dt.date(2020, 1, 6))) == []

    def it_has_the_issues_of_the_papers(self, register):
        papers = [paper("2020-03-31", "Spurious Alerts"), paper("2020-04-30", "Spurious Alerts", "Certificates")]
        put(register, *papers, *OPSG)

        assert tuple(register.issues("OPSG")) == IssuesLog([*papers, *OPSG]).issues
        assert [one.title for one in register.issues(only_open=True)] == ["Spurious Alerts", "Certificates"]

    def it_tells_where_the_passages_of_its_problems_stand(self, register):
        put(register, *OPSG)
        standing = register.standing("OPSG")
        names = register.paths_of("OPSG")
        shown = [place for problem in standing.table.problems for place in problem.evidence]
        told = sources_by_passage(standing, names)

        assert shown
        assert {told[id(place)] for place in shown} <= {f"/srv/{one.source.name}" for one in OPSG}
        for place in shown:
            holders = [f"/srv/{one.source.name}" for one in OPSG if place.text in one.to_json()]
            assert told[id(place)] in holders


def test_an_owner_is_found_as_a_log_finds_them(register):
    put(register, *OPSG, *TAF)
    log = ActionLog(OPSG)

    for name in ("csp s", "the CSP N", "CSP", "dcc"):
        found = register.actions("OPSG", owner=name, status="open")
        assert tuple(found) == log.owned_by(name)
    assert [one.id for one in log.owned_by("CSP")] == ["OPSG 28/02"]


@pytest.mark.parametrize("name", ["DDC", "", " "])
def test_an_owner_whom_nobody_names_is_an_error_that_tells_the_owners(register, name):
    put(register, *OPSG, *TAF)
    for ask in (lambda: list(register.actions("OPSG", owner=name)), lambda: ActionLog(OPSG).owned_by(name)):
        with pytest.raises(UsageError, match="no action names such an owner; the owners are: CSP S; DCC; The CSP N"):
            ask()


def test_where_no_action_names_an_owner_that_is_told():
    with pytest.raises(UsageError, match="none of them names an owner"):
        ActionLog([minutes(28, "2020-01-07")]).owned_by("DCC")


def test_an_owner_is_text(register):
    for ask in (lambda: list(register.actions(owner=3)), lambda: ActionLog(OPSG).owned_by(None)):
        with pytest.raises(TypeError, match="takes"):
            ask()


def test_a_committee_of_which_there_is_nothing_is_an_error_that_tells_the_committees(register):
    for ask in (register.actions, register.decisions, register.issues):
        assert list(ask("UFO")) == []  # of an empty register nothing is known
    put(register, *OPSG, *TAF)
    for ask in (register.actions, register.decisions, register.issues):
        with pytest.raises(UsageError, match="no documents of UFO are in this register, only of OPSG, TAF"):
            list(ask("UFO"))


class DescribeALogFromARegister:
    def it_looks_at_no_record_for_what_the_tables_tell(self, register, monkeypatch):
        put(register, *OPSG, *TAF)
        register.intake.settle()
        monkeypatch.setattr(keeping, "record_from", lambda *_: pytest.fail("a record was opened"))

        assert len(register.outstanding("OPSG").actions) == 2
        assert register.log("OPSG").closed(register.outstanding("OPSG")) == 1

    def it_follows_the_minutes_where_the_tables_do_not_fit_them(self, register):
        put(register, *OPSG[:2])
        register.intake.settle()
        put(register, OPSG[2])

        assert register.outstanding("opsg") == ActionLog(OPSG).outstanding()

    def it_follows_the_minutes_where_the_tables_were_made_by_other_code(self, register, monkeypatch):
        put(register, *OPSG)
        register.intake.settle()
        monkeypatch.setattr(code, "code_version", lambda: "another")
        opened = []
        own = keeping.record_from
        monkeypatch.setattr(keeping, "record_from", lambda *told: opened.append(told) or own(*told))

        assert register.outstanding() == ActionLog(OPSG).outstanding()
        assert len(opened) == 3

    def it_answers_for_another_meeting(self, register):
        put(register, *OPSG)
        register.intake.settle()

        assert register.outstanding("OPSG", before="OPSG_29") == ActionLog(OPSG).outstanding("OPSG_29")

    def it_goes_to_another_process_and_when_the_register_is_closed(self, place):
        with Register(place) as register:
            put(register, *OPSG)
            register.intake.settle()
            log = register.log()

        assert is_as(pickle.loads(pickle.dumps(log)), ActionLog(OPSG))
        assert is_as(log, ActionLog(OPSG))

    def it_has_no_more_than_a_log_has(self, register):
        put(register, *OPSG)
        register.intake.settle()

        with pytest.raises(AttributeError, match="nonesuch"):
            register.log().nonesuch  # noqa: B018

    def it_asks_for_a_committee_where_there_are_several(self, register):
        put(register, *OPSG, *TAF)

        with pytest.raises(SeveralCommittees, match=r"OPSG, TAF"):
            register.log()
        with pytest.raises(UsageError, match="no minutes of SEC were given, only of OPSG, TAF"):
            register.log("SEC")

    def it_needs_no_name_where_there_is_one(self, register):
        put(register, *OPSG)

        assert register.log().outstanding() == ActionLog(OPSG).outstanding()


class DescribeSettling:
    def it_settles_what_changed_and_nothing_else(self, register, monkeypatch):
        put(register, *OPSG, *TAF)
        assert register.intake.settle() == 2
        assert register.intake.settle() == 0
        put(register, *TAF)
        followed = []
        fold = settling.fold
        monkeypatch.setattr(settling, "fold", lambda database, one: followed.append(one) or fold(database, one))
        register.intake.settle()

        assert [one for one in followed if one] == ["taf"]

    def it_settles_no_more_than_the_committee_that_is_asked_for(self, register, monkeypatch):
        put(register, *OPSG, *TAF)
        folded = []
        fold = settling.fold
        monkeypatch.setattr(settling, "fold", lambda database, name: folded.append(name) or fold(database, name))

        assert len(list(register.actions("TAF"))) == 1
        assert folded == ["taf", ""]
        assert agrees(register, OPSG, "OPSG")
        assert folded == ["taf", "", "opsg", ""]

    def it_notices_documents_that_come_while_it_works(self, register, monkeypatch):
        put(register, OPSG[0])
        fold, late = settling.fold, [OPSG[1]]

        def slow(database, committee):
            folded = fold(database, committee)
            if late:
                put(register, late.pop())
            return folded

        monkeypatch.setattr(settling, "fold", slow)

        assert agrees(register, OPSG[:2], "OPSG")

    def it_leaves_to_others_what_keeps_changing(self, register, monkeypatch):
        put(register, OPSG[0])
        fold = settling.fold

        def disturbed(database, committee):
            folded = fold(database, committee)
            put(register, OPSG[1])
            return folded

        monkeypatch.setattr(settling, "fold", disturbed)
        register.intake.settle()
        monkeypatch.setattr(settling, "fold", fold)

        assert register.intake.settle() > 0
        assert agrees(register, OPSG[:2], "OPSG")

    def it_can_be_worked_out_elsewhere(self, place):
        with Register(place) as register, ThreadPoolExecutor(2) as executor:
            put(register, *OPSG, *TAF)
            assert register.intake.settle(executor) == 2
            assert agrees(register, [*OPSG, *TAF], "OPSG")


class DescribeTheViews:
    def it_shows_what_is_open_and_what_is_late(self, register):
        put(register, *OPSG, *TAF)
        register.intake.settle()
        with register._database.reading() as connection:

            def ask(query):
                return connection.execute(text(query)).all()

            assert ask("SELECT id, overdue_at_next_meeting FROM v_outstanding WHERE committee = 'OPSG' ORDER BY id") == [
                ("OPSG 28/02", 1), ("OPSG 29/01", 0),
            ]  # fmt: skip
            late = ask("SELECT id, days_late FROM v_overdue ORDER BY id")
            assert [one for one, _ in late] == ["OPSG 28/02", "OPSG 29/01"]
            assert late[0][1] - late[1][1] == (dt.date(2020, 4, 3) - dt.date(2020, 2, 4)).days
            assert ask("SELECT owner, open_actions FROM v_owners WHERE committee = 'OPSG' ORDER BY owner")[0][1] == 1


def paper(day, *titles):
    """An Issues Log paper."""
    source = Source(name=f"log {day}.docx", sha256=day.replace("-", "").ljust(64, "0"), media_type="text/plain")
    issues = tuple(Issue(title=title, status=f"{title} goes on.", evidence=passage(title)) for title in titles)
    return IssuesLogPaper(
        source=source, profile="opsg", committee="OPSG", date=dt.date.fromisoformat(day), issues=issues
    )
