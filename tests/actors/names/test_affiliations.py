from __future__ import annotations

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.actors.names.test_unfound import said
from tests.readings import reading


def test_the_party_and_state_of_a_lawmaker_name_nobody() -> None:
    made = reading("Sen. Ana Ruiz, D-Calif., said no.", [said("Calif")], {"Ana Ruiz": "person", "-Calif": "person"})
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]
    made = reading(
        "Ana Ruiz, a Democrat from Maine, and Jan Ek, Republican of Ohio, left.", names={"Ana Ruiz": "person"}
    )
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]
