"""How fast Word files are read, as ratios: to the work no reader can do without, and to python-docx.

    python -m tests.benchmarks.word [FILE.docx ...]

Without files it makes its own. The floor is: unzip the parts that were read and have lxml parse them.
"""

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import docx.document
import docx.text.paragraph
from lxml import etree

from opsgdocs.parsers import File, Settings, parse_bytes
from opsgdocs.parsers.archive import Archive

ROUNDS = 21


def main(paths: list[str]) -> None:
    """Writes one line of ratios for each file."""
    files = [File(path, Path(path).read_bytes()) for path in paths] or made_files()
    sys.stdout.write(f"{'file':44} {'ms':>8} {'x floor':>8} {'x main part':>12} {'python-docx x ours':>19}\n")
    for file in files:
        sys.stdout.write(f"{line_of(file)}\n")


def line_of(file: File) -> str:
    """One file's figures."""
    parse_bytes(file)  # warm: imports, caches of the interpreter
    parts = parts_read(file)
    rounds = 7 if len(file.data) > 100_000 else ROUNDS
    ours, floor, main_part = fastest(
        rounds,
        lambda: parse_bytes(File(file.path, file.data)),
        lambda: unzip_and_parse(file.data, parts),
        lambda: unzip_and_parse(file.data, parts[:1]),
    )
    (theirs,) = fastest(1 if rounds == 7 else 3, lambda: iterate_with_python_docx(file.data))
    return f"{file.name[:44]:44} {ours * 1000:8.2f} {ours / floor:8.2f} {ours / main_part:12.2f} {theirs / ours:19.1f}"


def parts_read(file: File) -> list[str]:
    """The names of the parts that reading the file unpacks, the main part first."""
    names: list[str] = []
    read = Archive.read
    try:
        Archive.read = lambda archive, name: (names.append(name), read(archive, name))[1]
        parse_bytes(file, Settings())
    finally:
        Archive.read = read
    return sorted(set(names), key=lambda name: ("document" not in name or name.endswith(".rels"), name))


def unzip_and_parse(data: bytes, parts: list[str]) -> None:
    """The floor: what every reader must do."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in parts:
            etree.fromstring(archive.read(part))


def iterate_with_python_docx(data: bytes) -> int:
    """All runs of all paragraphs and cells, with the looks that we read too."""
    document = docx.Document(io.BytesIO(data))
    runs = sum(look_at(paragraph) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                runs += sum(look_at(paragraph) for paragraph in cell.paragraphs)
    return runs


def look_at(paragraph: docx.text.paragraph.Paragraph) -> int:
    """Reads a paragraph's style and the text and looks of its runs."""
    _ = paragraph.style.name
    for run in paragraph.runs:
        _ = run.text, run.bold, run.italic, run.font.size, run.font.color.rgb
    return len(paragraph.runs)


def fastest(rounds: int, *jobs: Callable[[], object]) -> list[float]:
    """The fastest of some rounds of each job, in seconds of processor time: what the rest of the machine disturbs least."""
    best = [float("inf")] * len(jobs)
    for _ in range(rounds):
        for place, job in enumerate(jobs):
            start = time.process_time()
            job()
            best[place] = min(best[place], time.process_time() - start)
    return best


def made_files() -> list[File]:
    """Minutes of a usual size, and a large table with merged cells."""
    return [File("minutes.docx", minutes()), File("merged table.docx", merged_table(rows=400))]


def minutes() -> bytes:
    """Forty items of prose with a decision and an action each, and a table of actions."""
    document = docx.Document()
    for item in range(1, 41):
        document.add_heading(f"{item}. Operational Update", 1)
        document.add_paragraph("The DCC presented an update on its operations and the members noted it. " * 4)
        decision = document.add_paragraph("The OPSG ")
        decision.add_run("NOTED").bold = True
        decision.add_run(" the update.")
        document.add_paragraph().add_run(
            f"ACTION OPSG 29/{item:02d}: The DCC to report by the next meeting."
        ).bold = True
    table = document.add_table(rows=40, cols=6)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "OPSG 28/02"
    return saved(document)


def merged_table(rows: int) -> bytes:
    """A table in which every third row reaches over all columns and the first column over three rows."""
    document = docx.Document()
    table = document.add_table(rows=rows, cols=8)
    grid = [list(row.cells) for row in table.rows]
    for place, cells in enumerate(grid):
        for cell in cells:
            cell.text = f"Action {place}"
    for place in range(0, rows - 2, 3):
        grid[place][1].merge(grid[place][7])
        grid[place][0].merge(grid[place + 2][0])
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a document of python-docx."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
