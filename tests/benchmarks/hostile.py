"""`python -m tests.benchmarks.hostile`: what files that are too much cost, in time and in memory, and how they end.

Each is read in a process of its own with the usual limits; time is the processor's, imports included; memory is the most that the process held, its own 50 MB
included.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from opsgdocs.guard import Reader
from opsgdocs.parsers.limits import MEGABYTE
from opsgdocs.pipeline import Outcome
from tests.nasty import giants

_FILES: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
    ("a zip bomb: 1 GB of blanks in a Word file", "bomb.docx", giants.zip_bomb),
    ("billion laughs in a Word file", "laughs.docx", giants.billion_laughs),
    ("100,000 tables in each other", "deep.docx", giants.deep_word),
    ("a PDF of 100,000 pages of nothing", "nothing.pdf", giants.empty_pages),
    ("a table of 3,000 rows, Word", "rows.docx", giants.long_word_table),
    ("a table of 3,000 rows, PDF", "rows.pdf", giants.long_pdf_table),
    ("600 pages of minutes, Word", "OPSG_42_minutes.docx", giants.long_word_minutes),
    ("600 pages of minutes, PDF", "OPSG_42_minutes.pdf", giants.long_pdf_minutes),
    ("a paragraph of one line of 150 kB, text", "line.txt", giants.long_text_line),
    ("1,000 marks of actions, and as many rows like them, text", "marks.txt", giants.long_text_marks),
    ("a list of 30,000 entries in each other, HTML", "list.html", giants.long_html_list),
)


def main() -> None:
    """Prints the table."""
    print("| file | size | processor | memory | outcome |")
    print("|---|---:|---:|---:|---|")
    with tempfile.TemporaryDirectory() as folder:
        for title, name, make in _FILES:
            path = Path(folder) / name
            path.write_bytes(make())
            with Reader() as reader:
                outcome = reader.read(path)
            size, cost = path.stat().st_size / MEGABYTE, reader.cost
            memory = cost.memory / MEGABYTE
            print(f"| {title} | {size:.2f} MB | {cost.work:.2f} s | {memory:.0f} MB | {_told(outcome)} |", flush=True)


def _told(outcome: Outcome) -> str:
    if outcome.error is not None:
        return f"{type(outcome.error).__name__}: {outcome.error.reason}"
    record = outcome.record
    counts = ", ".join(f"{len(getattr(record, name, ()))} {name}" for name in ("actions", "outstanding", "decisions"))
    return f"a record with {counts}"


if __name__ == "__main__":
    main()
