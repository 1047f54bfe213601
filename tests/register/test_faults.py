"""What goes wrong ends with one sentence and a register that opens."""

import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from opsgdocs.errors import RegisterError
from opsgdocs.register import Register
from opsgdocs.register.database import Database
from tests.factories import action, minutes
from tests.register.entries import entry
from tests.register.postgres import NoServer, started
from tests.register.test_answers import OPSG, TAF, agrees
from tests.register.test_keeping import content

ENTRIES = tuple(entry(record) for record in (*OPSG, *TAF))


@pytest.fixture
def file(tmp_path):
    """The name of a file that is not there."""
    return tmp_path / "opsgdocs.db"


def refused(place, **how):
    """What is said on opening."""
    with pytest.raises(RegisterError) as told:
        Register(place, **how).close()
    message = str(told.value)
    assert "\n" not in message
    return message


class DescribeWhatIsNoRegister:
    def it_is_told_where_there_is_none(self, file):
        assert (
            refused(file, create=False)
            == f"{file}: there is no register; fill one with: opsgdocs ingest PATH --register FILE"
        )
        assert not file.exists()

    def it_is_told_where_a_database_is_empty(self, place):
        if "://" not in place:
            sqlite3.connect(place).close()

        assert "there is no register" in refused(place, create=False)

    def it_leaves_a_file_of_another_kind_alone(self, file):
        file.write_text("Minutes of the meeting of 4 February 2020, at which nobody was present.\n" * 50)
        before = file.read_bytes()

        assert refused(file) == f"{file}: this file is no register; give another name, or an empty place"
        assert file.read_bytes() == before

    def it_leaves_a_database_of_another_program_alone(self, file):
        connection = sqlite3.connect(file)
        connection.execute("CREATE TABLE songs (title)")
        connection.commit()
        connection.close()
        before = file.read_bytes()

        assert "a database of something else" in refused(file)
        assert file.read_bytes() == before

    def it_tells_a_table_of_the_same_name_from_its_own(self, file):
        connection = sqlite3.connect(file)
        connection.execute("CREATE TABLE register (name, value)")
        connection.commit()
        connection.close()

        assert "a database of something else" in refused(file)

    def it_is_told_where_the_folder_is_missing_or_the_place_a_folder(self, tmp_path):
        assert "cannot be opened" in refused(tmp_path / "none" / "opsgdocs.db")
        assert "cannot be opened" in refused(tmp_path)

    @pytest.mark.parametrize(
        "address", ["mysql://u:secret@h/d", "postgresql://u:secret@h:port/d", "oracle://x", "nonsense://"]
    )
    def it_is_told_where_the_address_is_of_another_kind_and_shows_no_password(self, address):
        assert "secret" not in refused(address)


class DescribeADamagedRegister:
    def it_is_told_whatever_part_of_it_is_lost(self, file):
        with Register(file) as register:
            register.intake.put(ENTRIES)
            register.intake.settle()
        whole = file.read_bytes()
        chance = random.Random(7)
        for _ in range(25):
            start = chance.randrange(100, len(whole) - 4096)
            file.write_bytes(whole[:start] + bytes(chance.randrange(256) for _ in range(4096)) + whole[start + 4096 :])
            assert_tells_or_works(file)
        for share in (0.1, 0.5, 0.9):
            file.write_bytes(whole[: int(len(whole) * share)])
            assert_tells_or_works(file)

    def it_names_the_document_whose_record_is_damaged(self, register):
        register.intake.put(ENTRIES)
        with register._database.writing() as connection:
            connection.execute(text("UPDATE records SET record = :bad"), {"bad": b"no zlib"})

        with pytest.raises(
            RegisterError, match=r"the record of /srv/\S+ in the register is damaged; run opsgdocs rebuild"
        ):
            list(register.records())


def assert_tells_or_works(file):
    for leftover in file.parent.glob("opsgdocs.db-*"):
        leftover.unlink()
    try:
        with Register(file) as register:
            list(register.records())
            list(register.actions())
            register.search("matter")
            register.intake.put(ENTRIES)
            register.intake.settle()
    except RegisterError as error:
        told = str(error)
    else:
        return
    assert str(file) in told or "in the register is damaged" in told
    assert "\n" not in told


class DescribeAFullDisk:
    def it_ends_with_one_sentence_and_a_register_that_opens(self, file):
        with Register(file) as register:
            register.intake.put(ENTRIES[:1])
            done = []
            with pytest.raises(RegisterError, match="the disk is full; make room and go on"):
                fill(register, done)
        with Register(file) as register:
            assert set(register.intake.stamps()) == {ENTRIES[0].stamp.path, *done}
            register.intake.forget(done)
            register.intake.put(ENTRIES)
            assert agrees(register, [*OPSG, *TAF], "OPSG")


def fill(register, done):
    """Put in more than there is room for: SQLite says the same of its own limit and of a disk's."""
    with register._database._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    from sqlalchemy import event

    event.listen(
        register._database._engine, "begin", lambda one: one.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    )
    for number in range(1, 200):
        one = entry(
            minutes(number, "2020-01-07", [action(f"{number}/01", random.Random(number).randbytes(3_000).hex())])
        )
        register.intake.put([one])
        done.append(one.stamp.path)


class DescribeARegisterThatMayNotBeWritten:
    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
    def it_is_told(self, file):
        with Register(file) as register:
            register.intake.put(ENTRIES[:1])
        file.chmod(0o444)

        with Register(file) as register, pytest.raises(RegisterError, match="may not be written to"):
            register.intake.put(ENTRIES)


class DescribeALostConnection:
    def it_ends_with_one_sentence_and_goes_on_when_the_server_is_back(self):
        try:
            server = started()
        except NoServer as reason:
            pytest.skip(f"no PostgreSQL: {reason}")
        try:
            with Register(server.url()) as register:
                register.intake.put(ENTRIES[:2])
                server.stop()
                with pytest.raises(RegisterError, match="the connection to the database was lost or cannot be made"):
                    register.intake.put(ENTRIES)
                server.start()
                register.intake.put(ENTRIES)
                assert agrees(register, [*OPSG, *TAF], "OPSG")
        finally:
            server.stop()
            server.remove()

    def it_is_told_where_no_server_answers(self):
        pytest.importorskip("psycopg")

        assert "cannot be made" in refused("postgresql://clerk:secret@127.0.0.1:9/minutes")


class DescribeSeveralWriters:
    def it_lets_two_put_the_same_documents_in_at_once(self, place):
        Register(place).close()
        with ThreadPoolExecutor(4) as executor:
            list(executor.map(lambda seed: put_often(place, seed), range(4)))

        with Register(place) as register:
            register.intake.settle()
            assert len(register.intake.stamps()) == len(ENTRIES)
            assert agrees(register, [*OPSG, *TAF], "OPSG")
            assert len(register.search("matter", limit=50)) == 4

    def it_lets_several_make_the_register_at_once(self, place):
        with ThreadPoolExecutor(4) as executor:
            list(executor.map(lambda number: put_once(place, number), range(4)))

        with Register(place, create=False) as register:
            assert len(register.intake.stamps()) == 4

    def it_loses_nothing_that_was_put_in_when_the_writer_is_killed(self, place, tmp_path):
        """Four times, at some moment; then a run to the end: as if nothing had happened."""
        undisturbed = str(tmp_path / "other.db")
        put_all(undisturbed, str(tmp_path / "told"))
        told = tmp_path / "done"
        chance = random.Random(5)
        Register(place).close()
        for _ in range(4):
            kill_soon(place, str(told), chance.uniform(0.0, 0.5))
            done = set(told.read_text().split()) if told.exists() else set()
            with Register(place) as register:
                assert done <= set(register.intake.stamps())
                known = [record for record in register.records() if record.meeting.committee == "OPSG"]
                if known:
                    assert agrees(register, list(register.records()), "OPSG")
        put_all(place, str(told))

        if "://" not in place:
            assert content(place) == content(undisturbed)


def put_often(place, seed):
    chance = random.Random(seed)
    with Register(place) as register:
        for _ in range(6):
            register.intake.put(chance.sample(ENTRIES, 3))
            register.intake.settle()
        register.intake.put(ENTRIES)


def put_once(place, number):
    with Register(place) as register:
        register.intake.put([ENTRIES[number]])


def put_all(place, told):
    """Put one in after the other, and tell each that is done."""
    with Register(place) as register, Path(told).open("a") as file:
        for one in ENTRIES:
            register.intake.put([one])
            file.write(one.stamp.path + "\n")
            file.flush()
            register.intake.settle()


def kill_soon(place, told, seconds):
    process = multiprocessing.get_context("fork").Process(target=put_all, args=(place, told))
    process.start()
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    process.join()


class DescribeVersions:
    def it_makes_the_tables_anew_where_theirs_is_older(self, register, place):
        register.intake.put(ENTRIES)
        register.intake.settle()
        before = content(place)
        with register._database.writing() as connection:
            connection.execute(text("UPDATE register SET value = '0' WHERE name = 'derived'"))
            connection.execute(text("DELETE FROM actions"))
            connection.execute(text("UPDATE documents SET label = NULL"))
            connection.execute(text("ALTER TABLE decisions DROP COLUMN votes"))

        with Register(place) as newer:
            assert agrees(newer, [*OPSG, *TAF], "OPSG")
            assert len(newer.search("matter 28/01")) == 3
            newer.intake.settle()
        assert content(place) == before

    @pytest.mark.parametrize("version", ["format", "derived"])
    def it_refuses_a_newer_register_and_leaves_it_alone(self, register, place, version):
        register.intake.put(ENTRIES)
        with register._database.writing() as connection:
            connection.execute(text("UPDATE register SET value = '99' WHERE name = :name"), {"name": version})
            connection.execute(text("UPDATE register SET value = '9.8.7' WHERE name = 'made_by'"))
        before = content(place)

        assert "was made by a newer opsgdocs (9.8.7; this is" in refused(place)
        assert content(place) == before

    def it_rebuilds_what_was_spoilt(self, register, place):
        register.intake.put(ENTRIES)
        register.intake.settle()
        before = content(place)
        with register._database.writing() as connection:
            connection.execute(text("DELETE FROM attendance"))
            connection.execute(text("UPDATE actions SET text = 'spoilt'"))

        assert register.rebuild() == len(ENTRIES)
        assert content(place) == before


def test_a_register_that_was_copied_while_closed_is_the_same(file, tmp_path):
    with Register(file) as register:
        register.intake.put(ENTRIES)
    shutil.copy(file, tmp_path / "copy.db")

    with Register(tmp_path / "copy.db") as copy:
        assert agrees(copy, [*OPSG, *TAF], "OPSG")


def test_a_name_without_a_password_is_what_is_shown():
    pytest.importorskip("psycopg")
    database = Database("postgresql://clerk:secret@db.example/minutes")

    assert database.name == "postgresql://clerk:***@db.example/minutes"
    database.close()
