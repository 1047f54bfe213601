"""Old formats, by way of LibreOffice where it is installed."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from opsgdocs import office
from opsgdocs.document import Table
from opsgdocs.errors import ConverterMissing, TooLarge, UnreadableFile
from opsgdocs.parsers import File, Settings, parse_bytes
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.office import convert, parse_doc
from tests.parsers.word.files import zipped

RTF = File(
    "minutes.rtf",
    rb"{\rtf1\ansi The OPSG {\b NOTED} the caf\'e9.\par\trowd\cellx2000\cellx4000\intbl a\cell b\cell\row}",
)

needs_office = pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("libreoffice")), reason="LibreOffice is not installed"
)


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_CONTENT = (
    f'<office:document-content xmlns:office="{_OFFICE}office:1.0" xmlns:text="{_OFFICE}text:1.0" '
    f'xmlns:draw="{_OFFICE}drawing:1.0" xmlns:svg="{_OFFICE}svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>{text}'
    "</office:text></office:body></office:document-content>"
)


def odt(text):
    """An OpenDocument text."""
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_OFFICE}manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": _CONTENT.format(text=text)})


def linked_odt(address):
    """A picture and a section that lie elsewhere."""
    return odt(
        '<text:p>x<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image '
        f'xlink:href="{address}/picture.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
        f'</text:p><text:section text:name="s"><text:section-source xlink:href="{address}/section.odt" '
        'xlink:type="simple"/><text:p>x</text:p></text:section>'
    )


def linked_rtf(address):
    """A picture, a text and a template that lie elsewhere."""
    return (
        (
            '{\\rtf1\\ansi x {\\field{\\*\\fldinst{ INCLUDEPICTURE "%s/p.png" \\\\d}}{\\fldrslt x}}'
            '{\\field{\\*\\fldinst{ INCLUDETEXT "%s/t.rtf" }}{\\fldrslt x}}{\\*\\template %s/m.dotx}\\par}'
        )
        .replace("%s", address)
        .encode()
    )


class _Web:
    """A server on this machine that remembers what it was asked for."""

    def __init__(self):
        web = self
        self.asked = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                web.asked.append(self.path)
                self.send_error(404)

            do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

            def log_message(self, *_args):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def web():
    found = _Web()
    thread = threading.Thread(target=found.server.serve_forever, daemon=True)
    thread.start()
    yield found
    found.server.shutdown()
    found.server.server_close()
    thread.join()


@pytest.mark.slow
@needs_office
class DescribeLibreOffice:
    def it_turns_rich_text_into_the_document_it_shows(self):
        document = parse_bytes(RTF)
        text, table = document.blocks[0], document.blocks[1]
        assert [(run.text, run.bold) for run in text.runs] == [
            ("The OPSG ", False),
            ("NOTED", True),
            (" the café.", False),
        ]
        assert isinstance(table, Table)
        assert [cell.text for cell in table.rows[0]] == ["a", "b"]

    def it_leaves_the_name_the_fingerprint_and_the_kind_of_the_original(self):
        document = parse_bytes(RTF)
        assert (document.name, document.sha256, document.media_type) == ("minutes.rtf", RTF.sha256, "application/rtf")

    def it_reads_open_document(self, tmp_path):
        """An .odt made by LibreOffice itself."""
        (tmp_path / "a.rtf").write_bytes(RTF.data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "odt",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "a.rtf"),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=90)

        document = parse_bytes(File("a.odt", (tmp_path / "a.odt").read_bytes()))

        assert document.blocks[0].text == "The OPSG NOTED the café."
        assert document.media_type == "application/vnd.oasis.opendocument.text"

    @pytest.mark.parametrize("suffix", [".odt", ".rtf"])
    def it_fetches_nothing(self, web, suffix):
        """Pictures, templates and sections may lie elsewhere; who fetches them tells that the file was read."""
        make = {".odt": linked_odt, ".rtf": linked_rtf}[suffix]
        convert(File(f"a{suffix}", make(web.address)), suffix)
        assert web.asked == []

    def but_without_its_orders_it_would(self, web, monkeypatch):
        """Else the test above would prove nothing."""
        monkeypatch.setattr(office, "_FORBIDDEN", ())
        convert(File("a.odt", linked_odt(web.address)), ".odt")
        assert "/picture.png" in web.asked

    def it_says_so_where_it_cannot_read_a_file(self):
        with pytest.raises(UnreadableFile, match="LibreOffice cannot read it"):
            convert(File("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600), ".doc")


class DescribeAStandIn:
    """What happens around LibreOffice, with another program in its place."""

    @pytest.fixture
    def program(self, tmp_path, monkeypatch):
        def install(body):
            path = tmp_path / "soffice"
            path.write_text(f"#!{sys.executable}\n{body}")
            path.chmod(0o755)
            monkeypatch.setenv("PATH", str(tmp_path))
            monkeypatch.setattr(office, "_PROGRAMS", ("soffice",))

        return install

    def it_is_named_where_it_is_missing(self, monkeypatch, tmp_path):
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(office, "_PROGRAMS", ("soffice",))
        with pytest.raises(ConverterMissing, match=r"install LibreOffice, or save the document as \.docx"):
            parse_doc(File("a.doc", b"x"), Settings())

    def it_is_given_a_time(self, program):
        program("import time; time.sleep(60)")
        with pytest.raises(TooLarge, match=r"more than 0\.3 seconds"):
            convert(File("a.doc", b"x"), ".doc", Limits(seconds=0.4))

    def it_runs_on_a_profile_of_its_own_in_which_macros_are_off(self, program):
        program(
            "import sys, pathlib, urllib.parse\n"
            "profile = next(a for a in sys.argv if a.startswith('-env:UserInstallation=file://'))\n"
            "folder = pathlib.Path(urllib.parse.unquote(profile.partition('file://')[2]))\n"
            "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
            "out.mkdir()\n"
            "(out / 'document.docx').write_bytes((folder / 'user' / 'registrymodifications.xcu').read_bytes())\n"
        )
        registry = convert(File("a.doc", b"x"), ".doc").decode()
        assert '<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value>' in registry
        assert '<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value>' in registry

    def it_says_so_where_nothing_comes_out(self, program):
        program("pass")
        with pytest.raises(UnreadableFile, match="cannot read it"):
            convert(File("a.doc", b"x"), ".doc")

    def it_says_so_where_the_program_does_not_start(self, program, tmp_path):
        program("pass")
        (tmp_path / "soffice").write_text("#!/no/such/interpreter\n")
        with pytest.raises(ConverterMissing, match="does not start"):
            convert(File("a.doc", b"x"), ".doc")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_who_is_asked_to_end_ends_the_office_and_leaves_no_document(tmp_path):
    """Killed at once, Python would leave LibreOffice running and the document in the folder for passing files."""
    fake, temporary = tmp_path / "soffice", tmp_path / "temporary"
    fake.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/began\nexec sleep 100\n")
    fake.chmod(0o755)
    temporary.mkdir()
    code = "from opsgdocs.office import convert; convert(b'secret', '.doc', 'docx', 100)"
    paths = {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "TMPDIR": str(temporary),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    process = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **paths})
    while not (tmp_path / "began").exists() or not (tmp_path / "began").read_text().strip():
        assert process.poll() is None
        time.sleep(0.05)
    process.terminate()
    assert process.wait(60) == 128 + signal.SIGTERM
    assert not list(temporary.iterdir())
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "began").read_text()), 0)
