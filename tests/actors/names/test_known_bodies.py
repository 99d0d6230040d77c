from __future__ import annotations

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.actors.resolved import resolve
from tests.readings import reading


def test_a_well_known_body_is_a_body_whatever_the_model_says() -> None:
    made = reading("Talks at NATO ended. Hamas agreed.", names={"NATO": "person"})
    assert names(made) == [("NATO", ActorKind.ORGANIZATION), ("Hamas", ActorKind.ORGANIZATION)]


def test_brussels_is_the_union_where_that_is_named() -> None:
    made = reading("An EU envoy left. Brussels agreed.")
    assert resolve(made, "Brussels") == ["EU"]
    assert resolve(reading("The king of Belgium left. Brussels agreed."), "Brussels") == ["BEL"]


def test_a_part_of_a_well_known_body_is_not_another() -> None:
    made = reading("Then Reporters Without Borders met.", names={"Without Borders": "organization"})
    assert names(made) == [("Reporters Without Borders", ActorKind.ORGANIZATION)]
    made = reading("The US Central Command met.", names={"Central Command": "organization"})
    assert names(made) == [("Central Command", ActorKind.ORGANIZATION)]
