from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from onrecord.encoder.reading import LinkWindow
from tests.actors.resolved import resolve
from tests.readings import reading


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


def test_a_pronoun_follows_its_links_to_a_name() -> None:
    made = reading(
        "Karin Lund spoke. She smiled. Then she left.",
        names={"Karin Lund": "person"},
        links={"she": "She", "She": "Karin Lund"},
    )
    assert resolve(made, "she") == ["Karin Lund"]


def test_an_office_leads_to_its_holder_and_a_country_tells_two_apart() -> None:
    text = (
        "Swedish Foreign Minister Karin Lund met Portuguese Foreign Minister Joao Pires. The Swedish minister was "
        "glad. The minister left."
    )
    made = reading(text, names={"Karin Lund": "person", "Joao Pires": "person"})
    assert resolve(made, "The Swedish minister") == ["Karin Lund"]
    assert resolve(made, "The minister") == ["Joao Pires"]


def test_a_minister_nobody_named_is_a_group_of_his_own() -> None:
    made = reading("Karin Lund spoke. A minister disagreed.", names={"Karin Lund": "person"})
    assert resolve(made, "A minister") == ["minister"]


def test_links_in_a_circle_end() -> None:
    made = reading("He met him.", links={"him": "He", "He": "him"})
    assert resolve(made, "him") == []


def test_somebody_new_is_nobody_who_was_named_before() -> None:
    made = reading(
        "Karin Lund left. A spokesman was silent. Lund returned.",
        names={"Karin Lund": "person", "Lund": "person"},
        nominals={"spokesman": "person"},
        links={"Lund #2": "spokesman"},
    )
    assert resolve(made, "A spokesman") == ["spokesman"]


def test_two_different_nouns_are_one_only_if_the_model_is_sure() -> None:
    text = "The judiciary stayed calm. The chamber of commerce did not."
    nouns = {"judiciary": "organization", "chamber": "organization"}
    link = {"chamber": "judiciary"}
    assert resolve(reading(text, nominals=nouns, links=link), "The chamber of commerce") == ["judiciary"]
    assert resolve(reading(text, nominals=nouns, weak_links=link), "The chamber of commerce") == ["chamber of commerce"]


def test_somebody_described_is_who_is_named_later_only_if_the_model_is_sure() -> None:
    made = reading(
        "It rained. A diplomat left early. Karin Lund stayed.",
        names={"Karin Lund": "person"},
        nominals={"diplomat": "person"},
        weak_links={"Karin Lund": "diplomat"},
    )
    assert resolve(made, "A diplomat") == ["diplomat"]


def test_somebody_described_in_the_first_sentence_is_likely_named_in_the_next() -> None:
    made = reading(
        "A diplomat left early. Karin Lund stayed.",
        names={"Karin Lund": "person"},
        nominals={"diplomat": "person"},
        weak_links={"Karin Lund": "diplomat"},
    )
    assert resolve(made, "A diplomat") == ["Karin Lund"]


def test_a_spokesman_for_somebody_is_not_he() -> None:
    made = reading(
        "A spokesman for US President Karin Lund left. She stayed.",
        names={"Karin Lund": "person"},
        nominals={"spokesman": "person"},
        links={"Karin Lund": "spokesman"},
    )
    phrase = "A spokesman for US President Karin Lund"
    assert resolve(made, phrase) == [phrase.removeprefix("A ")]


def test_his_office_is_no_body_that_was_named() -> None:
    made = reading(
        "Omar Haddad wrote to the Reef Fund. His office said so.",
        names={"Omar Haddad": "person", "Reef Fund": "organization"},
        nominals={"office": "organization"},
        links={"office": "Reef Fund", "His": "Omar Haddad"},
    )
    assert resolve(made, "His office") == ["office"]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the Greek leader", "Nikos Rallis"),
        ("the Norwegian leader", "Norwegian leader"),
        ("the Greek official", "Nikos Rallis"),
        ("the Norwegian official", "Norwegian official"),  # two are Norwegian
    ],
)
def test_a_country_tells_who_is_meant(phrase: str, found: str) -> None:
    made = reading(
        f"Karin Lund of Norway and Jon Dahl of Norway met Greek Prime Minister Nikos Rallis. Later {phrase} left.",
        names={"Karin Lund": "person", "Jon Dahl": "person", "Nikos Rallis": "person"},
        nominals={phrase.rsplit(maxsplit=1)[-1]: "person"},
    )
    assert resolve(made, phrase) == [found]


def test_a_body_is_described_first_and_named_later() -> None:
    made = reading(
        "A think-tank warned of war. Crisis Watch gave no date.",
        names={"Crisis Watch": "organization"},
        nominals={"tank": "organization"},
        links={"Watch": "tank"},
    )
    assert resolve(made, "A think-tank") == ["Crisis Watch"]


@pytest.mark.parametrize(
    ("named", "phrase", "found"),
    [
        ("Norwick Harbour Board", "the board", "Norwick Harbour Board"),
        ("Board of Pilots", "the board", "Board of Pilots"),
        ("Norwick Harbour Board", "the board of the bank", "board of the bank"),
        ("Norwick Harbour Board", "the harbour", "harbour"),  # not what the name is the name of
        ("Norwick Harbour Board", "a board", "board"),
    ],
)
def test_a_noun_is_the_body_whose_name_it_is_the_head_of(named: str, phrase: str, found: str) -> None:
    made = reading(
        f"The {named} met. Later {phrase} spoke.",
        names={named: "organization"},
        nominals={phrase.split()[1]: "organization"},
    )
    assert resolve(made, phrase) == [found]


def test_of_two_bodies_of_one_noun_the_last_named_is_meant() -> None:
    made = reading(
        "The Pilots Board met. The Grain Board wrote. Then the board spoke.",
        names={"Pilots Board": "organization", "Grain Board": "organization"},
        nominals={"board": "organization"},
    )
    assert resolve(made, "the board") == ["Grain Board"]


def test_an_unnamed_one_keeps_the_description_of_the_first_place() -> None:
    text = "An official with the Harbour Board declined. The official left."
    made = reading(
        text, names={"Harbour Board": "organization"}, nominals={"official": "person", "official #2": "person"}
    )
    assert resolve(made, "The official") == ["official with the Harbour Board"]


def test_of_two_presidents_a_link_tells_who_is_meant_and_without_one_the_last_named() -> None:
    text = "Swedish President Karin Lund met Kenyan President Peter Mwangi. The president left. The president stayed."
    made = reading(
        text,
        names={"Karin Lund": "person", "Peter Mwangi": "person"},
        nominals={"president": "person", "president #2": "person"},
        links={"president": "Lund"},
    )
    assert resolve(made, "The president") == ["Karin Lund"]
    assert resolve(made, "The president #2") == ["Peter Mwangi"]


def test_we_is_whoever_speaks_not_what_the_model_links_it_to() -> None:
    made = reading(
        "Iceland waited. We are ready, her ministry said.",
        nominals={"ministry": "organization"},
        links={"ministry": "We", "We": "Iceland"},
    )
    assert resolve(made, "her ministry") == ["ministry"]


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


def test_somebodys_own_ministry_is_none_that_was_named() -> None:
    made = reading(
        "The Transport Ministry spoke. Later Lund came. His ministry agreed.",
        names={"Transport Ministry": "organization", "Lund": "person"},
        nominals={"ministry": "organization"},
        links={"ministry": "Transport Ministry"},
    )
    assert resolve(made, "His ministry") == ["ministry"]


def test_a_ministers_ministry_is_called_by_the_portfolio() -> None:
    text = "Karin Lund, the {}, left. Her ministry agreed."
    for office, ministry in (("defence minister", "Defence Ministry"), ("prime minister", "ministry")):
        made = reading(text.format(office), names={"Karin Lund": "person"}, links={"Her": "Karin Lund"})
        assert resolve(made, "Her ministry") == [ministry]


def test_the_prince_is_whoever_was_last_named_with_that_title() -> None:
    made = reading(
        "Foreign Minister Prince Karin Lund met Joao Pires. Late at night the prince left.",
        names={"Karin Lund": "person", "Joao Pires": "person"},
        nominals={"prince": "person"},
    )
    assert resolve(made, "the prince") == ["Karin Lund"]


def test_there_is_nobody() -> None:
    assert resolve(reading("There said it would not agree."), "There") == []


def test_the_minister_of_another_nation_is_not_the_last_minister() -> None:
    made = reading(
        "Danish Prime Minister Karin Lund spoke. The Danish minister smiled. The Norwegian minister left.",
        names={"Karin Lund": "person"},
        nominals={"minister": "person", "minister #2": "person"},
        links={"minister": "Karin Lund"},
    )
    assert resolve(made, "The Danish minister") == ["Karin Lund"]
    assert resolve(made, "The Norwegian minister") == ["Norwegian minister"]


def test_a_ministry_of_something_has_its_spokesman_behind_it() -> None:
    made = reading(
        "A ministry of foreign affairs spokesman left. The spokesman smiled.",
        nominals={"ministry": "organization", "spokesman": "person", "spokesman #2": "person"},
    )
    both = resolve(made, "A ministry of foreign affairs spokesman", "The spokesman")
    assert both == ["ministry of foreign affairs spokesman"]
