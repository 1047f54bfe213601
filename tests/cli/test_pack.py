"""`opsgdocs actions --pack`: a Word file for each owner, inside the folder and nowhere else."""

import os

import pytest

from opsgdocs.__main__ import main
from opsgdocs.document import Heading
from opsgdocs.errors import UsageError
from opsgdocs.parsers import parse
from opsgdocs.pipeline import read
from opsgdocs.writers.pack import file_name, write_pack
from tests.minutes_files import write_minutes, write_run
from tests.writers.samples import action, log


def files(folder):
    """The names in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())


def test_each_owner_gets_a_file_with_all_it_owes_and_its_name_in_the_title(capsys, tmp_path):
    pack = tmp_path / "packs" / "march"
    assert main(["actions", *write_run(tmp_path), "--pack", str(pack)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[:2] == [f"written: {pack / 'Pilot Office.docx'}", f"written: {pack / 'Registrar.docx'}"]
    assert files(pack) == ["Pilot Office.docx", "Registrar.docx"]
    title = parse(pack / "Registrar.docx").blocks[0]
    assert isinstance(title, Heading)
    assert title.text == "HBG – Actions Outstanding: Registrar"
    assert [row.id for row in read(pack / "Registrar.docx").rows] == ["HBG 41/01"]


def test_one_owner_alone_gets_one_file(tmp_path):
    pack = tmp_path / "pack"
    assert main(["actions", *write_run(tmp_path), "--pack", str(pack), "--owner", "the registrar"]) == 0
    assert files(pack) == ["Registrar.docx"]


def test_an_action_of_two_owners_is_in_both_files(tmp_path):
    write_pack(log(action(1, owners=("Registrar", "Pilots")), action(2, owners=("Pilots",))), tmp_path)
    assert files(tmp_path) == ["Pilots.docx", "Registrar.docx"]
    assert [row.id for row in read(tmp_path / "Pilots.docx").rows] == ["HBG 39/01", "HBG 39/02"]
    assert [row.id for row in read(tmp_path / "Registrar.docx").rows] == ["HBG 39/01"]


def test_actions_of_nobody_are_not_lost(tmp_path):
    write_pack(log(action(1, owners=())), tmp_path)
    assert files(tmp_path) == ["No owner.docx"]


def test_an_owner_named_with_and_without_its_article_is_one(tmp_path):
    write_pack(log(action(1, owners=("Registrar",)), action(2, owners=("The Registrar",))), tmp_path)
    assert [row.id for row in read(tmp_path / "Registrar.docx").rows] == ["HBG 39/01", "HBG 39/02"]


EVIL = ["../../etc/passwd", "/etc/passwd", "..", ".", "C:\\Windows\\x", "a\x00b", "\x1b[2J", "con", "NUL.docx", "x" * 500,
        "港" * 500, "", " ", ".hidden", "-rf", "a/b", "a\nb", "\u202egnp.exe"]  # fmt: skip


@pytest.mark.parametrize("owner", EVIL)
def test_a_name_of_an_owner_never_leads_out_of_the_folder(tmp_path, owner):
    pack = tmp_path / "pack"
    (file,) = write_pack(log(action(1, owners=(owner,))), pack)
    assert file.resolve().parent == pack.resolve()
    assert files(pack) == [file.name]
    assert files(tmp_path) == ["pack"]


@pytest.mark.parametrize("owner", EVIL)
def test_a_file_name_has_only_signs_that_every_system_allows(owner):
    name = file_name(owner)
    assert name == name.strip()
    assert name.isprintable()
    assert not set(name) & set('<>:"/\\|?*')
    assert not name.startswith((".", "-"))
    assert len(name.encode("utf-8")) <= 250
    assert name.casefold() not in ("con", "nul", "")


@pytest.mark.parametrize(
    ("owner", "name"),
    [("CSP C&S", "CSP C&S"), ("Small Suppliers (all)", "Small Suppliers (all)"), ("Energy UK, Ltd.", "Energy UK, Ltd"),
     ("O'Neill-Smith", "O'Neill-Smith"), ("Écluse", "Écluse"), ("DCC / SECAS", "DCC SECAS"), ("../etc", "etc")],
)  # fmt: skip
def test_a_file_is_called_as_its_owner_is_where_that_can_be(owner, name):
    assert file_name(owner) == name


def test_owners_whose_names_come_out_alike_have_files_of_their_own(tmp_path):
    made = write_pack(log(action(1, owners=("x" * 90,)), action(2, owners=("X" * 95,)), action(3, owners=("No owner",)),
                          action(4, owners=())), tmp_path)  # fmt: skip
    assert len({file.name.casefold() for file in made}) == 4
    assert files(tmp_path) == sorted(file.name for file in made)


def test_a_link_in_the_folder_that_leads_out_of_it_is_not_followed(tmp_path):
    pack, victim = tmp_path / "pack", tmp_path / "victim.docx"
    pack.mkdir()
    victim.write_bytes(b"mine")
    (pack / "Registrar.docx").symlink_to(victim)
    with pytest.raises(UsageError, match="link out of the folder"):
        write_pack(log(action(1, owners=("Registrar",))), pack)
    assert victim.read_bytes() == b"mine"


def test_a_folder_that_is_a_file_is_refused_before_anything_is_read(capsys, tmp_path):
    place = tmp_path / "pack"
    place.write_bytes(b"")
    for path in (place, place / "beneath"):
        assert main(["actions", str(tmp_path / "missing.pdf"), "--pack", str(path)]) == 2
        assert capsys.readouterr().err == f"opsgdocs: {path}: this is a file, not a folder; name another place\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_refused(capsys, tmp_path):
    pack = tmp_path / "pack"
    pack.mkdir(mode=0o500)
    assert main(["actions", write_minutes(tmp_path, 40), "--pack", str(pack)]) == 2
    assert "no files can be written there" in capsys.readouterr().err


def test_a_folder_that_may_not_be_written_is_an_error_of_one_sentence(tmp_path, monkeypatch):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("opsgdocs.writers.pack.TemporaryFile", refuse)
    with pytest.raises(UsageError, match=r"no files can be written there \(Permission denied\); name another folder"):
        write_pack(log(action(1)), tmp_path)
