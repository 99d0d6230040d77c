from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.confidence import SCALES, confidence


@given(st.sampled_from(sorted(SCALES)), st.floats(0, 1), st.floats(0, 1))
def test_a_surer_entry_never_has_less_confidence(kind: str, p: float, q: float) -> None:
    low, high = sorted((p, q))
    assert 0 <= confidence(kind, low) <= confidence(kind, high) <= 1


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        confidence("rumour", 0.5)
