"""What the terminal shows, and what a pipe gets."""

import io

import pytest
from rich.console import Console

from opsgdocs.records import ActionTable, Evidence, IssuesLogPaper, OutstandingAction, Problem, Source
from opsgdocs.writers.terminal import console_for, plain, show_outstanding, show_problems, show_record
from opsgdocs.writers.text.blocks import heading, paragraph, table
from tests.writers.samples import NEXT, action, log, long_log, omitted


def screen(width: int, **more) -> Console:
    return Console(file=io.StringIO(), force_terminal=True, width=width, **{"color_system": None, **more})


@pytest.fixture(autouse=True)
def _no_columns(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)


def pipe() -> Console:
    return console_for(io.StringIO())


def shown(console: Console) -> str:
    return console.file.getvalue()


@pytest.mark.parametrize("width", [80, 120])
def test_a_table_keeps_within_the_screen_with_ids_and_dates_whole(width):
    console = screen(width)
    show_outstanding(long_log(), console)
    lines = shown(console).splitlines()
    assert max(map(len, lines)) <= width
    assert sum(line.startswith("HBG 39/") and "04/03/2021" in line for line in lines) == 24


def test_groups_and_marks_are_shown():
    console = screen(80)
    show_outstanding(log(action(1, flags=("overdue",)), omitted(2, "HBG_40")), console)
    assert "2 actions outstanding: 1 overdue, 1 not listed." in shown(console)
    assert "Overdue" in shown(console)
    assert "Not listed at HBG_40: please confirm" in shown(console)


def test_a_long_word_is_folded_and_not_cut_off():
    console = screen(80)
    show_outstanding(log(action(text="x" * 100)), console)
    assert shown(console).count("x") == 100


def test_a_pipe_gets_one_plain_line_for_each_action():
    console = pipe()
    text = "To send to all berth holders of the north lock:\n• comments on the draft plan\n• names of contacts"
    show_outstanding(log(action(1, text, flags=("overdue",)), action(10, owners=("A", "B"))), console)
    assert shown(console).splitlines()[6:] == [
        "Action ID  Last target         Owner           Action",
        "---------  ------------------  --------------  ----------------------------------------",
        "HBG 39/01  04/03/2021 Overdue  Harbour Office  " + text.replace("\n", " "),
        "HBG 39/10  04/03/2021          A, B            The Harbour Office to circulate the draft berthing plan.",
    ]


def test_a_pipe_gets_no_colours_and_no_blanks_at_line_ends():
    console = pipe()
    show_outstanding(long_log(), console)
    assert "\x1b" not in shown(console)
    assert all(line == line.rstrip() for line in shown(console).splitlines())


@pytest.mark.parametrize("console", [screen(80), screen(80, color_system="standard"), pipe()])
def test_words_of_a_document_neither_steer_the_terminal_nor_mark_it_up(console):
    evil = "\x1b]0;x\x07\x9b2J [red]all[/red] :smile: \u202eback [link=http://x]here[/link]"
    show_outstanding(log(action(text=evil, owners=("\x1b[31mDCC",))), console)
    output = shown(console)
    assert "\x1b]" not in output
    assert "\x1b[2J" not in output
    assert not set(output) & set("\x07\x9b\u202e")
    together = "".join(output.split())
    for literal in (r"\x1b]0;x", r"\x9b2J", "[red]all[/red]", ":smile:", r"\u202eback", "[link=http://x]here[/link]"):
        assert literal in together


def test_an_urgent_mark_is_red_where_there_are_colours():
    console = screen(80, color_system="standard")
    show_outstanding(log(action(flags=("overdue",))), console)
    assert "\x1b[1;31mOverdue" in shown(console)


def test_signs_that_the_stream_cannot_take_become_question_marks():
    raw = io.BytesIO()
    console = console_for(io.TextIOWrapper(raw, encoding="ascii", write_through=True))
    show_outstanding(log(action(text="café")), console)
    assert b"caf?" in raw.getvalue()


def test_a_problem_tells_its_code_its_place_and_what_to_do():
    console = pipe()
    evidence = (Evidence(page=4, text="ACTION HBG 40/05: The Registrar to …"), Evidence(path="line 9"))
    problem = Problem(code="id_gap", severity="warning", message="After 40/03 comes 40/05.", evidence=evidence)
    show_problems([problem], console, "HBG_40.pdf")
    assert shown(console) == (
        "Problems\n\n"
        "id_gap (warning): After 40/03 comes 40/05.\n"
        "HBG_40.pdf, page 4: 'ACTION HBG 40/05: The Registrar to …'\n"
        "HBG_40.pdf, line 9\n"
        "→ Check whether an action was lost.\n"
    )


def test_of_many_places_the_first_three_are_told():
    console = pipe()
    evidence = tuple(Evidence(path=f"line {number}") for number in range(1, 6))
    show_problems([Problem(code="no_owner", severity="warning", message="M", evidence=evidence)], console)
    assert shown(console).splitlines()[3:-1] == ["line 1", "line 2", "line 3", "and 2 more places"]


def test_no_problems_are_not_mentioned():
    console = pipe()
    show_problems((), console)
    assert shown(console) == ""


def test_a_written_table_is_shown_as_it_was_read():
    row = OutstandingAction(id="HBG 39/01", key="HBG 39/01", text="A", last_target=NEXT, owners=("B",))
    console = pipe()
    show_record(ActionTable(committee="HBG", before="HBG_41", rows=(row,)), console)
    assert shown(console).splitlines()[:3] == ["HBG – Actions Outstanding", "", "Before HBG_41"]
    assert shown(console).splitlines()[-1] == "HBG 39/01  04/03/2021  B      A"


@pytest.mark.parametrize("kind", [ActionTable, IssuesLogPaper])
def test_what_a_person_should_look_at_is_shown_with_any_kind_of_document(kind):
    problem = Problem(code="no_owner", severity="warning", message="Action HBG 39/01 names nobody.")
    source = {"source": Source(name="log.docx", sha256="0", media_type="text/plain"), "profile": "generic"}
    record = kind(problems=(problem,), **({} if kind is ActionTable else source))
    for console in (pipe(), screen(80)):
        show_record(record, console)

        assert "no_owner (warning): Action HBG 39/01 names nobody." in shown(console)


def test_a_pipe_is_wrapped_where_columns_says_how_wide_it_is(monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    console = pipe()
    show_outstanding(long_log(), console)

    assert max(map(len, shown(console).splitlines())) <= 70
    assert "\x1b" not in shown(console)


@pytest.mark.parametrize("told", ["", "0", "-5", "wide", "٨٠"])
def test_columns_that_are_no_width_change_nothing(monkeypatch, told):
    plain_console, console = pipe(), pipe()
    show_outstanding(long_log(), plain_console)
    monkeypatch.setenv("COLUMNS", told)
    show_outstanding(long_log(), console)

    assert shown(console) == shown(plain_console)


def test_a_message_is_shown_without_what_would_steer_the_terminal():
    assert plain("\x1b[2Jno such file") == r"\x1b[2Jno such file"


def test_columns_line_up_under_wide_letters():
    from opsgdocs.document import Document
    from opsgdocs.writers.plain import plain_text

    rows = table(("A", "B"), [("港湾", "x"), ("abcd", "y")], (1.0, 1.0))
    lines = plain_text(Document("x", (heading("T"), paragraph("p"), rows))).splitlines()
    assert lines[-2:] == ["港湾  x", "abcd  y"]
