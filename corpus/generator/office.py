"""LibreOffice makes the PDFs of the Word layouts; it is needed to make the corpus, never to use it."""

import subprocess
import tempfile
from pathlib import Path


def to_pdf(files: list[Path]) -> None:
    """Write a PDF beside each Word file."""
    by_folder: dict[Path, list[Path]] = {}
    for file in files:
        by_folder.setdefault(file.parent, []).append(file)
    with tempfile.TemporaryDirectory() as home:
        for folder, group in by_folder.items():
            _convert(group, folder, home)


def _convert(files: list[Path], folder: Path, home: str) -> None:
    command = ["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "pdf"]
    subprocess.run(  # noqa: S603
        [*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=600
    )
