"""Which names of bodies and places are the same one's: "the International Monetary Fund (IMF)", "IMF", "the Fund"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.actors.names.name import Name, NameGroup, grouped, strip_name
from onrecord.actors.names.spelling import acronym_matches, is_acronym, is_same_body, words_of_body
from onrecord.knowledge import fold, organizations
from onrecord.record import ActorKind
from onrecord.text import Layout


@dataclass(slots=True)
class _Body:
    words: tuple[str, ...]
    text: str
    kind: ActorKind
    names: list[Name] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)


def group_bodies(layout: Layout, names: Iterable[Name]) -> list[NameGroup]:
    """Longest names first, so that a short one finds all that it may stand for; acronyms last."""
    written = ((name, layout.written(*strip_name(layout, name))) for name in names)
    parsed = [(name, text, words_of_body(text)) for name, text in written]
    bodies: list[_Body] = []
    by_words: dict[tuple[ActorKind, tuple[str, ...]], _Body] = {}
    for mention, text, words in sorted(parsed, key=lambda p: (is_acronym(p[1]), -len(p[2]), p[0].first)):
        key = (mention.kind, words)
        body = by_words.get(key) or _find_body(bodies, text, words, mention)
        if body is None:
            body = _Body(words, text, mention.kind)
            bodies.append(body)
        by_words.setdefault(key, body)
        body.names.append(mention)
        acronym = _acronym_after(layout, mention)
        if acronym:
            body.acronyms.add(acronym)
    return [grouped(layout, body.names, body.kind) for body in bodies]


def _find_body(bodies: Sequence[_Body], text: str, words: tuple[str, ...], mention: Name) -> _Body | None:
    if not words:
        return None
    kind = [body for body in bodies if body.kind is mention.kind]
    given = [body for body in kind if fold(text) in body.acronyms]
    known = organizations().get(words)
    if not given and known is not None:
        given = [b for b in kind if (other := organizations().get(b.words)) is not None and other.name == known.name]
        if not given and any(organizations().get(b.words) is None for b in kind) and not is_acronym(text):
            return None
    if not given and is_acronym(text):
        given = [body for body in kind if acronym_matches(text, body.text) or acronym_matches(text, f"The {body.text}")]
    if not given and mention.kind is ActorKind.ORGANIZATION and known is None:
        given = [body for body in kind if is_same_body(words, body.words)]
    before = [body for body in given if body.names[0].first <= mention.first]
    return max(before, key=lambda b: b.names[0].first) if before else given[0] if given else None


def _acronym_after(layout: Layout, mention: Name) -> str | None:
    """The acronym that stands in brackets within or right after a name: "International Monetary Fund (IMF)"."""
    words = [*layout.words[mention.first : mention.last + 1], *layout.words[mention.last + 1 : mention.last + 4]]
    for at in range(len(words) - 2):
        if words[at] == "(" and words[at + 2] == ")" and is_acronym(words[at + 1]):
            return fold(words[at + 1])
    return None
