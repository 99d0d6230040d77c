"""Which state each actor of an article is of: by its role or name, by words beside it, by who is well known."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from onrecord.actors.countries import international
from onrecord.actors.countries.about import About
from onrecord.actors.countries.bodies_before import BodiesBefore
from onrecord.actors.countries.origins import Origins
from onrecord.actors.countries.owners import HIRED, minister_before, teller, told_by
from onrecord.actors.countries.resemblance import likeliest
from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.actors.names.name import NameGroup, strip_name
from onrecord.actors.offices import politicians
from onrecord.actors.offices.roles import Role
from onrecord.actors.reference.sides import LINKS, Side, Sides
from onrecord.knowledge import Office, fold_words, offices, organizations
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind
from onrecord.text import Layout

# Of the words that name states, the share that the state of the article must have, to be that of somebody whose words
# tell none: of who has an office, and of others.
_SHARE_FOR_OFFICE, _SHARE_WITHOUT = 0.3, 0.45
_SHARE_OF_COMMON = 0.1  # that of a body whose name those of other states have too
_SURE = 0.8  # how likely a state has to be by a minister's or an official's name
# What other states have too: "foreign secretary", "house speaker".
_SHARED = word_set("secretary speaker")
_BLOCS = word_set("alliance bloc")  # of several states: "the bloc's foreign policy chief"

# Who is in arms against a state or driven out of it is on no state's side.
_APART = word_set(
    """rebel rebels insurgent insurgents guerrilla guerrillas separatist separatists exiled refugee breakaway"""
)
_FROM_STATE = word_set("rebel rebels insurgent insurgents guerrilla guerrillas exiled")
_MORE = LINKS | {"and"}
_LEADING = word_set("chaired chairs commanded commands directs headed heads leads led runs")
_LONGEST = 9  # words of "who heads the UN mission in Peru"
_OF_STATE = word_set("government ministry presidential parliament army military")


def countries_of(
    layout: Layout,
    groups: Sequence[NameGroup],
    roles: Sequence[Role | None],
    states: Sequence[StateMention],
    year: int | None = None,
) -> tuple[str | None, ...]:
    """The country of each of `groups`, whose `roles` stand in the same order, in an article of `year`.

    What the role or the name says comes first, then whose aide somebody is, then who a well-known politician is; an
    office of a state without more is that of the state that the article is about.
    """
    owners = _numbers_by_word(groups, are_people=True)
    sides = _Countries(layout, states, frozenset(owners))
    found = _sides_of(sides, layout, groups, roles, owners, year)
    known = ((side, group) for side, group in zip(found, groups, strict=True) if side is not None)
    actors = [(side.country, len(group.mentions)) for side, group in known if side.country is not None]
    about = About(layout, states, actors)
    countries = [
        side.country if side is not None else sides.fallback(group, role, about)
        for side, group, role in zip(found, groups, roles, strict=True)
    ]
    genders = [group.gender for group in groups]
    for number, (side, group, role) in enumerate(zip(found, groups, roles, strict=True)):
        other = told_by(layout, group, role, owners, genders) if side is None else teller(layout, group, owners)
        if side is None and other is None and role is not None and sides.is_of_ministry(role):
            _, chance = likeliest(group.name, about.weights(role.first))
            other = minister_before(layout, role.first, owners, roles) if chance < _SURE else None
        if other is not None:
            countries[number] = countries[other]
    return tuple(countries)


def _numbers_by_word(groups: Sequence[NameGroup], *, are_people: bool) -> dict[int, int]:
    """The numbers of the people, or else of all others, by the words of their names."""
    return {
        word: number
        for number, group in enumerate(groups)
        if (group.kind is ActorKind.PERSON) is are_people
        for name in group.mentions
        for word in range(name.first, name.last + 1)
    }


def _sides_of(
    sides: _Countries,
    layout: Layout,
    groups: Sequence[NameGroup],
    roles: Sequence[Role | None],
    owners: Mapping[int, int],
    year: int | None,
) -> list[Side | None]:
    """The side that each group is told to be on, or known to be."""
    told = [sides.of_actor(group, role) for group, role in zip(groups, roles, strict=True)]
    before = BodiesBefore(layout, sides.told, _numbers_by_word(groups, are_people=False), told)
    known_as = [_known(group.name, year) if group.kind is ActorKind.PERSON else None for group in groups]
    return [
        sides.corrected(side, known, role)
        or sides.of_owner(groups, told, roles, role, owners, year)
        or known
        or sides.of_surname(group, role, year)
        or before.meant_by_its(role)
        or before.of_noun(role)
        for group, role, side, known in zip(groups, roles, told, known_as, strict=True)
    ]


def _ends(group: NameGroup) -> Iterator[tuple[int, int]]:
    return ((mention.first, mention.last) for mention in group.mentions)


class _Countries:
    """What one text tells of its actors' countries; `persons` are the words of its people's names."""

    def __init__(self, layout: Layout, states: Sequence[StateMention], persons: Container[int]) -> None:
        self._layout, self._words = layout, layout.folded
        self.told = Sides(layout, states, persons)
        self._inside, self._about = self.told.inside, self.told.about
        self._origins = Origins(layout, self._inside)

    def of_actor(self, group: NameGroup, role: Role | None) -> Side | None:
        """What the role tells, and for a body its name, for a person an adjective by "counterpart"."""
        if group.kind is not ActorKind.PERSON:
            return self._of_body(group) or self._of_origin(group)
        side = self._of_role(role) if role is not None else None
        if side is None and role is not None:
            side = self._state_before(role.first)
        if side is None:
            side = self._of_origin(group)
        if side is None and role is not None:
            office = self.office(role)
            side = Side(office.country) if office is not None and self._may_have(office, role) else None
        return side

    def _of_origin(self, group: NameGroup) -> Side | None:
        country = next(filter(None, (self._origins.of(first, last) for first, last in _ends(group))), None)
        if country is not None:
            return Side(country)
        return next(filter(None, (self._of_led(last) for _, last in _ends(group))), None)

    def _of_led(self, last: int) -> Side | None:
        """The side of whom somebody leads whose name ends with the word `last`: "X, who heads the UN mission"."""
        first = last + 2
        if (
            self._words[last + 1 : first] != [","]
            or self.told.word(first) != "who"
            or self.told.word(first + 1) not in _LEADING
        ):
            return None
        end = first + 1
        while end + 1 < min(len(self._words), first + _LONGEST) and self._words[end + 1][0].isalnum():
            end += 1
        is_unclear = end < first + 2 or international.is_bare_council(self._words[first + 2 : end + 1])
        return None if is_unclear else self.told.of(first + 2, end)

    def corrected(self, side: Side | None, known: Side | None, role: Role | None) -> Side | None:
        """What words tell of a well-known politician, unless he is known to be of another state: in "Peru's premier and
        President X" the words may tell of another, in "Peru's premier X" they do not. A rebel or exile who is known is
        of the state that he is from."""
        words = self._words[role.first : role.last + 1] if role is not None else []
        is_told = role is not None and role.first in self._inside and _MORE.isdisjoint(words)
        if side is None or known is None or known.country is None or (is_told and side.country is not None):
            return side
        is_rebel = not _FROM_STATE.isdisjoint(words)
        return known if side.country is not None or is_rebel else side

    def _may_have(self, office: Office, role: Role) -> bool:
        """Whether a role may be that of the one state that is known to have its office: a "Foreign Secretary" is not
        British where only other states are named in the sentence or the one before, or else in the article."""
        is_shared = office.is_of_state and not _SHARED.isdisjoint(self._words[role.first : role.last + 1])
        near = (self._about.named_near(role.first) or self._about.times.keys()) if is_shared else ()
        return office.country is not None and (not near or office.country in near)

    def _of_role(self, role: Role) -> Side | None:
        words = self._words[role.first : role.last + 1]
        if international.serves_nations(words):
            return Side(None)
        if international.is_of_states_council(words):
            return self._state_before(role.first)
        side = self.told.of(role.first, role.last)
        if side is None and _BLOCS.intersection(words):
            return Side(None)
        if not _APART.intersection(words):
            return side
        return next(
            filter(None, (self.told.body_at(n, role.last) for n in range(role.first, role.last + 1))), Side(None)
        )

    def _of_body(self, group: NameGroup) -> Side | None:
        known = organizations().get(fold_words(group.name))
        side = self.told.of_known(known) if known is not None else None
        for mention in group.mentions:
            first, last = strip_name(self._layout, mention)
            states = [self._inside[n] for n in range(first, last + 1) if n in self._inside]
            joint = {s.country for s in states if s.last < last and self._words[s.last + 1] == "-"}
            side = side or self._state_before(mention.first) or self.told.of(first, last)
            if (joint and len({s.country for s in states}) > 1) or (side is None and states):
                return Side(None)  # "Norway-Ghana committee", "conference on Yemen"
        return side

    def _state_before(self, first: int) -> Side | None:
        """The state right before a word: "Russian foreign ministry", "Turkey's television", "Iraq's pro-US party"."""
        if first > 0 and self.told.is_stance(first - 1):
            first = self._inside[first - 1].first - 2
        is_owner = self._words[max(0, first - 2) : first] == ["'", "s"]
        state = self._inside.get(first - 3 if is_owner else first - 1)
        return Side(state.country) if state is not None and state.form is not StateForm.CITY else None

    def is_of_ministry(self, role: Role) -> bool:
        """Whether a role is one in a ministry that is told no further: "the ministry's spokesman"."""
        return "ministry" in self._words[role.first : role.last + 1]

    def office(self, role: Role) -> Office | None:
        """The last office within a role before what it is of."""
        found = None
        at = role.first
        while at <= role.last and (self._words[at] not in LINKS or found is None):
            match = offices().starting(self._words, at)
            found, at = (match[1], at + match[0]) if match else (found, at + 1)
        return found

    def of_surname(self, group: NameGroup, role: Role | None, year: int | None) -> Side | None:
        """The country of the well-known politicians of a surname, where no other has any and the text names it, gives
        an office or needs none: "President Trump", "Trump" is of none but the United States."""
        if group.kind is not ActorKind.PERSON:
            return None  # "Meta"
        is_wife = role is not None and role.text.casefold().endswith("first lady")
        leaders = politicians.of_surname(group.name.rpartition(" ")[2] if is_wife else group.name, year)
        countries = {leader.country for leader in leaders}
        office = self.office(role) if role is not None else None
        in_office = all(not politicians.years_away(one, year) for one in leaders)
        is_told = (
            countries <= {*self._about.times, None}
            or (office is not None and office.is_of_state and in_office)
            or (role is None and politicians.is_known_by_surname(group.name, year))
        )
        return Side(*countries) if len(countries) == 1 and is_told else None

    def of_owner(
        self,
        groups: Sequence[NameGroup],
        told: Sequence[Side | None],
        roles: Sequence[Role | None],
        role: Role | None,
        owners: Mapping[int, int],
        year: int | None,
    ) -> Side | None:
        """The side of whom a role serves: "Putin's spokesman", "a spokesman for Putin"; a lawyer may be of another."""
        if role is None or not HIRED.isdisjoint(self._words[role.first : role.last + 1]):
            return None
        at = next((owners[n] for n in range(role.first, role.last + 1) if n in owners), None)
        side = None
        if at is not None:
            owner = groups[at]
            side = told[at] or _known(owner.name, year) or self.of_surname(owner, roles[at], year)
        return side or _known(role.text, year)

    def fallback(self, group: NameGroup, role: Role | None, about: About) -> str | None:
        """The state that the article is about, where it is about one more than about others.

        Of 1,687 persons and bodies whom it was given to, in 803 articles, it was that of seven in ten; who has no
        office is trusted with it less. Of several states, whoever has an office of a state is of the one whose
        politicians' names resemble the name; nobody else is put to a state by a name.
        """
        office = self.office(role) if role is not None else None
        of_state = role is not None and _OF_STATE.intersection(self._words[role.first : role.last + 1])
        first, is_person = group.mentions[0].first, group.kind is ActorKind.PERSON
        if not is_person and international.is_of_many_states(fold_words(group.name)):
            return None
        country, share = about.leading(first)
        weights, known = about.weights(first), organizations().get(fold_words(group.name))
        if known is not None and known.country and weights[known.country] > _SHARE_OF_COMMON * sum(weights.values()):
            return known.country  # "Congress", where many are American
        if of_state or (office is not None and office.is_of_state):
            return likeliest(group.name, weights)[0] if is_person else country
        has_office = role is not None or not is_person
        if not has_office and country not in about.times:
            return None  # that of others who are named, in a text that names no state
        return country if share >= (_SHARE_FOR_OFFICE if has_office else _SHARE_WITHOUT) else None


def _known(text: str, year: int | None) -> Side | None:
    """The country of the well-known politician named in full within `text`."""
    leader = politicians.named_in_full(text, year)
    return Side(leader.country) if leader is not None else None
