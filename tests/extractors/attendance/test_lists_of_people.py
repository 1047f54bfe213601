"""Where lists of people begin and end, and who stands in them: layouts met in minutes of many bodies."""

import pytest

from opsgdocs.document import ListItem, Place, Run
from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, line, minutes, table


def read(*front, **more):
    return extract_attendees(minutes(*front, **more), load("generic"))


def said(people):
    """Name and affiliation of those present, in order."""
    return [(person.name, person.affiliation) for person in people if person.presence == "present"]


def present(people):
    return [person.name for person in people if person.presence == "present"]


def away(people):
    return [person.name for person in people if person.presence == "apologies"]


def at_level(text, level, marker="•"):
    return ListItem((Run(text),), (Place(path="body/p[1]"),), level=level, marker=marker)


class TestWhatFollowsALine:
    @pytest.mark.parametrize("follows", [
        bullet("Apologies for absence. None were received.", "1."),
        bullet("The roof leaks again.", "•"),
    ])  # fmt: skip
    def test_a_numbered_paragraph_or_a_bullet_takes_nobody_away(self, follows):
        people = read("Present: Ann Bell, Bo Cole", follows)

        assert present(people) == ["Ann Bell", "Bo Cole"]

    def test_nor_does_it_from_the_apologies(self):
        people = read("Present: Ann Bell, Bo Cole", "Apologies: Cy Day", bullet("The roof leaks.", "1."))

        assert (present(people), away(people)) == (["Ann Bell", "Bo Cole"], ["Cy Day"])

    def test_people_on_lines_of_their_own_end_where_the_numbered_minutes_begin(self):
        people = read("Present:", "Ann Bell", "Bo Cole", bullet("Roof", "1."), bullet("Door", "2."))

        assert present(people) == ["Ann Bell", "Bo Cole"]

    def test_an_organisation_still_heads_the_bullets_below_it(self):
        people = read("Present:", "Isle Networks", bullet("Ann Bell"), bullet("Bo Cole"))

        assert said(people) == [("Ann Bell", "Isle Networks"), ("Bo Cole", "Isle Networks")]

    def test_an_organisation_behind_the_lists_name_heads_them_too(self):
        people = read("Attendees: Isle Networks", bullet("Ann Bell"), bullet("Bo Cole"))

        assert said(people) == [("Ann Bell", "Isle Networks"), ("Bo Cole", "Isle Networks")]

    def test_first_names_behind_it_head_nobody(self):
        assert present(read("Present: Adrian, Bob", bullet("Ann Bell"))) == ["Adrian", "Bob", "Ann Bell"]


class TestOneLine:
    def test_a_role_in_brackets_leaves_the_next_name_a_person(self):
        assert said(read("Present: Ann Bell (Chair), Bo Cole")) == [("Ann Bell", None), ("Bo Cole", None)]

    def test_behind_initials_stands_the_organisation_and_behind_a_role_may_a_post(self):
        assert said(read("Present: Ann Bell (AB), Isle Rail")) == [("Ann Bell", "Isle Rail")]
        assert said(read("Present: Ann Bell (Chair), Service Manager")) == [("Ann Bell", "Service Manager")]

    def test_a_login_among_first_names_is_one_more_person(self):
        people = read("Present: Adrian, Bob, Cynthia, jk99, Mike")

        assert present(people) == ["Adrian", "Bob", "Cynthia", "jk99", "Mike"]

    def test_a_dash_before_the_first_name_is_none_of_it(self):
        people = read(
            "Present: - Ann Bell (AB), Bo Cole (BC) – Chair, Cy Day (CD), Di Eve (DE) Fay Gow (FG), and Gus Hay (GH)."
        )

        assert present(people) == ["Ann Bell", "Bo Cole", "Cy Day", "Di Eve", "Fay Gow", "Gus Hay"]

    def test_others_are_nobody(self):
        assert present(read("Present: Adrian, Bob, Cynthia, others")) == ["Adrian", "Bob", "Cynthia"]


class TestNamesOfLists:
    @pytest.mark.parametrize(
        "opened", ["Present Ann Bell, Bo Cole, Cy Day", "Members present Ann Bell (AB), Bo Cole (BC) and Cy Day."]
    )
    def test_no_sign_need_stand_behind_it_where_nothing_but_names_follows(self, opened):
        assert present(read(opened)) == ["Ann Bell", "Bo Cole", "Cy Day"]

    @pytest.mark.parametrize("text", ["Members asked Ann Bell, Bo Cole and Cy Day.", "Present the report, Bo Cole"])
    def test_a_sentence_opens_none(self, text):
        assert not read(text)

    @pytest.mark.parametrize(
        "opened", ["The following members were present:", "There were 12 representatives present:"]
    )
    def test_a_sentence_that_says_so_does(self, opened):
        assert present(read(opened, "Ann Bell (Isle), Bo Cole (Wye)")) == ["Ann Bell", "Bo Cole"]


class TestBullets:
    def test_an_empty_box_is_nobody_where_others_are_ticked(self):
        people = read("Present:", bullet("Ann Bell", "☑"), bullet("Bo Cole", "☐"), bullet("Cy Day", "☑"))

        assert present(people) == ["Ann Bell", "Cy Day"]

    def test_a_form_that_nobody_ticked_is_a_list(self):
        assert present(read("Present:", bullet("Ann Bell", "☐"), bullet("Bo Cole", "☐"))) == ["Ann Bell", "Bo Cole"]

    def test_a_post_behind_the_organisation_is_no_person(self):
        people = read("Present:", bullet("Ann Bell - (Isle) Duty Officer"), bullet("Bo Cole (Wye) Tea Maker"),
                      bullet("Cy Day (Wye) Tea Maker"))  # fmt: skip

        assert present(people) == ["Ann Bell", "Bo Cole", "Cy Day"]

    def test_one_that_names_nobody_does_not_end_the_list(self):
        people = read("Present:", bullet("Ann Bell"), bullet("one of the lodgers for 2 hours"), bullet("Cy Day"))

        assert present(people) == ["Ann Bell", "Cy Day"]

    def test_a_proxy_is_an_alternate(self):
        (person,) = read("Present:", bullet("Bo Cole proxy for Cy Day"))

        assert (person.name, person.alternate, person.alternate_for) == ("Bo Cole", True, "Cy Day")

    def test_surnames_first_throughout_are_names_whatever_word_they_are(self):
        people = read("Present:", bullet("Page, Denny"), bullet("MANION, Art"), bullet("Bell, Ann"))

        assert said(people) == [("Page, Denny", None), ("MANION, Art", None), ("Bell, Ann", None)]

    def test_beside_the_bullet_that_names_a_list_another_list_begins(self):
        people = read(
            at_level("Attendees", 0), at_level("Ann Bell (Chair)", 1),
            at_level("Apologies", 0), at_level("Cy Day", 1),
            at_level("Observing", 0), at_level("Di Eve", 1),
            at_level("Roof Repair", 0), at_level("Fay Gow", 1),
        )  # fmt: skip

        assert (present(people), away(people)) == (["Ann Bell", "Di Eve"], ["Cy Day"])


class TestTables:
    def test_a_row_may_name_its_own_list(self):
        people = read(
            "Attendees:",
            table(["Name", "Organisation"], ["Ann Bell", "Isle"], ["Apologies: Cy Day", "Ouse"], ["Bo Cole", "Wye"]),
        )

        assert said(people) == [("Ann Bell", "Isle"), ("Bo Cole", "Wye")]
        assert away(people) == ["Cy Day"]

    def test_a_merged_one_spans(self):
        people = read("Attendees:", table(["Name", "Organisation"], ["Ann Bell", "Isle"], ["Bo Cole", None]))

        assert said(people) == [("Ann Bell", "Isle"), ("Bo Cole", "Isle")]

    def test_surnames_first_in_a_column(self):
        people = read("Attendees:", table(["Company", "Name"], ["Isle", "Page, Denny"], ["Wye", "MANION, Art"]))

        assert said(people) == [("Page, Denny", "Isle"), ("MANION, Art", "Wye")]

    def test_an_address_is_no_organisation(self):
        people = read("In attendance:", table(["Ann Bell", "ann@isle.example"], ["Bo Cole", "bo@wye.example"]))

        assert said(people) == [("Ann Bell", None), ("Bo Cole", None)]

    def test_all_members_beside_those_who_came_are_not_counted_again(self):
        names = ["Ann Bell", "Bo Cole", "Cy Day"]
        people = read(
            "In attendance:", *map(bullet, names), "Members of the Forum (FOR):", *map(bullet, [*names, "Di Eve"])
        )

        assert present(people) == names


class TestInsideItems:
    def test_a_list_at_the_end_of_the_document(self):
        people = read(body=("It leaks.", heading("Attendees"), bullet("Ann Bell"), bullet("Bo Cole")))

        assert present(people) == ["Ann Bell", "Bo Cole"]

    def test_one_name_alone_beneath_such_a_word_is_none(self):
        assert not read(body=("It leaks.", heading("Members"), bullet("Roof")))

    def test_lists_whose_names_end_with_what_they_are(self):
        body = ("Board Members Present: Ann Bell, Bo Cole", "Board Members Absent: Cy Day, Di Eve",
                "Residents Present: Fay Gow, Gus Hay")  # fmt: skip
        people = read(body=body)

        assert present(people) == ["Ann Bell", "Bo Cole", "Fay Gow", "Gus Hay"]
        assert away(people) == ["Cy Day", "Di Eve"]

    def test_members_of_something_else_are_no_attendees(self):
        assert not read(body=("Members of the roof group: Ann Bell, Bo Cole",))

    def test_a_table_with_a_column_to_tick(self):
        ticked = table(
            ["init", "Name", "Institute", "Present"], ["AB", "Ann Bell", "Isle", "+"], ["BC", "Bo Cole", "Wye", ""]
        )

        assert said(read(body=("It leaks.", line("(1) Collaborators"), ticked))) == [("Ann Bell", "Isle")]


def test_a_word_of_a_list_at_the_end_of_a_persons_line_ends_no_list(tmp_path):
    own = tmp_path / "my.toml"
    own.write_text('extends = "generic"\n[attendance]\npresent = ["...", "Roof Foundation"]\n')
    front = ("Present:", bullet("Ann Bell, The Roof Foundation"), bullet("Bo Cole, Isle"))

    assert present(extract_attendees(minutes(*front), load(own))) == ["Ann Bell", "Bo Cole"]


def test_an_initial_and_a_surname_without_a_space_are_a_full_name():
    assert present(read("Present: A.Bell (RAL), B.Cole (PSI), Götz ESRF), C.Day (ANL)")) == [
        "A.Bell",
        "B.Cole",
        "C.Day",
    ]


class TestMarksInColumns:
    HEAD = ("Name", "Organisation", "Attendance")

    def test_a_cross_is_no_attendance(self):
        people = read("Attendees:", table([*self.HEAD], ["Ann Bell", "Isle", "✓"], ["Bo Cole", "Wye", "✗"]))

        assert (present(people), away(people)) == (["Ann Bell"], ["Bo Cole"])

    def test_an_x_beside_ticks_is_a_cross_and_alone_a_tick(self):
        beside = read("Attendees:", table([*self.HEAD], ["Ann Bell", "Isle", "✓"], ["Bo Cole", "Wye", "X"]))
        alone = read("Attendees:", table([*self.HEAD], ["Ann Bell", "Isle", "X"], ["Bo Cole", "Wye", "X"]))

        assert (present(beside), away(beside)) == (["Ann Bell"], ["Bo Cole"])
        assert present(alone) == ["Ann Bell", "Bo Cole"]

    def test_a_mark_beneath_the_way_of_attending_says_it(self):
        head = ["Attendee", "Representing", "In person", "Teams", "Apologies"]
        people = read(
            table(
                head, ["Ann Bell", "Isle", "X", "", ""], ["Bo Cole", "Wye", "", "X", ""], ["Cy Day", "Wye", "", "", "X"]
            )
        )

        assert [(one.name, one.remote) for one in people] == [("Ann Bell", False), ("Bo Cole", True), ("Cy Day", False)]
        assert away(people) == ["Cy Day"]


class TestForAnItem:
    def test_what_one_attended_explains_no_sign_for_others_from_there(self):
        people = read("In attendance: Ann Bell (DCC) – item 3 only", "Apologies: Cy Day (DCC); Di Eve")

        assert [(one.name, one.affiliation, one.part) for one in people] == [
            ("Ann Bell", "DCC", True),
            ("Cy Day", "DCC", False),
            ("Di Eve", None, False),
        ]


class TestWhatStandsBeforeAName:
    @pytest.mark.parametrize("text", [
        "Present: (Chair) Ann Bell, Bo Cole, (Clerk) Luke Morris",
        "Present: Ann Bell (Chair), Bo Cole, and the Clerk, Luke Morris",
        "Present: Chair: Ann Bell; Members: Bo Cole; Clerk: Luke Morris",
    ])  # fmt: skip
    def test_a_role_may_stand_before_the_name(self, text):
        people = read(text)

        assert [(one.name, one.role) for one in people] == [
            ("Ann Bell", "Chair"), ("Bo Cole", None), ("Luke Morris", "Clerk"),
        ]  # fmt: skip

    def test_a_comma_that_was_forgotten_behind_a_role_parts_two_people(self):
        people = read("Present: Ann Bell (Chair), Bo Cole (Clerk) Luke Morris")

        assert [(one.name, one.role) for one in people] == [
            ("Ann Bell", "Chair"), ("Bo Cole", "Clerk"), ("Luke Morris", None),
        ]  # fmt: skip

    def test_an_office_before_a_title_is_the_role(self):
        people = read("Present: The Rector, Dr A Bell; the Principal, Professor B Cole (in the Chair)")

        assert [(one.name, one.role) for one in people] == [("Dr A Bell", "Rector"), ("Professor B Cole", "Chair")]

    @pytest.mark.parametrize("text", [
        "Present: Councillors A Bell, B Cole and C Dunn", "Present: Cllrs: A Bell, B Cole, C Dunn",
    ])  # fmt: skip
    def test_a_title_of_several_belongs_to_nobodys_name(self, text):
        assert said(read(text)) == [("A Bell", None), ("B Cole", None), ("C Dunn", None)]

    @pytest.mark.parametrize("text", ["Present: AB – Ann Bell (Isle); BC – Bo Cole (Vale)", "Present: AB (Ann Bell, Isle), BC (Bo Cole, Vale)"])  # fmt: skip
    def test_initials_may_stand_before_the_name(self, text):
        assert said(read(text)) == [("Ann Bell", "Isle"), ("Bo Cole", "Vale")]


class TestWhatStandsBehindAName:
    def test_honours_and_reasons_are_no_affiliations(self):
        people = read("Present:", "Dame Flo Gray, DBE", "Dr Ida Jones, FRS", "Apologies: Bo Cole (work commitments)")

        assert [(one.name, one.affiliation) for one in people] == [
            ("Dame Flo Gray", None), ("Dr Ida Jones", None), ("Bo Cole", None),
        ]  # fmt: skip

    def test_who_represents_a_person_deputises_and_who_represents_a_company_is_from_there(self):
        people = read("Present:", "Ros Shaw (representing Tim Udall)", "Jo King (representing Isle Networks)")

        assert [(one.alternate_for, one.affiliation) for one in people] == [
            ("Tim Udall", None), (None, "Isle Networks"),
        ]  # fmt: skip

    def test_the_sentence_behind_the_list_takes_nobody_away(self):
        people = read("Present: Ann Bell (Chair), Bo Cole and Cy Dunn. The meeting was quorate.")

        assert present(people) == ["Ann Bell", "Bo Cole", "Cy Dunn"]

    def test_what_is_no_person_is_passed_over_in_the_list(self):
        assert present(read("Participants: QA Plan, Ann Bell, Bo Cole, Cy Dunn")) == ["Ann Bell", "Bo Cole", "Cy Dunn"]

    def test_a_mark_in_the_cell_of_the_affiliation_is_a_mark(self):
        people = read(table(["Name", "Organisation"], ["Ann Bell", "Isle (Chair)"], ["Bo Cole", "Vale (item 7 only)"]))

        assert [(one.affiliation, one.role, one.part) for one in people] == [
            ("Isle", "Chair", False), ("Vale", None, True),
        ]  # fmt: skip


class TestListsBesideEachOther:
    def test_a_column_under_a_partys_name_is_a_list_too(self):
        people = read(table(
            ["Members", "Isle Networks", "Apologies"],
            ["Ann Bell (Chair)", "Di East", "Gil Hart"],
            ["Bo Cole", "Ed Fox", ""],
        ))  # fmt: skip

        assert said(people) == [
            ("Ann Bell", None), ("Di East", "Isle Networks"), ("Bo Cole", None), ("Ed Fox", "Isle Networks"),
        ]  # fmt: skip
        assert away(people) == ["Gil Hart"]

    def test_the_names_of_alternates_belong_to_those_beside_them(self):
        people = read(table(["Member", "Alternate"], ["Ann Bell", "Di East"], ["Bo Cole", "Ed Fox"]))

        assert present(people) == ["Ann Bell", "Bo Cole"]


class TestOtherWords:
    def test_what_follows_a_parish_councils_list_is_nobody(self):
        people = read("Also present: Mrs D East (Clerk), 6 parishioners", "Public Participation")

        assert said(people) == [("Mrs D East", None)]

    def test_an_office_with_its_holder_in_brackets_is_the_role(self):
        people = read("Present: The Mayor (Councillor Ann Bell); Councillors Bo Cole and Cy Dunn")

        assert [(one.name, one.role) for one in people] == [
            ("Councillor Ann Bell", "Mayor"), ("Bo Cole", None), ("Cy Dunn", None),
        ]  # fmt: skip

    def test_the_label_and_the_verb_may_both_speak_of_apologies(self):
        people = read("Present: Cy Dunn, Di East", "Apologies: Ann Bell and Bo Cole sent apologies.")

        assert [(one.name, one.affiliation) for one in people if one.presence == "apologies"] == [
            ("Ann Bell", None), ("Bo Cole", None),
        ]  # fmt: skip


class TestFurtherTables:
    def test_an_office_in_a_table_of_details_is_a_role(self):
        people = read(
            table(["Chair:", "Ann Bell"], ["Minutes:", "Bo Cole"], ["Present:", "Ann Bell, Bo Cole, Cy Dunn"])
        )

        assert [(one.name, one.role) for one in people] == [
            ("Ann Bell", "Chair"), ("Bo Cole", "Minutes"), ("Cy Dunn", None),
        ]  # fmt: skip

    def test_the_third_column_of_a_table_without_a_head_holds_marks(self):
        people = read("Attendees", table(
            ["Ann Bell", "Isle", "Chair"], ["Bo Cole", "Vale", "Alternate for Di East"], ["Cy Dunn", "Hill", "Member"],
        ))  # fmt: skip

        assert [(one.affiliation, one.role, one.alternate_for) for one in people] == [
            ("Isle", "Chair", None), ("Vale", None, "Di East"), ("Hill", None, None),
        ]  # fmt: skip

    def test_a_head_that_stands_over_both_halves_is_no_party(self):
        people = read(table(
            ["Governor", "Present", "Governor", "Present"],
            ["Ann Bell", "Yes", "Cy Dunn", "Yes"],
            ["Bo Cole", "Yes", "Di East", "Yes"],
        ))  # fmt: skip

        assert said(people) == [("Ann Bell", None), ("Cy Dunn", None), ("Bo Cole", None), ("Di East", None)]


class TestWordsOfOffices:
    @pytest.mark.parametrize("line", ["In the Chair: Ann Bell", "Chaired by: Ann Bell", "Chair: Ann Bell"])
    def test_who_is_in_the_chair_may_have_a_line_of_its_own(self, line):
        people = read(line, "Present: Bo Cole, Cy Dunn", "Minutes taken by: Di East")

        assert {(one.name, one.role) for one in people} == {
            ("Ann Bell", "Chair"), ("Bo Cole", None), ("Cy Dunn", None), ("Di East", "Minutes"),
        }  # fmt: skip

    def test_in_the_chair_may_follow_the_name_without_a_bracket(self):
        people = read("Present: Ann Bell in the Chair, Bo Cole, Cy Dunn")

        assert [(one.name, one.role) for one in people] == [("Ann Bell", "Chair"), ("Bo Cole", None), ("Cy Dunn", None)]

    def test_councillors_may_be_named_in_the_middle_of_the_list(self):
        people = read("Present: Councillor Ann Bell (Chairman), Councillors: Bo Cole, Cy Dunn")

        assert said(people) == [("Councillor Ann Bell", None), ("Bo Cole", None), ("Cy Dunn", None)]

    def test_apologies_may_be_said_twice(self):
        people = read("Present: Ann Bell, Bo Cole", "Apologies: Apologies were received from Cy Dunn and Di East")

        assert away(people) == ["Cy Dunn", "Di East"]

    def test_who_came_in_the_place_of_somebody_is_no_affiliation(self):
        people = read("Present: Ann Bell, Bo Cole", "Apologies: Cy Dunn (Di East attending in his place)")

        assert [(one.name, one.affiliation) for one in people][-2:] == [("Cy Dunn", None), ("Di East", None)]
        assert away(people) == ["Cy Dunn"]

    def test_particles_do_not_make_a_name_too_long(self):
        assert present(read("Present: Ann Bell, José María de la Cruz y López")) == [
            "Ann Bell", "José María de la Cruz y López",
        ]  # fmt: skip


def test_a_first_row_with_a_title_before_the_name_is_no_head():
    people = read("In attendance:", table(("Mr Joe Pratt", "Company Secretary"), ("Dr Lena Fox", "Guardian")))

    assert said(people) == [("Mr Joe Pratt", "Company Secretary"), ("Dr Lena Fox", "Guardian")]


def test_names_that_were_taken_for_headings_stand_in_their_list():
    people = read(
        heading("Councillors present:"),
        heading("J Anstey (Chair)"),
        heading("L Hepburn"),
        heading("Officers:"),
        heading("Helen Rook, Director of Place"),
        line("Apologies: O Vane"),
    )

    assert (present(people), away(people)) == (["J Anstey", "L Hepburn", "Helen Rook"], ["O Vane"])


def test_a_heading_of_something_else_still_ends_the_list():
    people = read("Present: Ann Bell", heading("Roof Works"), "Bo Cole, Cy Dunn")

    assert present(people) == ["Ann Bell"]


@pytest.mark.parametrize("label", ["Here", "There", "Bluesheet"])
def test_informal_names_of_the_list(label):
    assert present(read(f"{label}: Ann Bell (AB), Bo Cole (BC)", "Sorry not to be there: Cy Dunn")) == [
        "Ann Bell",
        "Bo Cole",
    ]


@pytest.mark.parametrize("label", ["Present:", "Here:"])
@pytest.mark.parametrize("heads", [("Ref", "Action", "Who", "When"), ("ID", "Action", "Owner", "Due", "Status")])
def test_a_table_of_actions_right_below_a_list_names_nobody_who_was_there(label, heads):
    row = ("SU-31", "Order grease", "Olu Bright", "1/3/26", "Open")[: len(heads)]
    people = read(
        line(f"{label} Olu Bright, Mags Penn"), table(heads, row, ("SU-32", "Ring the hire", "Bo Tan", "2/3/26"))
    )

    assert present(people) == ["Olu Bright", "Mags Penn"]


def test_but_a_table_of_people_does():
    people = read(line("Present:"), table(("Name", "Organisation", "Present"), ("Olu Bright", "SECAS", "Yes")))

    assert present(people) == ["Olu Bright"]
