"""Which proper names of an article are the same actor's, and what the actor is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.actors.names.edges import is_title_a_name
from onrecord.actors.names.kin import told_kin
from onrecord.actors.names.spelling import (
    PersonName,
    acronym_matches,
    fits_within,
    is_acronym,
    is_misspelt,
    is_same_body,
    is_same_person,
    parse_person,
    skeleton,
    words_of_body,
)
from onrecord.encoder.reading import Range
from onrecord.function_words import APOSTROPHES
from onrecord.knowledge import fold, given_names, honorifics, office_words, offices, organizations, state_terms
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind
from onrecord.text import Layout


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name that the model found: the words `first` to `last`, both included."""

    first: int
    last: int
    kind: ActorKind


_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names of one actor in order of the text, the fullest without title, and a person's gender, "m" or "f"."""

    mentions: tuple[Name, ...]
    name: str
    kind: ActorKind
    gender: str | None = None


def group_names(layout: Layout, names: Sequence[Name]) -> tuple[NameGroup, ...]:
    """Group the names that mean the same actor; groups come in the order of their first names.

    A surname alone is the latest person of that surname named in full before it (or the first after it) whom a form
    of address or a given name does not contradict. An acronym is the body whose initials it is. Names that were cut
    differently or spelled differently go together only where little else than the spelling differs.
    """
    ordered = _same_kind_for_same_words(layout, sorted(set(names), key=lambda n: (n.first, n.last)))
    persons = _group_persons(layout, [n for n in ordered if n.kind is ActorKind.PERSON])
    bodies = _group_bodies(layout, [n for n in ordered if n.kind is not ActorKind.PERSON])
    return tuple(sorted((*persons, *bodies), key=lambda group: (group.mentions[0].first, group.mentions[0].last)))


def strip_name(layout: Layout, name: Name) -> tuple[int, int]:
    """The first and last word of `name` without titles before it and a possessive or punctuation after it."""
    words, first, last = layout.words, name.first, name.last
    while last > first and (not words[last][0].isalnum() or (words[last] == "s" and words[last - 1] in APOSTROPHES)):
        if words[last] == ")" and "(" in words[first:last]:
            break
        last -= 1
    while first < last and not words[first][0].isalnum():
        first += 1
    if name.kind is ActorKind.PERSON:
        return _after_titles(layout, first, last), last
    return _after_article(words, first, last), last


def _after_article(words: Sequence[str], first: int, last: int) -> int:
    return first + 1 if first < last and words[first] in {"the", "The", "THE"} else first


def _after_titles(layout: Layout, first: int, last: int) -> int:
    """The first word after honorifics and offices: "Russian President Vladimir Putin" -> "Vladimir"."""
    folded = layout.folded[first : last + 1]
    at = cut = 0
    while at < len(folded):
        office = offices().starting(folded, at) if not is_title_a_name(layout, first + at) else None
        state = state_terms().starting(folded, at)
        if office is not None:
            at += office[0]
            cut = at
        elif folded[at] in honorifics():
            at += 1
            cut = at
        elif state is not None:
            at += state[0]
        elif folded[at] in office_words() or folded[at] in _BETWEEN_TITLES:
            at += 1
            cut += cut == at - 1 and folded[at - 1] in _MARKS
        else:
            break
    is_given = cut == len(folded) - 1 and folded[0] in given_names()  # "Dean Ward"
    return first + cut if cut < len(folded) and not is_given else first


_MARKS = word_set(". - '")
_BETWEEN_TITLES = word_set("the of for and s un eu") | _MARKS


def _same_kind_for_same_words(layout: Layout, names: Sequence[Name]) -> list[Name]:
    """The names, each of the kind that most names of the same words have; the last word of a person's name alone is
    that person's."""
    kinds: dict[str, Counter[ActorKind]] = {}
    keys = [layout.written(*strip_name(layout, name)).casefold() for name in names]
    for key, name in zip(keys, names, strict=True):
        kinds.setdefault(key, Counter())[name.kind] += 1
    surnames = {
        key.split()[-1] for key, counts in kinds.items() if " " in key and counts[ActorKind.PERSON] > counts.total() / 2
    }

    bodies = [_with_article(layout, name) for name in names if name.kind is ActorKind.ORGANIZATION]

    def kind_of(key: str, name: Name) -> ActorKind:
        text = layout.written(*strip_name(layout, name))
        if is_acronym(text) and len(text) > 2 and any(acronym_matches(text, body) for body in bodies):
            return ActorKind.ORGANIZATION
        is_surname = key in surnames and not layout.words[name.last].isupper()
        return ActorKind.PERSON if is_surname else kinds[key].most_common(1)[0][0]

    return [replace(name, kind=kind_of(key, name)) for key, name in zip(keys, names, strict=True)]


def _with_article(layout: Layout, name: Name) -> str:
    """The name of a body with "The" where that stands before it, which may be a part of its acronym: "TSN" of "The
    Sports Network"."""
    first, last = strip_name(layout, name)
    has_article = first > 0 and layout.folded[first - 1] == "the"
    return ("The " if has_article else "") + layout.written(first, last)


@dataclass(slots=True)
class _Person:
    full: PersonName
    names: list[Name] = field(default_factory=list)
    gender: str | None = None

    @property
    def ends(self) -> list[Range]:
        return [(name.first, name.last) for name in self.names]

    def titles(self, layout: Layout) -> set[str]:
        """The offices that stand right before his names: "president" of "President Ana Ruiz"."""
        return {_title_before(layout, name) for name in self.names}

    def accepts(self, name: PersonName) -> bool:
        return not (name.gender and self.gender and name.gender != self.gender)

    def add(self, mention: Name, name: PersonName) -> None:
        self.names.append(mention)
        self.gender = self.gender or name.gender


class _ByWord:
    """Actors by the spelling skeleton of the words of their names, so that few are compared."""

    def __init__(self) -> None:
        self._actors: dict[str, list[_Person]] = {}

    def add(self, person: _Person) -> None:
        for word in set(map(skeleton, person.full.words)):
            self._actors.setdefault(word, []).append(person)

    def like(self, name: PersonName) -> list[_Person]:
        found = [person for word in map(skeleton, name.words) for person in self._actors.get(word, ())]
        return list({id(person): person for person in found}.values())


class _ByFamilyName:
    """Those who are named in full, by the length and first letter of their family names, to find misspelt ones."""

    def __init__(self, people: Iterable[_Person]) -> None:
        self._people: dict[tuple[int, str], list[_Person]] = {}
        for person in people:
            name = _family_name(person.full)
            self._people.setdefault((len(name), name[:1]), []).append(person)

    def like(self, word: str) -> list[_Person]:
        """Whose family name a word nearly is; nobody's if it is a given name."""
        lengths = range(len(word) - 1, len(word) + 2) if word not in given_names() else ()
        near = (person for length in lengths for person in self._people.get((length, word[:1]), ()))
        return [person for person in near if is_misspelt(word, _family_name(person.full))]


def _group_persons(layout: Layout, names: Sequence[Name]) -> list[NameGroup]:
    parsed = [(name, _parse(layout, name)) for name in names]
    kin = told_kin(layout, [(name.first, name.last) for name in names])
    full = [(n, p) for n, p in parsed if len(p.words) > 1]
    short = [(n, p) for n, p in parsed if len(p.words) == 1]
    people: list[_Person] = []
    known = _ByWord()
    for mention, name in sorted(full, key=lambda pair: (-len(pair[1].words), pair[0].first)):
        alike = [q for q in known.like(name) if q.accepts(name) and is_same_person(q.full, name)]
        same = [q for q in alike if not kin.are_apart(mention.first, (other.first for other in q.names))]
        person = _nearest(same, mention, kin.aside) if same else _new(people, known, name)
        person.add(mention, name)
    misspelt = _ByFamilyName(people)
    for mention, name in short:
        ranked = [(fits_within(name, q.full), q) for q in known.like(name) if q.accepts(name)]
        ranked = [(strength, q) for strength, q in ranked if strength and not kin.is_after(mention.first, q.ends)]
        if kin.introduced or kin.aside:
            title = _title_before(layout, mention)
            ranked = [pair for pair in ranked if title and title in pair[1].titles(layout)] or ranked
        others = [(strength, q) for strength, q in ranked if not kin.are_introduced(q.ends)]
        ranked = [pair for pair in ranked if name.gender and pair[1].gender == name.gender] or others or ranked
        best = max((strength for strength, _ in ranked), default=0)
        fitting = [q for strength, q in ranked if strength == best]
        fitting = fitting or [q for q in misspelt.like(name.words[0]) if q.accepts(name)]
        person = _nearest(fitting, mention, kin.aside) if fitting else _new(people, known, name)
        person.add(mention, name)
    return [_named(layout, person.names, ActorKind.PERSON, person.gender or _gender(person.full)) for person in people]


def _family_name(name: PersonName) -> str:
    return name.words[0] if name.is_family_first else name.words[-1]


def _parse(layout: Layout, name: Name) -> PersonName:
    first, last = strip_name(layout, name)
    before = [fold(word) for word in layout.words[max(0, name.first - 2) : first] if word[0].isalnum()]
    genders = [honorifics().get(word) for word in before[-2:]]
    gender = next((g for g in reversed(genders) if g), None)
    return parse_person(layout.written(first, last), gender)


def _title_before(layout: Layout, name: Name) -> str:
    """The office right before a name, of which somebody's relative has none; "" where there is none."""
    before = layout.folded[name.first - 1] if name.first > 0 else ""
    return before if before in office_words() or offices().get([before]) is not None else ""


def _new(people: list[_Person], known: _ByWord, name: PersonName) -> _Person:
    person = _Person(name)
    people.append(person)
    known.add(person)
    return person


def _nearest(people: Sequence[_Person], mention: Name, aside: Container[int]) -> _Person:
    """Who was last named in full before `mention`, else who is first named after it; of the names that begin with the
    words `aside` none counts, as whoever is named only as a relative is meant by no surname."""

    def place(person: _Person) -> tuple[int, int]:
        full = [n.first for n in person.names if n.last - n.first and n.first not in aside]
        before = [first for first in full if first <= mention.first]
        after = min((n.first for n in person.names), default=0)
        return (1, max(before)) if before else (0, -after)

    return max(people, key=place)


@dataclass(slots=True)
class _Body:
    words: tuple[str, ...]
    text: str
    kind: ActorKind
    names: list[Name] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)


def _group_bodies(layout: Layout, names: Iterable[Name]) -> list[NameGroup]:
    """Longest names first, so that a short one finds all that it may stand for; acronyms last."""
    parsed = [(name, layout.written(*strip_name(layout, name))) for name in names]
    bodies: list[_Body] = []
    by_words: dict[tuple[ActorKind, tuple[str, ...]], _Body] = {}
    for mention, text in sorted(parsed, key=lambda p: (is_acronym(p[1]), -len(words_of_body(p[1])), p[0].first)):
        key = (mention.kind, words_of_body(text))
        body = by_words.get(key) or _find_body(bodies, text, mention)
        if body is None:
            body = _Body(words_of_body(text), text, mention.kind)
            bodies.append(body)
        by_words.setdefault(key, body)
        body.names.append(mention)
        acronym = _acronym_after(layout, mention)
        if acronym:
            body.acronyms.add(acronym)
    return [_named(layout, body.names, body.kind) for body in bodies]


def _find_body(bodies: Sequence[_Body], text: str, mention: Name) -> _Body | None:
    words = words_of_body(text)
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


def _gender(name: PersonName) -> str | None:
    return given_names().get(name.words[1 if name.is_family_first else 0])


def _is_shouted(text: str) -> bool:
    """Whether a body's name in capitals has words that are no acronyms: "CENTRAL BANK"."""
    return text.isupper() and " " in text and max(map(len, text.split())) > _LONGEST_ACRONYM


_LONGEST_ACRONYM = 5  # letters


def _spoken(text: str) -> str:
    """A body's name that a headline or dateline has in capitals, as the text would have it: "Central Bank of Peru"."""
    words = (word.casefold() if fold(word) in _SMALL_WORDS else word.capitalize() for word in text.split())
    return " ".join(words)


_SMALL_WORDS = word_set("and for in of on the")


def _named(layout: Layout, names: Iterable[Name], kind: ActorKind, gender: str | None = None) -> NameGroup:
    mentions = tuple(sorted(names, key=lambda n: (n.first, n.last)))
    texts = [re.sub(r"\s*\([^)]*\)$", "", layout.written(*strip_name(layout, name))) for name in mentions]
    texts = [f"{text}." if _DOTTED.fullmatch(text) else text for text in texts]  # "U.N."
    is_person = kind is ActorKind.PERSON
    spoken = [text for text in texts if not text.isupper() or not (is_person or _is_shouted(text))]
    chosen = spoken or [text if is_person or not _is_shouted(text) else _spoken(text) for text in texts]
    counts = Counter(chosen)
    size = {text: 1 if is_acronym(text) else len(words_of_body(text)) for text in counts}
    best = max(size.values())
    fullest = [text for text in counts if size[text] == best]
    name = max(fullest, key=lambda text: (not text.isupper() or " " not in text, counts[text]))
    return NameGroup(mentions, name, kind, gender)
