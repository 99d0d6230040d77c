"""Under which keys actors are looked up."""

from __future__ import annotations

import pytest

from onrecord.links.actors import begin, is_meant
from onrecord.links.keys import country_of_typed, kept_keys, keys, keys_of_typed
from onrecord.links.known import ActorSeen
from onrecord.record import ActorKind

PERSON, STATE, BODY, GROUP = ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP


@pytest.mark.parametrize("typed", ["Ukraine", "UKR", "Kyiv"])
def test_a_state_is_found_by_name_and_code(typed: str) -> None:
    known = begin(ActorSeen("Ukraine", STATE, country="UKR"), 1)
    assert set(keys_of_typed(typed)) & set(kept_keys(known))
    assert is_meant(typed, known)


@pytest.mark.parametrize(
    ("seen", "kept"),
    [
        (ActorSeen("Ana Ruiz", PERSON), ActorSeen("A. Ruiz", PERSON)),
        (ActorSeen("Ruiz", PERSON), ActorSeen("Ana Ruiz", PERSON)),
        (ActorSeen("Lima", STATE, country="PER"), ActorSeen("Peru", STATE, country="PER")),
        (ActorSeen("the rebels", GROUP, country="PER"), ActorSeen("rebels", GROUP, country="PER")),
        (ActorSeen("Harbour Centre", BODY), ActorSeen("Harbour Center", BODY)),
    ],
)
def test_who_may_be_one_has_a_key_in_common(seen: ActorSeen, kept: ActorSeen) -> None:
    assert set(keys(seen)) & set(kept_keys(begin(kept, 1)))


@pytest.mark.parametrize(
    ("seen", "kept"),
    [
        (ActorSeen("Ana Ruiz", PERSON), ActorSeen("Jan Novak", PERSON)),
        (ActorSeen("rebels", GROUP, country="PER"), ActorSeen("rebels", GROUP, country="NOR")),
    ],
)
def test_others_have_none(seen: ActorSeen, kept: ActorSeen) -> None:
    assert not set(keys(seen)) & set(kept_keys(begin(kept, 1)))


@pytest.mark.parametrize(("typed", "country"), [("per", "PER"), ("Lima", "PER"), ("Harbour", None)])
def test_the_state_that_is_typed(typed: str, country: str | None) -> None:
    assert country_of_typed(typed) == country
