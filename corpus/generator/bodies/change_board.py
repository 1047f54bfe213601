"""The SEC Change Board: votes by category in a table, 'VOTED TO APPROVE', 'ACTION CB41/01 (SECAS): Notify …'."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, person, raised
from corpus.generator.bodies.page import Bullets, Grid, Item, Line, Title

VOTES = Book(
    "CB_141_2808",
    "B1",
    (
        Title("SEC Change Board Meeting 141 – Minutes"),
        Line("CB_141_2808 – Draft"),
        Line("28 August 2024, 10:00 – 12:00, by teleconference"),
        Grid(
            (
                ("Name", "Organisation", "Constituency"),
                ("Olga Brandt (Chair)", "SECAS", ""),
                ("Lewis Arkwright", "Fenland Power", "Large Suppliers"),
                ("Shreya Pillai", "Northway Energy", "Small Suppliers"),
                ("Conor Daly", "Isle Networks", "Network Parties"),
                ("Beth Holloway (Secretary)", "SECAS", ""),
            ),
            (5.5, 4.5, 5),
        ),
        Line("**Apologies:** Marta Reyes (Citizens’ Bureau)"),
        Item("1.", "Previous Minutes and Actions"),
        Line("The minutes of the last meeting were **AGREED** by the Change Board as a true record."),
        Line("**CB 140/01** – Closed. SECAS published the timetable on 2 August."),
        Item("2.", "MP214 ‘Firmware Records’"),
        Line("SECAS summed up the Modification Report. The votes were as follows:"),
        Grid(
            (
                ("Category", "Approve", "Reject", "Abstain"),
                ("Large Suppliers", "2", "0", "1"),
                ("Small Suppliers", "1", "1", "0"),
                ("Network Parties", "1", "0", "0"),
            ),
            (5, 3, 3, 3),
        ),
        Line("The Change Board **VOTED TO APPROVE** MP214 under Self-Governance."),
        Line("**ACTION CB141/01 (SECAS):** Notify the Parties of the decision by 30 August 2024."),
        Item("3.", "MP220 ‘Meter Removal’"),
        Line(
            "Members found that the costs were not justified. The Change Board **VOTED TO REJECT** MP220 for these reasons:"
        ),
        Bullets(("the costs exceed the benefits; and", "the case rests on figures of 2019.")),
        Line(
            "**ACTION CB141/02 (SECAS and the DCC):** Explain the figures of 2019 to the Proposer by the next meeting."
        ),
        Item("4.", "Any Other Business"),
        Line("None."),
        Line("Date of next meeting: 25 September 2024"),
    ),
    Says(
        profile="change_board",
        committee="CB",
        number=141,
        label="CB_141",
        date="2024-08-28",
        attendees=(
            person("Olga Brandt", "SECAS", role="Chair"),
            person("Lewis Arkwright", "Fenland Power"),
            person("Shreya Pillai", "Northway Energy"),
            person("Conor Daly", "Isle Networks"),
            person("Beth Holloway", "SECAS", role="Secretary"),
            away("Marta Reyes", "Citizens’ Bureau"),
        ),
        items=(
            ("1", "Previous Minutes and Actions"),
            ("2", "MP214 ‘Firmware Records’"),
            ("3", "MP220 ‘Meter Removal’"),
            ("4", "Any Other Business"),
        ),
        decisions=(
            decided("VOTED TO APPROVE", "MP214 under Self-Governance."),
            decided(
                "VOTED TO REJECT",
                "MP220 for these reasons:\n• the costs exceed the benefits; and\n• the case rests on figures of 2019.",
            ),
        ),
        actions=(
            raised("CB 141/01", "Notify the Parties of the decision by 30 August 2024.", ("SECAS",), "2024-08-30"),
            raised(
                "CB 141/02",
                "Explain the figures of 2019 to the Proposer by the next meeting.",
                ("SECAS", "DCC"),
                "2024-09-25",
            ),
        ),
        next_meetings=(("main", "2024-09-25"),),
    ),
)

CARRIED = Book(
    "CB_142_2509",
    "B2",
    (
        Title("Change Board Meeting 142"),
        Line("Date: 25 September 2024"),
        Line("Time: 10:00 – 11:30"),
        Line("Place: 3 Corn Street, London"),
        Line("Classification: White"),
        Line("Present: Olga Brandt (Chair), Lewis Arkwright (Fenland Power), Conor Daly (Isle Networks, part)"),
        Line("Apologies: Shreya Pillai (Northway Energy)"),
        Item(None, "Actions Outstanding", level=1),
        Grid(
            (
                ("Action ID", "Action", "Owner", "Target Date", "Revised Target Date", "Status"),
                ("CB 139/02", "Publish the guidance on reports.", "SECAS", "31/07/2024", "30/10/2024", "Open"),
                ("CB 141/01", "Notify the Parties of the decision.", "SECAS", "30/08/2024", "", "Complete"),
                (
                    "CB 141/02",
                    "Explain the figures of 2019 to the Proposer.",
                    "SECAS, DCC",
                    "25/09/2024",
                    "",
                    "On hold – the Proposer is away.",
                ),
            ),
            (2, 5, 2.2, 2.2, 2.3, 3),
        ),
        Item("1.", "MP225 ‘Alerts’"),
        Line(
            "The Change Board **VOTED TO APPROVE** MP225, provided that the legal text is corrected, and **NOTED** its costs."
        ),
        Line("ACTION CB142/01 – The DCC to correct the legal text of MP225 by 4 October."),
        Item("2.", "Timetable"),
        Line("Mr Daly asked whether the Change Board approved of the timetable in general. Nothing was decided."),
        Line("Next meeting: 30 October 2024"),
    ),
    Says(
        profile="change_board",
        committee="CB",
        number=142,
        label="CB_142",
        date="2024-09-25",
        attendees=(
            person("Olga Brandt", None, role="Chair"),
            person("Lewis Arkwright", "Fenland Power"),
            person("Conor Daly", "Isle Networks", part=True),
            away("Shreya Pillai", "Northway Energy"),
        ),
        items=(("1", "MP225 ‘Alerts’"), ("2", "Timetable")),
        decisions=(
            decided("VOTED TO APPROVE", "MP225, provided that the legal text is corrected,"),
            decided("NOTED", "its costs."),
        ),
        actions=(
            raised("CB 142/01", "The DCC to correct the legal text of MP225 by 4 October.", ("DCC",), "2024-10-04"),
        ),
        outstanding=(
            carried("CB 139/02", ("SECAS",), "2024-07-31", "2024-10-30"),
            carried("CB 141/01", ("SECAS",), "2024-08-30", None, "closed"),
            carried("CB 141/02", ("SECAS", "DCC"), "2024-09-25", None, "on_hold"),
        ),
        next_meetings=(("main", "2024-10-30"),),
    ),
)

BOOKS: tuple[Book, ...] = (VOTES, CARRIED)
