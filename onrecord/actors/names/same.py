"""Which proper names of an article are the same actor's, and what the actor is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.actors.names.name import Name, NameGroup, strip_name
from onrecord.actors.names.same_bodies import group_bodies
from onrecord.actors.names.same_people import group_people
from onrecord.actors.names.spelling import acronym_matches, is_acronym
from onrecord.record import ActorKind
from onrecord.text import Layout


def group_names(layout: Layout, names: Sequence[Name]) -> tuple[NameGroup, ...]:
    """Group the names that mean the same actor; groups come in the order of their first names.

    A surname alone is the latest person of that surname named in full before it (or the first after it) whom a form
    of address or a given name does not contradict. An acronym is the body whose initials it is. Names that were cut
    differently or spelled differently go together only where little else than the spelling differs.
    """
    ordered = _same_kind_for_same_words(layout, sorted(set(names), key=lambda n: (n.first, n.last)))
    persons = group_people(layout, [n for n in ordered if n.kind is ActorKind.PERSON])
    bodies = group_bodies(layout, [n for n in ordered if n.kind is not ActorKind.PERSON])
    return tuple(sorted((*persons, *bodies), key=lambda group: (group.mentions[0].first, group.mentions[0].last)))


def _same_kind_for_same_words(layout: Layout, names: Sequence[Name]) -> list[Name]:
    """The names, each of the kind that most names of the same words have; the last word of a person's name alone is
    that person's."""
    kinds: dict[str, Counter[ActorKind]] = {}
    texts = [layout.written(*strip_name(layout, name)) for name in names]
    for text, name in zip(texts, names, strict=True):
        kinds.setdefault(text.casefold(), Counter())[name.kind] += 1
    surnames = {
        key.split()[-1] for key, counts in kinds.items() if " " in key and counts[ActorKind.PERSON] > counts.total() / 2
    }

    bodies = {_with_article(layout, name) for name in names if name.kind is ActorKind.ORGANIZATION}

    def kind_of(text: str, name: Name) -> ActorKind:
        if is_acronym(text) and len(text) > 2 and any(acronym_matches(text, body) for body in bodies):
            return ActorKind.ORGANIZATION
        key = text.casefold()
        is_surname = key in surnames and not layout.words[name.last].isupper()
        return ActorKind.PERSON if is_surname else kinds[key].most_common(1)[0][0]

    return [Name(name.first, name.last, kind_of(text, name)) for text, name in zip(texts, names, strict=True)]


def _with_article(layout: Layout, name: Name) -> str:
    """The name of a body with "The" where that stands before it, which may be a part of its acronym: "TSN" of "The
    Sports Network"."""
    first, last = strip_name(layout, name)
    has_article = first > 0 and layout.folded[first - 1] == "the"
    return ("The " if has_article else "") + layout.written(first, last)
