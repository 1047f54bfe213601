"""The SMKI Policy Management Authority: ids as 'PMA161-03', in a table that ends each item."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, person, raised
from corpus.generator.bodies.page import Grid, Item, Line, Title

_HEAD = ("Action Reference", "Action", "Owner", "Due Date")
_WIDE = (2.6, 8, 3, 2.8)

TABLES = Book(
    "PMA_161_1607",
    "B1",
    (
        Title("SMKI PMA Meeting 161 Minutes"),
        Line("16 July 2029, 10:30 – 13:00, Room 2, Mill House, Derby"),
        Line("PMA_161_1607"),
        Grid(
            (
                ("Name", "Representing"),
                ("Gwen Hollis", "SMKI PMA Chair"),
                ("Marcus Eddy", "Large Suppliers"),
                ("Ola Brandt (Telecon)", "Network Operators"),
                ("Fay Denby", "DCC"),
                ("Luca Roth", "SECAS"),
            ),
            (7, 8),
        ),
        Line("Apologies: Neil Strand (Small Suppliers)"),
        Item("1", "Welcome and Actions Outstanding"),
        Line("The PMA Chair opened the meeting."),
        Grid(
            (
                ("Action Reference", "Action", "Owner", "Due Date", "Update"),
                (
                    "PMA159-02",
                    "Review the recovery procedure.",
                    "DCC",
                    "16 July 2029",
                    "Open – the review is half done. Revised date: 17 September 2029",
                ),
                (
                    "PMA160-01",
                    "Ask the Trusted Service Provider for a date.",
                    "SECAS",
                    "16 July 2029",
                    "Closed – it is 3 September.",
                ),
            ),
            (2.4, 5.4, 2, 2.6, 4.4),
        ),
        Item("2", "Document Set Review"),
        Line(
            "SECAS presented the changes to the Certificate Policies. The PMA **AGREED** the changes to the Device"
            " Certificate Policy and **NOTED** that a consultation will follow."
        ),
        Grid(
            (
                _HEAD,
                ("PMA161-01", "Issue the consultation on the Device Certificate Policy.", "SECAS", "27 July 2029"),
                ("PMA161-02", "Confirm the date of the key ceremony.", "DCC, TSP", "Next meeting"),
            ),
            _WIDE,
        ),
        Item("3", "Assurance"),
        Line("The assessor had no findings. No actions were raised."),
        Item("4", "Any Other Business"),
        Line("A member asked about the archive of old keys."),
        Grid((_HEAD, ("PMA161-03", "Describe the archive of old keys.", "Fay Denby", "TBC")), _WIDE),
        Line("Next meeting: 17 September 2029"),
    ),
    Says(
        profile="smki_pma",
        committee="PMA",
        number=161,
        label="PMA_161",
        date="2029-07-16",
        attendees=(
            person("Gwen Hollis", "SMKI PMA Chair", role="Chair"),
            person("Marcus Eddy", "Large Suppliers"),
            person("Ola Brandt", "Network Operators", remote=True),
            person("Fay Denby", "DCC"),
            person("Luca Roth", "SECAS"),
            away("Neil Strand", "Small Suppliers"),
        ),
        items=(
            ("1", "Welcome and Actions Outstanding"),
            ("2", "Document Set Review"),
            ("3", "Assurance"),
            ("4", "Any Other Business"),
        ),
        decisions=(
            decided("AGREED", "the changes to the Device Certificate Policy"),
            decided("NOTED", "that a consultation will follow."),
        ),
        actions=(
            raised("PMA161-01", "Issue the consultation on the Device Certificate Policy.", ("SECAS",), "2029-07-27"),
            raised("PMA161-02", "Confirm the date of the key ceremony.", ("DCC", "TSP"), "2029-09-17"),
            raised("PMA161-03", "Describe the archive of old keys.", ("Fay Denby",), None),
        ),
        outstanding=(
            carried("PMA159-02", ("DCC",), "2029-07-16", "2029-09-17"),
            carried("PMA160-01", ("SECAS",), "2029-07-16", None, "closed"),
        ),
        next_meetings=(("main", "2029-09-17"),),
    ),
)

BENEATH = Book(
    "PMA_162_1709",
    "B2",
    (
        Title("Smart Metering Key Infrastructure Policy Management Authority (SMKI PMA)"),
        Line("Minutes of Meeting 162"),
        Line("Held on: 17 September 2029 at 10:30"),
        Line("Held at: Webex"),
        Line("**Attendees**"),
        Line("Gwen Hollis (Chair), Marcus Eddy (Large Suppliers), Neil Strand (Small Suppliers, T/C), Fay Denby (DCC)"),
        Line("**Apologies**"),
        Line("Ola Brandt (Network Operators)"),
        Item(None, "Minutes and Matters Arising", plain=False),
        Line("The minutes were **APPROVED** by the PMA without change."),
        Grid(
            (
                ("Ref", "Action", "Owner", "Target", "Status"),
                ("PMA159-02", "Review the recovery procedure.", "DCC", "17/09/2029", "Ongoing"),
                ("The review has been sent to the members for comment.", "", "", "", ""),
                ("PMA161-01", "Issue the consultation.", "SECAS", "27/07/2029", "Closed"),
                ("The consultation ran until 24 August.", "", "", "", ""),
                ("PMA161-02", "Confirm the date of the key ceremony.", "DCC, TSP", "17/09/2029", "On hold"),
                ("The ceremony waits for the new vault.", "", "", "", ""),
            ),
            (2.4, 6.4, 2.6, 2.6, 2.4),
        ),
        Item(None, "Key Ceremony"),
        Line("The DCC reported that the vault is late. The SMKI PMA **NOTED** the report."),
        Line("**ACTION PMA162-01:** The DCC to send a plan of the vault by 1 October 2029."),
        Item(None, "Repository"),
        Line("Members wondered whether action PMA161-03 was still needed."),
        Line("**ACTION PMA162-02:** Gwen Hollis to write to the SSC about the archive by the end of October 2029."),
        Line("The next meeting will be on 19 November 2029."),
    ),
    Says(
        profile="smki_pma",
        committee="PMA",
        number=162,
        label="PMA_162",
        date="2029-09-17",
        attendees=(
            person("Gwen Hollis", None, role="Chair"),
            person("Marcus Eddy", "Large Suppliers"),
            person("Neil Strand", "Small Suppliers", remote=True),
            person("Fay Denby", "DCC"),
            away("Ola Brandt", "Network Operators"),
        ),
        items=((None, "Minutes and Matters Arising"), (None, "Key Ceremony"), (None, "Repository")),
        decisions=(decided("NOTED", "the report."),),
        actions=(
            raised("PMA162-01", "The DCC to send a plan of the vault by 1 October 2029.", ("DCC",), "2029-10-01"),
            raised(
                "PMA162-02",
                "Gwen Hollis to write to the SSC about the archive by the end of October 2029.",
                ("Gwen Hollis",),
                "2029-10-31",
            ),
        ),
        outstanding=(
            carried("PMA159-02", ("DCC",), "2029-09-17", None),
            carried("PMA161-01", ("SECAS",), "2029-07-27", None, "closed"),
            carried("PMA161-02", ("DCC", "TSP"), "2029-09-17", None, "on_hold"),
        ),
        next_meetings=(("main", "2029-11-19"),),
    ),
)

BOOKS: tuple[Book, ...] = (TABLES, BENEATH)
