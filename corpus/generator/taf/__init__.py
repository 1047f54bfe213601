"""The Technical Assurance Forum (TAF): a sister committee with words, parties and layouts of its own."""

from corpus.generator.model import Earlier, Life, Next, Series
from corpus.generator.taf.meetings import M17, M18, M19, M20

SERIES = Series(
    folder="taf",
    short="TAF",
    name="Technical Assurance Forum",
    profile="generic",
    meetings=(M17, M18, M19, M20),
    earlier=(
        Earlier("TAF 15/02", "GridCo to repeat the load test on all three lines.", "2022-07-21", ("GridCo",)),
        Earlier("TAF 16/04", "MeterWorks to find why displays go dark in frost.", "2022-09-15", ("MeterWorks",)),
        Earlier("TAF 16/05", "The Secretariat to publish a glossary.", "2022-09-15", ("Secretariat",)),
    ),
    life=Life(
        closed={
            "TAF 15/02": "TAF_18",
            "TAF 16/05": "TAF_17",
            "TAF 17/01": "TAF_18",
            "TAF 17/02": "TAF_20",
            "TAF 17/03": "TAF_19",
            "TAF 17/04": "TAF_18",
            "TAF 17/05": "TAF_19",
            "TAF 18/01": "TAF_19",
            "TAF 18/02": "TAF_20",
            "TAF 18/03": "TAF_19",  # by a sentence
            "TAF 18/04": "TAF_20",
            "TAF 19/02": "TAF_20",
        },
        problems={"TAF_21": ("id_gap", "reowned")},  # there is no 20/03; 19/03 found an owner
        allowed={"TAF_20": ("no_owner",), "TAF_21": ("no_owner", "target_past", "bad_date")},
    ),
    after=Next("main", "2023-07-20", "TAF_21"),
    layouts={
        "L2": (17, 19),
        "L3": (17, 18),
        "L6": (19, 20),
        "L7": (17, 18, 19, 20),
        "L8": (17, 19, 20),
        "L9": (17, 18, 20),
    },
)
