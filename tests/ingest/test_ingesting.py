"""Ingest and ingest again: what is new is read, what is known passed over, what changed replaced, what is gone told."""

import hashlib
import os
import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest

import opsgdocs
from opsgdocs.errors import ProfileError, RegisterError
from opsgdocs.ingesting import orders
from opsgdocs.ingesting.folders import Folder
from opsgdocs.register import Register
from opsgdocs.register.code import add_code
from opsgdocs.register.intake import Intake
from tests.ingest.registers import POISON, age, contents, failures_in, paths_in, put_in, write_document, write_documents


@pytest.fixture
def documents(tmp_path):
    write_documents(tmp_path / "in", 6)
    return tmp_path / "in"


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "kept.db"


def test_the_public_function_reads_a_folder_into_a_register_by_name(documents, kept):
    report = opsgdocs.ingest(documents, kept)

    assert (report.read, report.passed_over, report.failed, report.vanished) == (6, 0, 0, 0)
    with Register(kept) as register:
        assert len(register.intake.stamps()) == 6


def test_a_second_run_passes_all_over_and_changes_nothing(documents, kept):
    put_in(documents, kept)
    before = contents(kept)

    again = put_in(documents, kept)

    assert (again.read, again.passed_over) == (0, 6)
    assert contents(kept) == before


def test_a_file_that_was_only_touched_is_not_read_again_and_its_new_time_is_noted(documents, kept):
    put_in(documents, kept)
    age(documents / "HBG_003.txt", seconds=5)

    touched = put_in(documents, kept, read="tests.ingest.readers:none")  # who read would fail
    after = put_in(documents, kept, read="tests.ingest.readers:none")

    assert (touched.read, touched.passed_over, touched.failed) == (0, 6, 0)
    assert after.passed_over == 6
    with Register(kept) as register:
        stamp = register.intake.stamps()[str(documents / "HBG_003.txt")]
    assert stamp.modified == (documents / "HBG_003.txt").stat().st_mtime_ns


def test_a_changed_file_replaces_what_it_said(tmp_path, documents, kept):
    put_in(documents, kept)
    write_document(documents / "HBG_003.txt", "Another remark.", 3)
    age(documents / "HBG_003.txt", seconds=9)

    report = put_in(documents, kept)
    put_in(documents, tmp_path / "fresh.db")

    assert (report.read, report.passed_over) == (1, 5)
    assert contents(kept) == contents(tmp_path / "fresh.db")


def test_a_file_changed_within_the_tick_of_the_clock_is_seen_by_the_next_run(tmp_path, kept, monkeypatch):
    monkeypatch.setattr("opsgdocs.ingesting.reading._FRESH", 3600 * 10**9)  # however long the first run takes
    path = tmp_path / "HBG_1.txt"
    write_document(path, "Remark A.")
    os.utime(path)
    time = path.stat().st_mtime_ns
    put_in(path, kept)
    path.write_text(path.read_text().replace("Remark A.", "Remark B."))
    os.utime(path, ns=(time, time))

    assert put_in(path, kept).read == 1


def test_another_version_of_what_reads_reads_anew(documents, kept, monkeypatch):
    put_in(documents, kept)
    with Register(kept) as register:
        (one, *_) = register.intake.stamps().values()
    assert one.reader.startswith(f"{opsgdocs.__version__}+")

    assert put_in(documents, kept, profile="opsg").read == 6
    assert put_in(documents, kept, profile="opsg").read == 0


def test_a_vanished_file_is_told_and_taken_out_only_when_asked(documents, kept):
    put_in(documents, kept)
    (documents / "HBG_002.txt").unlink()

    told = put_in(documents, kept)
    assert (told.vanished, told.removed, told.missing) == (1, 0, [str(documents / "HBG_002.txt")])
    assert "HBG_002.txt" in paths_in(kept)

    taken = put_in(documents, kept, prune=True)
    assert (taken.vanished, taken.removed) == (1, 1)
    assert "HBG_002.txt" not in paths_in(kept)


def test_pruning_takes_out_only_what_lay_beneath_the_paths_given(tmp_path, documents, kept):
    write_documents(tmp_path / "in_other", 2)
    write_documents(documents / "deep", 1)
    put_in([documents, tmp_path / "in_other"], kept)
    shutil.rmtree(documents / "deep")
    shutil.rmtree(tmp_path / "in_other")

    report = put_in(documents, kept, prune=True)

    assert report.missing == [str(documents / "deep" / "HBG_000.txt")]
    assert len(paths_in(kept)) == 8


def test_a_folder_that_is_gone_as_a_whole_takes_nothing_with_it(documents, kept):
    """It may be a disk that is not mounted."""
    put_in(documents, kept)
    shutil.rmtree(documents)

    report = put_in(documents, kept, prune=True)

    assert (report.removed, report.named_failed) == (0, 1)
    assert len(paths_in(kept)) == 6


def test_an_empty_folder_takes_nothing_out_and_says_so(documents, kept):
    """A disk that is not mounted leaves its folder behind, empty."""
    put_in(documents, kept)
    for path in documents.iterdir():
        path.unlink()

    report = put_in([documents, documents.parent], kept, prune=True)

    assert (report.vanished, report.removed, report.named_failed) == (0, 0, 2)
    assert report.failures[0].path == str(documents) + os.sep
    assert "is the disk mounted?" in report.failures[0].reason
    assert len(paths_in(kept)) == 6


def test_an_empty_folder_of_which_nothing_is_known_is_no_failure(tmp_path, kept):
    (tmp_path / "in").mkdir()

    assert put_in(tmp_path / "in", kept, prune=True).failed == 0


def test_an_empty_folder_loses_nothing_to_the_folder_above_that_is_given_too(documents, kept):
    write_documents(documents.parent / "other", 1)
    put_in(documents.parent, kept)
    shutil.rmtree(documents)
    documents.mkdir()

    assert put_in([documents, documents.parent], kept, prune=True).removed == 0
    assert put_in(documents.parent, kept, prune=True).removed == 6


def test_a_zip_file_that_is_gone_takes_nothing_with_it_when_it_was_named(documents, kept):
    path = documents.parent / "in.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(documents / "HBG_000.txt", "a.txt")
    put_in(path, kept)
    path.unlink()

    report = put_in(path, kept, prune=True)

    assert (report.removed, report.named_failed, paths_in(kept)) == (0, 1, ["a.txt"])


def test_what_the_database_refuses_of_a_named_document_is_a_named_failure(documents, kept, monkeypatch):
    put = Intake.put

    def refusing(self, entries):
        if any(entry.stamp.path.endswith("HBG_001.txt") and entry.record for entry in entries):
            raise ValueError
        put(self, entries)

    monkeypatch.setattr(Intake, "put", refusing)

    report = put_in([documents / "HBG_000.txt", documents / "HBG_001.txt"], kept)

    assert (report.read, report.failed, report.named_failed) == (1, 1, 1)
    assert failures_in(kept) == {"HBG_001.txt": "NotKept"}


def test_what_opsgdocs_itself_failed_on_is_tried_by_every_run(documents, kept):
    write_document(documents / "HBG_000.txt", first="RAISE")
    first = put_in(documents, kept, read=POISON)
    again = put_in(documents, kept)  # the same version, which some fault beneath it let down before

    assert (first.read, first.failures[0].kind) == (5, "Unforeseen")
    assert (again.read, again.failed, again.passed_over) == (1, 0, 5)
    assert failures_in(kept) == {}


def test_an_opener_that_raises_what_it_likes_fails_alone(documents, kept):
    class Broken(Folder):
        def documents(self):
            for found in super().documents():
                is_one = found.address.endswith("HBG_001.txt")
                yield found._replace(opener="tests.ingest.readers:raise_at_opening") if is_one else found

    report = put_in(Broken(str(documents)), kept)

    assert (report.read, [one.kind for one in report.failures]) == (5, ["Unopened"])


def test_the_code_that_makes_entries_is_part_of_what_reads(tmp_path):
    """The worker makes an entry; were it not counted, a mended entry would never be made anew."""
    prints = set()
    for text in ("old", "new"):
        (tmp_path / "register").mkdir(exist_ok=True)
        (tmp_path / "register" / "entries.py").write_text(text)
        digest = hashlib.sha256()
        add_code(tmp_path, digest, orders._BESIDE)
        prints.add(digest.hexdigest())

    assert len(prints) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read_today_says_what_it_said_before(documents, kept):
    put_in(documents, kept)
    age(documents / "HBG_001.txt", seconds=3)
    (documents / "HBG_001.txt").chmod(0)

    report = put_in(documents, kept)

    assert report.failed == 1
    assert failures_in(kept) == {}


def test_a_file_whose_opener_fails_today_says_what_it_said_before(documents, kept, tmp_path):
    put_in(documents, kept)
    age(documents / "HBG_001.txt", seconds=3)

    class Flaky:
        address = str(documents)

        def documents(self):
            from opsgdocs.ingesting.folders import Folder

            for found in Folder(str(documents)).documents():
                yield found._replace(opener="tests.ingest.readers:fail_to_open")

        def holds(self, _):
            return True

    report = put_in(Flaky(), kept)

    assert (report.passed_over, report.failed, report.failures[0].kind) == (5, 1, "Unopened")
    assert failures_in(kept) == {}
    assert put_in(documents, kept).failed == 0


def test_the_order_of_paths_and_the_number_of_workers_change_nothing(tmp_path, documents):
    paths = sorted(documents.iterdir())
    put_in(paths, tmp_path / "a.db", workers=1)
    put_in(reversed(paths), tmp_path / "b.db", workers=3)
    with ThreadPoolExecutor(2) as executor:
        put_in(iter(paths), tmp_path / "c.db", executor=executor)

    assert contents(tmp_path / "a.db") == contents(tmp_path / "b.db") == contents(tmp_path / "c.db")


def test_a_file_that_is_no_minutes_fails_once_and_is_told_each_time(documents, kept):
    (documents / "cake.txt").write_text("Take three eggs and a pound of flour. Stir well and bake for an hour.\n")
    age(documents / "cake.txt")

    first = put_in(documents, kept)
    again = put_in(documents, kept)

    assert (first.read, first.failed, first.failures[0].before) == (6, 1, False)
    assert (again.passed_over, again.failed, again.failures[0].before) == (6, 1, True)
    assert again.failures[0].reason == first.failures[0].reason


def test_a_named_file_that_is_not_there_is_told_and_never_kept(documents, kept):
    report = put_in([documents / "HBG_000.txt", documents / "none.txt"], kept)

    assert (report.read, report.named_failed) == (1, 1)
    assert paths_in(kept) == ["HBG_000.txt"]


def test_faults_of_the_caller_are_told_before_anything_is_read(documents, tmp_path):
    with pytest.raises(ProfileError):
        opsgdocs.ingest(documents, tmp_path / "kept.db", profile="no_such")
    (tmp_path / "none.db").write_text("this is a letter, not a register" * 50)
    with pytest.raises(RegisterError):
        opsgdocs.ingest(documents, tmp_path / "none.db")
