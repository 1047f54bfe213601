"""What the discussion asks for and promises: sentences read by spaCy, matched with the actions raised for them."""

import subprocess
import sys
from pathlib import Path

import pytest

from opsgdocs.document import Cell, Document, Heading, ListItem, Paragraph, Place, Run, Table
from opsgdocs.errors import UsageError
from opsgdocs.extractors import extract_minutes
from opsgdocs.extractors.language.commitments import check_requests, find_commitments
from opsgdocs.extractors.language.parties import Parties, bare_name
from opsgdocs.extractors.language.pipeline import read_sentence
from opsgdocs.extractors.language.rules import RULES
from opsgdocs.extractors.language.subjects import speaker
from opsgdocs.profile import load

OPSG = load("opsg")
PARTIES = Parties.of(OPSG, (), frozenset({"DCC", "SECAS", "CSP N", "CSP C&S", "Small Supplier"}))


def asked(text, before=""):
    """(who, what) of all that a sentence asks for or promises."""
    return [(one.who, one.what) for one in read_sentence(text, PARTIES, before=before)]


def text_block(kind, text, line, **fields):
    return kind(runs=(Run(text),), places=(Place(path=f"line {line}"),), **fields)


def opsg(*lines):
    """Minutes of OPSG_29: '# 4. Incidents' is a heading, '- …' an entry of a list, all else a paragraph."""
    blocks = [text_block(Heading, "Operations Group Meeting 29", 1, level=0)]
    for number, line in enumerate(("# 1. Welcome", "The Chair opened the meeting.", *lines), start=2):
        if line.startswith("# "):
            blocks.append(text_block(Heading, line[2:], number))
        elif line.startswith("- "):
            blocks.append(text_block(ListItem, line[2:], number))
        else:
            blocks.append(text_block(Paragraph, line, number))
    return Document(name="OPSG_29.txt", blocks=tuple(blocks))


def commitments(*lines):
    document = opsg(*lines)
    return find_commitments(extract_minutes(document, OPSG), document, OPSG)


def problems(*lines):
    return [problem.message for problem in check_requests(commitments(*lines))]


EXAMPLES = [(rule.name, example) for rule in RULES for example in rule.examples]


class DescribeRules:
    @pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
    def it_reads_its_examples(self, name, example):
        assert name in [one.rule.name for one in read_sentence(example, PARTIES)]

    @pytest.mark.parametrize(
        ("text", "who", "what"),
        [
            ("The DCC agreed to provide the output in March.", "DCC", "provide the output in March"),
            ("SECAS will investigate further.", "SECAS", "investigate further"),
            ("The DCC was asked to consider the variance.", "DCC", "consider the variance"),
            ("OPSG AGREED that SECAS will publish the report.", "SECAS", "publish the report"),
            ("The DCC stated that they would circulate the plan.", "DCC", "circulate the plan"),
            ("The OPSG expressed concern and asked that the CSP N provide an update.", "CSP N", "provide an update"),
            ("Members requested that the plan be revised.", None, "the plan be revised"),
            ("The OPSG requested a list of sites from SECAS.", "SECAS", "a list of sites from SECAS"),
            ("The DCC requested Small Supplier participation.", "Small Supplier", "Small Supplier participation"),
            ("The DCC agreed to look again, however members were doubtful.", "DCC", "look again"),
        ],
    )
    def it_tells_who_and_what(self, text, who, what):
        assert asked(text) == [(who, what)]

    def it_finds_two_requests_in_one_sentence(self):
        text = "The OPSG requested that CSP N explain the fall, and that the DCC produce a working example."

        assert asked(text) == [("CSP N", "explain the fall"), ("DCC", "produce a working example")]

    def it_knows_whom_it_and_they_mean_at_the_beginning_of_a_sentence(self):
        assert asked("They will provide an update.", before="The DCC was aware of it.") == [
            ("DCC", "provide an update")
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "The release will deploy in April.",
            "Users will be provided with a report.",
            "CSP N aims to complete several activities by the end of March.",
            "The DCC noted that it had agreed to provide the plan.",
            "The DCC did not agree to provide the plan.",
            "A member asked whether the DCC will provide the plan.",
            "The report which the DCC will publish covers January.",
            "The DCC suggested that a modification may need to be raised.",
            "The requested data was shown.",
            "Members were asked to note the update.",
            "The OPSG noted the update.",
            "",
        ],
    )
    def but_it_leaves_the_world_the_past_and_questions_alone(self, text):
        assert asked(text) == []

    def it_stays_quick_on_a_sentence_of_nothing_but_names(self):
        assert asked("The DCC " * 150 + "will provide it.")[-1][1] == "provide it"


class DescribeMatching:
    def it_finds_the_action_of_the_item_by_its_words(self):
        found = commitments(
            "# 2. Alerts",
            "The OPSG requested that the DCC report the volume of superfluous Alerts. SECAS will check the amnesty.",
            "ACTION OPSG 29/01: The DCC to report the volume of superfluous Alerts in SMETS1.",
            "ACTION OPSG 29/02: SECAS to check if there is an amnesty on returns.",
        )

        assert [(one.kind, one.who, one.asked_by, one.action) for one in found] == [
            ("request", "DCC", "OPSG", "OPSG 29/01"),
            ("commitment", "SECAS", None, "OPSG 29/02"),
        ]
        assert all(one.reason and 0 < one.score <= 1 for one in found)

    def it_finds_an_action_of_another_item_only_by_many_words(self):
        found = commitments(
            "# 2. Alerts",
            "The OPSG asked the DCC to produce technical guidelines for resilient configuration.",
            "The OPSG asked the DCC to explain the guidelines.",
            "# 3. Actions",
            "ACTION OPSG 29/01: The DCC to produce technical guidelines for resilient configuration of Users.",
        )

        assert [one.action for one in found] == ["OPSG 29/01", None]

    def it_takes_none_where_two_actions_fit_alike(self):
        (found,) = commitments(
            "# 2. Firmware",
            "The OPSG asked the DCC to publish the firmware schedule.",
            "ACTION OPSG 29/01: The DCC to publish the firmware schedule for North.",
            "ACTION OPSG 29/02: The DCC to publish the firmware schedule for South.",
        )

        assert found.action is None
        assert found.reason == "OPSG 29/01 and OPSG 29/02 fit alike"

    def it_believes_an_id_in_the_sentence(self):
        (found,) = commitments("# 2. Hubs", "The DCC agreed to provide figures as part of action 28/02.")

        assert (found.action, found.score) == ("OPSG 28/02", 1.0)

    def it_keeps_the_item_the_target_and_the_place(self):
        (found,) = commitments(
            "# 2. Plans", "Thanks were given. The DCC agreed to provide a draft by 21 February 2020."
        )

        assert found.item == "2"
        assert (found.target.text, found.target.date.isoformat()) == ("by 21 February 2020", "2020-02-21")
        assert (found.evidence[0].path, found.evidence[0].start) == ("line 5", 19)
        assert found.evidence[0].text == found.text == "The DCC agreed to provide a draft by 21 February 2020."

    def it_reads_the_bullets_of_a_request(self):
        (found,) = commitments("# 2. Plans", "The OPSG asked the DCC to provide:", "- the draft plan", "- its dates")

        assert found.what == "provide:\n• the draft plan\n• its dates"

    def it_does_not_take_actions_and_their_bullets_for_discussion(self):
        assert (
            commitments("# 2. Plans", "ACTION OPSG 29/01: The DCC to do so:", "- SECAS will check the draft plan") == ()
        )

    def it_gives_what_stands_beneath_a_row_to_that_action(self):
        found = find_commitments(*with_table("The DCC agreed to provide the output in March (OPSG_30)."), OPSG)

        assert [(one.who, one.action, one.deliverable) for one in found] == [("DCC", "OPSG 24/02", True)]
        assert check_requests(found) == ()


def with_table(update):
    """Minutes and document with one row of an action outstanding and an update beneath it."""
    heads = ("Action ID", "Action", "Date Raised", "Last Target Date", "Revised Target Date", "Owner")
    cells = ("OPSG 24/02", "The DCC to analyse the traffic.", "03/09/2019", "04/02/2020", "03/03/2020", "DCC")
    rows = [tuple(cell(text, row, at) for at, text in enumerate(texts)) for row, texts in enumerate((heads, cells))]
    rows.append((Cell((text_block(Paragraph, update, 9),), row=2, column=0, column_span=6),))
    document = opsg("# 2. Actions Outstanding")
    document = Document(name="t", blocks=(*document.blocks, Table(tuple(rows), columns=6, header_rows=1)))
    return extract_minutes(document, OPSG), document


def cell(text, row, column):
    return Cell((text_block(Paragraph, text, row),), row=row, column=column)


class DescribeProblems:
    def it_reports_a_request_without_action(self):
        found = problems(
            "# 2. Proposals", "The DCC was asked by an OPSG member to consider whether the limit was right."
        )

        assert found == ["Asked for in item 2, no action raised: “consider whether the limit was right” (DCC)."]

    def it_reports_a_promise_without_action(self):
        found = problems("# 2. Hubs", "The DCC stated that it will perform an audit of all sites.")

        assert found == ["Promised in item 2, no action raised: “perform an audit of all sites” (DCC)."]

    @pytest.mark.parametrize(
        "text",
        [
            "SECAS invited members to comment on the draft.",
            "SECAS requested that the OPSG review the issues by 17 February.",
            "The OPSG agreed to approve the plan.",
            "The OPSG recommended that the Panel approve the change.",
            "At the last meeting the DCC agreed to provide the plan.",
        ],
    )
    def but_it_is_silent_on_what_is_asked_of_the_committee_itself_and_on_votes(self, text):
        assert problems("# 2. Hubs", text) == []

    def and_it_is_silent_on_corrections_of_earlier_minutes(self):
        assert problems("# 2. Minutes of the last meeting", "A LS member asked that the wording be changed.") == []


class DescribeParties:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("and the Large Supplier (LS) members", "Large Supplier (LS) members"),
            ("A LS member ", "LS member"),
            ("the", ""),
        ],
    )
    def it_strips_a_name(self, text, name):
        assert bare_name(text) == name

    def it_knows_the_committee_by_all_its_names(self):
        assert all(PARTIES.is_committee(name) for name in ("OPSG", "Operations Group (OPSG) members", "members"))
        assert not PARTIES.is_committee("DNO members")

    def it_takes_the_board_for_the_committee_only_where_the_title_does(self):
        assert not PARTIES.is_committee("Board")
        assert Parties.of(OPSG, (), frozenset(), "Minutes of the Board").is_committee("Board")


class DescribeTrainedPipeline:
    def it_is_named_and_believed_on_what_is_a_verb(self, tmp_path):
        import spacy

        nlp = spacy.blank("en")
        ruler = nlp.add_pipe("attribute_ruler")
        ruler.add([[{"LOWER": "consensus"}]], {"POS": "NOUN"})
        ruler.add([[{"LOWER": "report"}]], {"POS": "VERB"})
        nlp.to_disk(tmp_path / "pipeline")
        text = "The OPSG requested that the DCC {} on it."

        assert read_sentence(text.format("report"), PARTIES, model=str(tmp_path / "pipeline"))
        assert not read_sentence(text.format("consensus"), PARTIES, model=str(tmp_path / "pipeline"))

    def it_is_believed_on_who_is_the_subject(self):
        import spacy
        from spacy.tokens import Doc

        words = ["The", "DCC", ",", "having", "seen", "SECAS", ",", "agreed"]
        heads = [1, 7, 1, 1, 3, 4, 1, 7]
        deps = ["det", "nsubj", "punct", "acl", "xcomp", "dobj", "punct", "ROOT"]
        doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps, pos=["PROPN"] * 7 + ["VERB"])

        assert speaker(doc, range(5, 6), 7, PARTIES) == "DCC"
        assert speaker(spacy.blank("en")(" ".join(words)), range(5, 6), 7, PARTIES) == "SECAS"

    def it_is_an_error_of_the_caller_where_it_is_not_installed(self):
        with pytest.raises(UsageError, match="no spaCy pipeline 'en_nowhere'"):
            read_sentence("The DCC agreed to report.", PARTIES, model="en_nowhere")


def test_reading_minutes_and_importing_the_rooms_loads_no_spacy():
    code = (
        "import sys, opsgdocs, opsgdocs.extractors.language.commitments, opsgdocs.extractors.language.pipeline; "
        "sys.exit(any(name.split('.')[0] == 'spacy' for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], check=False).returncode == 0


SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not beside this checkout")
class DescribeSeeds:
    @pytest.fixture(
        params=("opsg_29_0402_final_minutes.txt", "OPSG_29_0402_Final_Minutes.docx", "OPSG_29_0402_Final_Minutes.pdf")
    )
    def found(self, request):
        from opsgdocs.parsers import parse

        document = parse(SEEDS / request.param)
        return find_commitments(extract_minutes(document), document)

    def it_finds_the_requests_of_items_13_and_14_and_the_actions_they_became(self, found):
        asked = [(one.item, one.who, one.what.split()[0], one.action) for one in found if one.item in ("13", "14")]

        assert asked == [
            ("13", "DCC", "consider", None),
            ("13", "Small Supplier", "Small", None),
            ("13", "DCC", "consider,", None),
            ("14", "DCC", "consider", None),
            ("14", "Service Users", "notify", "OPSG 29/20"),
            ("14", None, "the", None),
            ("14", "members", "inform", None),
            ("14", None, "Incidents", "OPSG 29/19"),
        ]

    def it_reports_only_what_became_no_action(self, found):
        assert [problem.message.split(",")[0] for problem in check_requests(found)] == [
            "Asked for in item 13",
            "Asked for in item 13",
            "Asked for in item 13",
            "Asked for in item 14",
            "Asked for in item 14",
        ]

    def it_matches_the_requests_of_the_other_items_with_their_actions(self, found):
        matched = {}
        for one in found:
            if one.item not in ("3", "13", "14") and one.action:
                matched.setdefault(one.item, []).append(one.action[-5:])

        # read from the minutes by hand
        assert matched == {
            "2": ["29/01"],
            "4": ["29/03", "29/04", "29/04", "29/05"],
            "5": ["28/02", "28/02", "29/06", "29/07", "29/08", "29/08", "29/09"],
            "7": ["29/10"],
            "8": ["29/11", "29/12"],
            "9": ["29/13"],
            "10": ["29/14"],
            "11": ["29/18", "29/16", "29/15", "29/17"],
            "15": ["29/21"],
            "17": ["29/22"],
        }
