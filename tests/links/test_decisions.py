"""What a person decided about who is who holds against every rule, and however often articles are read again."""

from __future__ import annotations

import json

from onrecord.links.actors import ActorSeen
from onrecord.links.decisions import Decision, Decisions, Side, Verdict
from onrecord.record import ActorKind
from tests.links.archive import link_actors

PERSON = ActorKind.PERSON


def seen(name: str, article: str, country: str = "PSE") -> ActorSeen:
    return ActorSeen(name, PERSON, country=country, day="2005-01-01", article=article)


def test_a_merge_holds_for_names_with_nothing_in_common() -> None:
    merge = Decision(Verdict.SAME, Side(PERSON, "Abu Safra"), Side(PERSON, "Nabil Hadi", "PSE"))
    articles = [seen("Nabil Hadi", "x"), seen("Abu Safra", "y"), seen("Abu Safra", "z")]
    assert link_actors(articles)[0] == [0, 1, 1]
    assert link_actors(articles, Decisions([merge]))[0] == [0, 0, 0]
    assert link_actors(articles[::-1], Decisions([merge]))[0] == [0, 0, 0]


def test_a_split_holds_for_one_article_when_it_is_read_again() -> None:
    split = Decision(
        Verdict.DIFFERENT, Side(PERSON, "Nabil Hadi", articles=("y",)), Side(PERSON, "Nabil Hadi", articles=("x", "z"))
    )
    articles = [seen("Nabil Hadi", "x"), seen("Nabil Hadi", "y"), seen("Nabil Hadi", "y")]
    assert link_actors(articles)[0] == [0, 0, 0]
    assert link_actors(articles, Decisions([split]))[0] == [0, 1, 1]


def test_the_latest_decision_holds() -> None:
    left, right = Side(PERSON, "Abu Safra"), Side(PERSON, "Nabil Hadi")
    articles = [seen("Nabil Hadi", "x"), seen("Abu Safra", "y")]
    merge, split = Decision(Verdict.SAME, left, right), Decision(Verdict.DIFFERENT, left, right)
    assert link_actors(articles, Decisions([merge, split]))[0] == [0, 1]
    assert link_actors(articles, Decisions([split, merge]))[0] == [0, 0]


def test_a_decision_is_about_the_role_and_country_that_it_names() -> None:
    side = Side(PERSON, "Nabil Hadi", "PSE", "envoy")
    assert side.is_seen(ActorSeen("Nabil Hadi", PERSON, role="Envoy", country="PSE"))
    assert not side.is_seen(ActorSeen("Nabil Hadi", PERSON, role="judge", country="PSE"))
    assert not side.is_seen(ActorSeen("Nabil Hadi", PERSON, role="envoy", country="JOR"))
    assert not side.is_seen(ActorSeen("Nabil Hadi", ActorKind.ORGANIZATION, role="envoy", country="PSE"))


def test_only_names_that_are_decided_on_are_of_concern() -> None:
    decisions = Decisions([Decision(Verdict.SAME, Side(PERSON, "Abu Safra"), Side(PERSON, "Nabil Hadi"))])
    assert decisions.concerns("ABU SAFRA")
    assert not decisions.concerns("Nabil")


def test_a_side_survives_json() -> None:
    side = Side(PERSON, "Nabil Hadi", "PSE", None, ("x",))
    assert Side.from_json(json.loads(json.dumps(side.to_json()))) == side
