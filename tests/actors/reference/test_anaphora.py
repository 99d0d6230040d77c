from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.parties import state
from onrecord.encoder.reading import LinkWindow
from tests.actors.resolved import names_of, resolve
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("Swedish Foreign Minister Karin Lund", ["Karin Lund"]),
        ("Karin Lund and Joao Pires", ["Karin Lund", "Joao Pires"]),
        ("the Kremlin", ["RUS"]),
        ("Oslo", ["NOR"]),
        ("the Kenyan government", ["KEN"]),
        ("Kenya, Sudan and Chad", ["KEN", "SDN", "TCD"]),
        ("a senior US official", ["senior US official"]),
        ("officials in Nairobi", ["officials in Nairobi"]),
    ],
)
def test_words_of_themselves(passage: str, names: list[str]) -> None:
    made = reading(
        f"On Monday {passage} spoke.", names={n: "person" for n in ("Karin Lund", "Joao Pires") if n in passage}
    )
    assert resolve(made, passage) == names


def test_a_place_that_somebody_comes_from_and_a_ship_are_nobody() -> None:
    made = reading("They flew to Kirkvik. HMS Kirk left.", names={"Kirkvik": "place"})
    assert resolve(made, "Kirkvik") == resolve(made, "HMS Kirk") == []
    assert resolve(reading("Then Kirkvik agreed.", names={"Kirkvik": "place"}), "Kirkvik") == ["Kirkvik"]
    assert resolve(reading("Both Koreas agreed."), "Both Koreas") == ["KOR", "PRK"]


def test_a_pronoun_follows_its_links_to_a_name() -> None:
    made = reading(
        "Karin Lund spoke. She smiled. Then she left.",
        names={"Karin Lund": "person"},
        links={"she": "She", "She": "Karin Lund"},
    )
    assert resolve(made, "she") == ["Karin Lund"]


def test_a_minister_nobody_named_is_a_group_of_his_own() -> None:
    made = reading("Karin Lund spoke. A minister disagreed.", names={"Karin Lund": "person"})
    assert resolve(made, "A minister") == ["minister"]


def test_links_in_a_circle_end() -> None:
    made = reading("He met him.", links={"him": "He", "He": "him"})
    assert resolve(made, "him") == []


def test_two_different_nouns_are_one_only_if_the_model_is_sure() -> None:
    text = "The judiciary stayed calm. The chamber of commerce did not."
    nouns = {"judiciary": "organization", "chamber": "organization"}
    link = {"chamber": "judiciary"}
    assert resolve(reading(text, nominals=nouns, links=link), "The chamber of commerce") == ["judiciary"]
    assert resolve(reading(text, nominals=nouns, weak_links=link), "The chamber of commerce") == ["chamber of commerce"]


def test_an_unnamed_one_keeps_the_description_of_the_first_place() -> None:
    text = "An official with the Harbour Board declined. The official left."
    made = reading(
        text, names={"Harbour Board": "organization"}, nominals={"official": "person", "official #2": "person"}
    )
    assert resolve(made, "The official") == ["official with the Harbour Board"]


def test_we_is_whoever_speaks_not_what_the_model_links_it_to() -> None:
    made = reading(
        "Iceland waited. We are ready, her ministry said.",
        nominals={"ministry": "organization"},
        links={"ministry": "We", "We": "Iceland"},
    )
    assert resolve(made, "her ministry") == ["ministry"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We, the foreign ministers of Peru and Chile, met. We urge Oslo to wait.",
            ["foreign ministers of Peru and Chile"],
        ),
        ('We, the foreign ministers of Peru and Chile, met. "We urge Oslo to wait."', []),
        ("Peru met. We urge Oslo to wait.", []),
    ],
)
def test_we_of_a_joint_statement_are_those_who_issue_it(text: str, found: list[str]) -> None:
    made = reading(text, nominals={"ministers": "person"} if "ministers" in text else {})
    cast = assemble(made)
    we = words(made.layout, "We #2" if "ministers" in text else "We")
    assert names_of(cast, cast.resolver.resolve_speakers([we])) == found


@pytest.mark.parametrize("nominals", [{"Secretary": "person"}, {}])
def test_a_title_in_what_somebody_says_is_somebody_elses(nominals: dict[str, str]) -> None:
    made = reading(
        "MR. HOLT: Good morning. The Secretary spoke with Oslo.",
        names={"HOLT": "person"},
        nominals=nominals,
        links={"Secretary": "HOLT"},
    )
    cast = assemble(made)
    [holt] = cast.resolver.resolve([words(made.layout, "HOLT")])
    found = cast.resolver.resolve([words(made.layout, "The Secretary")], lambda _: holt)
    assert names_of(cast, found) == ["Secretary"]


def test_he_is_rather_somebody_named_than_an_unnamed_official() -> None:
    made = reading(
        "An official spoke. Jon Hall refused. He smiled.",
        names={"Jon Hall": "person"},
        nominals={"official": "person"},
        links={"He": "official"},
    )
    close = made.links[0].scores
    close[-1, [number for number, word in enumerate(made.links[0].words) if made.layout.words[word] == "Hall"]] = 4.0
    assert resolve(made, "He") == ["Jon Hall"]


def test_nobody_is_no_party() -> None:
    made = reading("No one met the envoy. Nobody spoke.")
    assert resolve(made, "No one") == resolve(made, "Nobody") == []


def test_many_pronouns_that_stand_for_nobody_are_tried_once_each() -> None:
    made = reading("He ran. " * 60, links={f"He #{n + 1}": f"He #{n}" for n in range(1, 60)})
    made.links[0].scores[:] = 1.0
    assert resolve(made, "He #60") == []


def test_a_chain_of_pronouns_is_followed_only_so_far() -> None:
    count = 2000
    made = reading("Karin Lund spoke. " + "She ran. " * count, names={"Karin Lund": "person"})
    numbers = [n for n, word in enumerate(made.layout.words) if word in {"Lund", "She"}]
    scores = np.full((len(numbers), len(numbers)), -9.0, dtype=np.float32)
    scores[range(1, len(numbers)), range(len(numbers) - 1)] = 1.0
    window = LinkWindow(0, len(made.layout), np.array(numbers, dtype=np.int32), scores)
    far = replace(made, links=(window,))
    assert resolve(far, f"She #{count}") == []
    assert resolve(far, "She #100") == ["Karin Lund"]


def test_the_same_noun_is_followed_back_over_a_long_article() -> None:
    made = reading("An aide of Ana Ruiz came. " + "The aide ran. " * 1000)
    aides = {number: "person" for number, word in enumerate(made.layout.words) if word == "aide"}
    long = replace(made, nominals=aides)
    assert resolve(long, "The aide #1000") == resolve(long, "The aide") == resolve(long, "An aide")


def test_what_was_signed_speaks_for_nobody() -> None:
    made = reading("Chile rejected the treaty on Monday. The treaty demands peace.", links={"treaty #2": "Chile"})
    assert resolve(made, "The treaty") == []


def test_a_ministers_ministry_is_called_by_the_portfolio() -> None:
    text = "Karin Lund, the {}, left. Her ministry agreed."
    for office, ministry in (("defence minister", "Defence Ministry"), ("prime minister", "ministry")):
        made = reading(text.format(office), names={"Karin Lund": "person"}, links={"Her": "Karin Lund"})
        assert resolve(made, "Her ministry") == [ministry]


def test_there_is_nobody() -> None:
    assert resolve(reading("There said it would not agree."), "There") == []


def test_a_ministry_of_something_has_its_spokesman_behind_it() -> None:
    made = reading(
        "A ministry of foreign affairs spokesman left. The spokesman smiled.",
        nominals={"ministry": "organization", "spokesman": "person", "spokesman #2": "person"},
    )
    both = resolve(made, "A ministry of foreign affairs spokesman", "The spokesman")
    assert both == ["ministry of foreign affairs spokesman"]


def test_a_company_is_no_state_but_may_be_of_one() -> None:
    made = reading(
        "Chile waited. The company spoke.",
        nominals={"company": "organization"},
        links={"company": "Chile"},
    )
    cast = assemble(made)
    [party] = cast.resolver.resolve([words(made.layout, "The company")])
    assert (party.key, cast.resolver.state_of(party)) == ("company", state("CHL"))


def test_what_a_noun_links_to_is_described_as_whole_as_where_it_speaks() -> None:
    text = "A tired harbour pilot at Norwick said it rained. The pilot left."
    said = {"task": "statement", "word": "said", "source": "A tired harbour pilot at Norwick", "content": "it rained"}
    made = reading(text, [said], nominals={"pilot": "person", "pilot #2": "person"}, links={"pilot #2": "pilot"})
    assert resolve(made, "The pilot") == ["tired harbour pilot at Norwick"]


def test_they_who_are_both_men_are_the_two() -> None:
    made = reading(
        "Jon Hall met Omar Haddad. Ana Ruiz rang both men. They agreed.",
        names=dict.fromkeys(("Jon Hall", "Omar Haddad", "Ana Ruiz"), "person"),
        nominals={"men": "person"},
        links={"They": "men"},
    )
    assert resolve(made, "both men") == ["Jon Hall", "Omar Haddad"]


def test_a_pronoun_linked_to_the_title_right_before_a_name_is_whose_name_it_is() -> None:
    made = reading(
        "Harbour board adviser Karin Lund left. Later she wrote.",
        names={"Karin Lund": "person"},
        nominals={"adviser": "person"},
        links={"she": "adviser"},
    )
    assert resolve(made, "she") == ["Karin Lund"]


@pytest.mark.parametrize(
    ("margin", "between", "found"),
    [(2.0, "", "Harbour Voice"), (4.0, "", "Reef Fund"), (2.0, "It rained. ", "Reef Fund")],
)
def test_it_is_rather_who_spoke_just_before_than_one_that_links_little_better(
    margin: float, between: str, found: str
) -> None:
    made = reading(
        f"The Reef Fund closed. Harbour Voice said food was short. {between}Then it asked for money.",
        [
            {"task": "statement", "word": "said", "source": "Harbour Voice", "content": "food was short"},
            {"task": "statement", "word": "asked", "source": "it", "content": "for money"},
        ],
        names={"Reef Fund": "organization", "Harbour Voice": "organization"},
        links={"it": "Reef Fund"},
    )
    window = made.links[0]
    it, voice = (window.words.tolist().index(words(made.layout, name)[1]) for name in ("it", "Harbour Voice"))
    window.scores[it, voice] = 5.0 - margin
    assert resolve(made, "it") == [found]


@pytest.mark.parametrize(("source", "found"), [("A diplomat", "diplomat"), ("Karin Lund", "Karin Lund")])
def test_she_who_adds_something_is_who_spoke_just_before_even_without_a_name(source: str, found: str) -> None:
    text = "Karin Lund left. A diplomat said that it rained. She added that it was late."
    triggers = [
        {"task": "statement", "word": "said", "source": source, "content": "it rained"},
        {"task": "statement", "word": "added", "source": "She", "content": "it was late"},
    ]
    made = reading(text, triggers, names={"Karin Lund": "person"}, nominals={"diplomat": "person"})
    window = made.links[0]
    she, diplomat, lund = (words(made.layout, word)[1] for word in ("She", "diplomat", "Karin Lund"))
    mentions = np.array(sorted((she, diplomat, lund)), dtype=np.int32)
    scores = np.full((3, 3), -5.0, dtype=np.float32)
    scores[2, 1], scores[2, 0] = 5.0, 4.0  # of "She" to the diplomat and to Lund
    made = replace(made, links=[LinkWindow(window.core_start, window.core_end, mentions, scores)])
    assert resolve(made, "She") == [found]


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ('"He asked me for money, he did," Omar Haddad said', "Joao Pires"),
        ('Omar Haddad said "he asked" for money', "Omar Haddad"),  # the words of who reports it
    ],
)
def test_he_in_a_quotation_is_not_who_speaks(quoted: str, found: str) -> None:
    he = "He" if "He" in quoted else "he"
    made = reading(
        f"Joao Pires came. Omar Haddad was there. {quoted}.",
        names={"Joao Pires": "person", "Omar Haddad": "person"},
        links={he: "Omar Haddad"},
        weak_links={he: "Joao Pires"},
    )
    cast = assemble(made)
    haddad = next(party for party, group in cast.groups.items() if group.name == "Omar Haddad")
    assert names_of(cast, cast.resolver.resolve([words(made.layout, he)], lambda _: haddad)) == [found]


def test_they_without_a_link_are_the_two_who_did_something_together_in_the_sentence() -> None:
    met = {"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": ["Lund", "Vogt"]}
    made = reading("Lund met Vogt, they said.", [met], names={"Lund": "person", "Vogt": "person"})
    assert resolve(made, "they") == ["Lund", "Vogt"]
