"""Who was there, in the layouts that minutes use."""

from pathlib import Path

import pytest

from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, line, minutes, table

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def read(*front, **more):
    return extract_attendees(minutes(*front, **more), load("opsg"))


def named(people):
    return [person.name for person in people]


def told(people):
    """Name, affiliation and presence of each."""
    return [(person.name, person.affiliation, person.presence) for person in people]


class TestTables:
    def test_an_empty_affiliation_means_the_one_above(self):
        people = read(
            "Attendees:", table(["Category", "Operations Group Members"], ["DCC", "Alex Smith"], ["", "Jo Bloggs"])
        )

        assert told(people) == [("Alex Smith", "DCC", "present"), ("Jo Bloggs", "DCC", "present")]

    def test_it_still_does_where_a_merged_cell_covers_the_column(self):
        people = read("Attendees:", table(["Category", "Members"], ["DCC", "Alex Smith"], [None, "Jo Bloggs"]))

        assert [person.affiliation for person in people] == ["DCC", "DCC"]

    def test_and_where_a_page_break_cuts_the_table_in_two(self):
        people = read(
            "Attendees:",
            table(["Category", "Members"], ["DCC", "Alex Smith"]),
            "Managed by",
            table(["", "Jo Bloggs"], ["Ofgem", "Ann Lee"]),
        )

        assert told(people)[1:] == [("Jo Bloggs", "DCC", "present"), ("Ann Lee", "Ofgem", "present")]

    def test_a_repeated_head_is_nobody(self):
        head = ["Category", "Operations Group Members"]
        people = read("Attendees:", table(head, ["DCC", "Alex Smith"], head, ["", "Jo Bloggs"]))

        assert named(people) == ["Alex Smith", "Jo Bloggs"]

    def test_the_head_over_the_names_is_the_group(self):
        people = read(
            "Attendees:",
            table(["Category", "Operations Group Members"], ["DCC", "Alex Smith"]),
            table(["Representing", "Other Participants"], ["SECAS", "Jo Bloggs"]),
        )

        assert [person.group for person in people] == ["Operations Group Members", "Other Participants"]

    def test_the_committees_own_chair_has_the_role_and_the_affiliation_as_printed(self):
        chair, guest = read(
            table(["Category", "Members"], ["Operations Group Chair", "Alex Smith"], ["SEC Panel Chair", "Jo Bloggs"])
        )

        assert (chair.affiliation, chair.role) == ("Operations Group Chair", "Chair")
        assert (guest.affiliation, guest.role) == ("SEC Panel Chair", None)

    def test_a_column_of_roles_is_read(self):
        people = read(
            table(
                ["Name", "Organisation", "Role"],
                ["Alex Smith", "DCC", "Chair"],
                ["Jo Bloggs (JB)", "", "Meeting Secretary"],
            )
        )

        assert [(person.name, person.affiliation, person.role) for person in people] == [
            ("Alex Smith", "DCC", "Chair"),
            ("Jo Bloggs", "DCC", "Meeting Secretary"),
        ]

    def test_ticks_say_who_was_there(self):
        people = read(
            table(
                ["Name", "Organisation", "Present", "Apologies"],
                ["Alex Smith", "DCC", "✓", ""],
                ["Jo Bloggs", "", "", "✓"],
                ["Ann Lee", "Ofgem", "x", ""],
                ["Bo Day", "Ofgem", "", ""],
            )
        )

        assert told(people) == [
            ("Alex Smith", "DCC", "present"),
            ("Jo Bloggs", "DCC", "apologies"),
            ("Ann Lee", "Ofgem", "present"),
        ]

    def test_words_in_an_attendance_column_are_marks(self):
        people = read(
            table(
                ["Name", "Representing", "Attendance"],
                ["Alex Smith", "DCC", "Teleconference"],
                ["Jo Bloggs", "DCC", "Apologies"],
                ["Ann Lee", "Ofgem", "Part"],
                ["Bo Day", "Ofgem", "In person"],
            )
        )

        assert [(person.presence, person.remote, person.part) for person in people] == [
            ("present", True, False),
            ("apologies", False, False),
            ("present", False, True),
            ("present", False, False),
        ]

    @pytest.mark.parametrize(
        "cell", [["Alex Smith", "Jo Bloggs"], "Alex Smith, Jo Bloggs", "Alex Smith; Jo Bloggs", "Alex Smith\nJo Bloggs"]
    )
    def test_a_cell_can_hold_several_people(self, cell):
        assert told(read(table(["Representing", "Name"], ["DCC", cell]))) == [
            ("Alex Smith", "DCC", "present"),
            ("Jo Bloggs", "DCC", "present"),
        ]

    def test_those_present_and_apologies_can_stand_side_by_side(self):
        people = read(table(["Present", "Apologies"], ["Alex Smith (DCC)", "Jo Bloggs (SECAS)"], ["Ann Lee", ""]))

        assert told(people) == [
            ("Alex Smith", "DCC", "present"),
            ("Jo Bloggs", "SECAS", "apologies"),
            ("Ann Lee", None, "present"),
        ]

    def test_names_and_organisations_can_stand_in_two_pairs_of_columns(self):
        people = read(
            "Attendees",
            table(["Name", "Organisation", "Name", "Organisation"], ["Alex Smith", "DCC", "Ann Lee", "Ofgem"]),
        )

        assert told(people) == [("Alex Smith", "DCC", "present"), ("Ann Lee", "Ofgem", "present")]

    def test_a_table_without_a_head_is_read_below_its_name(self):
        people = read(
            "Attendees:", table(["DCC", "Alex Smith"], ["", "Jo Bloggs (Part)"], ["Large Supplier", "Ann Lee"])
        )

        assert told(people) == [
            ("Alex Smith", "DCC", "present"),
            ("Jo Bloggs", "DCC", "present"),
            ("Ann Lee", "Large Supplier", "present"),
        ]

    def test_a_row_of_its_own_can_name_the_list_below_it(self):
        people = read(
            "Attendees",
            table(
                ["Representing", "Name"], ["Members", ""], ["DCC", "Alex Smith"], ["Apologies", ""], ["BEIS", "Ann Lee"]
            ),
        )

        assert [(person.name, person.group) for person in people] == [
            ("Alex Smith", "Members"),
            ("Ann Lee", "Apologies"),
        ]

    def test_a_table_of_details_can_hold_the_lists(self):
        people = read(
            table(
                ["Date", "4 February 2020"],
                ["Attendees", "Alex Smith (AS), Jo Bloggs (JB)"],
                ["Apologies", "Ann Lee"],
                ["Host", "Acme"],
            )
        )

        assert told(people) == [
            ("Alex Smith", None, "present"),
            ("Jo Bloggs", None, "present"),
            ("Ann Lee", None, "apologies"),
        ]

    def test_numbered_tables_give_names_without_numbers(self):
        people = read(
            "List of Attendees:", table(["#", "Attendees", "Role"], ["1", "Alex Smith (GTRI)", "Voting Member"])
        )

        assert [(person.name, person.affiliation, person.role) for person in people] == [
            ("Alex Smith", "GTRI", "Voting Member")
        ]

    def test_rows_made_by_tabs_count_as_a_table(self):
        people = read("Attendees:", "Category\tOperations Group Members", "DCC\tAlex Smith", "\tJo Bloggs (Part)")

        assert told(people) == [("Alex Smith", "DCC", "present"), ("Jo Bloggs", "DCC", "present")]

    @pytest.mark.parametrize(
        "head",
        [
            ["Action ID", "Action", "Owner"],
            ["Item", "Title", "Lead"],
            ["Agenda item", "Time", "Presenter"],
            ["Version", "Author", "Changes"],
        ],
    )
    def test_other_tables_are_no_lists_of_people(self, head):
        assert read(table(head, ["1", "Alex Smith", "Jo Bloggs"], ["2", "Ann Lee", "Bo Day"])) == ()


class TestLines:
    @pytest.mark.parametrize(
        ("printed", "affiliation"),
        [
            ("Alex Smith – DCC", "DCC"),
            ("Alex Smith - National Grid", "National Grid"),
            ("Alex Smith, DCC", "DCC"),
            ("Alex Smith (AS), DCC", "DCC"),
            ("Alex Smith (DCC)", "DCC"),
            ("Alex Smith (AS)", None),
            ("Alex Smith", None),
            ("• Alex Smith", None),
        ],
    )
    def test_a_person_on_a_line(self, printed, affiliation):
        assert told(read("Present:", printed, "Jo Bloggs"))[0] == ("Alex Smith", affiliation, "present")

    def test_a_list_on_one_line(self):
        people = read(
            "Present: Alex Smith (Chair), Jo Bloggs, Ann Lee and Eva Núñez", "Apologies: Bo Day, Tom de la Mare"
        )

        assert named(people) == ["Alex Smith", "Jo Bloggs", "Ann Lee", "Eva Núñez", "Bo Day", "Tom de la Mare"]
        assert [person.presence for person in people[4:]] == ["apologies", "apologies"]
        assert people[0].role == "Chair"

    def test_semicolons_part_people_and_commas_what_belongs_to_one(self):
        people = read("Present: Alex Smith, National Grid (Chair); Jo Bloggs, DCC; Ann Lee")

        assert told(people) == [
            ("Alex Smith", "National Grid", "present"),
            ("Jo Bloggs", "DCC", "present"),
            ("Ann Lee", None, "present"),
        ]

    @pytest.mark.parametrize(
        "line",
        ["Alex Smith – GridCo (Chair) Jo Bloggs – DCC (Part)", "Alex Smith (GridCo) (Chair). Jo Bloggs (DCC) (Part)."],
    )
    def test_people_whose_lines_ran_together_are_two(self, line):
        assert told(read(f"Present: {line}")) == [("Alex Smith", "GridCo", "present"), ("Jo Bloggs", "DCC", "present")]

    def test_one_persons_post_behind_a_comma_is_no_second_person(self):
        people = read("In attendance: Diane Moore (DM), Community Libraries Manager")

        assert told(people) == [("Diane Moore", "Community Libraries Manager", "present")]

    def test_the_organisation_can_stand_first(self):
        by_dash = read("Present:", "Large Supplier – Alex Smith", "Large Supplier – Jo Bloggs")
        by_colon = read("Present:", "Large Supplier: Alex Smith, Jo Bloggs")

        assert (
            told(by_dash)
            == told(by_colon)
            == [("Alex Smith", "Large Supplier", "present"), ("Jo Bloggs", "Large Supplier", "present")]
        )

    def test_or_over_the_bullets_of_its_people(self):
        people = read("Present:", "DCC", bullet("Alex Smith"), bullet("Jo Bloggs"), "Large Supplier", bullet("Ann Lee"))

        assert [person.affiliation for person in people] == ["DCC", "DCC", "Large Supplier"]

    def test_sub_headings_are_groups_and_by_telephone_is_remote(self):
        people = read(
            "Attendance",
            "Members",
            bullet("Alex Smith"),
            "In attendance",
            bullet("Jo Bloggs"),
            "By telephone",
            bullet("Ann Lee"),
        )

        assert [(person.group, person.remote) for person in people] == [
            ("Members", False),
            ("In attendance", False),
            ("By telephone", True),
        ]

    @pytest.mark.parametrize("sentence", [
        "Apologies were received from Ann Lee and Bo Day.", "Apologies: Ann Lee and Bo Day", "Ann Lee and Bo Day sent their apologies.",
        "Apologies for absence: Ann Lee; Bo Day", "Apologies; Ann Lee and Bo Day",
    ])  # fmt: skip
    def test_apologies_in_a_sentence(self, sentence):
        people = read("Present: Alex Smith, Jo Bloggs", sentence)

        assert [person.name for person in people if person.presence == "apologies"] == ["Ann Lee", "Bo Day"]
        assert {person.group for person in people if person.presence == "apologies"} == {"Apologies"}

    @pytest.mark.parametrize("nobody", ["None", "None received", "N/A", "Nil", "TBC", "-", "There were no apologies."])
    def test_no_apologies_are_nobody(self, nobody):
        assert named(read("Present: Alex Smith, Jo Bloggs", f"Apologies: {nobody}")) == ["Alex Smith", "Jo Bloggs"]

    def test_vacant_seats_are_nobody(self):
        assert named(
            read(table(["Category", "Members"], ["DCC", "Vacant"], ["Ofgem", "TBC"], ["BEIS", "Ann Lee"]))
        ) == ["Ann Lee"]

    def test_groups_below_apologies_sent_apologies_too(self):
        people = read("Present: Bo Day, Tom Hill", "Apologies", "Members", "Alex Smith", "Observers", "Jo Bloggs")

        assert [person.name for person in people if person.presence == "apologies"] == ["Alex Smith", "Jo Bloggs"]

    def test_what_follows_the_list_is_nobody(self):
        people = read("Present: Alex Smith, Jo Bloggs", "Agenda", bullet("Project Status"), bullet("Spurious Alerts"))

        assert named(people) == ["Alex Smith", "Jo Bloggs"]

    def test_a_chair_named_apart_is_the_one_in_the_list(self):
        people = read("Chair: Ms Alex Smith", "Present: Alex Smith, Jo Bloggs")

        assert [(person.name, person.role) for person in people] == [("Alex Smith", "Chair"), ("Jo Bloggs", None)]

    @pytest.mark.parametrize(
        "name",
        [
            "Siân O'Connor-Lloyd",
            "Dr Jo Bloggs",
            "Cllr Tom de la Mare",
            "Courtney O’Connor",
            "J. R. Hartley",
            "Bjørn Ødegård",
        ],
    )
    def test_names_keep_their_form(self, name):
        assert named(read("Present:", f"{name} (Part)", "Alex Smith")) == [name, "Alex Smith"]

    def test_surnames_first_keep_their_comma(self):
        assert named(read(table(["Name", "Company"], ["Smith, Alex", "DCC"]))) == ["Smith, Alex"]


class TestMarks:
    @pytest.mark.parametrize(
        ("mark", "remote", "part"),
        [
            ("(Teleconference)", True, False),
            ("(T/C)", True, False),
            ("(by Teams)", True, False),
            ("T/C", True, False),
            ("joined by Teams", True, False),
            ("(Part)", False, True),
            ("(Part – items 4-6)", False, True),
            ("(from item 5)", False, True),
            ("(left after item 7)", False, True),
            ("(Part) (Teleconference)", True, True),
            ("(Part, Teleconference)", True, True),
            ("(joined by Teams from item 5)", True, True),
            ("(in person)", False, False),
            ("(AS)", False, False),
        ],
    )
    def test_marks_are_flags_and_no_part_of_the_name(self, mark, remote, part):
        (person,) = read("Present:", f"Alex Smith {mark}")

        assert (person.name, person.affiliation, person.remote, person.part) == ("Alex Smith", None, remote, part)

    def test_an_organisation_that_sounds_like_a_mark_is_one(self):
        (person,) = read("Present:", "Alex Smith (Remote Metering Ltd)")

        assert (person.affiliation, person.remote) == ("Remote Metering Ltd", False)

    @pytest.mark.parametrize(
        ("mark", "whom"),
        [("(Alternate)", None), ("(Alternate for Jo Bloggs)", "Jo Bloggs"), ("(for Jo Bloggs)", "Jo Bloggs")],
    )
    def test_alternates_say_for_whom(self, mark, whom):
        (person,) = read("Present:", f"Alex Smith {mark}")

        assert (person.name, person.alternate, person.alternate_for) == ("Alex Smith", True, whom)

    def test_the_meeting_secretary_is_a_role(self):
        assert read("Present:", "Alex Smith (Meeting Secretary)")[0].role == "Meeting Secretary"

    def test_a_sign_means_what_the_page_says(self):
        people = read("Present:", "Alex Smith*", "Jo Bloggs", "* by teleconference")

        assert [(person.name, person.remote) for person in people] == [("Alex Smith", True), ("Jo Bloggs", False)]

    def test_a_mark_on_a_line_of_its_own_belongs_to_the_name_above(self):
        people = read(table(["Category", "Members"], ["DCC", ["Alex Smith", "(Teleconference)"]]))

        assert [(person.name, person.remote) for person in people] == [("Alex Smith", True)]


class TestWhereItReads:
    def test_an_item_of_apologies_is_read(self):
        document = minutes("Present: Alex Smith, Jo Bloggs")
        item = (
            heading("1. Apologies"),
            line("Apologies were received from Ann Lee and Bo Day."),
            heading("2. Minutes"),
        )
        document = type(document)("x", (document.blocks[0], *item))

        assert named(extract_attendees(document, load("opsg")))[2:] == ["Ann Lee", "Bo Day"]

    def test_a_table_of_people_inside_an_item_is_no_attendance(self):
        people = read("Present: Alex Smith, Jo Bloggs", body=(table(["Name", "Organisation"], ["Ann Lee", "DCC"]),))

        assert named(people) == ["Alex Smith", "Jo Bloggs"]

    def test_prose_gives_nobody(self):
        assert read("The members present agreed with the Chair.", "This document is classified as White.") == ()

    def test_evidence_is_the_name_with_all_that_stands_behind_it(self):
        (person,) = read("Present: Alex Smith (Part)")

        assert [(one.text, one.start, one.end) for one in person.evidence] == [("Alex Smith (Part)", 9, 26)]

    @pytest.mark.parametrize(
        ("front", "read_from"),
        [
            (("Present:", "Alex Smith – DCC (Part)"), ["Alex Smith – DCC (Part)"]),
            (("Present:", "Alex Smith", "(Teleconference)"), ["Alex Smith", "(Teleconference)"]),
            (("Present:", "DCC: Alex Smith"), ["Alex Smith", "DCC:"]),
            (("Present:", "By telephone:", "Alex Smith"), ["Alex Smith", "By telephone:"]),
            (("Present:", "DCC", bullet("Alex Smith")), ["Alex Smith", "DCC"]),
        ],
    )
    def test_evidence_covers_all_that_a_line_and_those_around_it_say(self, front, read_from):
        (person,) = read(*front)

        assert [one.text for one in person.evidence] == read_from

    def test_evidence_covers_the_cells_read_and_the_affiliation_above(self):
        rows = (
            ["Category", "Members", "Role", "Mode"],
            ["DCC", "Alex Smith", "Chair", "Teams"],
            ["", "Jo Bloggs", "", ""],
        )
        people = read("Attendees:", table(*rows))

        assert [[one.text for one in person.evidence] for person in people] == [
            ["Alex Smith", "DCC", "Teams", "Chair"],
            ["Jo Bloggs", "DCC"],
        ]

    def test_evidence_of_one_among_several_on_a_line_is_the_own_entry(self):
        people = read("Present: Alex Smith (DCC), Jo Bloggs (Ofgem)")

        assert [[one.text for one in person.evidence] for person in people] == [
            ["Alex Smith (DCC)"],
            ["Jo Bloggs (Ofgem)"],
        ]


class TestMarksAndPosts:
    @pytest.mark.parametrize(("printed", "affiliation", "part", "remote"), [
        ("Conor Daly (Isle Networks, part)", "Isle Networks", True, False),
        ("Conor Daly (Isle Networks; T/C)", "Isle Networks", False, True),
        ("Conor Daly (part, Isle Networks)", "Isle Networks", True, False),
        ("Conor Daly (Isle Networks – items 3 and 4 only)", "Isle Networks", True, False),
        ("Conor Daly (Isle Networks, Wales)", "Isle Networks, Wales", False, False),
        ("Conor Daly (Remote Metering Ltd)", "Remote Metering Ltd", False, False),
    ])  # fmt: skip
    def test_a_bracket_may_hold_an_organisation_and_marks(self, printed, affiliation, part, remote):
        (person,) = read("Present:", printed)

        assert (person.name, person.affiliation, person.part, person.remote) == (
            "Conor Daly",
            affiliation,
            part,
            remote,
        )

    @pytest.mark.parametrize(("post", "role"), [
        ("Operations Group Chair", "Chair"),
        ("Deputy Operations Group Chair", "Deputy Chair"),
        ("Vice OPSG Chair", "Vice Chair"),
        ("Deputy SEC Panel Chair", None),
    ])  # fmt: skip
    def test_a_deputy_chair_stands_in_for_nobody_by_name(self, post, role):
        (person,) = read("Present:", f"Victor Amis (VA) – {post}")

        assert (person.affiliation, person.role, person.alternate) == (post, role, False)

    def test_a_deputy_for_a_person_is_an_alternate(self):
        (person,) = read("Present:", "Victor Amis (Deputy for Ann Lee)")

        assert (person.alternate, person.alternate_for) == (True, "Ann Lee")

    @pytest.mark.parametrize("unnamed", [
        "and four members of the public", "and 12 residents", ", and two other observers", "; several members of the press",
    ])  # fmt: skip
    def test_those_whom_nobody_names_are_left_out(self, unnamed):
        assert told(read(f"In attendance: Joan Bird (Clerk){unnamed if unnamed[0] in ',;' else ' ' + unnamed}")) == [
            ("Joan Bird", None, "present")
        ]

    def test_a_title_tells_a_person_from_an_organisation(self):
        people = read("Present: Cllr Ann Hope (Chair), Cllr Tom Lee")

        assert [(person.name, person.role) for person in people] == [("Cllr Ann Hope", "Chair"), ("Cllr Tom Lee", None)]

    def test_what_belongs_to_somebody_is_no_surname(self):
        assert told(read(table(["Present", "Apologies"], [["Olaf Strand, Pilots’ Guild"], ["Jon Vale"]]))) == [
            ("Olaf Strand", "Pilots’ Guild", "present"),
            ("Jon Vale", None, "apologies"),
        ]

    def test_a_column_of_initials_is_passed_over(self):
        people = read(
            "Attendees and apologies",
            table(
                ["Attendees", "", ""],
                ["Ursula Penn", "UP", "Scottish Gas"],
                ["Victor Amis*", "(VA)", "DCC"],
                ["* by phone", "", ""],
                ["Apologies", "", ""],
                ["Amir Tawfik", "AT", "Ofgem"],
            ),
        )

        assert told(people) == [
            ("Ursula Penn", "Scottish Gas", "present"),
            ("Victor Amis", "DCC", "present"),
            ("Amir Tawfik", "Ofgem", "apologies"),
        ]
        assert [person.remote for person in people] == [False, True, False]

    @pytest.mark.parametrize(("chair", "roles"), [
        ("Ines", ["Chair", None]),
        ("Ines Duarte", ["Chair", None]),
    ])  # fmt: skip
    def test_the_chair_may_be_called_by_the_first_name(self, chair, roles):
        people = read("Present: Ines Duarte, Kofi Mensah", f"Chair: {chair}")

        assert [person.role for person in people] == roles

    def test_a_chair_whom_the_list_does_not_hold_is_one_more(self):
        people = read("Present: Ines Duarte, Kofi Mensah", "Chair: Kit")

        assert {person.name: person.role for person in people} == {
            "Kit": "Chair",
            "Ines Duarte": None,
            "Kofi Mensah": None,
        }


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.exists(), reason="the seed documents are not here")
@pytest.mark.parametrize(
    "name", ["OPSG_29_0402_Final_Minutes.docx", "OPSG_29_0402_Final_Minutes.pdf", "opsg_29_0402_final_minutes.txt"]
)
def test_the_seed_has_39_present_and_5_apologies_in_every_form(name):
    from opsgdocs.parsers import parse
    from opsgdocs.parsers.file import Settings

    people = extract_attendees(parse(SEEDS / name, Settings()), load("opsg"))
    by_name = {person.name: person for person in people}

    assert [sum(person.presence == there for person in people) for there in ("present", "apologies")] == [39, 5]
    assert by_name["Gav Parrott"].affiliation == "DCC"  # behind a page break
    assert (by_name["Penny Brown"].remote, by_name["Penny Brown"].part) == (True, True)
    assert (by_name["Elias Hanna"].affiliation, by_name["Elias Hanna"].group) == ("Other SEC Party", "Apologies")


def test_a_label_of_something_else_ends_the_list():
    assert named(read("Participants:", "Nicolas Boverie, Alstom", "Verteiler:", "-", "Munich, 09:00")) == [
        "Nicolas Boverie"
    ]


def test_a_label_above_people_does_not():
    assert "Jo Bloggs" in named(read("Participants:", "Alex Smith, DCC", "Ofgem:", "Jo Bloggs"))
