"""What callers give to the public names: it works, or one sentence says what is wanted."""

import datetime as dt
from pathlib import Path

import pytest

import opsgdocs
from opsgdocs.errors import CorrectionError, UsageError
from opsgdocs.history import Slip
from tests.factories import action, minutes, row
from tests.minutes_files import write_minutes

RUN = (minutes(28, "2020-01-07", [action("28/01")]), minutes(29, "2020-02-04", outstanding=[row("28/01")]))
LOGS = (opsgdocs.ActionLog, opsgdocs.DecisionLog, opsgdocs.IssuesLog)
READERS = (opsgdocs.read, opsgdocs.read_folder, opsgdocs.coverage, opsgdocs.load_corrections, opsgdocs.Register)


@pytest.mark.parametrize("log", LOGS)
@pytest.mark.parametrize(
    ("records", "told"),
    [
        (None, "not None"),
        ("minutes/", "not 'minutes/'"),
        (Path("minutes"), "not .*'minutes'"),
        ([1, 2], "entry 1 is 1"),
        ([*RUN, None], "entry 3 is None"),
        (RUN[0], "put the one in a list, not a Minutes alone"),
    ],
)
def test_a_log_is_made_of_records_and_of_nothing_else(log, records, told):
    with pytest.raises(TypeError, match=rf"^{log.__name__} takes .*the records that read\(\) .*{told}"):
        log(records)


@pytest.mark.parametrize("records", [RUN, list(RUN), (one for one in RUN), ()])
def test_a_log_takes_records_in_any_iterable_also_none_of_them(records):
    assert opsgdocs.ActionLog(records).meetings in (("OPSG_28", "OPSG_29"), ())


@pytest.mark.parametrize("log", LOGS)
def test_a_committee_is_text(log):
    with pytest.raises(TypeError, match="committee takes the short form of a committee"):
        log(RUN, committee=3)


def test_a_rule_of_omission_is_one_of_two():
    for log in (opsgdocs.ActionLog, opsgdocs.IssuesLog):
        with pytest.raises(UsageError, match="omitted is 'open' or 'closed', not 'gone'"):
            log(RUN, omitted="gone")


@pytest.mark.parametrize("corrections", ["corrections.toml", 3, ["OPSG 28/01"]])
def test_corrections_are_what_was_loaded(corrections):
    with pytest.raises(TypeError, match=r"corrections takes what load_corrections\(FILE\) gives"):
        opsgdocs.ActionLog(RUN, corrections=corrections)


def test_no_corrections_may_be_told_by_none():
    assert opsgdocs.ActionLog(RUN, corrections=None).actions == opsgdocs.ActionLog(RUN).actions


@pytest.mark.parametrize("when", [3, [], RUN[0]])
def test_a_meeting_is_asked_for_by_label_or_day(when):
    log = opsgdocs.ActionLog(RUN)

    for ask in (log.outstanding, log.as_of, log.day_of, lambda day: opsgdocs.DecisionLog(RUN).search(since=day)):
        with pytest.raises(TypeError, match="the label of a meeting or a day"):
            ask(when)


def test_a_time_of_day_is_its_day():
    log = opsgdocs.ActionLog(RUN)
    noon = dt.datetime(2020, 3, 3, 12)  # noqa: DTZ001

    assert log.outstanding(noon) == log.outstanding(dt.date(2020, 3, 3))
    assert log.overdue(noon) == log.overdue(dt.date(2020, 3, 3))


@pytest.mark.parametrize("on", [None, "2020-03-03"])
def test_overdue_takes_a_day(on):
    with pytest.raises(TypeError, match=r"overdue\(\) takes a day"):
        opsgdocs.ActionLog(RUN).overdue(on)


@pytest.mark.parametrize("id", [None, 28, []])
def test_an_action_is_asked_for_by_its_id(id):
    log = opsgdocs.ActionLog(RUN)
    for ask in (log.history, log.why, log.slip):
        with pytest.raises(TypeError, match="an action's id takes its text"):
            ask(id)


@pytest.mark.parametrize("record", [None, "OPSG_28", [], list(RUN), Slip])
def test_only_a_record_can_be_written(tmp_path, record):
    with pytest.raises(TypeError, match="write takes one record"):
        opsgdocs.write(record, tmp_path / "out.docx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("log", "instead"), list(zip(LOGS, ["log.outstanding() or", "log.register()", "log.next_paper()"], strict=True))
)
def test_who_writes_a_log_is_told_which_record_of_it_to_write(tmp_path, log, instead):
    with pytest.raises(TypeError) as caught:
        opsgdocs.write(log(RUN), tmp_path / "out.docx")
    assert instead in str(caught.value)


@pytest.mark.parametrize("given", [{"path": 3}, {"template": 3}, {"scope": 3}])
def test_where_and_how_to_write_are_text_or_paths(tmp_path, given):
    with pytest.raises(TypeError, match="takes"):
        opsgdocs.write(opsgdocs.ActionLog(RUN).outstanding(), **{"path": tmp_path / "out.docx", **given})


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("path", [None, 3, b"minutes.docx", [], ["minutes.docx"]])
def test_a_place_is_text_or_a_path(reader, path):
    with pytest.raises(TypeError, match=r"takes the (path|name) of a"):
        reader(path)


@pytest.mark.parametrize("reader", READERS)
def test_no_name_at_all_is_not_the_folder_one_is_in(reader):
    with pytest.raises(UsageError, match="is empty"):
        reader("")


@pytest.mark.parametrize(
    "how", [{"profile": 3}, {"password": 3}, {"limits": 3}, {"ocr": 3}], ids=["profile", "password", "limits", "ocr"]
)
def test_how_to_read_is_told_in_the_right_kinds_of_values(tmp_path, how):
    (name,) = how
    file = write_minutes(tmp_path, 40)

    with pytest.raises(TypeError, match=f"{name} takes"):
        opsgdocs.read(file, **how)
    with pytest.raises(TypeError, match=f"{name} takes"):
        opsgdocs.ingest(file, tmp_path / "opsgdocs.db", **how)


def test_a_folder_is_not_silently_empty_because_of_a_profile_that_is_none(tmp_path):
    write_minutes(tmp_path, 40)

    with pytest.raises(TypeError, match="profile takes"):
        opsgdocs.read_folder(tmp_path, profile=3)


@pytest.mark.parametrize("paths", [None, 3, [None]])
def test_what_to_ingest_is_told_by_paths(tmp_path, paths):
    with pytest.raises(TypeError, match="ingest takes paths"):
        opsgdocs.ingest(paths, tmp_path / "opsgdocs.db")


def test_an_empty_path_is_no_folder_to_ingest(tmp_path):
    with pytest.raises(UsageError, match="'' is empty"):
        opsgdocs.ingest("", tmp_path / "opsgdocs.db")


@pytest.mark.parametrize("register", [None, 3])
def test_a_register_is_told_by_its_name_or_is_one(tmp_path, register):
    with pytest.raises(TypeError, match="register takes"):
        opsgdocs.ingest(tmp_path, register)


def test_a_name_that_no_file_can_have_is_told_in_a_sentence():
    with pytest.raises(CorrectionError, match="cannot be read"):
        opsgdocs.load_corrections("a\0b.toml")
