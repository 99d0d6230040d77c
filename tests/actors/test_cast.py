from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble, to_actors
from onrecord.record import ActorKind, Document
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("text", "passage", "kind", "country"),
    [
        ("The Danish embassy closed.", "The Danish embassy", ActorKind.ORGANIZATION, "DNK"),
        ("Peru voted. Parliament agreed.", "Parliament", ActorKind.ORGANIZATION, "PER"),
        ("Peru voted. The foreign ministry agreed.", "The foreign ministry", ActorKind.ORGANIZATION, "PER"),
        ("Peru voted. The UN office agreed.", "The UN office", ActorKind.ORGANIZATION, None),
        ("Peru voted. A foreign bank agreed.", "A foreign bank", ActorKind.ORGANIZATION, None),
        ("Peru voted. The rebel army agreed.", "The rebel army", ActorKind.ORGANIZATION, None),
        ("A member of parliament agreed.", "A member of parliament", ActorKind.GROUP, None),
        ("Danish officials agreed.", "Danish officials", ActorKind.GROUP, "DNK"),
    ],
)
def test_an_institution_without_a_name_is_an_organization(
    text: str, passage: str, kind: ActorKind, country: str | None
) -> None:
    made = reading(text)
    cast = assemble(made)
    parties = cast.resolver.resolve([words(made.layout, passage)])
    [actor] = to_actors(cast, Document("d", text), parties, {}).values()
    assert (actor.kind, actor.country) == (kind, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("South Korea voted. The Party of Korea agreed.", "South Korea"),
        ("Burma voted. Burma rose. Myanmar fell.", "Burma"),
        ("America voted. The US rose. The US fell.", "United States"),
        ("The Danish voted.", "Denmark"),
    ],
)
def test_a_state_has_the_name_that_the_article_gives_by_itself(text: str, name: str) -> None:
    made = reading(text, names={"Party of Korea": "organization"} if "Party" in text else {})
    cast = assemble(made)
    party = cast.namings.at(cast.states[0].last)
    [actor] = to_actors(cast, Document("d", text), party, {}).values()
    assert actor.name == name


def test_who_tells_parliament_tells_his_own() -> None:
    text = "Peru voted. Danish minister Karin Lund, who met Norwegian envoy Jan Ek, told parliament so."
    made = reading(text, names={"Karin Lund": "person", "Jan Ek": "person"})
    cast = assemble(made)
    parties = cast.resolver.resolve([words(made.layout, "parliament")])
    [actor] = to_actors(cast, Document("d", text), parties, {}).values()
    assert actor.country == "DNK"


@pytest.mark.parametrize(
    ("body", "name"),
    [("Her ministry", "ministry"), ("Lund's office", "Lund's office"), ("Lund’s office", "Lund’s office")],
)
def test_her_ministry_is_of_her_state(body: str, name: str) -> None:
    text = f"Danish minister Karin Lund met Peruvian envoys in Peru. {body} agreed."
    links = {"Her": "Karin Lund"} if "Her" in body else {}
    made = reading(text, names={"Karin Lund": "person", "Lund": "person"}, links=links)
    cast = assemble(made)
    parties = cast.resolver.resolve([words(made.layout, body)])
    [actor] = to_actors(cast, Document("d", text), parties, {}).values()
    assert (actor.name, actor.country) == (name, "DNK")


def test_her_ministry_is_hers_though_another_minister_stands_nearer() -> None:
    text = "Danish minister Karin Lund called Peruvian minister Ana Ruiz, her ministry said."
    made = reading(text, names={"Karin Lund": "person", "Ana Ruiz": "person"}, links={"her": "Karin Lund"})
    cast = assemble(made)
    parties = cast.resolver.resolve([words(made.layout, "her ministry")])
    [actor] = to_actors(cast, Document("d", text), parties, {}).values()
    assert (actor.name, actor.country) == ("ministry", "DNK")


def test_the_ministry_is_of_the_minister_named_last() -> None:
    text = "Peru, Peru and Peru voted. Danish trade minister Karin Lund left. The ministry agreed."
    made = reading(text, names={"Karin Lund": "person"})
    cast = assemble(made)
    parties = cast.resolver.resolve([words(made.layout, "The ministry")])
    [actor] = to_actors(cast, Document("d", text), parties, {}).values()
    assert (actor.name, actor.country) == ("ministry", "DNK")
