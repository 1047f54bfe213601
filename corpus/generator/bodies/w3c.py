"""Groups of the W3C: the log of a channel as text, and minutes as Markdown, 'ACTION-17: …', 'RESOLUTION: …'."""

from corpus.generator.bodies.book import Book, Says, away, decided, person, raised
from corpus.generator.bodies.page import Bullets, Item, Line, Part, Title

_LOG = """15:00:02 <RRSAgent> logging to https://example.org/2035/03/07-tides-irc
15:00:04 <trackbot> Meeting: Tide Tables Working Group Teleconference
15:00:04 <trackbot> Date: 07 March 2035
15:00:31 <ines> Chair: Ines
15:00:40 <ines> Present: Ines Duarte, Kofi Mensah, Lars Holm
15:00:52 <ines> Regrets: Yuki Tanaka
15:01:10 <ines> scribe: Kofi
15:02:00 <kofi> Topic: Minutes of last week
15:02:15 <kofi> Ines: any objections?
15:02:40 <kofi> RESOLUTION: Accept the minutes of 28 February 2035
15:03:05 <kofi> Topic: Time zones in tables
15:03:30 <kofi> Lars: most tables say nothing of the zone
15:04:01 <kofi> ... and readers guess
15:05:12 <kofi> ACTION: Lars to write a note on time zones
15:05:12 <trackbot> Created ACTION-217 - Write a note on time zones [on Lars Holm - due 2035-03-14].
15:06:30 <kofi> action-209?
15:06:30 <trackbot> action-209 -- Ines Duarte to ask the harbour office for its tables -- due 2035-02-28 -- OPEN
15:07:01 <kofi> Ines: I have their answer, please close it
15:07:20 <kofi> close action-209
15:07:20 <trackbot> Closed action-209.
15:09:44 <kofi> Topic: Next draft
15:10:20 <kofi> ACTION: Kofi to publish the draft by 21 March 2035
15:10:20 <trackbot> Created ACTION-218 - Publish the draft [on Kofi Mensah - due 2035-03-21].
15:11:02 <kofi> RESOLUTION: Publish the draft of the vocabulary on 21 March
15:12:00 <ines> [adjourned]"""

IRC = Book(
    "07-tides-irc",
    "B1",
    tuple(Line(line) for line in _LOG.split("\n")),
    Says(
        profile="w3c",
        committee=None,
        number=None,
        label=None,
        date="2035-03-07",
        attendees=(
            person("Ines Duarte", None, role="Chair"),
            person("Kofi Mensah", None, role="Scribe"),
            person("Lars Holm"),
            away("Yuki Tanaka"),
        ),
        items=((None, "Minutes of last week"), (None, "Time zones in tables"), (None, "Next draft")),
        decisions=(
            decided("RESOLUTION", "Accept the minutes of 28 February 2035"),
            decided("RESOLUTION", "Publish the draft of the vocabulary on 21 March"),
        ),
        actions=(
            raised("ACTION-217", "Lars to write a note on time zones", ("Lars Holm",), "2035-03-14"),
            raised("ACTION-218", "Kofi to publish the draft by 21 March 2035", ("Kofi Mensah",), "2035-03-21"),
        ),
    ),
    forms=(".txt",),
)

_SUMMARY: tuple[Part, ...] = (
    Item(None, "Summary of action items"),
    Bullets(
        (
            "ACTION-221: Lars Holm to test the converter on three harbours - due 2035-04-11",
            "ACTION-222: Yuki Tanaka to draw the diagram - due 2035-04-18",
        )
    ),
    Item(None, "Summary of resolutions"),
    Bullets(("The note on time zones will be published as a Group Note.",)),
)

PAGE = Book(
    "04-tides-minutes",
    "B2",
    (
        Title("Tide Tables Working Group (TTWG) – Teleconference"),
        Line("04 April 2035"),
        Line("**Present:** Ines Duarte, Lars Holm, Yuki Tanaka (remote)"),
        Line("**Regrets:** Kofi Mensah"),
        Line("**Chair:** Ines Duarte"),
        Line("**Scribe:** Yuki Tanaka"),
        Item(None, "Converter"),
        Line("Lars: the converter fails where the harbour has two lows a day."),
        Line("**ACTION-221:** Lars Holm to test the converter on three harbours - due 2035-04-11"),
        Line("Yuki: see also ACTION-209, which we closed in March."),
        Item(None, "Note on time zones"),
        Line("**RESOLUTION:** The note on time zones will be published as a Group Note."),
        Line("**ACTION-222:** Yuki Tanaka to draw the diagram - due 2035-04-18"),
        Line("Next meeting: 18 April 2035"),
        *_SUMMARY,
    ),
    Says(
        profile="w3c",
        committee="TTWG",
        number=None,
        label="TTWG 2035-04-04",
        date="2035-04-04",
        attendees=(
            person("Ines Duarte", None, role="Chair"),
            person("Lars Holm"),
            person("Yuki Tanaka", None, remote=True, role="Scribe"),
            away("Kofi Mensah"),
        ),
        items=(
            (None, "Converter"),
            (None, "Note on time zones"),
            (None, "Summary of action items"),
            (None, "Summary of resolutions"),
        ),
        decisions=(decided("RESOLUTION", "The note on time zones will be published as a Group Note."),),
        actions=(
            raised(
                "ACTION-221",
                "Lars Holm to test the converter on three harbours - due 2035-04-11",
                ("Lars Holm",),
                "2035-04-11",
            ),
            raised("ACTION-222", "Yuki Tanaka to draw the diagram - due 2035-04-18", ("Yuki Tanaka",), "2035-04-18"),
        ),
        next_meetings=(("main", "2035-04-18"),),
    ),
)

BOOKS: tuple[Book, ...] = (IRC, PAGE)
