from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.confidence import ALWAYS, WEIGHTS, confidence

SURE = {
    "statement": ("cue", "utterance", "source", "link"),
    "contact": ("trigger", "participants"),
    "commitment": ("trigger", "force", "by"),
    "event": ("trigger", "type", "sides", "event"),
}
"""Evidence of each kind that can only speak for an entry."""


@given(st.data(), st.sampled_from(sorted(WEIGHTS)))
def test_more_of_what_speaks_for_an_entry_never_gives_less_confidence(data: st.DataObject, kind: str) -> None:
    names = [name for name in WEIGHTS[kind] if name != ALWAYS]
    evidence = {name: data.draw(st.floats(-7, 7)) for name in names}
    more = evidence | {name: evidence[name] + data.draw(st.floats(0, 7)) for name in SURE[kind]}
    assert 0 <= confidence(kind, evidence) <= confidence(kind, more) <= 1


def test_an_unknown_kind_and_missing_evidence_are_errors() -> None:
    with pytest.raises(KeyError):
        confidence("rumour", {})
    with pytest.raises(KeyError):
        confidence("contact", {"trigger": 1.0})
