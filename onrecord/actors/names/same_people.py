"""Which names of people are the same person's: "Ana Ruiz", "Ms. Ruiz", "President Ruiz"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.actors.names.kin import Kin, told_kin
from onrecord.actors.names.name import Name, NameGroup, grouped, strip_name
from onrecord.actors.names.namesakes import is_titled, may_be_leader
from onrecord.actors.names.spelling import PersonName, fits_within, is_misspelt, is_same_person, parse_person, skeleton
from onrecord.encoder.reading import Range
from onrecord.knowledge import fold, given_names, honorifics, office_words, offices
from onrecord.record import ActorKind
from onrecord.text import Layout

_NO_PRESIDENTS: Final = frozenset(("attorney general", "congressman", "governor", "mayor", "representative", "senator"))


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


def group_people(layout: Layout, names: Sequence[Name]) -> list[NameGroup]:
    """The people of the names, those named in full first, so that a surname finds all whose it may be."""
    parsed = [(name, _parse(layout, name)) for name in names]
    kin = told_kin(layout, [(name.first, name.last) for name in names])
    full = [(n, p) for n, p in parsed if len(p.words) > 1]
    short = [(n, p) for n, p in parsed if len(p.words) == 1]
    people: list[_Person] = []
    known = _ByWord()
    for mention, name in sorted(full, key=lambda pair: (-len(pair[1].words), pair[0].first)):
        same = [q for q in known.like(name) if q.accepts(name) and is_same_person(q.full, name)]
        person = _nearest(same, mention, kin.aside) if same else _new(people, known, name)
        person.add(mention, name)
    misspelt = _ByFamilyName(people)
    in_office = {name.words[0] for mention, name in short if is_titled(layout, strip_name(layout, mention)[0])}
    for mention, name in short:
        fitting = _fitting(layout, known.like(name), mention, name, kin, is_in_office=name.words[0] in in_office)
        fitting = fitting or [q for q in misspelt.like(name.words[0]) if q.accepts(name)]
        person = _nearest(fitting, mention, kin.aside) if fitting else _new(people, known, name)
        person.add(mention, name)
    return [grouped(layout, person.names, ActorKind.PERSON, person.gender or _gender(person.full)) for person in people]


def _fitting(
    layout: Layout, people: Iterable[_Person], mention: Name, name: PersonName, kin: Kin, *, is_in_office: bool
) -> list[_Person]:
    """Those whom a single name fits best, before all who has the title that stands before it, "President Kim";
    somebody's relative only where it fits nobody else, or the gender tells."""
    ranked = [(fits_within(name, q.full), q) for q in people if q.accepts(name)]
    ranked = [(strength, q) for strength, q in ranked if strength and not kin.is_after(mention.first, q.ends)]
    if _title_before(layout, mention) == "president":  # who is no "Senator Ana Ruiz"
        ranked = [(strength, q) for strength, q in ranked if q.titles(layout).isdisjoint(_NO_PRESIDENTS)]
    if is_in_office:
        ranked = [(strength, q) for strength, q in ranked if may_be_leader(name.words[0], q.gender)]
    if len(ranked) > 1 and (title := _title_before(layout, mention)):
        ranked = [pair for pair in ranked if title in pair[1].titles(layout)] or ranked
    others = [(strength, q) for strength, q in ranked if not kin.are_introduced(q.ends)]
    ranked = [pair for pair in ranked if name.gender and pair[1].gender == name.gender] or others or ranked
    best = max((strength for strength, _ in ranked), default=0)
    return [q for strength, q in ranked if strength == best]


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
    if before == "general" and layout.folded[max(0, name.first - 2)] == "attorney":
        return "attorney general"
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


def _gender(name: PersonName) -> str | None:
    return given_names().get(name.words[1 if name.is_family_first else 0])
