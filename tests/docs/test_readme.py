"""What the README says is so: its Python runs, its commands exist, its test command is the one that CI runs."""

import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_the_python_example_runs(tmp_path, monkeypatch, capsys):
    (example,) = blocks("python")
    monkeypatch.chdir(ROOT)

    exec(example.replace('"outstanding.docx"', f'"{tmp_path}/outstanding.docx"'), {})

    assert (tmp_path / "outstanding.docx").exists()
    assert re.search(r"^\d+ open; ", capsys.readouterr().out, re.MULTILINE)


def test_ci_runs_the_test_command_of_the_readme():
    command = next(block.strip() for block in blocks("sh") if "pytest" in block)

    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "docs/commands.md"])
def test_every_command_and_option_named_exists(page):
    from opsgdocs.__main__ import main

    text = (ROOT / page).read_text(encoding="utf-8")
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    named = re.findall(r"^opsgdocs (\w+)", shell, re.MULTILINE) + re.findall(r"`opsgdocs (\w+)", text)
    assert named
    for command in set(named):
        with pytest.raises(SystemExit) as stop:
            main([command, "--help"])
        assert stop.value.code == 0


def test_the_examples_of_the_shell_are_understood(monkeypatch):
    from opsgdocs.cli import _parser

    (examples,) = (block for block in blocks("sh") if "--history" in block)
    for line in filter(None, examples.splitlines()):
        arguments = shlex.split(line, comments=True)
        assert _parser().parse_args(arguments[1:])


def test_every_link_to_a_file_leads_somewhere():
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
