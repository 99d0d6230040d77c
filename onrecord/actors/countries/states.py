"""Words that name a state: its name, its people, its capital, its seat of government, a town or region of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.function_words import WEEKDAYS
from onrecord.knowledge import (
    StateForm,
    StateTerm,
    fold,
    given_names,
    offices,
    phrases_of_no_state,
    state_names,
    state_terms,
)
from onrecord.knowledge.phrases import word_set
from onrecord.text import Layout

__all__ = ["StateForm", "StateMention", "find_states", "state_name"]


@dataclass(frozen=True, slots=True)
class StateMention:
    """The words `first` to `last`, both included and without "the", name the state `country` (alpha-3)."""

    first: int
    last: int
    country: str
    form: StateForm


def state_name(country: str) -> str:
    """The usual short name of a state by its alpha-3 code, "USA" -> "United States"; the code itself if unknown."""
    return state_names().get(country, country)


def names_union(folded: Sequence[str]) -> bool:
    """Whether an article, given by its folded words, names the European Union, for which "Brussels" then stands."""
    return "eu" in folded or (
        "european" in folded
        and any(pair in {("european", "union"), ("european", "commission")} for pair in pairwise(folded))
    )


def find_states(layout: Layout) -> tuple[StateMention, ...]:
    """Every place of the text that names a state, in order and none within another.

    "Georgia" is the American state beside words of American politics; "Congo" the republic whose capital the text
    names; "Brussels" is the European Union where that is named; words that are as often a person or something else
    count where a preposition makes them a place, or are capitals of states that are named and act: "Lima wants".
    """
    words = layout.folded
    text = _Text(layout.words, words, "brazzaville" in words, names_union(words))
    found: list[StateMention] = []
    capitals: list[StateMention] = []
    end = 0
    others = {*phrases_of_no_state().may_start(words)}
    for at in sorted(others.union(state_terms().may_start(words))):
        if at < end:
            continue
        other = phrases_of_no_state().starting(words, at) if at in others else None
        if other is not None and layout.words[at][0].isupper():
            end = at + other[0]
            continue
        match = state_terms().starting(words, at)
        if match is None or not _is_meant(text, at, *match):
            if match is not None and match[0] == 1 and match[1].form is StateForm.CAPITAL and _acts_alone(text, at):
                capitals.append(StateMention(at, at, match[1].country, StateForm.CAPITAL))
            continue
        length, term = match
        skip = 1 if words[at] == "the" else 0
        mention = _read(text, at + skip, at + length - 1, term)
        if found and found[-1].last >= mention.first:  # "the government of" reached back into another
            mention = StateMention(at + skip, mention.last, mention.country, mention.form)
        found.append(mention)
        end = mention.last + 1
    named = {mention.country for mention in found}
    found += [capital for capital in capitals if capital.country in named]
    found += _called_short(text, found)
    return tuple(sorted(found, key=lambda mention: mention.first))


@dataclass(frozen=True, slots=True)
class _Text:
    words: Sequence[str]
    folded: Sequence[str]
    names_brazzaville: bool
    names_union: bool

    def at(self, number: int) -> str:
        return self.folded[number] if 0 <= number < len(self.folded) else ""

    def is_capital(self, number: int) -> bool:
        return 0 <= number < len(self.words) and self.words[number][0].isupper()


_SMALL = word_set("of the and de da del do et d s l m")
# Parts of compounds, which name a state only before a hyphen: "Sino-US talks".
_PREFIXES = word_set("sino franco anglo indo russo brit")
# Towns, regions and demonyms that are as often a family name, a given name or a plain word.
_NEEDS_PREPOSITION = word_set(
    """male nice split bari wellington lima acre perm bor wau pale bender hue beni charlotte austin columbus leon fez
    nis faro hamilton buchanan livingstone sidon tyre petra albany crawford norfolk dallas sofia santiago florence
    orlando phoenix salisbury cali medina rio cordoba rosario palma valencia georgetown kingston jos java aden darwin
    hama constantine alexandria holon carthage ferguson portland langley dane lao franco beehive montana georgetown
    houston lincoln virginia guam aden victoria mopti gao reunion swat poso brest arak split perth cork sousse jinja
    darwin bergen bender oran mobile split dakota hollywood cleveland kansas cambridge"""
)
_PREPOSITIONS = word_set("in at from to near of outside around for via through into towards toward across over")
_AMERICAN = word_set("""republican democrat democrats senator sen rep gov governor voters primary runoff senate""")
_AMERICAN_TOWNS = word_set("atlanta savannah augusta macon")
# What was made or held in a town and goes by its name is not its state: "the Paris agreement", "the Oslo accords".
_MADE_IN_TOWN = word_set(
    """agreement agreements accord accords convention conventions protocol protocols pact process treaty
    declaration olympics airport marathon communique formula format principles guidelines tribunal bourse"""
)


def _is_meant(text: _Text, at: int, length: int, term: StateTerm) -> bool:
    words, last = text.words[at : at + length], at + length - 1
    is_name = all(word[0].isupper() for word in words if word[0].isalpha() and fold(word) not in _SMALL)
    if not is_name or (words[0][0].islower() and words[0] not in {"the", "ni"}):
        return False
    if term.is_acronym and not _is_acronym_meant(text, at, words):
        return False
    word = text.folded[last]
    if word in _PREFIXES and length == 1:
        return text.at(last + 1) == "-"
    if word in _NEEDS_PREPOSITION and length == 1:
        return text.at(at - 1) in _PREPOSITIONS or text.at(at - 1) == ","
    is_made = term.form in {StateForm.CAPITAL, StateForm.CITY} and text.at(last + 1) in _MADE_IN_TOWN
    return not (is_made or (word == "brussels" and text.names_union) or _is_of_person(text, at, last))


_ACTS = word_set(
    """accused agreed also announced argues asked called calls can could declined demanded denied did does had has
    insisted insists is may might must never now offered promised recalled refused rejected replied responded said says
    sent signed wanted wants warned was will would"""
)


_KINGDOMS = frozenset("SAU MAR BHR JOR KHM SWZ LSO BTN TON".split())
_KOREAS = {"north": "PRK", "south": "KOR"}
_OTHERS_IN_TWO = frozenset("SDN SSD YEM VNM CYP".split())


def _called_short(text: _Text, found: Sequence[StateMention]) -> list[StateMention]:
    """Where a text that names a state calls it by a word with a capital: "the Kingdom", "the North" of Korea."""
    times = Counter(mention.country for mention in found if mention.form is not StateForm.CITY)
    kingdom = max(_KINGDOMS & times.keys(), key=lambda country: (times[country], country), default=None)
    short = {"kingdom": kingdom} if kingdom is not None else {}
    if not times.keys().isdisjoint(_KOREAS.values()) and times.keys().isdisjoint(_OTHERS_IN_TWO):
        short |= _KOREAS
    inside = {n for mention in found for n in range(mention.first, mention.last + 1)} if short else set()
    return [
        StateMention(at, at, short[word], StateForm.GOVERNMENT)
        for at, word in enumerate(text.folded)
        if word in short and at not in inside and _is_called(text, at)
    ]


def _is_called(text: _Text, at: int) -> bool:
    """Whether a word with a capital stands alone after "the"."""
    is_alone = text.is_capital(at) and not text.is_capital(at + 1) and text.at(at + 1) not in {"of", "and", "-"}
    return is_alone and text.at(at - 1) == "the" and not text.words[at].isupper()


_ASKS = word_set("ask asked asks calling demanded request requested told tells urge urged urges urging")


def _acts_alone(text: _Text, at: int) -> bool:
    """Whether a word that may name a town does something, and is never a part of a longer name in the text."""
    is_asked = text.at(at - 1) in _ASKS and text.at(at + 1) in {"for", "to"}
    beside = state_terms().get([text.at(at + 2)]) if text.at(at + 1) == "and" else None
    acts = is_asked or text.at(at + 1) in _ACTS or (beside is not None and beside.form is StateForm.CAPITAL)
    if not text.is_capital(at) or not acts or _is_of_person(text, at, at):
        return False
    word = text.words[at]
    places = [n for n, other in enumerate(text.words) if other == word]
    return not any(text.is_capital(n + 1) or (n != at and text.is_capital(n - 1)) for n in places)


def _is_acronym_meant(text: _Text, at: int, words: Sequence[str]) -> bool:
    """Whether the words are in capitals, and "US" is not the pronoun of a line in capitals: "TELL US WHY"."""
    if not all(word.isupper() for word in words if word.isalpha()):
        return False
    if len(words) > 1 or text.folded[at] != "us" or at == 0 or not text.words[at - 1].isupper():
        return True
    after = text.words[at + 1] if at + 1 < len(text.words) else "."
    return text.folded[at - 1] not in _BEFORE_PRONOUN or (after.isalnum() and not after.isupper())


_BEFORE_PRONOUN = word_set("""tell let give help join show of for with to on from among about between save make""")
_GIVEN_ALIKE = word_set("chad sydney")


def _is_of_person(text: _Text, at: int, last: int) -> bool:
    """Whether the word is a family name after a given one or a form of address, or a given name before another."""
    before = text.at(at - 1)
    if text.is_capital(at - 1) and before in given_names() and state_terms().get([before]) is None:
        return True
    address = text.at(at - 2) if before == "." else before
    if text.is_capital(at - 2 if before == "." else at - 1) and address in _ADDRESSES and at == last:
        return True
    if text.folded[at] not in _GIVEN_ALIKE or not text.is_capital(last + 1) or text.at(last + 1) in WEEKDAYS:
        return False
    return offices().starting(text.folded, last + 1) is None


_ADDRESSES = word_set("mr mrs ms miss dr prof sir lord lady rep sen gen gov")

_BODIES = word_set("government authorities administration regime leadership cabinet junta govt")
_BODY_WORDS = word_set("military interim transitional central coalition provisional federal caretaker communist new")
_OF_CONSTITUTIONS = word_set(
    """arab bolivarian democratic federal federative hashemite independent islamic oriental plurinational socialist
    united"""
)
_CONSTITUTIONS = word_set("""republic kingdom state federation sultanate emirate principality commonwealth union""")


def _read(text: _Text, first: int, last: int, term: StateTerm) -> StateMention:
    """The mention, with what belongs to it on both sides: "the Syrian interim government", "the Republic of Kenya"."""
    country, form = _decide(text, first, last, term)
    if form in {StateForm.CITY, StateForm.REGION, StateForm.SEAT}:
        return StateMention(first, last, country, form)
    if term.is_acronym and text.at(last + 1) == "-" and text.at(last + 2) not in _JOINED:
        form = StateForm.ADJECTIVE
    first = _reach_back(text, first, _CONSTITUTIONS) if form is StateForm.NAME else first
    after = last + 1
    if text.at(after) == "'" and text.at(after + 1) == "s":
        after += 2
    after += text.at(after) in _BODY_WORDS
    if text.at(after) in _BODIES:
        return StateMention(first, after, country, StateForm.GOVERNMENT)
    back = _reach_back(text, first, _BODIES) if form is not StateForm.ADJECTIVE else first
    return StateMention(back, last, country, StateForm.GOVERNMENT if back < first else form)


_JOINED = word_set("china russia iran japan taiwan india us eu north korea mexico israel turkey")


def _reach_back(text: _Text, first: int, bodies: frozenset[str]) -> int:
    """Where "the government of [the]" or "[Adjective] Republic of" before the word `first` starts; else `first`."""
    of = first - 2 if text.at(first - 1) == "the" else first - 1
    if text.at(of) not in {"of", "in"} or text.at(of - 1) not in bodies:
        return first
    if bodies is not _CONSTITUTIONS:
        return of - 1
    if text.at(of) != "of" or not text.is_capital(of - 1):
        return first
    start = of - 1
    while length := _length_before(text, start):
        start -= length
    return start


def _length_before(text: _Text, start: int) -> int:
    """How many words before `start` belong to a constitution's name: "Democratic", "People's"; 0 where none does."""
    if not text.is_capital(start - 1):
        return 3 if text.is_capital(start - 3) and [*map(text.at, range(start - 3, start))] == _PEOPLES else 0
    return int(text.at(start - 1) in _OF_CONSTITUTIONS)


_PEOPLES = ["people", "'", "s"]


def _decide(text: _Text, first: int, last: int, term: StateTerm) -> tuple[str, StateForm]:
    word = text.folded[last]
    if word == "georgia" and (
        text.at(last + 1) in _AMERICAN
        or text.at(first - 1) in _AMERICAN
        or (text.at(first - 1) == "," and text.at(first - 2) in _AMERICAN_TOWNS)
    ):
        return "USA", StateForm.REGION
    if word in {"congo", "congolese"} and first == last and text.names_brazzaville:
        return "COG", term.form
    return term.country, term.form
