"""A document read in a process of its own: what it may take, and what becomes of those who take more."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from opsgdocs.errors import NotMinutes, PasswordNeeded, ProfileError, TooLarge, UnreadableFile, WorkersLost
from opsgdocs.guard import Limits, Reader, limit_time, processes, read_guarded
from opsgdocs.guard import child as children
from opsgdocs.guard import reader as readers
from opsgdocs.pipeline import read
from tests.documents import CORPUS
from tests.nasty.giants import long_word_table

WORD = CORPUS / "opsg" / "L1" / "OPSG_41.docx"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="no limit of memory here")


@pytest.fixture
def served(monkeypatch):
    """A process that does as it is told in place of reading: `served("SLEEP")`."""

    def serve(deed):
        monkeypatch.setattr(readers, "_WORK", f"tests.guard.deeds:{deed}")

    return serve


class DescribeReadGuarded:
    def it_gives_the_record_that_reading_gives(self):
        outcome = read_guarded(WORD)
        assert outcome.error is None
        assert outcome.record.to_json() == read(WORD).to_json()

    def it_gives_the_error_that_reading_gives(self, tmp_path):
        (tmp_path / "a.txt").write_text("Dear Jo, thank you for the flowers.\n")
        outcome = read_guarded(tmp_path / "a.txt")
        assert isinstance(outcome.error, NotMinutes)
        assert outcome.error.path == str(tmp_path / "a.txt")

    def it_hands_the_profile_the_password_and_the_limits_on(self, tmp_path):
        from reportlab.lib.pdfencrypt import StandardEncryption
        from reportlab.pdfgen.canvas import Canvas

        path = tmp_path / "HBG_40.pdf"
        canvas = Canvas(str(path), encrypt=StandardEncryption("secret", strength=128))
        canvas.drawString(72, 720, "Harbour Board Group Meeting 40: Minutes")
        canvas.drawString(72, 700, "Date: 3 March 2020")
        canvas.save()
        assert isinstance(read_guarded(path).error, PasswordNeeded)
        assert read_guarded(path, "parish", password="secret").record.profile == "parish"
        assert isinstance(read_guarded(path, limits=Limits(file=10), password="secret").error, TooLarge)

    def it_tells_a_faulty_profile_at_once(self):
        with pytest.raises(ProfileError):
            Reader("nonesuch")

    def it_reads_a_file_whose_name_is_no_text(self, tmp_path):
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/min\xffutes.docx"))
        try:
            path.write_bytes(WORD.read_bytes())
        except OSError:
            pytest.skip("no such names here")
        assert read_guarded(path).record.meeting.label == "OPSG_41"

    def it_takes_no_module_that_lies_beside_the_documents(self, tmp_path):
        """Documents come from outside; a folder of them may hold a file named as a library is."""
        (tmp_path / "json.py").write_text("raise SystemExit('taken')")
        (tmp_path / "pydantic.py").write_text("raise SystemExit('taken')")
        code = f"from opsgdocs.guard import read_guarded; print(read_guarded({str(WORD)!r}).record.meeting.label)"
        root = str(Path(__file__).parents[2])
        run = subprocess.run(
            [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {root!r}); {code}"],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.stdout.strip() == "OPSG_41", run.stderr


class DescribeAReader:
    def it_ends_a_process_that_takes_too_long_and_reads_on_with_another(self, served):
        served("Sleeper")
        start = time.monotonic()
        with Reader(limits=Limits(seconds=0.5)) as reader:
            slow, next_one = reader.read("a"), reader.read("b")
        assert isinstance(slow.error, TooLarge)
        assert (
            slow.error.reason
            == "reading it takes more than 0.5 seconds; split it, or read it when the machine is less busy"
        )
        assert isinstance(next_one.error, NotMinutes)
        assert time.monotonic() - start < 50

    def it_survives_a_process_that_dies(self, served):
        served("Aborter")
        with Reader() as reader:
            error = reader.read("a").error
        assert isinstance(error, UnreadableFile)
        assert "fell over it" in error.reason

    @LINUX
    def it_does_not_take_the_memory_of_the_one_who_asks_for_the_document_s(self, served):
        """Linux counts for a new process what the old one held."""
        served("Aborter")
        ballast = bytearray(b"x") * (300 << 20)
        with Reader(limits=Limits(memory=200 << 20)) as reader:
            error = reader.read("a").error
        assert len(ballast) == 300 << 20
        assert isinstance(error, UnreadableFile)

    def it_takes_no_answer_that_is_none(self, served):
        served("Rambler")
        with Reader() as reader:
            assert isinstance(reader.read("a").error, UnreadableFile)

    @LINUX
    def it_limits_memory(self, tmp_path):
        (tmp_path / "rows.docx").write_bytes(long_word_table(3_000))
        with Reader(limits=Limits(memory=40 << 20)) as reader:
            error = reader.read(tmp_path / "rows.docx").error
            small = reader.read(WORD)
        assert isinstance(error, TooLarge)
        assert "takes more memory than it may" in error.reason
        assert small.record.meeting.label == "OPSG_41"

    @LINUX
    def it_tells_what_a_file_took(self):
        with Reader() as reader:
            reader.read(WORD)
            assert 0 < reader.cost.work < 60
            assert 0 < reader.cost.seconds < 60
            assert 10 << 20 < reader.cost.memory < 1 << 30

    def it_does_not_blame_the_document_where_the_process_cannot_even_start(self, served):
        served("Unimportable")
        with (
            Reader() as reader,
            pytest.raises(WorkersLost, match=r"does not start \(ModuleNotFoundError: .*'nonesuch'"),
        ):
            reader.read("a")

    @pytest.mark.parametrize("forks", [True, False])
    def it_reads_where_processes_are_forked_and_where_they_are_not(self, monkeypatch, forks):
        monkeypatch.setattr(children, "FORKS", forks and processes.FORKS)
        with Reader() as reader:
            assert reader.read(WORD).record.meeting.label == "OPSG_41"

    @LINUX
    def it_starts_a_process_of_its_own_where_none_can_be_forked(self, monkeypatch):
        monkeypatch.setattr(processes.Cradle, "fork", lambda self: None)
        with Reader() as reader:
            assert reader.read(WORD).record.meeting.label == "OPSG_41"
            assert isinstance(reader._child._process, processes.Started)

    def it_tells_why_it_does_not_start_where_processes_are_not_forked(self, monkeypatch, served):
        monkeypatch.setattr(children, "FORKS", False)
        served("Unimportable")
        with Reader() as reader, pytest.raises(WorkersLost, match=r"ModuleNotFoundError: .*'nonesuch'"):
            reader.read("a")

    @LINUX
    def it_starts_anew_where_what_it_was_forked_from_was_killed(self):
        with Reader() as reader:
            reader.read(WORD)
            os.kill(reader._nursery._cradle._process.pid, signal.SIGKILL)
            reader._let_go()
            assert reader.read(WORD).record.meeting.label == "OPSG_41"

    @LINUX
    def it_starts_anew_where_what_it_was_forked_from_does_not_answer(self):
        """It alone can tell how the process that read has ended; stopped, it tells nothing."""
        with Reader() as reader:
            reader.read(WORD)
            cradle = reader._nursery._cradle
            cradle.patience = 0.2
            os.kill(cradle._process.pid, signal.SIGSTOP)
            reader._let_go()
            assert reader.read(WORD).record.meeting.label == "OPSG_41"
            assert cradle.end().code == -signal.SIGKILL

    @LINUX
    def it_does_not_wait_for_ever_where_none_is_forked(self):
        with Reader() as reader:
            reader.read(WORD)
            cradle = reader._nursery._cradle
            cradle.patience = 0.2
            os.kill(cradle._process.pid, signal.SIGSTOP)
            assert cradle.fork() is None
            assert cradle.end().code == -signal.SIGKILL

    @pytest.mark.parametrize("forks", [True, False])
    def it_does_not_wait_for_ever_for_one_that_never_greets(self, monkeypatch, served, forks):
        monkeypatch.setattr(children, "FORKS", forks and processes.FORKS)
        monkeypatch.setattr(children, "_START", 0.1)
        monkeypatch.setattr(children, "_MERCY", 0.1)
        served("Mute")
        with Reader() as reader, pytest.raises(WorkersLost, match="does not start"):
            reader.read("a")

    def it_lets_a_library_print_what_it_likes(self, served):
        served("Printer")
        with Reader() as reader:
            assert isinstance(reader.read("a").error, NotMinutes)

    @LINUX
    def it_leaves_no_process_behind(self):
        with Reader() as reader:
            reader.read(WORD)
            number, cradle = reader._child._process._number, reader._nursery._cradle
        assert not cradle.is_there()
        assert not Path(f"/proc/{number}").exists()


@LINUX
class DescribeCeilings:
    """Limits of a process are for good, so each is tried in one of its own."""

    def run(self, code):
        root = str(Path(__file__).parents[2])
        return subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)

    def test_memory_beyond_the_limit_is_a_memory_error(self):
        run = self.run(
            "from opsgdocs.guard import limit_memory\nlimit_memory(200 << 20)\nx = bytearray(100 << 20)\n"
            "try:\n    y = bytearray(200 << 20)\nexcept MemoryError:\n    print('refused')"
        )
        assert run.stdout == "refused\n"

    def test_no_picture_of_the_process_is_left_on_the_disk(self):
        run = self.run(
            "import resource\nfrom opsgdocs.guard.ceilings import forbid_cores\nforbid_cores()\n"
            "print(resource.getrlimit(resource.RLIMIT_CORE))"
        )
        assert run.stdout == "(0, 0)\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no alarms here")
class DescribeLimitTime:
    def it_ends_a_block_that_takes_too_long(self):
        def wait():
            with limit_time("a.docx", 0.05):
                while True:
                    pass

        with pytest.raises(TooLarge, match=r"a\.docx: reading it takes more than 0\.05 seconds"):
            wait()

    def it_lets_a_block_that_is_done_in_time_pass_and_takes_its_alarm_back(self):
        with limit_time("a.docx", 0.2):
            done = True
        time.sleep(0.3)
        assert done
