"""What is put into a register comes out as it was, once, whatever the order."""

import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, inspect, text

from opsgdocs.document import walk
from opsgdocs.errors import UsageError
from opsgdocs.pipeline import read_with_document
from opsgdocs.records import ActionTable, IssuesLogPaper, Source
from opsgdocs.register import Register, entry_of
from opsgdocs.register.database import Database
from opsgdocs.register.pages import packed, unpacked
from tests.documents import cases
from tests.factories import action, minutes, row, says
from tests.register.entries import document, entry, failed, stamp

RUN = (
    minutes(28, "2020-01-07", [action("28/01"), action("28/02", owners=("CSP N", "CSP S"))], next_main="2020-02-04"),
    minutes(
        29,
        "2020-02-04",
        [action("29/01")],
        outstanding=[row("28/01", status="closed")],
        statements=[says("28/02", "outstanding")],
    ),
    minutes(3, "2020-02-05", [action("TAF 3/01")], committee="TAF"),
)


def content(place):
    """All rows of all tables that do not depend on when they were written, in order."""
    database = Database(place)
    with database.reading() as connection:
        tables = [name for name in inspect(connection).get_table_names() if not name.startswith("search_")]
        tables = [name for name in tables if name not in ("search", "stale")]
        rows = {name: sorted(map(repr, connection.execute(text(f"SELECT * FROM {name}")).all())) for name in tables}
    database.close()
    return rows


class DescribeARegister:
    def it_gives_back_the_records_as_they_were(self, register):
        register.intake.put([entry(record) for record in RUN])

        assert sorted(register.records(), key=lambda one: one.source.name) == sorted(
            RUN, key=lambda one: one.source.name
        )

    def it_keeps_every_kind_of_record(self, register):
        source = Source(name="log.docx", sha256="1" * 64, media_type="text/plain")
        paper = IssuesLogPaper(source=source, profile="opsg", committee="OPSG", date=dt.date(2020, 4, 1))
        table = ActionTable(
            source=Source(name="table.docx", sha256="2" * 64, media_type="text/plain"), committee="OPSG"
        )
        register.intake.put([entry(paper), entry(table), entry(RUN[0])])

        assert list(register.records(kind="issues_log")) == [paper]
        assert list(register.records(kind="action_table")) == [table]
        assert list(register.records(kind="minutes")) == [RUN[0]]

    def it_narrows_to_a_committee_in_any_case_and_to_days_since(self, register):
        register.intake.put([entry(record) for record in RUN])

        assert list(register.records(committee="taf")) == [RUN[2]]
        assert list(register.records(since=dt.date(2020, 2, 4), committee="OPSG")) == [RUN[1]]
        assert list(register.records(until=dt.date(2020, 2, 3), committee="OPSG")) == [RUN[0]]

    def it_replaces_what_is_there_under_the_same_path(self, register):
        register.intake.put([entry(RUN[0], "/srv/a.docx"), entry(RUN[1], "/srv/b.docx")])
        register.intake.put([entry(RUN[2], "/srv/a.docx")])

        assert list(register.records()) == [RUN[2], RUN[1]]
        assert register.committees() == ("OPSG", "TAF")

    def it_keeps_a_failure_in_place_of_the_record_and_the_other_way_round(self, register):
        register.intake.put([entry(RUN[0], "/srv/a.docx"), failed("/srv/b.docx")])
        register.intake.put([failed("/srv/a.docx"), entry(RUN[1], "/srv/b.docx")])

        assert [path for path, _ in register.failures()] == ["/srv/a.docx"]
        assert list(register.records()) == [RUN[1]]
        assert [hit.path for hit in register.search("matter")] == ["/srv/b.docx"]

    def it_holds_the_same_after_the_same_is_put_in_twice(self, register, place):
        register.intake.put([entry(record) for record in RUN])
        register.intake.settle()
        before = content(place)
        register.intake.put([entry(record) for record in RUN])
        register.intake.settle()

        assert content(place) == before

    def it_forgets_a_document_with_all_that_hangs_on_it(self, register, place):
        register.intake.put([entry(RUN[0])])
        register.intake.settle()
        before = content(place)
        register.intake.put([entry(RUN[1], lines=["A passage on lighthouses."]), entry(RUN[2]), failed("/srv/c.pdf")])
        register.intake.settle()
        register.intake.forget(
            [f"/srv/{RUN[1].source.name}", f"/srv/{RUN[2].source.name}", "/srv/c.pdf", "/srv/never.pdf"]
        )
        register.intake.settle()

        assert content(place) == before
        assert register.search("lighthouses") == ()

    def it_is_the_same_whatever_the_order_and_the_portions(self, place, tmp_path):
        entries = [entry(record) for record in RUN] + [failed("/srv/z.pdf")]
        held = []
        for number, order in enumerate(itertools.islice(itertools.permutations(entries), 0, 24, 5)):
            other = str(tmp_path / f"{number}.db")
            with Register(other) as register:
                for start in range(0, 4, 1 + number % 3):
                    register.intake.put(order[start : start + 1 + number % 3])
                    if number % 2:
                        register.intake.settle()
                register.intake.settle()
            held.append(content(other))

        assert all(one == held[0] for one in held)

    def it_takes_the_last_of_two_entries_under_one_path(self, register):
        register.intake.put([entry(RUN[0], "/srv/a.docx"), entry(RUN[1], "/srv/a.docx")])

        assert list(register.records()) == [RUN[1]]

    def it_takes_nothing_at_all(self, register):
        register.intake.put([])
        register.intake.forget([])

        assert register.intake.stamps() == {}
        assert register.intake.settle() == 0

    def it_puts_in_all_of_a_portion_or_none(self, register):
        bad = entry(RUN[1])
        object.__setattr__(bad, "tables", {"attendance": (("too", "short"),)})

        with pytest.raises(ValueError, match="shorter"):
            register.intake.put([entry(RUN[0]), bad])
        assert register.intake.stamps() == {}


class DescribeStamps:
    def it_has_that_of_each_document_also_of_those_that_failed(self, register):
        entries = [entry(RUN[0]), failed("/srv/c.pdf")]
        register.intake.put(entries)

        assert register.intake.stamps() == {one.stamp.path: one.stamp for one in entries}

    @pytest.mark.parametrize(
        "path", ["/srv/Prüfung №1.pdf", "/srv/\udce9t\udce9.pdf", "s3://minutes/a b.zip!/x/y.docx", "C:\\x.doc"]
    )
    def it_keeps_any_name_that_a_file_may_have(self, register, path):
        register.intake.put([entry(RUN[0], path)])

        assert set(register.intake.stamps()) == {path}
        assert register.intake.known([path])[path].stamp.path == path

    def it_notes_another_time_of_the_same_bytes_alone(self, register):
        register.intake.put([entry(RUN[0], "/srv/a.docx"), entry(RUN[1], "/srv/b.docx")])
        register.intake.restamp(
            [stamp("/srv/a.docx", RUN[0].source.sha256, modified=7), stamp("/srv/b.docx", "f" * 64, modified=7)]
        )

        assert [one.modified for _, one in sorted(register.intake.stamps().items())] == [7, 1]
        assert register.intake.settle() == 1  # only what was put in


class DescribeWhatDatabasesCannotHold:
    def it_is_replaced_in_the_tables_and_the_words(self, register):
        odd = action("28/01").model_copy(update={"text": "Count the\x00 buoys \ud83d now"})
        odd = RUN[0].model_copy(update={"actions": (odd,)})
        register.intake.put([entry(odd, lines=["Count the\x00 buoys"])])

        assert [one.id for one in register.actions()] == ["OPSG 28/01"]
        assert len(register.search("buoys")) == 1


class DescribePages:
    @pytest.mark.parametrize(
        "case", cases(layout="L4", form="docx")[:1] + cases(layout="L7")[:1], ids=lambda case: case.name
    )
    def it_stands_beneath_the_items_of_the_record_as_it_was_read(self, register, case):
        record, pages = read_with_document(case.path)
        register.intake.put([entry_of(record, pages, stamp(str(case.path)))])
        (kept,) = register.records()

        assert any(item.blocks for item in kept.items)
        for mine, theirs in zip(kept.items, record.items, strict=True):
            assert [block.text for block in walk(mine.blocks)] == [block.text for block in walk(theirs.blocks)]
        assert unpacked(packed(pages).pages) == pages

    def it_makes_a_record_equal_to_the_one_that_was_read(self, register):
        (case,) = cases(layout="L7", form="docx")[:1]
        record, pages = read_with_document(case.path)
        register.intake.put([entry_of(record, pages, stamp(str(case.path)))])

        assert list(register.records()) == [record]

    @given(st.lists(st.text(max_size=20), max_size=5))
    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    def it_comes_back_as_it_was(self, lines):
        page = document(*lines)

        assert unpacked(packed(page).pages) == page


def test_all_values_are_bound(register):
    """Whatever is asked is a value, never SQL."""
    register.intake.put([entry(record) for record in RUN])
    nasty = "x'; DROP TABLE actions; --"

    for ask in (register.actions, register.decisions, register.issues):
        with pytest.raises(UsageError, match="no documents of x'; DROP TABLE actions; -- are in this register"):
            list(ask(committee=nasty))
    with pytest.raises(UsageError, match="DROP TABLE"):
        list(register.actions(owner=nasty))
    assert list(register.actions(status=nasty)) == []
    assert register.search(nasty) == ()
    assert register.search(f'"{nasty}" OR NEAR(a b) * ^ {{x}}: -y') == ()
    assert len(list(register.actions())) == 4


def test_a_register_in_sqlite_can_be_read_while_somebody_writes(tmp_path):
    place = str(tmp_path / "opsgdocs.db")
    with Register(place) as register, Register(place) as other:
        register.intake.put([entry(RUN[0])])
        with other._database.writing() as connection:
            connection.execute(text("DELETE FROM documents"))
            assert len(register.intake.stamps()) == 1
    engine = create_engine(f"sqlite:///{place}")
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    engine.dispose()
