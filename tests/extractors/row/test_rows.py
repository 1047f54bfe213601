"""Rows of action tables, however the table is built."""

from dataclasses import replace

import pytest

from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.table.columns import card_of, head_of
from tests.extractors.readings import HEAD, OPSG, ROW, grid, reading

ROW_WITHOUT_DAY = ("OPSG 28/02", "Ask.", "DCC", "Open")
SECOND = ("OPSG 28/03", "SECAS to reply.", "07/01/2020", "04/02/2020", "", "SECAS")


def rows(*blocks) -> tuple[ActionRow, ...]:
    return reading(*blocks).rows


def ids(*blocks) -> list[str | None]:
    return [row.id(OPSG).canonical if row.id(OPSG) else None for row in rows(*blocks)]


class TestColumns:
    def test_the_words_of_the_head_tell_them(self):
        assert head_of(grid(HEAD, ROW), OPSG) == (
            0,
            {"id": 0, "text": 1, "raised": 2, "target": 3, "revised": 4, "owner": 5},
        )

    def test_a_title_above_the_head_is_passed_over(self):
        assert head_of(grid("Actions Outstanding", HEAD, ROW), OPSG)[0] == 1

    def test_the_more_telling_name_counts(self):
        _, columns = head_of(grid(("Action", "Action Owner", "Action Status"), ("Plan", "DCC", "Open")), OPSG)

        assert columns == {"text": 0, "owner": 1, "status": 2}

    def test_brackets_capitals_and_colons_do_not_matter(self):
        _, columns = head_of(grid(("ACTION:", "OWNER (lead)", "Due date*"), ("Plan", "DCC", "TBC")), OPSG)

        assert columns == {"text": 0, "owner": 1, "target": 2}

    @pytest.mark.parametrize(
        "head", [("Month", "Cases", "Share"), ("Name", "Organisation", "Present"), ("Item", "Paper", "Presenter")]
    )
    def test_other_tables_have_none(self, head):
        assert head_of(grid(head, ("x", "y", "z")), OPSG) is None

    def test_the_word_action_alone_makes_no_table(self):
        assert head_of(grid(("Action", "Colour"), ("Plan", "red")), OPSG) is None

    def test_id_update_and_status_make_one_without_a_text(self):
        assert head_of(grid(("Ref", "Update", "Status"), ("OPSG 28/02", "Late.", "Open")), OPSG) is not None


class TestRows:
    def test_each_row_is_one(self):
        first, second = rows(grid(HEAD, ROW, SECOND))

        assert (first.id(OPSG).canonical, first.text("owner"), first.text("text")) == (
            "OPSG 28/02",
            "DCC",
            "The DCC to provide the plan.",
        )
        assert (second.item, second.text("revised"), second.text("status")) == ("1", "", "")

    def test_a_full_width_row_stands_beneath_the_one_before(self):
        first, second = rows(grid(HEAD, ROW, "It is late.\nAction Status: Open", SECOND, "Nothing was said."))

        assert [block.text for block in first.beneath] == ["It is late.", "Action Status: Open"]
        assert [block.text for block in second.beneath] == ["Nothing was said."]

    def test_a_repeated_head_is_no_row(self):
        assert ids(grid(HEAD, ROW, HEAD, SECOND)) == ["OPSG 28/02", "OPSG 28/03"]

    def test_an_empty_row_is_none(self):
        assert ids(grid(HEAD, ROW, ("", "", "", "", "", ""), SECOND)) == ["OPSG 28/02", "OPSG 28/03"]

    def test_bullets_in_a_cell_stay_lines(self):
        row = (ROW[0], "The DCC to provide:\n• the plan\n• its dates", *ROW[2:])

        assert rows(grid(HEAD, row))[0].text("text") == "The DCC to provide:\n• the plan\n• its dates"

    def test_the_paragraphs_of_an_owner_cell_are_lines(self):
        assert rows(grid(HEAD, (*ROW[:5], "DCC\nSECAS")))[0].lines("owner") == "DCC\nSECAS"

    def test_without_a_column_of_ids_the_id_may_begin_the_text(self):
        (row,) = rows(grid(("Action", "Owner", "Status"), ("OPSG 28/02: Provide the plan.", "DCC", "Open")))

        assert (row.id(OPSG).canonical, row.words(OPSG)) == ("OPSG 28/02", "Provide the plan.")

    def test_a_number_in_the_text_is_no_id_of_the_row(self):
        (row,) = rows(grid(("Action", "Owner", "Status"), ("28/02/2020 is the date to meet.", "DCC", "Open")))

        assert row.id(OPSG) is None


class TestCaptions:
    def test_the_items_title_is_the_first(self):
        assert rows(grid(HEAD, ROW))[0].caption == "Reports"

    def test_a_short_line_above_the_table_is_one(self):
        assert rows("Actions Outstanding", grid(HEAD, ROW))[0].caption == "Actions Outstanding"

    def test_running_text_above_it_is_none(self):
        text = "The group went through the actions that earlier meetings had raised, and the Chair thanked everyone."

        assert rows("New Actions", text, grid(HEAD, ROW))[0].caption == "Reports"

    def test_within_the_table_it_holds_for_the_rows_below_it(self):
        first, second = rows(grid(HEAD, "Open actions", ROW, "Actions closed at this meeting", SECOND))

        assert (first.caption, second.caption) == ("Open actions", "Actions closed at this meeting")
        assert first.beneath == ()

    def test_a_status_beneath_a_row_is_no_caption(self):
        first, second = rows(grid(HEAD, ROW, "Complete", SECOND))

        assert [block.text for block in first.beneath] == ["Complete"]
        assert second.caption == "Reports"


class TestTablesInParts:
    def test_a_table_without_head_goes_on_with_the_columns_of_the_one_before(self):
        first, second = rows(grid(HEAD, ROW), grid(SECOND))

        assert (second.id(OPSG).canonical, second.text("owner")) == ("OPSG 28/03", "SECAS")
        assert first.beneath == ()

    def test_one_without_an_id_in_its_column_does_not(self):
        assert ids(grid(HEAD, ROW), grid(("a", "b", "c", "d", "e", "f"))) == ["OPSG 28/02"]

    def test_one_with_fewer_columns_does_not(self):
        assert ids(grid(HEAD, ROW), grid(("OPSG 28/03", "reply"))) == ["OPSG 28/02"]

    def test_without_a_head_before_it_such_a_table_has_no_rows(self):
        assert ids(grid(SECOND)) == []

    def test_a_second_table_may_hold_the_updates(self):
        table = grid(("Ref", "Update", "Status"), ("OPSG 28/02", "It is late.", "Open"))

        first, second = rows(grid(HEAD, ROW), table)

        assert (first.text("update"), second.text("update"), second.text("status")) == ("", "It is late.", "Open")


class TestCards:
    CARD = (("Action ID", "OPSG 28/02"), ("Action", "Provide the plan."), ("Owner", "DCC"), ("Status", "Open"))

    def test_a_table_of_names_and_values_is_one_action(self):
        (row,) = rows(grid(*self.CARD))

        assert (row.id(OPSG).canonical, row.text("text"), row.text("owner"), row.text("status")) == (
            "OPSG 28/02",
            "Provide the plan.",
            "DCC",
            "Open",
        )

    def test_two_pairs_may_stand_side_by_side(self):
        pairs = (
            ("Action ID", "OPSG 28/02", "Owner", "DCC"),
            ("Action", "Plan", "Status", "Open"),
            ("Due", "x", "", ""),
        )

        assert ids(grid(*pairs)) == ["OPSG 28/02"]

    def test_a_table_of_other_pairs_is_none(self):
        assert card_of(grid(("Date", "4 February"), ("Venue", "London"), ("Time", "10:00")), OPSG) is None

    def test_nor_is_one_with_few_such_names_among_others(self):
        pairs = (("Action", "x"), ("Owner", "DCC"), ("Due", "y"), *(((f"Fact {n}"), "z") for n in range(4)))

        assert card_of(grid(*pairs), OPSG) is None


def test_a_narrow_column_may_break_its_head_within_a_word():
    head = ("Action ref", "Action", "Respons ible", "Da te raised")

    assert head_of(grid(head, ROW[:4]), OPSG) == (0, {"id": 0, "text": 1, "owner": 2, "raised": 3})


def test_a_day_merged_over_several_rows_is_that_of_each():
    head = ("Meeting", "Action ID", "Action", "Owner", "Status")
    table = grid(head, ("04/02/2020", *ROW_WITHOUT_DAY), ("", "OPSG 28/03", "Reply.", "DCC", "Open"))
    first, second = table.rows[1][0]._replace(row_span=2), table.rows[2][1:]
    found = rows(replace(table, rows=(table.rows[0], (first, *table.rows[1][1:]), second)))

    assert [row.text("raised_at") for row in found] == ["04/02/2020", "04/02/2020"]


def test_one_that_ends_above_is_not():
    head = ("Meeting", "Action ID", "Action", "Owner", "Status")
    table = grid(head, ("04/02/2020", *ROW_WITHOUT_DAY), ("", "OPSG 28/03", "Reply.", "DCC", "Open"))
    found = rows(replace(table, rows=(*table.rows[:2], table.rows[2][1:])))

    assert [row.text("raised_at") for row in found] == ["04/02/2020", ""]
