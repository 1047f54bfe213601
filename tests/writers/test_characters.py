"""Which characters reach files and screens."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from opsgdocs.characters import printable, storable, straight


def test_plain_text_is_left_alone():
    text = "Café – “quoted” • naïve ✓"
    assert (storable(text), straight(text), printable(text)) == (text, text, text)


def test_a_terminal_is_shown_the_escape_and_not_steered_by_it():
    assert printable("\x1b[2J\x9b31m\u202egone\r\n") == r"\x1b[2J\x9b31m\u202egone" + "\n"


def test_emoji_and_scripts_keep_their_joiners():
    assert printable("👩\u200d💻") == "👩\u200d💻"


def test_storable_text_keeps_line_breaks_of_any_kind_as_line_breaks():
    assert storable("a\r\nb\rc\u2028d\x0be\tf") == "a\nb\nc\nd\ne\tf"


def test_straight_text_reads_in_one_direction():
    assert straight("a\u202eb\u2067c\u2069") == "abc"


@given(st.text())
def test_nothing_printable_steers_a_terminal(text):
    steering = {char for char in printable(text) if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert steering <= set("\n\u200c\u200d")


@given(st.text())
def test_nothing_storable_is_forbidden_in_xml(text):
    kept = set(storable(text))
    assert not kept & set("\ufffe\uffff\r\v\f\x00\x1b\x85")
    assert {char for char in kept if unicodedata.category(char) in ("Cc", "Cs")} <= set("\n\t")
