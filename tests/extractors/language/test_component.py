"""The component of spaCy: spans over texts of minutes."""

import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy

from opsgdocs.errors import ProfileError
from opsgdocs.extractors.language.component import KEY, make_component

TEXT = (
    "Operations Group Meeting 29\n\n"
    "OPSG **AGREED** that MP092 would be approved.\n"
    "ACTION OPSG 29/08: CSP N and C&S to provide updates at the next meeting (OPSG_30).\n"
)


@pytest.fixture
def nlp():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("opsgdocs")
    return pipeline


def spans(doc):
    return [(span.label_, span.id_, span.text) for span in doc.spans[KEY]]


def it_marks_actions_owners_targets_decisions_and_mentions(nlp):
    assert spans(nlp(TEXT)) == [
        ("DECISION", "", "AGREED** that MP092 would be approved."),
        ("MENTION", "MP092", "MP092"),
        ("ACTION", "OPSG 29/08", "ACTION OPSG 29/08: CSP N and C&S to provide updates at the next meeting (OPSG_30)."),
        ("OWNER", "", "CSP N"),
        ("OWNER", "", "C&S"),
        ("TARGET", "", "at the next meeting (OPSG_30)"),
        ("MENTION", "OPSG_30", "OPSG_30"),
    ]


def it_reads_a_text_that_names_no_meeting(nlp):
    doc = nlp("ACTION OPSG 28/01: SECAS to check it.\nACTION OPSG 29/02: The OPSG to comment by 3 March 2020.")

    assert spans(doc) == [
        ("ACTION", "OPSG 28/01", "ACTION OPSG 28/01: SECAS to check it."),
        ("OWNER", "", "SECAS"),
        ("ACTION", "OPSG 29/02", "ACTION OPSG 29/02: The OPSG to comment by 3 March 2020."),
        ("OWNER", "", "OPSG"),
        ("TARGET", "", "by 3 March 2020"),
    ]
    assert doc.spans[KEY][3].start_char == doc.text.index("OPSG to comment")


@pytest.mark.parametrize("text", ["", " \n\n", "No minutes at all.", "\x00 \u2028 \r\n ACTION"])
def it_takes_any_text(nlp, text):
    assert spans(nlp(text)) == []


def it_works_in_several_processes(nlp):
    docs = list(nlp.pipe([TEXT, "Nothing.", TEXT], n_process=2, batch_size=1))

    assert [spans(doc) for doc in docs] == [spans(nlp(TEXT)), [], spans(nlp(TEXT))]


def it_is_saved_and_loaded_with_its_pipeline(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("opsgdocs", config={"profile": "opsg"})
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")

    assert loaded.get_pipe("opsgdocs").profile == "opsg"
    assert spans(loaded(TEXT)) == spans(nlp(TEXT))


def it_is_shown_by_displacy(nlp):
    page = spacy.displacy.render(nlp(TEXT), style="span", options={"spans_key": KEY}, jupyter=False)

    assert all(label in page for label in ("ACTION", "OWNER", "TARGET", "DECISION", "MENTION"))


def it_refuses_a_profile_that_is_not_there():
    with pytest.raises(ProfileError, match="no profile 'nowhere'"):
        spacy.blank("en").add_pipe("opsgdocs", config={"profile": "nowhere"})


def it_is_what_the_entry_point_names():
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, name = project["entry-points"]["spacy_factories"]["opsgdocs"].partition(":")

    assert getattr(import_module(module), name) is make_component
