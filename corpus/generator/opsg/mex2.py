"""OPSG_EX2, 17 June 2021: an extraordinary meeting without a table; it raises two actions and closes one."""

from corpus.generator.model import Action, Item, Meeting, Next
from corpus.generator.opsg.people import attend
from corpus.generator.words import at, day, decided, noted, prose

_PEOPLE = attend(
    remote=("Hanna Osei", "Tomas Vane", "Joan Ferrier", "Bilal Rashid", "Wendy O'Hare", "Oscar Pym", "Keira Dunmore",
            "Petra Lindqvist", "Naomi Trent", "Sunil Varma"),
    away=("Luca Bianchi-Roe", "Orla Keane", "Dafydd Pugh", "Marek Zając", "Felix Arden", "Jonah Reeve", "Beth Sandell",
          "Callum Ness"),
)  # fmt: skip

_ITEMS = (
    Item("1", "Purpose of the Meeting", (
        prose("The Chair explained that this extraordinary meeting had been called at OPSG_45 to hear about the move "
              "of the test service, and that no other business would be taken."),
    )),
    Item("2", "Move of the Test Service", (
        prose("The NDS presented its revised plan. The second step was taken on 14 June as announced; the third is "
              "now to follow on 2 July. Sunil Varma showed the results of the checks made after the second step: of "
              "1,240 cases 1,231 had passed, and none of the nine failures affects users."),
        prose("Members asked what happens if the third step fails. The NDS stated that the old site can be used until "
              "16 July. The OPSG agreed that action OPSG 45/01 is complete.",
              ("OPSG 45/01", "closed", "The OPSG agreed that action OPSG 45/01 is complete.")),
        decided("APPROVED", "the revised plan, on condition that no test booked for July is moved.",
                "on condition that no test booked for July is moved"),
        Action("01", "The NDS to send the list of the nine failed cases to members{ by 25 June}.", ("NDS",),
               day("2021-06-25")),
        Action("02", "CAS to tell all users of the dates of the third step{ by the next meeting (OPSG_46)}.",
               ("CAS",), at("OPSG_46", "2021-07-06")),
    )),
    Item("3", "Close", (
        prose("The Chair thanked members for coming at short notice."),
        noted("that the old site will be available until 16 July 2021."),
    )),
)  # fmt: skip

MEETING = Meeting(
    number="EX2",
    date="2021-06-17",
    people=_PEOPLE,
    items=_ITEMS,
    next=(Next("main", "2021-07-06", "OPSG_46"),),
    start="14:00",
    end="15:10",
)
