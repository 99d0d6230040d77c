"""Actor codes in the style of CAMEO and PLOVER."""

from __future__ import annotations

import pytest

from onrecord.actors.codes import actor_code
from onrecord.record import ActorKind

PERSON, STATE, ORGANIZATION, GROUP = ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP


@pytest.mark.parametrize(
    ("kind", "country", "role", "name", "code"),
    [
        (PERSON, "USA", "Secretary of State", "Ruth Alder", "USAGOV"),
        (PERSON, "RUS", "General", "Oleg Sobin", "RUSMIL"),
        (PERSON, "GBR", "opposition leader", "Ian Reed", "GBROPP"),
        (PERSON, "IDN", "Medan police chief", "Budi Santoso", "IDNCOP"),
        (PERSON, "PSE", "Hamas spokesman", "Sami Odeh", "PSEREBHMS"),
        (PERSON, None, "UN special envoy for Syria", "Lars Berg", "IGOUNO"),
        (PERSON, "RUS", "Russia's UN envoy", "Oleg Sobin", "RUSGOV"),
        (PERSON, "FRA", "former president", "Luc Morel", "FRAELI"),
        (PERSON, None, "rebel leader", "Raul Pardo", "REB"),
        (PERSON, "DEU", None, "Eva Roth", "DEU"),
        (PERSON, None, None, "Eva Roth", None),
        (PERSON, None, "leader", "Eva Roth", None),
        (STATE, "PSE", None, "Palestine", "PSE"),
        (ORGANIZATION, None, None, "United Nations", "IGOUNO"),
        (ORGANIZATION, "RUS", None, "Russian foreign ministry", "RUSGOV"),
        (GROUP, "USA", None, "a senior US official", "USAGOV"),
        (GROUP, None, None, "rebels", "REB"),
        (GROUP, None, None, "those who know what is right", None),
    ],
)
def test_codes(kind: ActorKind, country: str | None, role: str | None, name: str, code: str | None) -> None:
    assert actor_code(kind, country, role, name) == code
