from __future__ import annotations

from collections.abc import Sequence

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.parties import state
from onrecord.events.sides import sides_of
from tests.readings import reading

NOUNS = {"envoy": "person", "envoys": "person", "ministry": "organization"}


@pytest.mark.parametrize(
    ("text", "word", "by", "to", "source", "target"),
    [
        ("Peru has been repeatedly asked to pay.", "asked", "Peru", (), [], ["PER"]),
        ("Peru, which was promised aid, paid.", "promised", "Peru", (), [], ["PER"]),
        ("Peru is committed to a truce.", "committed", "Peru", (), ["PER"], []),
        ("Peru is threatening war.", "threatening", "Peru", (), ["PER"], []),
        ("Peru was asked by Chile to pay.", "asked", ["Peru", "Chile"], (), ["PER", "CHL"], []),
        ("Peru will not be swayed.", "swayed", "Peru", (), ["PER"], []),
        ("Chile shelled the south. Peru waited and withdrew.", "withdrew", ["Chile", "Peru"], (), ["PER"], []),
        ("Chile expelled Peru's envoys.", "expelled", "Chile", ["Peru", "s envoys"], ["CHL"], ["Peru's envoys"]),
        ("Peru expelled the envoy to Chile.", "expelled", "Peru", ["the envoy", "Chile"], ["PER"], ["envoy to Chile"]),
        ("Peru sent troops to Chile.", "sent", "Peru", ["troops", "Chile"], ["PER"], ["troops", "CHL"]),
        ("Peru gathered troops outside the ministry.", "gathered", "Peru", "outside the ministry", ["PER"],
         ["ministry"]),
        ("Peru shot dead envoys.", "shot", "Peru", "dead envoys", ["PER"], ["envoys"]),
        ("Peru fights beside the ministry.", "fights", "Peru", "beside the ministry", ["PER"], ["ministry"]),
    ],
)  # fmt: skip
def test_sides(
    text: str, word: str, by: str | Sequence[str], to: str | Sequence[str], source: list[str], target: list[str]
) -> None:
    label = "REJECT" if word == "swayed" else "REQUEST"
    made = reading(
        text,
        [{"task": "event", "word": word, "label": label, "by": by, "to": to}],
        names={"Peru": "place", "Chile": "place"},
        nominals={word: NOUNS[word] for word in text.rstrip(".").split() if word in NOUNS},
    )
    cast = assemble(made)
    found = sides_of(made, made.triggers[0], cast.resolver.resolve, lambda _: None)
    assert tuple([party.key for party in side] for side in found) == (source, target)


def test_where_a_visitor_came_from_is_no_side() -> None:
    made = reading(
        "Lund flew from Nairobi to Doha.",
        [{"task": "event", "word": "flew", "label": "CONSULT", "by": "Lund", "to": ["Nairobi", "Doha"]}],
        names={"Lund": "person", "Nairobi": "place", "Doha": "place"},
    )
    _, target = sides_of(made, made.triggers[0], assemble(made).resolver.resolve, lambda _: None)
    assert target == (state("QAT"),)
