"""The engine knows no committee's name: conventions are data."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "opsgdocs"
ROOMS = (
    "extractors",
    "history",
    "dates",
    "parsers",
    "calendar.py",
    "announcements.py",
    "pipeline.py",
    "claims.py",
    "profiling",
)
NAMES = re.compile(
    r"OPSG|\bDCC\b|SECAS|TABASC|SMKI|\bSECP\b|\bPMA\b|\bSSC\b|\bUNC\b|\bBSC\b|\bSEC\b|Operations Group|Change Board|Smart Energy|"
    r"Parish|Trustee|Joint Office|Elexon|W3C",
    re.IGNORECASE,
)


def modules():
    for room in ROOMS:
        place = PACKAGE / room
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place] if place.exists() else []


def texts(tree):
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    # a text behind a name is that name's documentation
    docstrings |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


@pytest.mark.parametrize("module", list(modules()), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_committee_is_named_in_the_engine(module):
    named = [text for text in texts(ast.parse(module.read_text(encoding="utf-8"))) if NAMES.search(text)]

    assert named == []


def test_a_name_in_the_engine_would_be_found():
    assert [text for text in texts(ast.parse('"""OPSG."""\nx = "OPSG_29"')) if NAMES.search(text)] == ["OPSG_29"]
