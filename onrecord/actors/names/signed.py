"""Names of what was signed or passed, which are no bodies': "the Harbour Peace Agreement (HPA)"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from onrecord.actors.names.name import Name
from onrecord.actors.reference import documents
from onrecord.knowledge import fold, organizations
from onrecord.record import ActorKind
from onrecord.text import Layout


def without_signed(layout: Layout, names: Iterable[Name]) -> list[Name]:
    """The names but for those of what was signed."""
    acronyms = _acronyms_of_signed(layout.words)
    return [name for name in names if name.kind is ActorKind.PERSON or not _is_signed(layout, name, acronyms)]


def _is_signed(layout: Layout, name: Name, acronyms: Container[str]) -> bool:
    """Whether a name is that of what was signed or passed and speaks and undertakes nothing: it ends so, or is one of
    the `acronyms` of such names. What is well known as a body is one."""
    words = layout.words[name.first : name.last + 1]
    if len(words) == 1 and words[0] in acronyms:
        return True
    return documents.is_signed(words[-1]) and organizations().get(tuple(map(fold, words))) is None


def _acronyms_of_signed(words: Sequence[str]) -> set[str]:
    """The acronyms that stand in brackets after what they are short for: "the Harbour Peace Agreement (HPA)"."""
    found = set()
    for at in range(1, len(words)):
        letters = words[at]
        if words[at - 1] != "(" or not letters.isupper() or not 1 < len(letters) < at:
            continue
        full = words[at - 1 - len(letters) : at - 1]
        if documents.is_signed(full[-1]) and all(w[:1] == c for w, c in zip(full, letters, strict=True)):
            found.add(letters)
    return found
