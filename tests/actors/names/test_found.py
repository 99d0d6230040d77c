from __future__ import annotations

from onrecord.actors.countries.states import find_states
from onrecord.actors.names.found import find_names
from onrecord.record import ActorKind
from tests.actors.named import names
from tests.readings import reading


def test_a_body_that_begins_with_its_state_is_one() -> None:
    made = reading("The U.S. Central Command agreed.", names={".S. Central Command": "organization"})
    assert names(made) == [("U.S. Central Command", ActorKind.ORGANIZATION)]
    assert names(reading("The US Central Command agreed.")) == [("US Central Command", ActorKind.ORGANIZATION)]


def test_a_place_is_no_person_and_a_title_no_name() -> None:
    assert names(reading("Moscow met Mr. Tovar.", names={"Moscow": "person", "Mr": "person"})) == []


def test_a_label_may_begin_with_an_office_and_its_state() -> None:
    made = reading("President of Kazakhstan Ana Ruiz: It is late.")
    [name] = find_names(made, find_states(made.layout), [(0, 4)])
    assert made.layout.words[name.first : name.last + 1] == ["Ana", "Ruiz"]
