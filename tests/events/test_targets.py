from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.events.targets import target_of
from onrecord.record import EventType
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "word", "label", "target"),
    [
        ("Peru criticised Chile's stance.", "criticised", "ACCUSE", ["CHL"]),
        ("Peru repeated its criticism of Chile.", "criticism", "ACCUSE", ["CHL"]),
        ("Peru kept up its censure Chile said.", "censure", "ACCUSE", []),
        ("Peru would not meet its duties to Chile.", "meet", "REJECT", ["CHL"]),
        ("Peru refused to sign the Chile accord.", "refused", "REJECT", []),
        ("Peru refused to say whether Chile paid.", "refused", "REJECT", []),
        ("Peru agreed to open its ports to Chile.", "agreed", "AGREE", ["CHL"]),
        ("Peru agreed to Chile in the end.", "agreed", "AGREE", []),
        ("Peru withdrew its last 300 soldiers from Chile.", "withdrew", "RETREAT", ["CHL"]),
        ("Peru withdrew its soldiers at the request of Chile.", "withdrew", "RETREAT", []),
        ("Peru gave 40 million dollars for schools in Chile.", "gave", "AID", ["CHL"]),
        ("Peru will not lift the ban on Chile.", "lift", "REJECT", ["CHL"]),
        ("Peru will not sign on Chile.", "sign", "REJECT", []),
        ("Peru arrested two.", "arrested", "COERCE", []),
    ],
)
def test_who_is_named_after_what_fits(text: str, word: str, label: str, target: list[str]) -> None:
    made = reading(
        text,
        [{"task": "event", "word": word, "label": label, "by": "Peru"}],
        names={"Peru": "place"} | ({"Chile": "place"} if "Chile" in text else {}),
    )
    resolve = assemble(made).resolver.resolve
    found = target_of(
        made.layout,
        {name.first: name.last for name in made.names},
        made.triggers[0],
        EventType(label),
        resolve,
        lambda _: None,
    )
    assert [party.key for party in found] == target
