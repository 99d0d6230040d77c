from __future__ import annotations

import pytest

from onrecord.actors.countries.states import find_states
from onrecord.actors.names.found import find_names
from onrecord.record import ActorKind
from tests.actors.named import names
from tests.actors.resolved import resolve
from tests.readings import reading


def said(source: str) -> dict[str, object]:
    return {"task": "statement", "word": "said", "source": source, "content": "no"}


def test_whoever_is_quoted_is_named_by_the_capitalised_words_of_the_source() -> None:
    made = reading("Port spokeswoman Zuri Okello said no.", [said("Port spokeswoman Zuri Okello")])
    assert names(made) == [("Zuri Okello", ActorKind.PERSON)]
    made = reading("On Monday the Harbour Board said no.", [said("the Harbour Board")])
    assert names(made) == [("Harbour Board", ActorKind.ORGANIZATION)]


def test_a_common_noun_at_the_start_of_a_sentence_names_nobody() -> None:
    assert names(reading("Police said no.", [said("Police")])) == []
    assert names(reading("The minister said no.", [said("The minister")])) == []


def test_a_politicians_surname_is_a_name_where_somebody_has_a_role() -> None:
    met = {"word": "met", "task": "contact", "label": "meeting", "participant": ["Merkel", "Sunni", "West"]}
    assert names(reading("Merkel met Sunni of the West.", [met])) == [("Merkel", ActorKind.PERSON)]
    met["participant"] = ["West", "Law"]
    assert names(reading("West met Law.", [met])) == []


def test_a_politician_behind_his_state_is_no_body() -> None:
    assert names(reading("Germany's Merkel left.", names={"Merkel": "organization"})) == [("Merkel", ActorKind.PERSON)]


def test_a_body_that_begins_with_its_state_is_one() -> None:
    made = reading("The U.S. Central Command agreed.", names={".S. Central Command": "organization"})
    assert names(made) == [("U.S. Central Command", ActorKind.ORGANIZATION)]
    assert names(reading("The US Central Command agreed.")) == [("US Central Command", ActorKind.ORGANIZATION)]


def test_the_party_and_state_of_a_lawmaker_name_nobody() -> None:
    made = reading("Sen. Ana Ruiz, D-Calif., said no.", [said("Calif")], {"Ana Ruiz": "person", "-Calif": "person"})
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]
    made = reading(
        "Ana Ruiz, a Democrat from Maine, and Jan Ek, Republican of Ohio, left.", names={"Ana Ruiz": "person"}
    )
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]


def test_a_place_is_no_person_and_a_title_no_name() -> None:
    assert names(reading("Moscow met Mr. Tovar.", names={"Moscow": "person", "Mr": "person"})) == []


def test_a_well_known_body_is_a_body_whatever_the_model_says() -> None:
    made = reading("Talks at NATO ended. Hamas agreed.", names={"NATO": "person"})
    assert names(made) == [("NATO", ActorKind.ORGANIZATION), ("Hamas", ActorKind.ORGANIZATION)]


def test_brussels_is_the_union_where_that_is_named() -> None:
    made = reading("An EU envoy left. Brussels agreed.")
    assert resolve(made, "Brussels") == ["EU"]
    assert resolve(reading("The king of Belgium left. Brussels agreed."), "Brussels") == ["BEL"]


@pytest.mark.parametrize(
    ("text", "name", "is_body"),
    [
        ("The Harbour Peace Agreement holds.", "Harbour Peace Agreement", False),
        ("The Harbour Peace Agreement ( HPA ) is signed. The HPA holds.", "HPA", False),
        ("The Harbour Peace Association (HPA) is there. The HPA waits.", "HPA", True),
        ("The Harbour Treaty Organization waits.", "Harbour Treaty Organization", True),
        ("The Government of National Accord waits.", "Government of National Accord", True),
        ("The New Harbour Pact waits.", "New Harbour Pact", True),  # as parties are called
    ],
)
def test_what_is_signed_is_no_body(text: str, name: str, is_body: bool) -> None:
    made = reading(text, names={name: "organization"})
    assert bool(names(made)) == is_body


def test_an_acronym_of_the_article_is_not_that_of_the_tables() -> None:
    made = reading("The Common Peace Agreement (CPA) is signed. The CPA holds.")
    assert names(made) == []


def test_somebody_may_be_called_like_it() -> None:
    assert names(reading("Old hand Tom Treaty said no.", [said("Old hand Tom Treaty")])) == [
        ("Tom Treaty", ActorKind.PERSON)
    ]


def test_a_source_cut_before_an_office_names_nobody() -> None:
    made = reading("Kenyan Energy Minister Ana Ruiz said no.", [said("Kenyan Energy")], names={"Ana Ruiz": "person"})
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]


def test_a_part_of_a_well_known_body_is_not_another() -> None:
    made = reading("Then Reporters Without Borders met.", names={"Without Borders": "organization"})
    assert names(made) == [("Reporters Without Borders", ActorKind.ORGANIZATION)]
    made = reading("The US Central Command met.", names={"Central Command": "organization"})
    assert names(made) == [("Central Command", ActorKind.ORGANIZATION)]


def test_a_delegate_in_capitals_is_a_person() -> None:
    text = "ANA RUIZ (Peru) said so. PERU COPPER (Lima) did not."
    made = reading(text, names={"ANA RUIZ": "organization", "PERU COPPER": "organization"})
    assert names(made) == [("ANA RUIZ", ActorKind.PERSON), ("PERU COPPER", ActorKind.ORGANIZATION)]


def test_a_label_may_begin_with_an_office_and_its_state() -> None:
    made = reading("President of Kazakhstan Ana Ruiz: It is late.")
    [name] = find_names(made, find_states(made.layout), [(0, 4)])
    assert made.layout.words[name.first : name.last + 1] == ["Ana", "Ruiz"]


def test_a_surname_alone_is_a_name_where_somebody_has_it() -> None:
    made = reading("Ana Ruiz met Novak. Ruiz left. The Lake Ruiz froze. Yes, Ruiz", names={"Ana Ruiz": "person"})
    assert [name for name, _ in names(made)] == ["Ana Ruiz", "Ruiz", "Ruiz"]
