"""The Python in README and docs/python.md runs as printed, and its types are right."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "docs/python.md")


def example(page: str) -> str:
    """All Python of a page: one session."""
    return "\n".join(re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL))


@pytest.fixture
def session(tmp_path):
    """A folder with the corpus in it, where what the examples write may lie."""
    (tmp_path / "corpus").symlink_to(ROOT / "corpus", target_is_directory=True)
    return tmp_path


def test_a_session_of_the_page_on_python_says_what_it_says_it_says(session):
    (session / "session.py").write_text(example("docs/python.md"), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "session.py"], cwd=session, capture_output=True, text=True, check=True, encoding="utf-8",
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip

    assert "ActionLog(OPSG: OPSG_41 to OPSG_49, 10 in all)" in done.stdout.splitlines()
    assert {"outstanding.docx", "actions.xlsx", "opsgdocs.db"} <= {path.name for path in session.iterdir()}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("mypy", path=Path(sys.executable).parent) is None, reason="mypy is not installed")
def test_their_types_are_right(tmp_path):
    files = [tmp_path / f"{Path(page).stem.lower()}.py" for page in PAGES]
    for page, file in zip(PAGES, files, strict=True):
        file.write_text(example(page), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", *files], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout
