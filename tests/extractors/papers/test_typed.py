"""Bullets that were typed into a cell are entries of a list."""

import pytest

from opsgdocs.document import Cell, Paragraph, Run, Table
from opsgdocs.pipeline import read
from tests.extractors.papers.sheets import paper

SAID = "So far:\n• 410 in the country;\n• 230 in the town."


def cell(*texts):
    return Cell(tuple(Paragraph((Run(text),)) for text in texts))


def status(*texts):
    cells = [("Issue", "One"), ("Impact", "It hurts.")]
    rows = [(cell(a), cell(b)) for a, b in cells] + [(cell("Status"), cell(*texts))]
    placed = tuple(tuple(c._replace(row=r, column=at) for at, c in enumerate(row)) for r, row in enumerate(rows))
    (one,) = paper("# Issues Log", Table(placed, columns=2)).issues
    return one.status


@pytest.mark.parametrize("texts", [
    ("So far:", "• 410 in the country;", "• 230 in the town."),
    ("So far:\n• 410 in the country;\n• 230 in the town.",),
    ("So far:", "- 410 in the country;\n- 230 in the\ntown."),
    ("So far:\n▪ 410 in the country;\n▪ 230 in the town.",),
])  # fmt: skip
def test_typed_bullets_in_a_cell(texts):
    assert status(*texts) == SAID


def test_another_mark_beneath_one_is_a_level_deeper():
    assert status("So far:", "• 410", "◦ north", "◦ south", "• 230") == "So far:\n• 410\n  ◦ north\n  ◦ south\n• 230"


def test_a_dash_within_a_sentence_and_a_negative_number_are_no_bullets():
    assert status("It rose -", "-5 degrees – cold") == "It rose - -5 degrees – cold"


@pytest.mark.parametrize(("name", "form"), [
    ("log.md", "# Issues Log\n\n| Issue | Impact | Status |\n|---|---|---|\n| One | It hurts. | {} |\n"),
    ("log.html", "<h1>Issues Log</h1><table><tr><th>Issue</th><th>Impact</th><th>Status</th></tr><tr><td>One</td><td>It hurts.</td><td>{}</td></tr></table>"),
])  # fmt: skip
def test_breaks_before_bullets_in_markdown_and_html(tmp_path, name, form):
    path = tmp_path / name
    path.write_text(form.format(SAID.replace("\n", "<br>")), encoding="utf-8")

    assert [one.status for one in read(path).issues] == [SAID]
