"""Whether two tellings are of one commitment."""

from __future__ import annotations

from onrecord.record import Force
from tests.commitments.found import passage, undertakings
from tests.readings import reading


def test_one_conduct_marked_at_two_words_is_one_commitment() -> None:
    made = reading(
        "Oman vowed to close the port.",
        [
            {"task": "commitment", "word": "vowed", "label": "promise", "by": "Oman", "what": "close the port",
             "probability": 0.9},
            {"task": "commitment", "word": "close", "label": "promise", "what": "close the port", "probability": 0.5},
        ],
    )  # fmt: skip
    _, found = undertakings(made)
    assert len(found) == 1
    assert [party.key for party in found[0].by] == ["OMN"]


def test_what_is_told_again_in_like_words_is_one_with_both_as_evidence() -> None:
    text = "Ana Ruiz promised to reopen herring talks. On Friday, Ruiz promised to reopen talks on herring quotas."
    made = reading(
        text,
        [
            {"task": "commitment", "word": "promised", "label": "promise", "by": "Ana Ruiz",
             "what": "reopen herring talks", "evidence": "promised to reopen herring talks"},
            {"task": "commitment", "word": "promised #2", "label": "promise", "by": "Ruiz #2",
             "what": "reopen talks on herring quotas", "evidence": "promised to reopen talks on herring quotas"},
        ],
        names={"Ana Ruiz": "person", "Ruiz": "person"},
    )  # fmt: skip
    _, [found] = undertakings(made)
    assert len(found.evidence) == 2


def test_what_is_told_by_will_and_by_unless_is_one_commitment() -> None:
    made = reading(
        "Peru would leave unless Chile paid.",
        [
            {"task": "commitment", "word": "would", "label": "threat", "by": "Peru", "what": "leave"},
            {"task": "commitment", "word": "unless", "label": "refusal", "by": "Peru", "what": "leave",
             "condition": "Chile paid"},
        ],
        names={"Peru": "place", "Chile": "place"},
    )  # fmt: skip
    _, [found] = undertakings(made)
    assert (found.force, [passage(made, span) for span in found.condition]) == (Force.THREAT, ["Chile paid"])
