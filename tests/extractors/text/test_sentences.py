"""Where sentences end."""

from opsgdocs.extractors.text.sentences import is_quoted, sentence_end, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_a_full_stop_before_a_capital_ends_a_sentence():
    assert cut("The DCC left. SECAS stayed! Who spoke? Nobody.") == [
        "The DCC left.",
        "SECAS stayed!",
        "Who spoke?",
        "Nobody.",
    ]


def test_abbreviations_and_initials_do_not():
    for text in ("See e.g. The annex.", "Item No. 4 was late.", "Acme Ltd. And others came.", "J. Smith spoke."):
        assert cut(text) == [text]


def test_nor_does_a_decimal_point_or_a_full_stop_before_a_small_letter():
    assert cut("It rose by 3.5 per cent. of the total.") == ["It rose by 3.5 per cent. of the total."]


def test_closing_quotes_belong_to_the_sentence_before():
    assert cut("He said “no.” They left.") == ["He said “no.”", "They left."]


def test_a_text_without_full_stop_is_one_sentence_and_no_text_is_none():
    assert cut("Noted") == ["Noted"]
    assert cut("") == []


def test_the_end_of_the_sentence_around_a_position():
    text = "The DCC left. SECAS stayed."

    assert text[: sentence_end(text, 4)] == "The DCC left."
    assert sentence_end(text, 15) == len(text)


def test_between_quotation_marks_is_quoted():
    assert is_quoted("the wording “ACTION” was kept", 13)
    assert is_quoted('the wording "ACTION" was kept', 13)
    assert not is_quoted("the wording “ACTION” was kept", 22)
    assert not is_quoted("the wording was kept", 5)
