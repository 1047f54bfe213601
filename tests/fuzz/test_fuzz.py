"""The harness: its mutants can be made again, its judge sees each kind of fault, and a short run finds none."""

import subprocess
import sys
from pathlib import Path

import pytest

from opsgdocs.errors import NotMinutes, TooLarge, UnreadableFile
from opsgdocs.guard import Cost
from opsgdocs.pipeline import Outcome, read
from opsgdocs.records import Problem
from tests.fuzz.judge import MEMORY, judge
from tests.fuzz.mutants import mutant
from tests.fuzz.run import Tally, keep, run
from tests.fuzz.sources import KINDS, sources

PATH = Path("OPSG_41.docx")
SEED = 20_201  # of the runs in the tests; any other will do


@pytest.fixture(scope="module")
def whole():
    return Outcome(PATH, record=read(sources("docx")[0].path))


def harmed(index=0, kind="docx"):
    return mutant(1, index, (kind,))


def raw_mutant(kind="docx"):
    return next(found for index in range(100) if (found := harmed(index, kind)).is_raw)


def failed(kind, reason):
    return Outcome(PATH, error=kind(PATH, reason))


class DescribeMutants:
    @pytest.mark.parametrize("kind", KINDS)
    def it_makes_the_same_one_again(self, kind):
        assert [harmed(index, kind).data for index in range(20)] == [harmed(index, kind).data for index in range(20)]

    @pytest.mark.parametrize("kind", KINDS)
    def it_makes_another_one_of_another_number(self, kind):
        assert len({harmed(index, kind).data for index in range(40)}) > 35

    @pytest.mark.parametrize("kind", KINDS)
    def it_harms_nearly_every_one(self, kind):
        assert sum(found.data != found.source.data() for found in (harmed(number, kind) for number in range(60))) > 50

    @pytest.mark.parametrize("kind", KINDS)
    def it_leaves_many_that_can_still_be_opened(self, kind):
        """Else the doors alone would be tried, and never the rooms behind them."""
        verdicts = [verdict for _, verdict in run(SEED + 1, range(30), (kind,))]
        assert sum(verdict.ending.startswith("Minutes") for verdict in verdicts) > 10


class DescribeTheJudge:
    @pytest.mark.parametrize(
        ("kind", "reason", "fault"),
        [
            (UnreadableFile, "the reader itself fell over it (code -11); do not trust it", "crash"),
            (TooLarge, "reading it takes more than 20 seconds; split it", "hang"),
            (TooLarge, "reading it takes more memory than it may; split it", "memory"),
            (UnreadableFile, "opsgdocs itself failed on this file (KeyError in a.py, line 7)", "traceback"),
            (NotMinutes, "these are no minutes", ""),
        ],
    )
    def it_tells_faults_by_what_is_said_of_them(self, whole, kind, reason, fault):
        assert judge(harmed(), failed(kind, reason), Cost(), whole).fault == fault

    def it_passes_a_whole_record(self, whole):
        assert judge(harmed(), whole, Cost(1.0, 1 << 20), whole).fault == ""

    def it_sees_an_empty_record_without_a_word(self, whole):
        empty = whole.record.model_copy(update={"actions": (), "outstanding": (), "decisions": (), "problems": ()})
        assert judge(harmed(), Outcome(PATH, record=empty), Cost(), whole).fault == "empty"
        told = empty.model_copy(update={"problems": (Problem(code="nothing_read", severity="warning", message="x"),)})
        assert judge(harmed(), Outcome(PATH, record=told), Cost(), Outcome(PATH)).fault == ""

    def it_sees_an_action_lost_from_damaged_bytes_without_a_word(self, whole):
        less = whole.record.model_copy(update={"actions": whole.record.actions[:-1]})
        assert judge(raw_mutant(), Outcome(PATH, record=less), Cost(), whole).fault == "lost"
        told = less.model_copy(update={"incomplete": True})
        assert judge(raw_mutant(), Outcome(PATH, record=told), Cost(), whole).fault == ""

    def it_sees_what_took_too_much_though_it_ended_well(self, whole):
        assert judge(harmed(), whole, Cost(1.0, MEMORY + 1), whole).fault == "memory"
        assert judge(harmed(), whole, Cost(21.0, 0), whole).fault == "hang"


class DescribeARun:
    def it_sees_a_record_of_which_no_table_can_be_written(self, monkeypatch):
        def fail(*_args, **_kwargs):
            raise KeyError("x")

        monkeypatch.setattr("opsgdocs.history.ActionLog.outstanding", fail)
        verdicts = [verdict for _, verdict in run(SEED, range(0, 60, 5), ("text",))]
        assert any(verdict.fault == "traceback" and verdict.told == "KeyError: 'x'" for verdict in verdicts)

    def it_keeps_a_fault_with_what_makes_it_again(self, tmp_path, whole):
        found = harmed(7)
        verdict = judge(found, failed(UnreadableFile, "opsgdocs itself failed"), Cost(), whole)
        keep(tmp_path, found, verdict)
        assert (tmp_path / "1-00007.docx").read_bytes() == found.data
        assert '"index": 7' in (tmp_path / "1-00007.docx.json").read_text("utf-8")

    def it_ends_when_its_time_is_over(self):
        assert len(list(run(SEED, range(10**6), ("text",), minutes=0.02))) < 1000

    def it_is_a_command(self, tmp_path):
        root = Path(__file__).parents[2]
        command = [
            sys.executable,
            "-m",
            "tests.fuzz",
            "--seed",
            "5",
            "--count",
            "3",
            "--kind",
            "text",
            "--faults",
            str(tmp_path),
        ]
        run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr
        assert "3 mutants" in run.stdout
        assert "0  faults" in run.stdout


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", range(2))
def test_no_mutant_of_a_short_run_is_a_fault(kind, part):
    tally = Tally()
    for found, verdict in run(SEED + part, range(80), (kind,)):
        tally.add(found, verdict)
    assert [(found.index, found.harm, verdict) for found, verdict in tally.faults] == []
    assert sum(tally.endings.values()) == 80
