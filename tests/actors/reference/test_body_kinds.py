from __future__ import annotations

import pytest

from tests.actors.resolved import resolve
from tests.readings import reading


@pytest.mark.parametrize(
    ("noun", "later", "found"),
    [
        ("company", "Reef Times", "Reef Times"),  # a newspaper is one
        ("company", "Reef Party", "Gazprom"),
        ("party", "Gazprom", "Reef Party"),
        ("party", "Reef Front", "Reef Front"),  # of no known kind
        ("newspaper", "Reef Bank", "Reef Times"),
        ("bank", "Reef Times", "Reef Bank"),
        ("union", "Central Bank of Peru", "Reef Union"),
        ("lender", "Reef Ministry", "World Bank"),
    ],
)
def test_a_noun_means_no_body_of_another_kind(noun: str, later: str, found: str) -> None:
    bodies = list(dict.fromkeys([found, later]))
    made = reading(
        f"{' met '.join(bodies)}. Later the {noun} agreed.",
        names=dict.fromkeys(bodies, "organization"),
        nominals={noun: "organization"},
        links={noun: later},
        weak_links={noun: found} if found != later else {},
    )
    assert resolve(made, f"the {noun}") == [found]
