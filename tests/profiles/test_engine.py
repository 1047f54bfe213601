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
    r"OPSG(?!DOCS)|\bDCC\b|SECAS|TABASC|SMKI|\bSECP\b|\bPMA\b|\bSSC\b|\bUNC\b|\bBSC\b|\bSEC\b|Operations Group|Change Board|Smart Energy|"
    r"Parish|Joint Office|Elexon|W3C",
    re.IGNORECASE,
)


def modules():
    for room in ROOMS:
        place = PACKAGE / room
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place] if place.exists() else []


def texts(tree):
    """The texts that the code works with: no docstrings, no comments inside patterns, no examples beside a rule."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    rules = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "").endswith("Rule")
    ]
    told |= {id(one) for rule in rules for part in rule.args if isinstance(part, ast.Tuple) for one in ast.walk(part)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [re.sub(r"(?m)\s# .*$", "", node.value) for node in texts if id(node) not in told]


@pytest.mark.parametrize("module", list(modules()), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_committee_is_named_in_the_engine(module):
    named = [text for text in texts(ast.parse(module.read_text(encoding="utf-8"))) if NAMES.search(text)]

    assert named == []


def test_a_name_in_the_engine_would_be_found():
    assert [text for text in texts(ast.parse('"""OPSG."""\nx = "OPSG_29"')) if NAMES.search(text)] == ["OPSG_29"]
