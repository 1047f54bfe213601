"""Documents that crash, hang or take all memory, among good ones: they fail alone, with a reason."""

import os

import pytest

from tests.ingest.registers import POISON, contents, failures_in, paths_in, put_in, write_document, write_documents


@pytest.mark.parametrize(
    ("word", "kind", "said"),
    [
        ("CRASH", "Crashed", "SIGSEGV"),
        ("LEAVE", "Crashed", "exit code 3"),
        ("KILLED", "Lost", "ended from outside"),
        ("GREEDY", "OutOfMemory", "more memory than it may"),
    ],
)
def test_a_document_that_ends_its_process_fails_with_the_reason_and_the_others_are_read(tmp_path, word, kind, said):
    write_documents(tmp_path / "in", 8)
    write_document(tmp_path / "in" / "HBG_003b.txt", first=word)

    report = put_in(tmp_path / "in", tmp_path / "kept.db", read=POISON)

    assert (report.read, report.failed) == (8, 1)
    assert report.failures[0].kind == kind
    assert said in report.failures[0].reason
    assert failures_in(tmp_path / "kept.db") == {"HBG_003b.txt": kind}
    assert len(paths_in(tmp_path / "kept.db")) == 9


@pytest.mark.parametrize("word", ["HANG", "STUCK"])
def test_a_document_that_hangs_even_inside_a_library_is_ended_in_time(tmp_path, word):
    write_documents(tmp_path / "in", 4)
    write_document(tmp_path / "in" / "HBG_001b.txt", first=word)

    report = put_in(tmp_path / "in", tmp_path / "kept.db", read=POISON, seconds=2)

    assert (report.read, report.failed) == (4, 1)
    assert report.failures[0].kind == "TimedOut"
    assert "2 seconds" in report.failures[0].reason


def test_a_document_that_crashes_once_is_read_when_tried_alone(tmp_path):
    write_document(tmp_path / "HBG_1.txt", first=f"ONCE {tmp_path / 'mark'}")

    report = put_in(tmp_path / "HBG_1.txt", tmp_path / "kept.db", read=POISON)

    assert (report.read, report.failed) == (1, 0)
    assert (tmp_path / "mark").exists()


def test_many_poisoned_documents_in_a_row_cost_only_themselves(tmp_path):
    write_documents(tmp_path / "good", 6)
    write_documents(tmp_path / "bad", 6, first="CRASH")

    report = put_in([tmp_path / "bad", tmp_path / "good"], tmp_path / "kept.db", read=POISON)

    assert (report.read, report.failed) == (6, 6)


def test_a_fault_of_our_own_is_told_without_words_of_the_document(tmp_path):
    write_document(tmp_path / "HBG_1.txt", first="RAISE")

    report = put_in(tmp_path / "HBG_1.txt", tmp_path / "kept.db", read=POISON)

    (failure,) = report.failures
    assert "ZeroDivisionError" in failure.reason
    assert "secret" not in failure.reason


def test_a_process_that_fell_to_its_document_cannot_speak_for_another(tmp_path):
    good = write_document(tmp_path / "HBG_1.txt", "The truth.")
    put_in(good, tmp_path / "kept.db")
    write_document(tmp_path / "HBG_2.txt", "A lie.", 1, first=f"FORGE {good}")

    report = put_in(tmp_path / "HBG_2.txt", tmp_path / "kept.db", read=POISON)

    assert [failure.kind for failure in report.failures] == ["Crashed"]
    assert put_in(good, tmp_path / "fresh.db").read == 1
    assert contents(tmp_path / "fresh.db")["documents"][0] in contents(tmp_path / "kept.db")["documents"]


def test_a_process_that_grew_is_replaced_before_the_next_chunk_suffers(tmp_path):
    """Each leaves behind 0.6 of what a process may take: two in one process would be one too many."""
    write_documents(tmp_path / "in", 3, first="SWELL")

    report = put_in(tmp_path / "in", tmp_path / "kept.db", read=POISON, workers=1)

    assert (report.read, report.failed) == (3, 0)


def test_what_crashed_is_not_tried_again_unless_asked_for(tmp_path):
    mark = tmp_path / "mark"
    write_document(tmp_path / "HBG_1.txt", first="CRASH")
    put_in(tmp_path / "HBG_1.txt", tmp_path / "kept.db", read=POISON)
    assert not mark.exists()

    again = put_in(tmp_path / "HBG_1.txt", tmp_path / "kept.db")
    asked = put_in(tmp_path / "HBG_1.txt", tmp_path / "kept.db", retry=True)

    assert (again.failed, again.failures[0].before, again.named_failed) == (1, True, 1)
    assert (asked.read, asked.failed) == (1, 0)
    assert failures_in(tmp_path / "kept.db") == {}


def test_the_memory_of_the_process_that_ingests_is_not_held_against_a_document(tmp_path):
    (tmp_path / "in").mkdir()
    write_document(tmp_path / "in" / "HBG_001.txt", first="CRASH")
    mine = bytearray(os.urandom(1 << 20) * 1100)  # more than a document may take

    report = put_in(tmp_path / "in", tmp_path / "kept.db", read=POISON)

    assert [failure.kind for failure in report.failures] == ["Crashed"]
    assert len(mine) > 1 << 30
