"""Where among lines with pipes a table may begin."""

from hypothesis import given
from hypothesis import strategies as st

from opsgdocs.parsers.text.line.lines import split_lines
from opsgdocs.parsers.text.table.drawn import find_drawing, is_drawn, next_drawing

LINES = st.lists(st.sampled_from(["a|b", "a|b|c", "|a|b|", "|a|", "|---|---|", "+--+--+", "||", "words"]), max_size=9)


@given(LINES)
def test_no_table_begins_before_the_next_one_that_may(texts):
    lines = split_lines("\n".join(texts) + "\n")
    for at, line in enumerate(lines):
        if is_drawn(line) and find_drawing(lines, at) is None:
            start = next_drawing(lines, at)
            assert start > at
            assert not any(find_drawing(lines, between) for between in range(at, start))
