"""After an update no old answer stays, and a record that cannot be used is told and can be replaced."""

import csv
import json
import shutil
import zlib
from importlib import resources
from pathlib import Path

import grimp
import pytest
from sqlalchemy import text

import opsgdocs
from opsgdocs.errors import RegisterError
from opsgdocs.register import Register, code
from opsgdocs.register.entry import Failure
from tests.factories import action, minutes
from tests.register.entries import entry
from tests.register.test_answers import OPSG, TAF, agrees

LINED = [entry(record, lines=(f"Matter of meeting {number}.",)) for number, record in enumerate(OPSG, start=1)]
BARE = [entry(record) for record in OPSG]


def change(register, statement, **bound):
    with register._database.writing() as connection:
        connection.execute(text(statement), bound)


def of_another_schema(packed_record):
    """The record as another version might have written it."""
    told = json.loads(zlib.decompress(packed_record)) | {"schema_version": 0, "gone": 1}
    return zlib.compress(json.dumps(told).encode())


@pytest.fixture
def updated(monkeypatch):
    """The program after its rules have changed."""

    def updated(name="another"):
        monkeypatch.setattr(code, "code_version", lambda: name)

    return updated


class DescribeAnUpdate:
    def it_makes_the_answers_of_older_rules_anew_at_the_first_question(self, register, place, updated):
        register.intake.put([*BARE, *map(entry, TAF)])
        register.intake.settle()
        change(register, "DELETE FROM actions")
        assert list(register.actions()) == []

        updated()
        with Register(place) as newer:
            assert agrees(newer, [*OPSG, *TAF], "OPSG")
            assert agrees(newer, [*OPSG, *TAF], "TAF")
            assert newer.intake.settle() == 0

    def it_does_so_for_a_register_that_tells_no_code(self, register):
        register.intake.put(BARE)
        register.intake.settle()
        change(register, "DELETE FROM actions")
        change(register, "DELETE FROM register WHERE name = 'code'")

        assert agrees(register, OPSG, "OPSG")

    def it_changes_nothing_where_the_code_is_the_same(self, register):
        register.intake.put(BARE)

        assert (register.intake.settle(), register.intake.settle()) == (1, 0)

    @pytest.mark.parametrize(
        ("name", "counts"),
        [
            ("history/actions/thread.py", True),
            ("history/issues/thread.py", True),
            ("dates/said.py", True),
            ("meetings/calendar.py", True),
            ("register/folding.py", True),
            ("profiles/opsg.toml", True),
            ("writers/word/file.py", False),
        ],
    )
    def it_is_known_by_the_files_that_follow_committees(self, tmp_path, monkeypatch, name, counts):
        copy = tmp_path / "opsgdocs"
        shutil.copytree(Path(opsgdocs.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
        monkeypatch.setattr(resources, "files", lambda _: copy)
        before = code.code_version.__wrapped__()
        (copy / name).write_bytes((copy / name).read_bytes() + b"\n# another rule\n")

        assert (code.code_version.__wrapped__() != before) is counts

    @pytest.mark.parametrize("room", ["opsgdocs.history", "opsgdocs.register.folding"])
    def and_by_all_that_these_stand_on(self, room):
        graph = grimp.build_graph("opsgdocs", exclude_type_checking_imports=True)
        beneath = graph.find_upstream_modules(room, as_package=room.endswith("history"))

        counted = {name.removesuffix(".py") for name in code._FOLLOWING}

        assert {module.split(".")[1] for module in beneath if "." in module} <= counted


class DescribeRecordsOfAnotherSchema:
    @pytest.mark.parametrize("entries", [LINED, BARE], ids=["with pages", "without pages"])
    def it_opens_tells_them_and_reads_them_again(self, register, place, entries):
        register.intake.put(entries)
        first = entries[0]
        path = first.stamp.path
        record = of_another_schema(first.record)
        number = "(SELECT id FROM documents WHERE path = :path)"
        change(
            register,
            f"UPDATE records SET schema_version = 0, record = :record WHERE document = {number}",
            record=record,
            path=path,
        )
        change(register, "UPDATE register SET value = '0' WHERE name = 'derived'")

        with Register(place) as newer:
            told = "its record was made by another version of opsgdocs; ingest it again"
            assert list(newer.failures()) == [(path, Failure("OtherVersion", told))]
            assert newer.intake.stamps()[path].reader == ""
            assert agrees(newer, OPSG[1:], "OPSG")
            assert (newer.count(), len(newer.search("matter"))) == (2, 2)

            newer.intake.put([first])
            assert list(newer.failures()) == []
            assert agrees(newer, OPSG, "OPSG")
            assert len(newer.search("matter")) == 3

    def it_finds_them_by_the_code_where_tables_have_the_same_version(self, register, updated):
        register.intake.put(BARE)
        register.intake.settle()
        change(register, "UPDATE records SET schema_version = 0")
        with pytest.raises(RegisterError, match=r"the record of /srv/\S+ .* was made by another version .* rebuild"):
            list(register.records())

        updated()
        assert list(register.actions()) == []
        assert [failure.kind for _, failure in register.failures()] == ["OtherVersion"] * 3

    def it_keeps_them_for_the_version_that_can_use_them(self, register):
        register.intake.put(LINED)
        change(register, "UPDATE records SET schema_version = schema_version + 1")
        assert register.rebuild() == 0

        change(register, "UPDATE records SET schema_version = schema_version - 1")
        assert register.rebuild() == 3
        assert list(register.failures()) == []
        assert agrees(register, OPSG, "OPSG")


class DescribeADamagedDocument:
    @pytest.mark.parametrize("column", ["record", "pages"])
    @pytest.mark.parametrize("bad", [b"no zlib", zlib.compress(b"no JSON"), zlib.compress(b"[1]")])
    def it_is_told_replaced_and_found_again(self, register, column, bad):
        register.intake.put(LINED if column == "pages" else BARE)
        change(register, f"UPDATE records SET {column} = :bad", bad=bad)

        with pytest.raises(RegisterError, match=r"the record of /srv/\S+ in the register is damaged; run opsgdocs"):
            register.search("matter")
        assert register.rebuild() == 0
        assert {failure.kind for _, failure in register.failures()} == {"DamagedRecord"}
        assert register.search("matter") == ()

        register.intake.put(LINED)
        assert len(register.search("matter")) == 3
        assert agrees(register, OPSG, "OPSG")

    def it_is_replaced_without_a_rebuild_and_leaves_no_words(self, register):
        register.intake.put(BARE)
        change(register, "UPDATE records SET record = :bad", bad=b"no zlib")

        register.intake.put(
            [entry(minutes(28, "2020-01-07", [action("28/01", text="Publish the notice")]), lines=("Notice",))]
        )
        register.intake.put(BARE[1:])
        assert len(register.search("matter")) == 2
        assert [hit.snippet for hit in register.search("notice")] == ["Notice"]
        register.intake.forget([one.stamp.path for one in BARE])
        assert register.search("matter") == register.search("notice") == ()

    def it_is_told_where_a_table_that_follows_is_damaged(self, register):
        register.intake.put(BARE)
        register.intake.settle()
        change(register, "UPDATE actions SET record = :bad", bad=b"no zlib")
        change(register, "UPDATE committees SET standing = :bad", bad=b"no zlib")

        for question in (lambda: list(register.actions()), lambda: register.standing("OPSG")):
            with pytest.raises(RegisterError, match="a table in the register is damaged; make it anew with: opsgdocs"):
                question()
        register.rebuild()
        assert agrees(register, OPSG, "OPSG")


def test_a_control_sign_hides_no_formula_in_an_exported_cell(register, tmp_path):
    register.intake.put([entry(minutes(28, "2020-01-07", [action("28/01", '\x07=HYPERLINK("x")\x1b[2J')]))])
    register.export(tmp_path)
    rows = list(csv.DictReader((tmp_path / "actions.csv").read_text("utf-8-sig").splitlines()))

    assert rows[0]["text"] == '\'=HYPERLINK("x")[2J'
