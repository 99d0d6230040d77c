"""Records of articles that never were, of the sizes that real ones have, to fill an archive with.

A news article of 350 words puts on record about 10 statements, 2 contacts and 4 commitments of 8 actors (means of the
gold records). Words and actors come up as often as in language: few of them often, most of them seldom.
"""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.knowledge import state_names
from onrecord.record import (
    Actor,
    ActorKind,
    Channel,
    Commitment,
    Contact,
    ContactKind,
    ContactStatus,
    Document,
    Force,
    Form,
    Record,
    Span,
    Statement,
    When,
)

FIRST_DAY = datetime.date(2015, 1, 1)
N_DAYS = 3650
PUBLISHERS = ("North Sea Wire", "The Daily Coast", "Harbour Times", "Upland Post", "The Lantern", "Channel Nine News")
_COMMON = """
the of to and a in that it is was for on with as be by at this had not are but from or have an they which one were all
their there been when who will no more if out so said what up its about into than them can only other new some could
the border ceasefire talks sanctions trade troops aid oil gas peace treaty minister agreement election army security
council proposal withdrawal prisoners missile exercise embassy tariff corridor grain water refugees inspection
reactor loan airport fishing herring ports patrol verdict observers monitors convoy deadline delegation summit
negotiation military economic nuclear humanitarian regional joint immediate unconditional lasting new further full
will must should would cannot may accept reject support open close withdraw send halt resume sign extend discuss
continue release observe protect
""".split()
_SYLLABLES = "ba ce do fi gu ha jo ka li mo na pe ri so tu va we xi yo za bran col dar fen gor hil".split()
_ROLES = ("Foreign Minister", "Prime Minister", "President", "Defence Minister", "spokesman", "ambassador", None)


@dataclass(frozen=True, slots=True)
class World:
    """Who and what articles are about: words and actors, the commonest first, with weights that add up."""

    words: tuple[str, ...]
    word_weights: tuple[float, ...]
    actors: tuple[Actor, ...]
    actor_weights: tuple[float, ...]


def make_world(n_words: int = 30_000, n_people: int = 20_000, n_bodies: int = 2_000) -> World:
    """The same world each time."""
    chance = random.Random(1)
    words = (*_COMMON, *(_word(number) for number in range(n_words)))
    states = [Actor("", name, ActorKind.STATE, country=code, code=code) for code, name in state_names().items()]
    codes = list(state_names())
    people = [_person(chance, number, chance.choice(codes)) for number in range(n_people)]
    bodies = [
        Actor(
            "",
            f"{_word(number).title()} {chance.choice(('Union', 'Front', 'Ministry', 'Agency'))}",
            ActorKind.ORGANIZATION,
        )
        for number in range(n_bodies)
    ]
    chance.shuffle(states)
    mixed = [actor for some in itertools.zip_longest(people, states, bodies) for actor in some if actor is not None]
    return World(words, _falling(len(words)), tuple(mixed), _falling(len(mixed)))


def make_records(world: World, n_articles: int) -> Iterator[Record]:
    """The same records each time, on days in no order."""
    chance = random.Random(2)
    for number in range(n_articles):
        yield _record(world, chance, number)


def _word(number: int) -> str:
    parts = []
    number += len(_SYLLABLES)
    while number:
        number, part = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[part])
    return "".join(reversed(parts))


def _person(chance: random.Random, number: int, country: str) -> Actor:
    role = chance.choice(_ROLES)
    name = f"{_word(chance.randrange(400)).title()} {_word(number + 700).title()}"
    return Actor("", name, ActorKind.PERSON, role, country, f"{country}GOV" if role else country)


def _falling(number: int) -> tuple[float, ...]:
    """Cumulative weights after Zipf."""
    return tuple(itertools.accumulate(1 / (rank + 5) for rank in range(number)))


class _Writer:
    """Text that grows, and the spans of what was written."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def write(self, words: str) -> Span:
        span = Span(self._length, self._length + len(words), words)
        self.skip(words)
        return span

    def skip(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    @property
    def text(self) -> str:
        return "".join(self._parts)


def _record(world: World, chance: random.Random, number: int) -> Record:
    published = FIRST_DAY + datetime.timedelta(days=chance.randrange(N_DAYS))
    chosen = dict.fromkeys(chance.choices(world.actors, cum_weights=world.actor_weights, k=9))
    cast = [replace(actor, id=f"a{at}") for at, actor in enumerate(chosen, start=1)]
    writer = _Writer()
    mentions: dict[str, list[Span]] = {actor.id: [] for actor in cast}

    def name(actor: Actor) -> None:
        mentions[actor.id].append(writer.write(actor.name))

    def phrase(n_words: int) -> str:
        return " ".join(chance.choices(world.words, cum_weights=world.word_weights, k=n_words))

    parts: dict[str, list[tuple[Actor, Actor, Span, float]]] = {"statements": [], "contacts": [], "commitments": []}
    for kind in chance.sample(["statements"] * 10 + ["contacts"] * 2 + ["commitments"] * 4, 16):
        one, other = chance.sample(cast, 2)
        name(one)
        writer.skip({"statements": " said that ", "contacts": " spoke with ", "commitments": " promised "}[kind])
        if kind == "contacts":
            name(other)
            writer.skip(" about ")
        words = writer.write(phrase(chance.randint(8, 20) if kind == "statements" else 8))
        parts[kind].append((one, other, words, chance.random()))
        writer.skip(f" {phrase(3)}.\n" if chance.random() < 0.7 else ".\n")
    date = When(published.isoformat())
    actors = {actor.id: replace(actor, mentions=tuple(mentions[actor.id])) for actor in cast}
    title = phrase(8).capitalize()
    return Record(
        Document(
            f"article {number}",
            writer.text,
            title,
            published.isoformat(),
            chance.choice(PUBLISHERS),
            f"https://news.example/{published.year}/{number}",
            language="en",
        ),
        tuple(actors.values()),
        tuple(
            Statement(
                f"s{at}",
                actors[one.id],
                (words,),
                chance.choice(tuple(Form)),
                addressees=(actors[other.id],) if luck < 0.1 else (),
                channel=chance.choice(tuple(Channel)) if luck > 0.6 else None,
                date=date if luck > 0.3 else None,
                confidence=round(luck, 2),
            )
            for at, (one, other, words, luck) in enumerate(parts["statements"], start=1)
        ),
        tuple(
            Contact(
                f"c{at}",
                chance.choice(tuple(ContactKind)),
                (actors[one.id], actors[other.id]),
                chance.choice(tuple(ContactStatus)),
                (words,),
                date=date,
                confidence=round(luck, 2),
            )
            for at, (one, other, words, luck) in enumerate(parts["contacts"], start=1)
        ),
        tuple(
            Commitment(
                f"k{at}",
                chance.choice(tuple(Force)),
                (actors[one.id],),
                (words,),
                (words,),
                (actors[other.id],) if luck < 0.4 else (),
                confidence=round(luck, 2),
            )
            for at, (one, other, words, luck) in enumerate(parts["commitments"], start=1)
        ),
    )
