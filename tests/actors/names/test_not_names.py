from __future__ import annotations

import pytest

from tests.actors.named import names
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "taken", "found"),
    [
        ("As one European put it, Ana Ruiz left.", "European", []),
        ("The minister for Peace and Security left.", "Security", []),
        ("She wrote on Harbour Voice.", "Harbour Voice", ["Harbour Voice"]),
        ("She wrote on Truth Social.", "Truth Social", []),
        ("She promised EUR 5 million.", "EUR", []),
        ("Then Facebook said so.", "Facebook", ["Facebook"]),
        ("RUIZ TO MEET NOVAK TODAY", "RUIZ TO MEET", []),
        ("Member States asked.", "Member States", []),
        ("Then Member States asked.", "States", []),
        ("Then the Sides asked.", "Sides", []),
        ("The frigate Harbour Voice left.", "Harbour Voice", []),
        ("HMS Harbour left.", "HMS", []),
        ("Operation Harbour goes on.", "Harbour", []),
        ("Operation Harbour goes on.", "Operation Harbour", []),
        ("His Holiness left.", "Holiness", []),
        ("The Chair of the Reef Forum left.", "Chair of the Reef Forum", []),
        ("Then the INS said so.", "INS", ["INS"]),
        ("INS Harbour left.", "INS Harbour", []),
        ("The operation Harbour Voice planned failed.", "Harbour Voice", ["Harbour Voice"]),
        ("Then MS HARBOUR said so.", "HARBOUR", ["HARBOUR"]),
        ("Then E.ON said so.", "E.ON", ["E.ON"]),
    ],
)
def test_what_looks_like_a_name(text: str, taken: str, found: list[str]) -> None:
    assert [name for name, _ in names(reading(text, names={taken: "organization"}))] == found
