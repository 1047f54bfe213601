"""`--register` in place of paths: the same output, the same exit code, cell for cell."""

import json
import shutil
from functools import cache

import pytest
from sqlalchemy import text

from opsgdocs.__main__ import main
from opsgdocs.errors import ParseError
from opsgdocs.pipeline import find_files, read, read_with_document
from opsgdocs.register import Failure, Register, entry_of
from tests.documents import CORPUS
from tests.minutes_files import text_of, write_minutes, write_run
from tests.register.entries import stamp

STRICT = 'extends = "opsg"\n[tables]\nomitted = "closed"\n'


def ingest(folder, register, profile=None):
    """What an ingest does, without its processes."""
    entries = []
    for path in find_files([folder]):
        try:
            record, document = read_with_document(path, profile=profile)
        except ParseError as error:
            entries.append(entry_of(None, None, stamp(str(path)), Failure(type(error).__name__, error.reason)))
            continue
        from opsgdocs.profile import load

        entries.append(entry_of(record, document, stamp(str(path)), profile=load(profile) if profile else None))
    with Register(register) as opened:
        opened.intake.put(entries)
        opened.intake.settle()


read_once = cache(read)
"""Each document of the corpus is read for the first command and kept for the others."""


@pytest.fixture
def run(capsys):
    """The exit code, stdout and stderr of a command."""

    def run(*arguments):
        code = main([str(one) for one in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def both(run, tmp_path):
    """A command asked of the files in a folder and of a register of them; both answers."""
    folder = tmp_path / "minutes"
    folder.mkdir()

    def both(*command, profile=None):
        place = tmp_path / f"opsgdocs-{profile is not None}.db"
        if not place.exists():
            ingest(folder, str(place), profile)
        named = ["--profile", profile] if profile else []
        return run(*command, folder, *named), run(*command, "--register", place)

    both.folder = folder
    return both


COMMANDS = (
    ["outstanding"],
    ["outstanding", "--json"],
    ["outstanding", "--before", "HBG_41", "--json"],
    ["outstanding", "--committee", "hbg", "--json"],
    ["actions", "--on", "2021-03-01"],
    ["actions", "--owner", "Registrar", "--on", "2021-03-01", "--json"],
    ["actions", "--history", "HBG 40/01", "--on", "2021-03-01"],
    ["actions", "--slipped", "--on", "2021-03-01"],
    ["decisions", "--json"],
    ["check"],
    ["check", "--json"],
    ["issues"],
    ["outstanding", "--committee", "XYZ"],
    ["outstanding", "--before", "HBG_99"],
)


class DescribeRegisterInPlaceOfPaths:
    @pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
    def it_gives_the_same_over_a_run_of_minutes(self, both, command):
        write_run(both.folder)
        (both.folder / "scan.pdf").write_bytes(b"no pdf")
        files, register = both(*command)

        assert files == register

    @pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
    def it_gives_the_same_where_there_are_drafts_copies_and_other_committees(self, both, command):
        write_run(both.folder)
        (both.folder / "copy").mkdir()
        write_run(both.folder / "copy")
        draft = text_of(41, "It was agreed that action HBG 40/02 can be closed.")
        (both.folder / "HBG_41_draft.txt").write_text("DRAFT\n\n" + draft, "utf-8")
        other = text_of(40).replace("HBG", "TLC").replace("Harbour Board", "Tide Level")
        (both.folder / "copy" / "TLC_40.txt").write_text(other, "utf-8")
        files, register = both(*command)

        assert files == register

    def it_gives_the_same_by_the_profile_the_documents_were_read_with(self, both, tmp_path):
        (tmp_path / "strict.toml").write_text(STRICT, "utf-8")
        table = "\n\nActions Outstanding\n\nHBG 40/02 | The Pilot Office to report on the north lock. | Pilot Office | Open\n"
        write_minutes(both.folder, 40)
        path = both.folder / "HBG_41.txt"
        path.write_text(text_of(41) + table, "utf-8")
        files, register = both("outstanding", "--json", profile=str(tmp_path / "strict.toml"))

        assert files == register

    @pytest.mark.slow
    @pytest.mark.parametrize(
        "command",
        [
            ["outstanding", "--committee", "OPSG", "--json"],
            ["issues", "--committee", "TAF"],
            ["issues", "--committee", "OPSG", "--changes"],
            ["issues"],
            ["outstanding", "--committee", "TAF"],
            ["outstanding", "--committee", "OPSG", "--before", "OPSG_45", "--json"],
            ["actions", "--committee", "OPSG", "--on", "2021-06-01", "--json"],
            ["actions", "--committee", "TAF", "--slipped", "--on", "2021-06-01"],
            ["decisions", "--committee", "OPSG", "--json"],
            ["issues", "--committee", "OPSG", "--json"],
            ["check", "--json"],
            ["outstanding"],
        ],
        ids=" ".join,
    )
    def it_gives_the_same_over_the_corpus(self, run, corpus, command, monkeypatch):
        monkeypatch.setattr("opsgdocs.pipeline.read", read_once)
        folder, register = corpus

        assert run(*command, folder) == run(*command, "--register", register)

    def it_writes_the_same_file(self, both, run, tmp_path):
        write_run(both.folder)
        both("check")
        run("outstanding", both.folder, "-o", tmp_path / "a.md")
        run("outstanding", "--register", tmp_path / "opsgdocs-False.db", "-o", tmp_path / "b.md")

        assert (tmp_path / "a.md").read_text("utf-8") == (tmp_path / "b.md").read_text("utf-8")

    def it_applies_corrections(self, both, tmp_path):
        write_run(both.folder)
        settled = (
            '[[correction]]\naction = "HBG 40/02"\ndate = 2021-02-10\nclose = true\nreason = "The pilot said so."\n'
        )
        (tmp_path / "corrections.toml").write_text(settled, "utf-8")
        files, register = both("outstanding", "--json", "--corrections", str(tmp_path / "corrections.toml"))

        assert files == register
        assert "HBG 40/02" not in [action["id"] for action in json.loads(files[1])["actions"]]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """Some of the corpus, two committees in several forms with papers, and a register of it."""
    place = tmp_path_factory.mktemp("corpus")
    for number, pattern in enumerate(("opsg/L1/*.docx", "opsg/L5/*", "opsg_issues/P1/*.docx", "taf/L7/*", "taf/L9/*")):
        for file in CORPUS.glob(pattern):
            (place / "files" / str(number)).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place / "files" / str(number))
    ingest(place / "files", str(place / "opsgdocs.db"))
    return place / "files", place / "opsgdocs.db"


class DescribeWhatCannotBeAsked:
    @pytest.fixture
    def filled(self, tmp_path):
        """A register of two meetings."""
        (tmp_path / "minutes").mkdir()
        write_run(tmp_path / "minutes")
        ingest(tmp_path / "minutes", str(tmp_path / "opsgdocs.db"))
        return tmp_path / "opsgdocs.db"

    def it_is_told_where_neither_paths_nor_a_register_are_named(self, run):
        code, _, told = run("outstanding")

        assert (code, told) == (
            2,
            "opsgdocs: no documents were named: give files or folders, or a register with --register\n",
        )

    @pytest.mark.parametrize(
        ("more", "told"),
        [
            (["minutes"], "paths and --register were given"),
            (["--password", "x"], "--password opens files"),
            (["--ocr"], "--ocr reads files"),
            (["--profile", "parish"], "the register's documents were read by"),
        ],
    )
    def it_is_told_where_how_to_read_is_named_beside_a_register(self, run, filled, more, told):
        code, out, err = run("outstanding", "--register", filled, *more)

        assert (code, out) == (2, "")
        assert told in err

    @pytest.mark.parametrize("command", ["outstanding", "search", "export", "rebuild", "check"])
    def it_is_told_where_there_is_no_register(self, run, tmp_path, command):
        more = {"search": ["x"], "export": ["-o", tmp_path / "out"]}.get(command, [])
        code, _, told = run(command, "--register", tmp_path / "none.db", *more)

        assert code == 2
        assert "none.db: there is no register" in told

    def it_is_told_where_a_register_has_no_records(self, run, tmp_path):
        Register(tmp_path / "empty.db").close()

        assert "there are no records in this register" in run("outstanding", "--register", tmp_path / "empty.db")[2]

    def it_asks_for_a_committee_where_there_are_several(self, run, tmp_path):
        (tmp_path / "HBG_40.txt").write_text(text_of(40), "utf-8")
        (tmp_path / "TLC_40.txt").write_text(
            text_of(40).replace("HBG", "TLC").replace("Harbour Board", "Tide Level"), "utf-8"
        )
        ingest(tmp_path, str(tmp_path / "opsgdocs.db"))

        code, _, told = run("outstanding", "--register", tmp_path / "opsgdocs.db")
        assert code == 2
        assert "(HBG, TLC): say of which one, with --committee NAME" in told


class DescribeSearch:
    def it_shows_the_passage_and_where_it_stands(self, run, tmp_path):
        ingest_run(tmp_path)
        code, out, told = run("search", "--register", tmp_path / "opsgdocs.db", "north", "locks")

        assert code == 0
        assert "HBG_40.txt" in out
        assert "to report on the north lock by 1 April 2021" in out
        assert told == "1 document found\n"

    def it_prints_json(self, run, tmp_path):
        ingest_run(tmp_path)
        hits = json.loads(run("search", "--register", tmp_path / "opsgdocs.db", '"north lock"', "--json")[1])

        assert [(hit["document"], hit["label"], hit["date"]) for hit in hits] == [
            ("HBG_40.txt", "HBG_40", "2021-01-07")
        ]

    def it_is_told_where_there_is_no_word(self, run, tmp_path):
        ingest_run(tmp_path)

        assert run("search", "--register", tmp_path / "opsgdocs.db", "?")[0] == 2


def ingest_run(folder):
    (folder / "minutes").mkdir()
    write_run(folder / "minutes")
    ingest(folder / "minutes", str(folder / "opsgdocs.db"))


class DescribeRebuild:
    def it_tells_how_much_was_rebuilt(self, run, tmp_path):
        ingest_run(tmp_path)

        assert run("rebuild", "--register", tmp_path / "opsgdocs.db") == (0, "", "2 records of 1 committee rebuilt\n")

    def it_tells_the_records_that_cannot_be_used(self, run, tmp_path):
        ingest_run(tmp_path)
        with Register(tmp_path / "opsgdocs.db") as register, register._database.writing() as connection:
            connection.execute(text("UPDATE records SET schema_version = 0"))
        code, _, told = run("rebuild", "--register", tmp_path / "opsgdocs.db")

        assert code == 0
        assert told.count("its record was made by another version of opsgdocs; ingest it again") == 2
        assert told.endswith("no records of no committees rebuilt\n")


class DescribeExport:
    @pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
    def it_writes_a_file_for_each_table_and_view(self, run, tmp_path, form):
        if form == "parquet":
            pytest.importorskip("pyarrow")
        ingest_run(tmp_path)
        code, out, told = run(
            "export", "--register", tmp_path / "opsgdocs.db", "-o", tmp_path / "out", "--format", form
        )

        assert (code, out) == (0, "")
        assert {"actions", "v_outstanding", "documents"} <= {file.stem for file in (tmp_path / "out").iterdir()}
        assert "actions" in told
