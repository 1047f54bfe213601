"""The corpus is whole and true to its plain data, and opsgdocs reads it at least as well as it ever did."""

import json
from functools import cache
from itertools import pairwise

import pytest

from corpus.generator.__main__ import differing
from corpus.generator.bodies import BOOKS
from corpus.generator.bodies.make import FOLDER as BODIES
from corpus.generator.expect import action_id
from corpus.generator.make import LAYOUTS, SERIES
from corpus.generator.papers.expect import text_of
from corpus.generator.papers.make import PAPER_LAYOUTS, PAPER_SERIES
from corpus.generator.papers.telling import papers as told_papers
from opsgdocs.profile import built_in
from opsgdocs.records import IssuesLogPaper, Minutes, OutstandingActions, Source
from tests.documents import CORPUS, Case, bodies, cases, load, papers
from tests.score import FLOORS, Tallies, results, shares

OPSG = SERIES[0]
FLOOR = load(FLOORS)
ROWS = [(series, meeting, row) for series in SERIES for meeting in series.meetings for row in meeting.rows]


@cache
def scored() -> dict[str, Tallies]:
    return results()


class DescribeTheCorpus:
    def it_holds_what_the_generator_makes_of_the_plain_data(self):
        assert differing([one.folder for one in (*SERIES, *PAPER_SERIES)] + [BODIES]) == []

    def it_has_nine_meetings_in_a_row_and_an_extraordinary_one_between(self):
        numbers = [meeting.number for meeting in OPSG.meetings]

        assert [n for n in numbers if isinstance(n, int)] == list(range(41, 50))
        assert numbers.index("EX2") == numbers.index(45) + 1

    @pytest.mark.parametrize("series", SERIES, ids=lambda series: series.folder)
    def it_shows_every_meeting_in_two_layouts_at_least(self, series):
        for meeting in series.meetings:
            shown = [name for name, numbers in series.layouts.items() if meeting.number in numbers]
            assert len(shown) >= 2, meeting.number

    def it_has_each_word_file_as_a_pdf_too(self):
        for case in (*cases(form="docx"), *papers(form="docx")):
            assert case.path.with_suffix(".pdf").is_file(), case.name

    def it_has_a_document_for_each_layout_of_each_series(self):
        planned = {(s.folder, name, s.label(n)) for s in SERIES for name, ns in s.layouts.items() for n in ns}

        assert {(case.series, case.layout, case.path.stem) for case in cases()} == planned
        assert {name for _, name, _ in planned} == set(LAYOUTS)

    def it_has_a_paper_for_each_layout_of_each_run_of_papers(self):
        planned = {
            (s.folder, name, f"{s.label(n)}_issues") for s in PAPER_SERIES for name, ns in s.layouts.items() for n in ns
        }

        assert {(case.series, case.layout, case.path.stem) for case in papers()} == planned
        assert {name for _, name, _ in planned} == set(PAPER_LAYOUTS)

    def it_stays_small(self):
        assert sum(path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()) < 10_000_000


class DescribeTheBodies:
    @pytest.mark.parametrize("profile", [name for name in built_in() if name != "opsg"])
    def it_has_two_documents_in_two_arrangements_for_each_profile(self, profile):
        chosen = bodies().get(profile, [])

        assert len({case.path.stem for case in chosen}) >= 2
        assert len({case.layout for case in chosen}) >= 2

    def it_has_each_word_file_as_a_pdf_too(self):
        for case in (case for chosen in bodies().values() for case in chosen if case.path.suffix == ".docx"):
            assert case.path.with_suffix(".pdf").is_file(), case.name

    def it_has_a_file_for_each_form_of_each_book(self):
        planned = {(book.layout, f"{book.name}{form}") for book in BOOKS for form in book.forms}
        planned |= {(layout, name.replace(".docx", ".pdf")) for layout, name in planned if name.endswith(".docx")}

        made = {(case.layout, case.path.name) for chosen in bodies().values() for case in chosen}
        assert made == planned

    def it_states_what_the_bodies_are_known_for(self):
        books = [book.says for book in BOOKS]

        assert {row["status"] for says in books for row in says.outstanding} == {"open", "closed", "on_hold"}
        assert any(row["revised"] for says in books for row in says.outstanding)
        assert any(decision["mover"] and decision["votes"] for says in books for decision in says.decisions)
        assert any(action["id"] is None for says in books for action in says.actions)


class DescribeTheExpectations:
    @pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
    def it_has_the_form_of_the_contract(self, case: Case):
        expected = case.expected()
        problems = [{"code": c, "severity": "info", "message": "-"} for c in expected["problems"]]
        record = {k: v for k, v in expected.items() if k != "problems_allowed"} | {"problems": problems}

        assert Minutes(**record, source=Source(name="-", sha256="-", media_type="-")).meeting.label == case.path.stem

    @pytest.mark.parametrize("path", sorted(CORPUS.glob("*/expected/before_*.json")), ids=lambda path: path.stem)
    def it_has_the_form_of_the_contract_for_tables_too(self, path):
        expected = load(path)
        problems = [{"code": c, "severity": "info", "message": "-"} for c in expected["problems"]]
        actions = [{k: v for k, v in action.items() if k != "bare"} for action in expected["actions"]]
        record = {k: v for k, v in expected.items() if k != "problems_allowed"}
        record |= {"problems": problems, "actions": actions}

        assert OutstandingActions.model_validate_json(json.dumps(record)).before in path.stem

    @pytest.mark.parametrize("case", papers(), ids=lambda case: case.name)
    def it_has_the_form_of_the_contract_for_papers_too(self, case: Case):
        record = IssuesLogPaper(**case.expected(), source=Source(name="-", sha256="-", media_type="-"))

        assert record.meeting == case.path.stem.removesuffix("_issues")

    def it_changes_a_paper_only_where_the_changes_say_so(self):
        for series in PAPER_SERIES:
            told = told_papers(series)
            for earlier, later in pairwise(told):
                path = CORPUS / series.folder / "expected" / f"changes_{later.label}.json"
                changed = {change["issue"] for change in load(path)["changes"]}
                gone = {edit.key for edit in later.month.edits if edit.event == "gone"}
                assert _differing_issues(earlier, later) == changed | gone

    def it_closes_in_the_declared_lives_what_the_tables_close(self):
        for series, meeting, row in ROWS:
            if row.status == "Closed":
                ends = {series.life.closed.get(row.id)} | ({"OPSG_49"} if row.id in series.life.reopened else set())
                assert series.label(meeting.number) in ends, row

    def it_lists_an_open_action_in_each_table_unless_declared_otherwise(self):
        for series in SERIES:
            for meeting in series.meetings:
                if meeting.rows:
                    assert _open_before(series, meeting) == {row.id for row in meeting.rows}, meeting.number

    def it_raises_an_action_only_once(self):
        for series in SERIES:
            ids = [action_id(series, m, action) for m in series.meetings for _, action in m.actions]
            assert len(ids) == len(set(ids))


class DescribeTheReading:
    @pytest.mark.parametrize(("group", "kind"), [(group, kind) for group in FLOOR for kind in FLOOR[group]])
    def it_is_no_worse_than_it_was(self, group, kind):
        tally = scored()[group][kind]

        fallen = [now < floor for now, floor in zip(shares(tally), FLOOR[group][kind], strict=True)]

        assert not any(fallen), "\n".join(map(str, tally.misses[:20]))

    def it_has_a_floor_under_every_number(self):
        assert {group: set(kinds) for group, kinds in scored().items()} == {g: set(k) for g, k in FLOOR.items()}


def _open_before(series, meeting) -> set[str]:
    """Ids that the table of a meeting must list, by the lives declared: open, and not left out on purpose."""
    label = series.label(meeting.number)
    table = load(CORPUS / series.folder / "expected" / f"before_{label}.json") if _later(series, meeting) else None
    ids = {row["id"] for row in table["actions"]} if table else {action.id for action in series.earlier}
    told = {says.action for item in meeting.items for block in item.blocks for says in getattr(block, "says", ())
            if says.says in ("closed", "absorbed")} - {row.id for row in meeting.rows}  # fmt: skip
    back = {ident for ident, at in series.life.reopened.items() if at == label}
    return (ids | back) - told - {i for i, at in series.life.omitted.items() if label in at}


def _later(series, meeting) -> bool:
    return meeting is not series.meetings[0]


def _differing_issues(earlier, later) -> set[str]:
    """Keys of the issues of two papers that are not word for word the same."""
    before, after = ({issue.key: _wording(issue) for issue in paper.issues} for paper in (earlier, later))
    return {key for key in before | after if before.get(key) != after.get(key)}


def _wording(issue):
    texts = tuple(text_of(lines) for lines in (issue.impact, issue.status, issue.next_steps))
    return (issue.title, issue.category, issue.stage, texts)
