"""The Panel of the Balancing and Settlement Code: 'The Panel: a) NOTED …; b) AGREED …', 'ACTION 381/01'."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, person, raised
from corpus.generator.bodies.page import Bullets, Grid, Item, Line, Title

LETTERS = Book(
    "BSC_Panel_381_minutes",
    "B1",
    (
        Title("BSC Panel Minutes"),
        Grid(
            (
                ("Meeting number", "381", "Venue", "Teleconference"),
                ("Date of meeting", "9 December 2032", "Classification", "Public"),
            ),
            (3.5, 4, 3.5, 4),
            head=False,
        ),
        Line("**Attendees and apologies**"),
        Grid(
            (
                ("Attendees", "", ""),
                ("Ursula Penn", "UP", "Panel Chair"),
                ("Victor Amis", "VA", "Deputy Panel Chair"),
                ("Rosa Klein", "RK", "Industry Panel Member"),
                ("Tim Yardley", "TY", "Distribution System Operators Representative"),
                ("Faye Munro", "FM", "ELEXON"),
                ("Apologies", "", ""),
                ("Amir Tawfik", "AT", "Consumer Panel Member"),
            ),
            (5, 2.5, 8),
            head=False,
        ),
        Item("1.", "Apologies"),
        Line("1.1 Apologies were received from AT."),
        Item("2.", "Change Report and progress of Modification Proposals – 381/04"),
        Line("2.1 FM presented the report. P498 is with the Authority; a decision on P491 is awaited."),
        Line("2.2 RK asked whether the costs of CP1599 were known."),
        Line("2.3 The Panel:"),
        Bullets(
            (
                "**NOTED** the contents of the report;",
                "**AGREED** a two-month extension to the Assessment Procedure for P501; and",
                "**DID NOT APPROVE** CP1599.",
            ),
            ("a)", "b)", "c)"),
        ),
        Line("**ACTION 381/01**: ELEXON to explain to the Proposer of CP1599 why it was not approved."),
        Item("3.", "Approach to the storm in October – 381/05"),
        Line("3.1 The Panel discussed two claims. UP noted that action 379/02 was related to them."),
        Line("3.2 The Panel:"),
        Bullets(
            (
                "**AGREED** that no Claims Committee is needed; and",
                "**DELEGATED** the reply to the Deputy Chair.",
            ),
            ("a)", "b)"),
        ),
        Line("**ACTION 381/02**: VA to reply to the two claimants by 17 December 2032."),
        Item("4.", "Minutes of previous meetings & actions arising"),
        Line("4.1 The minutes of meeting 380 were approved."),
        Grid(
            (
                ("No.", "Action", "Owner", "Due", "Update"),
                (
                    "379/02",
                    "ELEXON to list the claims since 2028.",
                    "ELEXON",
                    "December 2032",
                    "In progress. The list will come in January.",
                ),
                ("380/01", "RK to propose a date for the workshop.", "RK", "9 December 2032", "Complete."),
            ),
            (2, 6, 2.2, 2.8, 4),
        ),
        Line("Next meeting: The next meeting of the BSC Panel will be held on Thursday 13 January 2033."),
    ),
    Says(
        profile="bsc",
        committee="Panel",
        number=381,
        label="Panel 381",
        date="2032-12-09",
        attendees=(
            person("Ursula Penn", "Panel Chair", role="Chair"),
            person("Victor Amis", "Deputy Panel Chair", role="Deputy Chair"),
            person("Rosa Klein", "Industry Panel Member"),
            person("Tim Yardley", "Distribution System Operators Representative"),
            person("Faye Munro", "ELEXON"),
            away("Amir Tawfik", "Consumer Panel Member"),
        ),
        items=(
            ("1", "Apologies"),
            ("2", "Change Report and progress of Modification Proposals – 381/04"),
            ("3", "Approach to the storm in October – 381/05"),
            ("4", "Minutes of previous meetings & actions arising"),
        ),
        decisions=(
            decided("NOTED", "the contents of the report;"),
            decided("AGREED", "a two-month extension to the Assessment Procedure for P501; and"),
            decided("DID NOT APPROVE", "CP1599."),
            decided("AGREED", "that no Claims Committee is needed; and"),
            decided("DELEGATED", "the reply to the Deputy Chair."),
        ),
        actions=(
            raised(
                "381/01",
                "ELEXON to explain to the Proposer of CP1599 why it was not approved.",
                ("ELEXON",),
                "2033-01-13",
            ),
            raised("381/02", "VA to reply to the two claimants by 17 December 2032.", ("VA",), "2032-12-17"),
        ),
        outstanding=(
            carried("379/02", ("ELEXON",), None, None),
            carried("380/01", ("RK",), "2032-12-09", None, "closed"),
        ),
        next_meetings=(("main", "2033-01-13"),),
    ),
)

LINES = Book(
    "BSC_Panel_382",
    "B2",
    (
        Title("Minutes of the 382nd BSC Panel Meeting"),
        Line("Held on Thursday 13 January 2033 at 4 Triton Yard, London"),
        Line("**Present:**"),
        Line("Ursula Penn (UP) – Panel Chair"),
        Line("Rosa Klein (RK) – Industry Panel Member"),
        Line("Amir Tawfik (AT) – Consumer Panel Member (by phone)"),
        Line("**In attendance:**"),
        Line("Faye Munro (FM) – ELEXON (part)"),
        Line("**Apologies:**"),
        Line("Victor Amis (VA) – Deputy Panel Chair"),
        Item(None, "Decision papers", plain=False),
        Item("1.", "P501 ‘Late Bids’ (382/03)", level=2),
        Line("The Panel was asked to agree a recommendation. RK disagreed; AT and the Chair were in favour."),
        Line(
            "The Panel by majority **AGREED** that P501 should be made, and unanimously **AGREED** an Implementation Date of"
            " 1 June 2033."
        ),
        Line("(**ACTION 382/01**) ELEXON to send the Final Modification Report to the Authority by 20 January 2033."),
        Item("2.", "Budget (382/04)", level=2),
        Line("The Panel **NOTED** the draft budget and invited comments."),
        Line("(**ACTION 382/02**) Panel Members to send comments on the budget by 28 January 2033."),
        Item(None, "Actions from previous meetings"),
        Grid(
            (
                ("Reference", "Description", "Who", "When", "Status"),
                (
                    "379/02",
                    "ELEXON to list the claims since 2028.",
                    "ELEXON",
                    "13/01/33",
                    "Closed: tabled as paper 382/06.",
                ),
                (
                    "381/01",
                    "ELEXON to explain the decision on CP1599.",
                    "ELEXON",
                    "13/01/33",
                    "Open: a letter is being written.",
                ),
                ("381/02", "VA to reply to the two claimants.", "VA", "17/12/32", "Closed"),
            ),
            (2.2, 5.6, 2.2, 2.4, 4.6),
        ),
        Line("Date of next meeting: 10 February 2033"),
    ),
    Says(
        profile="bsc",
        committee="Panel",
        number=382,
        label="Panel 382",
        date="2033-01-13",
        attendees=(
            person("Ursula Penn", "Panel Chair", role="Chair"),
            person("Rosa Klein", "Industry Panel Member"),
            person("Amir Tawfik", "Consumer Panel Member", remote=True),
            person("Faye Munro", "ELEXON", part=True),
            away("Victor Amis", "Deputy Panel Chair", role="Deputy Chair"),
        ),
        items=(
            ("1", "P501 ‘Late Bids’ (382/03)"),
            ("2", "Budget (382/04)"),
        ),
        decisions=(
            decided("AGREED", "that P501 should be made,"),
            decided("AGREED", "an Implementation Date of 1 June 2033."),
            decided("NOTED", "the draft budget and invited comments."),
        ),
        actions=(
            raised(
                "382/01",
                "ELEXON to send the Final Modification Report to the Authority by 20 January 2033.",
                ("ELEXON",),
                "2033-01-20",
            ),
            raised(
                "382/02",
                "Panel Members to send comments on the budget by 28 January 2033.",
                ("Panel Members",),
                "2033-01-28",
            ),
        ),
        outstanding=(
            carried("379/02", ("ELEXON",), "2033-01-13", None, "closed"),
            carried("381/01", ("ELEXON",), "2033-01-13", None),
            carried("381/02", ("VA",), "2032-12-17", None, "closed"),
        ),
        next_meetings=(("main", "2033-02-10"),),
    ),
)

BOOKS: tuple[Book, ...] = (LETTERS, LINES)
