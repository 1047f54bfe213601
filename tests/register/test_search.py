"""Words are found in any form, in every database alike, with the passage that shows them."""

import pytest

from opsgdocs.document import Place
from opsgdocs.errors import UsageError
from opsgdocs.register.searching import terms_of
from opsgdocs.register.snippets import Term, snippet_of
from opsgdocs.register.words import plain_text
from tests.factories import action, minutes
from tests.register.entries import entry

LINES = {
    "a": ("1. Opening", "The DCC would share its traffic logs with Users, and the log of Traffic."),
    "b": ("Traffic was heavy.", "Nobody keeps logs of it."),
    "c": ("Logs of wood.", "Action OPSG 29/04: the cafés’ Résumé."),
}


@pytest.fixture
def searched(register):
    """A register of three documents."""
    day = iter(("2020-01-07", "2020-02-04", "2020-03-03"))
    register.intake.put(
        [entry(minutes(28 + at, next(day)), f"/srv/{name}", lines=LINES[name]) for at, name in enumerate("abc")]
    )
    return register


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("traffic logs", "ab"),
        ("TRAFFIC log", "ab"),
        ('"traffic logs"', "a"),
        ('"log of wood', "c"),
        ("log*", "abc"),
        ("traf* us*", "a"),
        ("OPSG 29/04", "c"),
        ("29/04", "c"),
        ("04/29", ""),
        ("cafe resume", "c"),
        ("lighthouse", ""),
        ("nobody AND logs", ""),
        ("of it", "b"),
    ],
)
def test_it_finds_documents_that_have_all_the_words(searched, query, found):
    assert sorted(hit.path[-1] for hit in searched.search(query)) == list(found)


def test_a_hit_tells_where_the_passage_stands(searched):
    (hit,) = searched.search('"traffic logs"')

    assert (hit.path, hit.document, hit.committee, hit.label, str(hit.date)) == (
        "/srv/a",
        "a",
        "OPSG",
        "OPSG_28",
        "2020-01-07",
    )
    assert (hit.page, hit.place, hit.snippet) == (1, "line 2", LINES["a"][1])
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["traffic logs"]


def test_a_document_is_found_once_however_often_it_has_the_words(searched):
    assert len(searched.search("traffic", limit=1)) == 1
    assert [hit.path for hit in searched.search("traffic", committee="opsg")] == [
        hit.path for hit in searched.search("traffic")
    ]
    assert searched.search("traffic", committee="TAF") == ()


def test_a_record_without_pages_is_found_by_its_texts(register):
    register.intake.put([entry(minutes(28, "2020-01-07", [action("28/01", "The DCC to paint lighthouses.")]))])
    (hit,) = register.search("lighthouse painting*") or register.search("paint lighthouse")

    assert "lighthouses" in hit.snippet


def test_a_document_that_changes_is_found_by_its_new_words_alone(searched):
    searched.intake.put([entry(minutes(28, "2020-01-07"), "/srv/a", lines=["Only buoys."])])

    assert [hit.path for hit in searched.search("buoy")] == ["/srv/a"]
    assert [hit.path for hit in searched.search("traffic")] == ["/srv/b"]


def test_a_document_of_very_many_words_can_be_put_in(register):
    words = " ".join(f"word{number}x" for number in range(120_000))
    register.intake.put([entry(minutes(28, "2020-01-07"), lines=["lighthouse", words])])

    assert len(register.search("lighthouse")) == 1


@pytest.mark.parametrize("query", ["", "  ", "?!", '""', '"', "'; --", "* *", "_"])
def test_a_query_without_words_is_told(searched, query):
    with pytest.raises(UsageError, match="no word"):
        searched.search(query)


@pytest.mark.parametrize(
    "query", ["a'b", 'x" OR 1', "a AND (b", "NOT", "^a", "{a b}: c", "a:b", "🙂 a", "a\x00b", "日本 語"]
)
def test_no_query_is_an_error_of_the_database(searched, query):
    assert isinstance(searched.search(query), tuple)


class DescribePlainWords:
    @pytest.mark.parametrize(
        ("text", "plain"),
        [
            ("Parties", "party"),
            ("boxes processes dishes branches", "box process dish branch"),
            ("class status analysis", "class status analysis"),
            ("gas DCC OPSG_29", "gas dcc opsg 29"),
            ("Résumés – naïve", "resume naive"),
            ("STRASSE Straße", "strasse strasse"),
        ],
    )
    def it_knows_the_plural_as_the_singular(self, text, plain):
        assert plain_text(text) == plain

    def it_reads_words_phrases_and_beginnings(self):
        assert terms_of('traffic "log files" revis* OPSG_29') == (
            Term(("traffic",)), Term(("log", "file")), Term(("revis",), prefix=True), Term(("opsg", "29")),
        )  # fmt: skip


class DescribeASnippet:
    def it_is_the_line_that_has_most_of_the_words(self):
        lines = [("traffic", Place(page=1)), ("logs of traffic", Place(page=2)), ("traffic logs", Place(page=3))]

        assert snippet_of(lines, [Term(("traffic",)), Term(("log",))]).place.page == 2

    def it_is_cut_to_whole_words_around_what_was_found(self):
        text = "word " * 100 + "needle " + "word " * 100
        found = snippet_of([(text, Place())], [Term(("needle",))])

        assert found.text.startswith("… word")
        assert found.text.endswith("word …")
        assert len(found.text) < 180
        assert [found.text[start:end] for start, end in found.marks] == ["needle"]

    def it_finds_words_with_accents(self):
        assert snippet_of([("Les Résumés", Place())], [Term(("resume",))]).marks == ((4, 11),)
