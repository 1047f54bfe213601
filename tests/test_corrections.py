"""The file of corrections: what it may say, and errors that name file, entry and key."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from opsgdocs.__main__ import main
from opsgdocs.corrections import load_corrections
from opsgdocs.errors import CorrectionError, UsageError
from opsgdocs.history import ActionLog
from tests.factories import action, minutes, row
from tests.minutes_files import write_run

PAGE = Path(__file__).parent.parent / "docs" / "corrections.md"
GOOD = {"action": '"OPSG 44/04"', "close": "true", "reason": '"Done in April."', "date": "2021-06-02"}


def written(folder, text):
    path = folder / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    return path


def entry(**changes):
    """An entry that is right but for the changes; None leaves a key out."""
    values = {key: value for key, value in (GOOD | changes).items() if value is not None}
    return "[[correction]]\n" + "".join(f"{key} = {value}\n" for key, value in values.items())


def refusal(folder, text):
    with pytest.raises(CorrectionError) as caught:
        load_corrections(written(folder, text))
    return str(caught.value)


def test_an_entry_says_who_settled_what_when_and_why(tmp_path):
    (read,) = load_corrections(written(tmp_path, entry(by='"SECAS"')))

    assert (read.action, read.close, read.date, read.by) == ("OPSG 44/04", True, dt.date(2021, 6, 2), "SECAS")
    assert read.told == "correction of 2 June 2021 (SECAS): Done in April."
    assert (read.document, read.number) == ("corrections.toml", 1)


def test_entries_come_in_their_order(tmp_path):
    text = entry() + entry(close=None, same_as='"OPSG 18/02"') + entry(close=None, owners='["SECAS", "The DCC"]')
    read = load_corrections(written(tmp_path, text))

    assert [(each.number, each.close, each.same_as, each.owners) for each in read] == [
        (1, True, None, ()),
        (2, False, "OPSG 18/02", ()),
        (3, False, None, ("SECAS", "The DCC")),
    ]


@pytest.mark.parametrize(
    ("written_as", "text"), [("2021-06-30", "2021-06-30"), ('"end of June"', "end of June"), ('"TBC"', "TBC")]
)
def test_a_target_is_a_day_or_words_that_a_table_could_print(tmp_path, written_as, text):
    (read,) = load_corrections(written(tmp_path, entry(close=None, target=written_as)))

    assert read.target == text


def test_one_owner_and_one_code_need_no_brackets(tmp_path):
    owner, code = entry(close=None, owners='"SECAS"'), entry(close=None, acknowledge='"not_listed"')
    read = load_corrections(written(tmp_path, owner + code))

    assert (read[0].owners, read[1].acknowledge) == (("SECAS",), ("not_listed",))


def test_a_day_in_quotes_and_a_byte_order_mark_do_no_harm(tmp_path):
    path = tmp_path / "corrections.toml"
    path.write_text(entry(date='"2 June 2021"'), encoding="utf-8-sig")

    assert load_corrections(path)[0].date == dt.date(2021, 6, 2)


def test_an_empty_file_corrects_nothing(tmp_path):
    assert load_corrections(written(tmp_path, "")) == ()


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"owner": '"SECAS"'}, r"there is no key 'owner'; allowed are: action, close, same_as, owners, target, "),
        ({"reason": None}, r"'reason' is missing; each entry needs action, reason and date"),
        ({"date": None}, r"'date' is missing"),
        ({"action": None}, r"'action' is missing"),
        ({"close": None}, r"no deed stands here; it needs exactly one of: close, same_as, owners, target, acknowledge"),
        ({"owners": '["SECAS"]'}, r"close and owners stands here; it needs exactly one of"),
        ({"close": "false"}, r"'close' can only be true, not false"),
        ({"close": None, "same_as": '"OPSG 44/04"'}, r"'same_as' names the action itself"),
        ({"close": None, "owners": "[]"}, r"'owners' is empty"),
        ({"close": None, "owners": '["SECAS", 3]'}, r"'owners' must be text in quotes, not 3"),
        ({"close": None, "target": '"soon"'}, r"'target' must be a day such as 2021-06-01, or words .* not 'soon'"),
        ({"close": None, "target": "3"}, r"'target' must be text in quotes, not 3"),
        ({"close": None, "acknowledge": '"missing"'}, r"'acknowledge' names no problem code: 'missing'; .*not_listed"),
        ({"action": '" "'}, r"'action' must be text in quotes, not ' '"),
        ({"date": '"some day"'}, r"'date' must be a day such as 2021-06-02, not 'some day'"),
        ({"date": "2021-06-02T10:00:00"}, r"'date' must be a day"),
    ],
)
def test_an_error_names_the_file_the_entry_and_what_is_allowed(tmp_path, changes, wrong):
    message = refusal(tmp_path, entry() + entry(**changes))

    assert re.match(r"corrections\.toml: correction 2: " + wrong, message), message


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[correction]\nclose = true", "in two pairs of brackets"),
        ("correction = 3", "in two pairs of brackets"),
        ("[[corrections]]\nclose = true", "'corrections' is not known here"),
        ("[[correction]", "not valid TOML"),
        ("x = " + "[" * 50_000, "not valid TOML: its brackets are nested too deeply"),
        ("[[correction]]\ndate = " + "1" * 5_000, "not valid TOML: a number in it is too long"),
    ],
)
def test_a_file_of_another_form_is_an_error_that_says_so(tmp_path, text, wrong):
    assert wrong in refusal(tmp_path, text)


def test_files_that_are_missing_or_no_text_are_errors_of_use(tmp_path):
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe\x00")

    for name in ("a.toml", "b.toml", "."):
        with pytest.raises(UsageError, match=re.escape(str(tmp_path / name))):
            load_corrections(tmp_path / name)


def test_the_example_in_the_documentation_does_what_is_said_there(tmp_path):
    text = PAGE.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    log = ActionLog([
        minutes(43, "2021-04-06", [action("43/03", "The DCC to report on 43/03."), action("43/05")],
                next_main="2021-05-04"),
        minutes(44, "2021-05-04", [action("44/02"), action("44/04")], outstanding=[row("43/05")],
                next_main="2021-06-01"),
        minutes(45, "2021-06-01", outstanding=[row("34/03", "The DCC to tell more."), row("43/05"), row("44/02")]),
    ], corrections=load_corrections(written(tmp_path, text)))  # fmt: skip

    assert {each.id: (each.status, each.owners) for each in log.actions} == {
        "OPSG 43/03": ("open", ("DCC",)),
        "OPSG 43/05": ("open", ("SECAS",)),
        "OPSG 44/02": ("open", ("DCC",)),
        "OPSG 44/04": ("closed", ("DCC",)),
    }
    assert log.history("44/02").last_target.date == dt.date(2021, 6, 30)
    assert "not_listed" not in [problem.code for problem in log.problems]


def test_on_the_command_line_what_people_settled_counts(tmp_path, capsys):
    path = written(tmp_path, entry(action='"HBG 41/01"', date="2021-02-20"))
    code = main(["outstanding", *write_run(tmp_path), "--before", "HBG_42", "--corrections", str(path), "--json"])

    assert code == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)["actions"]] == ["HBG 40/02"]


def test_the_history_on_the_command_line_shows_the_correction(tmp_path, capsys):
    path = written(tmp_path, entry(action='"HBG 41/01"', date="2021-02-20"))
    code = main(["actions", *write_run(tmp_path), "--history", "HBG 41/01", "--corrections", str(path)])

    assert code == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Closed by correction of 20 February 2021: Done in April." in out
    assert "corrections.toml, correction 1" in out


def test_on_the_command_line_a_wrong_file_is_an_error_of_use(tmp_path, capsys):
    path = written(tmp_path, entry(close="false"))

    assert main(["outstanding", *write_run(tmp_path), "--corrections", str(path)]) == 2
    assert "correction 1: 'close' can only be true" in capsys.readouterr().err


MINUTES = {"action": None, "close": None, "minutes": '"may.docx"', "meeting": "9"}


def test_an_entry_may_say_which_meeting_minutes_are_of(tmp_path):
    (read,) = load_corrections(written(tmp_path, entry(**MINUTES, held="2015-05-29")))

    assert (read.action, read.minutes, read.meeting, read.held) == ("", "may.docx", 9, dt.date(2015, 5, 29))


@pytest.mark.parametrize(("number", "read"), [('"9"', 9), ('"ex 3"', "EX3"), ("0", 0)])
def test_a_meetings_number_may_be_a_word(tmp_path, number, read):
    (correction,) = load_corrections(written(tmp_path, entry(**(MINUTES | {"meeting": number}))))
    assert correction.meeting == read


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"meeting": None}, r"nothing is said of these minutes; it needs one or both of: meeting, held"),
        ({"close": "true"}, r"'close' stands beside 'minutes'; give it an entry of its own"),
        ({"action": '"OPSG 1/01"'}, r"'action' stands beside 'minutes'; give it an entry of its own"),
        ({"meeting": "true"}, r"'meeting' must be the meeting's number such as 9 or \"EX3\", not true"),
        ({"meeting": '"the ninth"'}, r"'meeting' must be the meeting's number such as 9 or \"EX3\", not 'the ninth'"),
        ({"held": '"in May"'}, r"'held' must be a day such as 2021-06-02, not 'in May'"),
        ({"reason": None}, r"'reason' is missing; each entry needs minutes, reason and date"),
    ],
)
def test_an_entry_about_minutes_that_says_something_else_is_refused(tmp_path, changes, wrong):
    assert re.search(wrong, refusal(tmp_path, entry(**(MINUTES | changes))))


def test_a_meeting_is_not_settled_of_an_action(tmp_path):
    assert "meeting stands here; it needs exactly one of" in refusal(tmp_path, entry(close=None, meeting="9"))
