"""Parish and town councils: items '196/28', 'RESOLVED: That … (Cllr X proposed, Cllr Y seconded)', 'Action: Clerk'."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, keyed, person, raised
from corpus.generator.bodies.page import Bullets, Grid, Item, Line, Title

PARISH = Book(
    "Wexcombe_minutes_2028_03",
    "B1",
    (
        Title("Wexcombe Parish Council"),
        Line(
            "Minutes of the meeting of the Parish Council held on Tuesday 14 March 2028 at 7.30pm in the Reading Room"
        ),
        Line("**Present:** Cllr Ann Rooke (Chair), Cllr Giles Tarrant, Cllr Mary Pugh"),
        Line("**In attendance:** Joan Bird (Clerk) and four members of the public"),
        Item("196/28", "Apologies for absence", plain=True),
        Line("Apologies were received from Cllr Roy Finch."),
        Item("197/28", "Declarations of interest", plain=True),
        Line("There were none."),
        Item("198/28", "Minutes of the previous meeting", plain=True),
        Line(
            "**RESOLVED:** That the minutes of the meeting held on 8 February 2028 be signed as a true record."
            " (Cllr Tarrant proposed, Cllr Pugh seconded, all in favour)"
        ),
        Item("199/28", "Public session", plain=True),
        Line("A resident asked for a bench by the pond. The Chair promised that the Council would look into it."),
        Item("200/28", "Finance", plain=True),
        Line("The Clerk presented the accounts; £312.40 had been spent on hedges."),
        Line(
            "**RESOLVED:** That the following payments be made: (Cllr Pugh proposed, Cllr Rooke seconded, two in favour,"
            " one abstained)"
        ),
        Bullets(("Hedge and Bough Ltd, £312.40", "Village Hall, £45.00")),
        Line("**Action:** Clerk to make the payments by 31 March 2028."),
        Item("201/28", "Highways", plain=True),
        Line(
            "The drain in Mill Lane is blocked again. **Action:** Cllr Tarrant to report the drain to the County Council."
        ),
        Line("It was reported that the Parish Council had resolved in 2024 to keep the verge wild."),
        Item("202/28", "Date of next meeting", plain=True),
        Line("The next meeting will be held on Tuesday 11 April 2028 at 7.30pm."),
        Line("There being no further business the Chair closed the meeting at 8.40pm."),
    ),
    Says(
        profile="parish",
        committee=None,
        number=None,
        label=None,
        date="2028-03-14",
        attendees=(
            person("Cllr Ann Rooke", None, role="Chair"),
            person("Cllr Giles Tarrant"),
            person("Cllr Mary Pugh"),
            person("Joan Bird", None, role="Clerk"),
            away("Cllr Roy Finch"),
        ),
        items=(
            ("196/28", "Apologies for absence"),
            ("197/28", "Declarations of interest"),
            ("198/28", "Minutes of the previous meeting"),
            ("199/28", "Public session"),
            ("200/28", "Finance"),
            ("201/28", "Highways"),
            ("202/28", "Date of next meeting"),
        ),
        decisions=(
            decided(
                "RESOLVED",
                "That the minutes of the meeting held on 8 February 2028 be signed as a true record.",
                mover="Cllr Tarrant",
                seconder="Cllr Pugh",
                votes="all in favour",
            ),
            decided(
                "RESOLVED",
                "That the following payments be made:\n• Hedge and Bough Ltd, £312.40\n• Village Hall, £45.00",
                mover="Cllr Pugh",
                seconder="Cllr Rooke",
                votes="two in favour, one abstained",
            ),
        ),
        actions=(
            raised(None, "Clerk to make the payments by 31 March 2028.", ("Clerk",), "2028-03-31", key="2028-03-14 1"),
            raised(
                None,
                "Cllr Tarrant to report the drain to the County Council.",
                ("Cllr Tarrant",),
                "2028-04-11",
                key="2028-03-14 2",
            ),
        ),
        next_meetings=(("main", "2028-04-11"),),
    ),
)

TOWN = Book(
    "HTC_finance_2028_05",
    "B2",
    (
        Title("Harwold Town Council (HTC)"),
        Line("Minutes of the Annual Meeting of the Town Council"),
        Line("Date: Monday 8 May 2028"),
        Line("Time: 6.45pm"),
        Line("Place: Council Chamber, Market Street"),
        Grid(
            (
                ("Councillors present", "Apologies"),
                ("Cllr D Marlow (Mayor)\nCllr S Ingram\nCllr P Okoro\nCllr B Vane", "Cllr J Thorne\nCllr L Wray"),
            ),
            (8, 8),
        ),
        Line("Also in attendance: Hilary Stone (Town Clerk)"),
        Item("1", "Election of Mayor"),
        Line(
            "It was proposed by Cllr Ingram and seconded by Cllr Vane that Cllr Marlow be elected Mayor. There were no other"
            " nominations."
        ),
        Line("It was RESOLVED unanimously that Cllr Marlow be elected Mayor for the year 2028/29."),
        Item("2", "Matters arising"),
        Grid(
            (
                ("Minute", "Action", "By whom", "By when", "Progress"),
                (
                    "17/28",
                    "Ask the County for a crossing in Hill Road.",
                    "Town Clerk",
                    "30 April 2028",
                    "Done. The County will reply in June.",
                ),
                (
                    "22/28",
                    "Find out who owns the pump.",
                    "Cllr Okoro",
                    "8 May 2028",
                    "Ongoing. The deeds are with the solicitor.",
                ),
            ),
            (2, 5.4, 2.6, 2.8, 4.2),
        ),
        Item("3", "Planning"),
        Line("DC/28/00417, 4 Church Walk: the Council RESOLVED to raise no objection, subject to obscured glazing."),
        Line("DC/28/00455, Old Forge: the Council NOTED the officers’ report."),
        Item("4", "Items for action"),
        Grid(
            (
                ("Minute", "Action", "Who", "By when"),
                ("31/28", "Send the Council’s answers to the planning officer.", "Town Clerk", "12 May 2028"),
                (
                    "32/28",
                    "Inspect the play area with the insurer.",
                    "Cllr Ingram and Cllr Vane",
                    "before the June meeting",
                ),
            ),
            (2, 7, 4, 3.6),
        ),
        Line("Next meeting: Monday 12 June 2028"),
    ),
    Says(
        profile="parish",
        committee="HTC",
        number=None,
        label="HTC 08 May 2028",
        date="2028-05-08",
        attendees=(
            person("Cllr D Marlow", None, role="Mayor"),
            person("Cllr S Ingram"),
            person("Cllr P Okoro"),
            person("Cllr B Vane"),
            away("Cllr J Thorne"),
            away("Cllr L Wray"),
            person("Hilary Stone", None, role="Town Clerk"),
        ),
        items=(
            ("1", "Election of Mayor"),
            ("2", "Matters arising"),
            ("3", "Planning"),
            ("4", "Items for action"),
        ),
        decisions=(
            decided(
                "RESOLVED", "unanimously that Cllr Marlow be elected Mayor for the year 2028/29.", votes="unanimously"
            ),
            decided("RESOLVED", "to raise no objection, subject to obscured glazing."),
            decided("NOTED", "the officers’ report."),
        ),
        actions=(
            raised(
                None,
                "Send the Council’s answers to the planning officer.",
                ("Town Clerk",),
                "2028-05-12",
                key="HTC 08 May 2028 T1",
            ),
            raised(
                None,
                "Inspect the play area with the insurer.",
                ("Cllr Ingram", "Cllr Vane"),
                "2028-06-12",
                key="HTC 08 May 2028 T2",
            ),
        ),
        outstanding=(
            keyed("HTC 08 May 2028 R1", carried(None, ("Town Clerk",), "2028-04-30", None, "closed")),
            keyed("HTC 08 May 2028 R2", carried(None, ("Cllr Okoro",), "2028-05-08", None)),
        ),
        next_meetings=(("main", "2028-06-12"),),
    ),
)

BOOKS: tuple[Book, ...] = (PARISH, TOWN)
