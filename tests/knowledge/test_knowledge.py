"""The data files are sound, and what they hold is found by the words of an article."""

from __future__ import annotations

import pytest

from onrecord import knowledge
from onrecord.knowledge import tables
from onrecord.knowledge.phrases import Phrases, fold, fold_words


def test_each_un_member_has_a_name_and_codes_are_alpha_3() -> None:
    names = knowledge.state_names()
    assert len(names) >= 193
    assert names["USA"] == "United States"
    assert names["XKX"] == "Kosovo"
    assert len(set(names.values())) == len(names)


def test_states_of_leaders_organizations_and_offices_are_known() -> None:
    states = knowledge.state_names()
    assert all(leader.country in {*states, None} for known in knowledge.leaders().values() for leader in known)
    assert all(leader.since <= leader.until for known in knowledge.leaders().values() for leader in known)
    for phrase in ("NATO", "Hamas", "State Department", "IAEA"):
        assert knowledge.organizations().get(fold_words(phrase)) is not None, phrase


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        ("UN", None, "IGOUNO"),
        ("European Union", None, "IGOEUREEC"),
        ("Hamas", "PSE", "PSEREBHMS"),
        ("Duma", "RUS", "RUSLEG"),
    ],
)
def test_an_organization_is_found_by_any_of_its_names(name: str, country: str | None, code: str) -> None:
    body = knowledge.organizations().get(fold_words(name))
    assert body is not None
    assert (body.country, body.code) == (country, code)


def test_offices_tell_their_role_and_the_state_that_alone_has_them() -> None:
    minister = knowledge.offices().get(["foreign", "minister"])
    pope = knowledge.offices().get(["pope"])
    assert minister is not None
    assert pope is not None
    assert (minister.code, minister.is_of_state, minister.country) == ("GOV", True, None)
    assert pope.country == "VAT"


def test_given_names_and_forms_of_address_tell_gender() -> None:
    assert knowledge.given_names()["vladimir"] == "m"
    assert knowledge.given_names()["angela"] == "f"
    assert knowledge.given_names()["kim"] is None
    assert knowledge.honorifics()["mrs"] == "f"
    assert len(knowledge.given_names()) > 600


def test_words_are_compared_without_case_and_accents() -> None:
    assert fold("Élysée") == fold("ELYSEE") == "elysee"
    assert fold("Yıldırım") == "yildirim"
    assert fold_words("Côte d’Ivoire") == ("cote", "d", "'", "ivoire")


def test_the_longest_phrase_counts_and_none_reaches_past_the_text() -> None:
    phrases = Phrases([("foreign minister", 1), ("minister", 2), ("foreign minister of state", 3)])
    words = ["the", "foreign", "minister", "of"]
    assert phrases.starting(words, 1) == (2, 1)
    assert phrases.ending(words, 2) == (2, 1)
    assert phrases.starting(["foreign"], 0) is None
    assert phrases.ending(["minister"], 0) == (1, 2)


def test_an_error_names_file_and_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_read", lambda file: "name\tcode\nAtlantis\tATL\nLemuria\n")
    with pytest.raises(tables.KnowledgeError, match=r"places\.tsv, line 3: expected 2 cells, found 1"):
        list(tables.read_table("places.tsv", ("name", "code")))
    with pytest.raises(tables.KnowledgeError, match=r"places\.tsv, line 1: expected the columns name"):
        list(tables.read_table("places.tsv", ("name",)))
    with pytest.raises(tables.KnowledgeError, match=r"places\.tsv, line 2: 'Atl' is no ISO"):
        tables.check_country("places.tsv", 2, "Atl")


def test_a_missing_file_says_what_to_do() -> None:
    with pytest.raises(tables.KnowledgeError, match="install the package again"):
        list(tables.read_list("no_such_file.txt", "line"))
