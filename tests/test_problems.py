"""The problem codes and their table in the documentation."""

from pathlib import Path

from opsgdocs.problems import CODES, problem

PAGE = Path(__file__).parent.parent / "docs" / "problems.md"


def test_every_code_is_explained_in_the_documentation_and_no_other():
    printed = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]

    assert printed == [f"| `{code.code}` | {code.severity} | {code.means} | {code.do} |" for code in CODES]


def test_no_code_stands_twice():
    names = [code.code for code in CODES]

    assert len(names) == len(set(names))


def test_a_problem_has_the_severity_of_its_code():
    assert {code.severity for code in CODES} == {problem(code.code, "x").severity for code in CODES}
