"""What a name goes on with or without for what its bearer has or is: "Ana Ruiz QC", "Lord Ruiz of Harbourside"."""

from __future__ import annotations

from typing import Final

from onrecord.text import Layout

POSTNOMINALS: Final = frozenset("CBE CMG DBE GCMG KBE KC KCMG MBE MD MEP MLA MP MSP OBE PhD QC SC TD".split())
"""Letters after a name that are none of it."""
EXCELLENCIES: Final = frozenset("HE HH HM HRH".split())
"""Letters before a name that are none of it."""
_PEERS: Final = frozenset("baron baroness earl lady lord marquess viscount".split())


def seat_after(layout: Layout, first: int, last: int) -> int | None:
    """The end of a peer's name that goes on with a place: "Lord Ruiz" of Port Harbour."""
    is_peer = layout.folded[first] in _PEERS or (first > 0 and layout.folded[first - 1] in _PEERS)
    if not is_peer or last - first > 1 or layout.words[last + 1 : last + 2] != ["of"]:
        return None
    end = last + 1
    while end + 1 < len(layout) and layout.words[end + 1][0].isupper():
        if layout.sentence[end + 1] != layout.sentence[last]:
            break
        end += 1
    return end if end > last + 1 else None
