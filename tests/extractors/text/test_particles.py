"""Small words within names."""

import pytest

from opsgdocs.extractors.attendance.names import is_full_name
from opsgdocs.extractors.owner.owners import owners_in_text
from opsgdocs.profile import load

NAMES = [
    "Llŷr ap Gwynfor",
    "Mair ferch Rhys",
    "Dafydd ab Owain",
    "Angharad verch Owain",
    "Seán Mac Cumhaill",
    "Siobhán Ó Briain",
    "Máire Nic Gearailt",
    "Ahmad bin Said",
    "Omar al-Rashid",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_a_particle_is_a_persons(name):
    assert is_full_name(name)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_the_owner_of_an_action(name):
    assert owners_in_text(f"{name} to send the figures by 20 January.", load("opsg")) == (name,)


def test_a_task_with_such_a_word_names_nobody():
    assert owners_in_text("Review de facto standards to agree them.", load("opsg")) == ()
