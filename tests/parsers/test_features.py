"""docs/parsing.md: the tests that it names for each feature are there."""

import ast
import re
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "parsing.md"
ROW = re.compile(r"^\| (?P<feature>[^|]+) \| (?P<tests>`.+`) \|$", re.MULTILINE)
TESTS = re.compile(r"^(test|it|but_it|and_it|but|and)_")


def rows():
    return [(row["feature"], re.findall("`([^`]+)`", row["tests"])) for row in ROW.finditer(PAGE.read_text("utf-8"))]


def names(path):
    """All that can be named of a test file: its classes with tests, their tests, its own tests."""
    found = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef) and TESTS.match(node.name):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            tests = [each.name for each in node.body if isinstance(each, ast.FunctionDef) and TESTS.match(each.name)]
            found |= {f"{node.name}::{test}" for test in tests} | ({node.name} if tests else set())
    return found


@pytest.mark.parametrize(("feature", "tests"), rows(), ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_the_tests_of_a_feature_are_there(feature, tests):
    for name in tests:
        file, _, rest = name.partition("::")
        assert rest in names(HERE / f"{file}.py"), name


def test_every_row_of_the_page_names_tests():
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    heads = [line for line in lines if line == "| feature | test |"]
    assert len(rows()) == len(lines) - len(heads) > 50


def test_every_class_of_tests_of_word_is_named():
    """A feature that is tested and not on the page is not known to be there."""
    named = {test.split("::")[0] + "::" + test.split("::")[1] for _, tests in rows() for test in tests}
    files = (HERE / "word").glob("test_*.py")
    known = {f"word/{path.stem}::{name}" for path in files for name in names(path) if "::" not in name}
    unnamed = {each for each in known - named if "::Describe" in each}
    assert unnamed <= {
        "word/test_lists::DescribeDefinitions",  # how lists are read, not what
        "word/test_shared::DescribeRealFiles",
        "word/test_text::DescribePaths",
    }
