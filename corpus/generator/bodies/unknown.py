"""Bodies that have no profile: what the generic one reads of them."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, person, raised
from corpus.generator.bodies.page import Bullets, Grid, Item, Line, Title

CONTENTS = Book(
    "LSF_14_minutes",
    "B1",
    (
        Title("Lighthouse Safety Forum – Meeting 14"),
        Line("Wednesday, 18 October 2028, 10am – 1pm, Keepers’ Cottage, Blakeness"),
        Line("**Agenda**"),
        Bullets(("Minutes", "Action Log", "Fog signals", "Vote on the new lens"), ("1.", "2.", "3.", "4.")),
        Grid(
            (
                ("Present", "Apologies"),
                (
                    "Ruth Blake (Chair)\nOlaf Strand, Pilots’ Guild\nMia Carey, Harbour Office (by phone)",
                    "Jon Vale, Coastguard",
                ),
            ),
            (9, 7),
        ),
        Item("1.", "Minutes"),
        Line("The Forum **APPROVED** the minutes of meeting 13."),
        Item("2.", "Action Log"),
        Line("**Open actions**"),
        Grid(
            (
                ("Ref", "Action", "Lead", "Deadline", "Comments"),
                (
                    "LSF 12/02",
                    "Survey the north tower.",
                    "Harbour Office",
                    "18/10/2028",
                    "The surveyor was ill. New date: 15/11/2028",
                ),
            ),
            (2.4, 5.4, 3, 2.6, 4),
        ),
        Line("**Closed actions**"),
        Grid(
            (
                ("Ref", "Action", "Lead", "Deadline", "Comments"),
                ("LSF 13/01", "Paint the railings.", "Keepers", "30/09/2028", "Painted."),
                ("LSF 13/02", "Buy lamp oil.", "R Blake", "30/09/2028", "Bought."),
            ),
            (2.4, 5.4, 3, 2.6, 4),
        ),
        Item("3.", "Fog signals"),
        Line("The Pilots’ Guild reported three nights without a signal."),
        Line("ACTION LSF 14/01: Harbour Office to check the timers by 1 November 2028."),
        Item("4.", "Vote on the new lens"),
        Grid(
            (
                ("Member", "For", "Against", "Abstained"),
                ("Pilots’ Guild", "1", "", ""),
                ("Harbour Office", "1", "", ""),
                ("Keepers", "", "1", ""),
            ),
            (6, 3, 3, 3),
        ),
        Line("The Forum **AGREED** to buy the lens, provided that the price is not raised."),
        Line("ACTION LSF 14/02: Ruth Blake and Olaf Strand to order the lens."),
        Line("Next meeting: 15 November 2028"),
    ),
    Says(
        profile="generic",
        committee="LSF",
        number=14,
        label="LSF_14",
        date="2028-10-18",
        attendees=(
            person("Ruth Blake", None, role="Chair"),
            person("Olaf Strand", "Pilots’ Guild"),
            person("Mia Carey", "Harbour Office", remote=True),
            away("Jon Vale", "Coastguard"),
        ),
        items=(("1", "Minutes"), ("2", "Action Log"), ("3", "Fog signals"), ("4", "Vote on the new lens")),
        decisions=(
            decided("APPROVED", "the minutes of meeting 13."),
            decided("AGREED", "to buy the lens, provided that the price is not raised."),
        ),
        actions=(
            raised(
                "LSF 14/01", "Harbour Office to check the timers by 1 November 2028.", ("Harbour Office",), "2028-11-01"
            ),
            raised(
                "LSF 14/02",
                "Ruth Blake and Olaf Strand to order the lens.",
                ("Ruth Blake", "Olaf Strand"),
                "2028-11-15",
            ),
        ),
        outstanding=(
            carried("LSF 12/02", ("Harbour Office",), "2028-10-18", "2028-11-15"),
            carried("LSF 13/01", ("Keepers",), "2028-09-30", None, "closed"),
            carried("LSF 13/02", ("R Blake",), "2028-09-30", None, "closed"),
        ),
        next_meetings=(("main", "2028-11-15"),),
    ),
)

PLAIN = Book(
    "Orchard_group_12_Feb",
    "B2",
    (
        Title("Minutes of the Orchard Steering Group"),
        Grid(
            (
                ("Date of meeting", "12/02/2029"),
                ("Time", "2.00pm – 3.30pm"),
                ("Venue", "Cider Barn"),
            ),
            (5, 10),
            head=False,
        ),
        Line("In attendance: Tara Wynn (Chair), Hal Greaves, Nina Pope, Dan Frith (part)"),
        Line("Apologies received from: Zoe Marsh"),
        Item(None, "Pruning"),
        Line("The trees in the lower field were pruned in January. Hal Greaves thanked the volunteers."),
        Line("Action: Nina Pope to thank the volunteers in writing by 19 February."),
        Item(None, "Wasps"),
        Line("The wasps took action of their own. The Group NOTED the report."),
        Line("Action: Hal Greaves and Dan Frith to hang traps before the end of June 2029."),
        Item(None, "Accounts"),
        Line("Decisions on the accounts were put off."),
        Line("Date of next meeting: 12/03/2029"),
    ),
    Says(
        profile="generic",
        committee=None,
        number=None,
        label=None,
        date="2029-02-12",
        attendees=(
            person("Tara Wynn", None, role="Chair"),
            person("Hal Greaves"),
            person("Nina Pope"),
            person("Dan Frith", None, part=True),
            away("Zoe Marsh"),
        ),
        items=((None, "Pruning"), (None, "Wasps"), (None, "Accounts")),
        decisions=(decided("NOTED", "the report."),),
        actions=(
            raised(
                None,
                "Nina Pope to thank the volunteers in writing by 19 February.",
                ("Nina Pope",),
                "2029-02-19",
                key="2029-02-12 1",
            ),
            raised(
                None,
                "Hal Greaves and Dan Frith to hang traps before the end of June 2029.",
                ("Hal Greaves", "Dan Frith"),
                "2029-06-30",
                key="2029-02-12 2",
            ),
        ),
        next_meetings=(("main", "2029-03-12"),),
    ),
)

BOOKS: tuple[Book, ...] = (CONTENTS, PLAIN)
