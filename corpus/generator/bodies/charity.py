"""Boards of trustees: owners alone in a margin or beneath the text, decisions behind the text, meetings by their day."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, person, raised
from corpus.generator.bodies.page import Bullets, Grid, Item, Line, Title

MARGIN = Book(
    "Rushmere_trustees_2034_06_04",
    "B1",
    (
        Title("Friends of Rushmere Library – Trustees’ Meeting"),
        Line("Date: 4 June 2034 at 6pm"),
        Line("Place: Rushmere Library"),
        Line("Trustees present: Helen Croft (HC) Chair, Amos Bell (AB), Wanda Lisle (WL), Peter Nash (PN) Treasurer"),
        Line("Apologies: Sue Ward (SW)"),
        Grid(
            (
                ("", "", "Action"),
                ("1", "Minutes\nThe minutes of 7 May were agreed and signed.", ""),
                (
                    "2",
                    "Matters arising\nThe gutter had been cleared. The sign had not been paid for; PN would pay the invoice by"
                    " 15 June.",
                    "PN",
                ),
                (
                    "3",
                    "Roof\nTwo quotes had come in. AB and WL would ask for a third before the next meeting.",
                    "AB/WL",
                ),
                ("", "HC would write to the Council about the lease.", "HC"),
                ("4", "Summer fair\nThe fair will be on 22 July. Everybody was content with the plan.", ""),
            ),
            (1.2, 13, 2.2),
        ),
        Line("Date of next meeting: 2 July 2034"),
    ),
    Says(
        profile="charity",
        committee=None,
        number=None,
        label=None,
        date="2034-06-04",
        attendees=(
            person("Helen Croft", None, role="Chair"),
            person("Amos Bell"),
            person("Wanda Lisle"),
            person("Peter Nash", None, role="Treasurer"),
            away("Sue Ward"),
        ),
        items=(("1", "Minutes"), ("2", "Matters arising"), ("3", "Roof"), ("4", "Summer fair")),
        actions=(
            raised(
                None,
                "The gutter had been cleared. The sign had not been paid for; PN would pay the invoice by 15 June.",
                ("PN",),
                "2034-06-15",
                key="2034-06-04 1",
            ),
            raised(
                None,
                "Two quotes had come in. AB and WL would ask for a third before the next meeting.",
                ("AB", "WL"),
                "2034-07-02",
                key="2034-06-04 2",
            ),
            raised(
                None,
                "HC would write to the Council about the lease.",
                ("HC",),
                "2034-07-02",
                key="2034-06-04 3",
            ),
        ),
        next_meetings=(("main", "2034-07-02"),),
    ),
)

POINTS = Book(
    "Tideway_board_2034_09",
    "B2",
    (
        Title("Tideway Sailing Trust (TST) – Minutes of the Board of Trustees"),
        Line("Thursday 14 September 2034, 19:00 – 21:10, Boat House"),
        Item(None, "Trustees present", plain=True),
        Bullets(
            ("Carol Finn (CF), Chair", "Idris Pell (IP), Hon. Treasurer", "Maya Stone (MS)", "Jack Orr (JO) – via Zoom")
        ),
        Item(None, "In attendance", plain=True),
        Bullets(("Nell Frost (NF), Centre Manager",)),
        Item(None, "Apologies", plain=True),
        Bullets(("Dora Quick (DQ)",)),
        Item("1.", "Apologies and welcome"),
        Line("CF welcomed all."),
        Item("2.", "Minutes and matters arising"),
        Line("The minutes of 13 July 2034 were taken as read. Proposed by MS, seconded by IP. AGREED."),
        Grid(
            (
                ("Ref", "Action", "Who", "By when", "Status"),
                ("7/1", "Replace the slipway chain.", "JO", "31 August 2034", "Closed at this meeting"),
                ("7/2", "Draft the safeguarding policy.", "MS/NF", "14 September 2034", "Open, draft with DQ"),
            ),
            (1.8, 6.4, 2.4, 3, 3.4),
        ),
        Item("3.", "Treasurer’s report"),
        Line(
            "IP presented the accounts to the end of August. A deposit account is to be opened with the Seamen’s Bank. AGREED."
        ),
        Line("ACTION POINT: IP to open the deposit account by 30 September."),
        Item("4.", "Safety"),
        Line("NF reported two small accidents. The first-aid boxes will be checked each month."),
        Line("ACTION: NF/JO"),
        Line("The members of the sailing school are to be asked for their views."),
        Line("ACTION: Trustees"),
        Item("5.", "Any other business"),
        Line("It was resolved that the Trust would join the Harbour Forum."),
        Line("Next meeting: Thursday 9 November 2034 at 7pm"),
    ),
    Says(
        profile="charity",
        committee="TST",
        number=None,
        label="TST 14 September 2034",
        date="2034-09-14",
        attendees=(
            person("Carol Finn", None, role="Chair"),
            person("Idris Pell", None, role="Hon. Treasurer"),
            person("Maya Stone"),
            person("Jack Orr", None, remote=True),
            person("Nell Frost", "Centre Manager"),
            away("Dora Quick"),
        ),
        items=(
            ("1", "Apologies and welcome"),
            ("2", "Minutes and matters arising"),
            ("3", "Treasurer’s report"),
            ("4", "Safety"),
            ("5", "Any other business"),
        ),
        decisions=(
            decided("AGREED", "The minutes of 13 July 2034 were taken as read.", mover="MS", seconder="IP"),
            decided("AGREED", "A deposit account is to be opened with the Seamen’s Bank."),
            decided("RESOLVED", "that the Trust would join the Harbour Forum."),
        ),
        actions=(
            raised(
                None,
                "IP to open the deposit account by 30 September.",
                ("IP",),
                "2034-09-30",
                key="TST 14 September 2034 1",
            ),
            raised(
                None,
                "NF reported two small accidents. The first-aid boxes will be checked each month.",
                ("NF", "JO"),
                "2034-11-09",
                key="TST 14 September 2034 2",
            ),
            raised(
                None,
                "The members of the sailing school are to be asked for their views.",
                ("Trustees",),
                "2034-11-09",
                key="TST 14 September 2034 3",
            ),
        ),
        outstanding=(
            carried("TST 7/01", ("JO",), "2034-08-31", None, "closed"),
            carried("TST 7/02", ("MS", "NF"), "2034-09-14", None),
        ),
        next_meetings=(("main", "2034-11-09"),),
    ),
)

BOOKS: tuple[Book, ...] = (MARGIN, POINTS)
