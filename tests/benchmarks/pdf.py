"""How long a PDF takes, as multiples of what it takes pdfium to give its bare text.

    python -m tests.benchmarks.pdf [FILE …]

All numbers of a table are measured in one run, so that they hold on any machine.
"""

import ctypes
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf import parse_pdf
from opsgdocs.parsers.pdf.engine.pdfium import pdfium

PARAGRAPH = (
    "The DCC highlighted that it is making steady progress in migrating meters, with approximately 31,000 meters "
    "being migrated successfully with a reduced fallback rate. The members requested that the DCC provide a further "
    "update at the next meeting, and noted the risk of similar incidents in future."
)
STATUS = Path("/proc/self/status")
READ_ALONE = """
import sys
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf import parse_pdf
document = parse_pdf(File("made.pdf", sys.stdin.buffer.read()), Settings())
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
HEADS = ("Action ID", "Action", "Date Raised", "Last Target Date", "Owner")


def make_minutes(pages: int) -> bytes:
    """Minutes of about so many pages: headings, paragraphs with bold, lists, a ruled table on every third page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import ListFlowable, PageBreak, Paragraph, SimpleDocTemplate, Table

    styles = getSampleStyleSheet()
    story: list[object] = []
    for number in range(1, pages + 1):
        story.append(Paragraph(f"{number}. Operational Update", styles["Heading2"]))
        story += [Paragraph(PARAGRAPH, styles["BodyText"]) for _ in range(6)]
        story.append(Paragraph("The OPSG <b>NOTED</b> the update.", styles["BodyText"]))
        items = [Paragraph(PARAGRAPH[:90], styles["BodyText"]) for _ in range(4)]
        story.append(ListFlowable(items, bulletType="bullet"))
        if number % 3 == 0:
            rows = [
                [f"OPSG 24/{at:02}", Paragraph(PARAGRAPH[:80], styles["BodyText"]), "03/09/2019", "04/02/2020", "DCC"]
                for at in range(6)
            ]
            story.append(
                Table([HEADS, *rows], colWidths=[70, 180, 70, 90, 50], style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
            )
        story.append(PageBreak())
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4).build(story)
    return target.getvalue()


def read_bare(data: bytes) -> int:
    """The text of all pages, and nothing else: what pdfium needs at the least."""
    engine = pdfium()
    document = engine.load(data, len(data), None)
    letters = 0
    for number in range(engine.page_count(document)):
        page = engine.load_page(document, number)
        text_page = engine.load_text(page)
        count = engine.count_chars(text_page)
        buffer = (ctypes.c_ushort * (count + 1))()
        letters += engine.get_text(text_page, 0, count, buffer)
        engine.close_text(text_page)
        engine.close_page(page)
    engine.close(document)
    return letters


def read_with_pdfplumber(data: bytes) -> int:
    """Words and tables, as pdfplumber finds them."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(len(page.extract_words()) + len(page.extract_tables()) for page in document.pages)


def seconds(calls: dict[str, Callable[[], object]], times: int) -> dict[str, float]:
    """The least processor time of each call; they take turns, so that what else the machine does hits all alike."""
    least = dict.fromkeys(calls, float("inf"))
    for _ in range(times):
        for name, call in calls.items():
            start = process_time()
            call()
            least[name] = min(least[name], process_time() - start)
    return least


def compare(name: str, data: bytes, *, with_pdfplumber: bool = True) -> tuple[float, float]:
    """Prints one line of the table; returns the ratios to bare text and to pdfplumber."""
    file = File(name, data)
    pages = parse_pdf(file, Settings()).pages or 1
    calls = {"bare": lambda: read_bare(data), "own": lambda: parse_pdf(file, Settings())}
    took = seconds(calls, max(3, min(20, 600 // pages)))
    slow = seconds({"slow": lambda: read_with_pdfplumber(data)}, 1)["slow"] if with_pdfplumber else 0.0
    ratio, gain = took["own"] / took["bare"], slow / took["own"]
    line = f"{name[:40]:40} {pages:4} pages   bare {1000 * took['bare'] / pages:5.2f} ms/page   Document {ratio:5.2f} x"
    print(line + (f"   pdfplumber {gain:5.1f} x slower" if with_pdfplumber else ""))
    return ratio, gain


def peak_memory(data: bytes) -> float:
    """How many megabytes a process of its own needs at the most to read a file, Python and pdfium among them.

    Linux tells; a process that begins as another's copy counts that one's memory as its own elsewhere.
    """
    done = subprocess.run([sys.executable, "-c", READ_ALONE], input=data, capture_output=True, check=True)
    return int(done.stdout) / 1024


def main(names: list[str]) -> None:
    """Measures the files named, and minutes made for the purpose in three lengths."""
    for name in names:
        compare(Path(name).name, Path(name).read_bytes())
    for pages in (10, 100, 600):
        data = make_minutes(pages)
        compare(f"made, {pages} items", data, with_pdfplumber=pages == 10)
        if STATUS.exists():
            print(f"{'':40} memory at the most {peak_memory(data):4.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
