"""Lists of people named at the left of a table, or run on in lines."""

from dataclasses import replace

from opsgdocs.document import Table
from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import heading, line, minutes, table


def read(*front):
    return extract_attendees(minutes(*front), load("generic"))


def told(people):
    return [(person.name, person.affiliation, person.presence) for person in people]


def banded(rows: Table, *bands: int) -> Table:
    """The table whose rows of these numbers are one cell across all columns."""
    spans = {row: (rows.rows[row][0]._replace(column_span=rows.columns),) for row in bands}
    return replace(rows, rows=tuple(spans.get(index, row) for index, row in enumerate(rows.rows)))


class TestLabelsAtTheLeft:
    def test_each_list_goes_on_below_its_name_and_initials_are_nobody(self):
        people = read(
            "ATTENDEES AND APOLOGIES",
            table(
                ["Attendees", "Ann Bell", "AB", "Panel Chair"],
                ["", "Bo Cole", "BC", "Industry Panel Member"],
                ["", "Cy Dunn", "CD", "Isle Networks"],
                ["Apologies", "Di East", "DE", "Industry Panel Member"],
            ),
        )

        assert told(people) == [
            ("Ann Bell", "Panel Chair", "present"),
            ("Bo Cole", "Industry Panel Member", "present"),
            ("Cy Dunn", "Isle Networks", "present"),
            ("Di East", "Industry Panel Member", "apologies"),
        ]

    def test_and_where_a_merged_cell_holds_the_name_of_the_list(self):
        people = read(
            table(
                ["Attendees and apologies", None, None],
                ["Present:", "Ann Bell", "(AB)"],
                [None, "Bo Cole", "(BC)"],
                ["Apologies:", "Cy Dunn", "(CD)"],
            )
        )

        assert [(one.name, one.presence) for one in people] == [
            ("Ann Bell", "present"),
            ("Bo Cole", "present"),
            ("Cy Dunn", "apologies"),
        ]

    def test_another_label_among_them_is_a_list_too(self):
        people = read(
            table(
                ["Present", "Ann Bell", "Chair"],
                ["", "Bo Cole", "Director of Finance"],
                ["Officers", "Cy Dunn", "Auditor"],
                ["Apologies", "Di East", "Member"],
            )
        )

        assert [(one.name, one.group) for one in people] == [
            ("Ann Bell", "Present"),
            ("Bo Cole", "Present"),
            ("Cy Dunn", "Officers"),
            ("Di East", "Apologies"),
        ]

    def test_the_meetings_details_above_in_the_same_table_hide_nobody(self):
        rows = table(
            ["Date:", "16 May 2024", ""],
            ["Venue:", "Teams", ""],
            ["Attendees", None, None],
            ["Name", "Initials", "Role"],
            ["Ann Bell", "AB", "Independent Chair"],
            ["Bo Cole", "BC", "Code Manager"],
            ["Apologies", None, None],
            ["Cy Dunn", "CD", "Network Member"],
        )

        people = read(banded(rows, 2, 6))

        assert [(one.name, one.group) for one in people] == [
            ("Ann Bell", "Attendees"),
            ("Bo Cole", "Attendees"),
            ("Cy Dunn", "Apologies"),
        ]

    def test_a_table_that_names_the_meeting_lists_nobody(self):
        people = read(
            table(["MEETING NAME", "Data Panel"], ["Meeting number", "352"]),
            table(["Attendees", "Ann Bell", "AB"], ["", "Bo Cole", "BC"]),
        )

        assert [one.name for one in people] == ["Ann Bell", "Bo Cole"]

    def test_people_above_a_list_that_is_named_in_the_table_stay(self):
        people = read(
            "Present:",
            table(["Ann Bell", "DCC"], ["Bo Cole", "SECAS"], ["Apologies:", ""], ["Cy Dunn", "Ofgem"]),
        )

        assert [(one.name, one.presence) for one in people] == [
            ("Ann Bell", "present"),
            ("Bo Cole", "present"),
            ("Cy Dunn", "apologies"),
        ]

    def test_lines_side_by_side_in_the_cells_belong_together(self):
        people = read(
            table(
                ["PRESENT:", ["Ann Bell", "Bo Cole"], ["(AB)", "(BC)"], ["Chair", "Director of Finance"]],
                ["APOLOGIES:", ["Cy Dunn", "Di East"], ["(CD)", "(DE)"], ["Board Member", "Board Member"]],
            )
        )

        assert told(people)[1:3] == [
            ("Bo Cole", "Director of Finance", "present"),
            ("Cy Dunn", "Board Member", "apologies"),
        ]


class TestBrokenLines:
    def test_a_bracket_that_ends_on_the_next_line_is_one(self):
        people = read("Present: Ann Bell (NLnet", "Labs), Bo Cole (DCC)")

        assert told(people) == [("Ann Bell", "NLnet Labs", "present"), ("Bo Cole", "DCC", "present")]

    def test_the_evidence_points_at_both_lines(self):
        (first, _) = read("Present: Ann Bell (NLnet", "Labs), Bo Cole (DCC)")

        assert first.evidence[0].text == "Ann Bell (NLnet Labs)"


def test_a_post_over_a_name_is_a_column_of_people():
    people = read(
        table(
            ["Chairperson", "Ofgem Representative", "Supplier Representative"],
            ["W Gold (WG), Panel Chair", "(None)", "D Lunt (DL), SGN"],
        )
    )

    assert [one.name for one in people] == ["W Gold", "D Lunt"]


class TestBands:
    def test_a_band_of_a_table_with_a_head_is_nobody_and_names_those_below(self):
        rows = table(
            ["Attendee", "Company"],
            ["Ann Bell", "Isle Networks"],
            ["Code Administrator", ""],
            ["Bo Cole", "ElectraLink"],
        )

        people = read(banded(rows, 2))

        assert [(one.name, one.group) for one in people] == [("Ann Bell", None), ("Bo Cole", "Code Administrator")]

    def test_a_person_with_a_bracket_in_a_merged_cell_is_one(self):
        rows = table(["Attendee", "Company"], ["Ann Bell", "Isle Networks"], ["Bo Cole (Chair)", ""])

        assert [one.name for one in read(banded(rows, 2))] == ["Ann Bell", "Bo Cole"]

    def test_somebody_who_represents_is_no_head(self):
        people = read(
            table(
                ["Attendee", "Company"],
                ["Ann Bell (AB), Network Representative", "Attendance House"],
                ["Bo Cole (BC), Supplier Representative", "Present Ltd"],
            )
        )

        assert [one.name for one in people] == ["Ann Bell", "Bo Cole"]


class TestOnePersonOrTwo:
    def test_an_organisation_of_two_names_is_nobody(self):
        people = read("Present:", "T Bell (TB), Wales & West Utilities", "H Cole (HC), Northern Networks")

        assert told(people)[0] == ("T Bell", "Wales & West Utilities", "present")
        assert len(people) == 2

    def test_nor_is_an_office_behind_a_post(self):
        people = read("In attendance: E Dunn (ED), Xoserve; K Bell (KB), Panel Secretary, Joint Office")

        assert [one.name for one in people] == ["E Dunn", "K Bell"]

    def test_two_people_behind_one_another_are_still_two(self):
        people = read("Present: Ann Bell (AB), DCC and Bo Cole (BC), SECAS")

        assert [one.name for one in people] == ["Ann Bell", "Bo Cole"]

    def test_the_post_begins_where_the_initials_say(self):
        people = read(
            "In attendance:",
            line("Naomi Peel Trust Secretary\t(NP)"),
            line("Dame Karen Swift Freedom to Speak Up Guardian\t(KS)"),
            line("Owen Hale Director of People (OH)"),
        )

        assert told(people) == [
            ("Naomi Peel", "Trust Secretary", "present"),
            ("Dame Karen Swift", "Freedom to Speak Up Guardian", "present"),
            ("Owen Hale", "Director of People", "present"),
        ]

    def test_a_third_name_is_no_post(self):
        assert [one.name for one in read("Present:", "Mary Ann Bell (MB)", "Jo Cole (JC)")] == [
            "Mary Ann Bell",
            "Jo Cole",
        ]

    def test_a_deputy_head_stands_in_for_nobody(self):
        people = read(
            "Present: Ann Bell (Deputy Headteacher), Bo Cole (Deputy Vice-Chancellor), Cy Dunn (Deputy for Di East)"
        )

        assert [one.alternate_for for one in people] == [None, None, "Di East"]
        assert people[0].affiliation == "Deputy Headteacher"

    def test_initials_beside_the_post_are_not_whom_one_is_from(self):
        people = read("Present: Jan Birch (JB, Headteacher), Mary Loft (ML, Parent), Ed Rowe (ER1), Erskine")

        assert [one.affiliation for one in people][:2] == ["Headteacher", "Parent"]

    def test_an_organisation_and_whom_one_stands_in_for(self):
        people = read("Present:", "D Bell (DB), Isle Gas and alternate for J Cole", "H Dunn (HD), Northern Gas")

        assert (people[0].affiliation, people[0].alternate_for) == ("Isle Gas", "J Cole")


class TestTwoLanguages:
    def test_titles_in_two_languages_stand_before_one_name(self):
        people = read(
            "Presennol / Present: Cyng./Cllr Gwen Prys (Cadeirydd/Chair), Huw Bowen, Dilys Rees",
            "Ymddiheuriadau / Apologies: Cyng./Cllr Emrys Roberts",
        )

        assert [(one.name, one.presence) for one in people] == [
            ("Cllr Gwen Prys", "present"),
            ("Huw Bowen", "present"),
            ("Dilys Rees", "present"),
            ("Cllr Emrys Roberts", "apologies"),
        ]

    def test_a_word_beneath_a_line_of_names_is_nobody(self):
        people = read("Apologies: Ann Bell, Bo Cole", "Cofnodion")

        assert [one.name for one in people] == ["Ann Bell", "Bo Cole"]


def test_a_deputy_chair_is_not_the_chair():
    people = read(table(["Name", "Organisation"], ["Ann Bell", "Panel Chair"], ["Bo Cole", "Deputy Panel Chair"]))

    assert [one.role for one in people] == ["Chair", "Deputy Chair"]


def test_the_record_of_apologies_may_be_an_item():
    people = extract_attendees(
        minutes(
            "Present: Ann Bell (Chair)", body=(heading("1.3 Record of apologies for absence"), "Guy Dow, Joel Mart")
        ),
        load("generic"),
    )

    assert [(one.name, one.presence) for one in people] == [
        ("Ann Bell", "present"),
        ("Guy Dow", "apologies"),
        ("Joel Mart", "apologies"),
    ]


def test_initials_that_ran_into_the_next_column_are_not_whom_one_is_from():
    people = read(
        "Attendees:",
        table(["Name", "Initials Role"], ["Ann Bell", "AB Independent Chair"], ["Bo Cole", "BC Code Manager"]),
        "Others:",
        table(["Name", "Company"], ["Cy Dunn", "CD Gas"], ["Di East", "Isle Networks"], ["Ed Fox", "DCC"]),
    )

    assert [one.affiliation for one in people] == [
        "Independent Chair",
        "Code Manager",
        "CD Gas",
        "Isle Networks",
        "DCC",
    ]
