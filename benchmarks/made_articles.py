"""Records of articles that never were, of the sizes that real ones have, to fill an archive with.

The sizes are those of the 2,365 articles of data/news as the program reads them: 340 words, of which 37 % are too
common to be looked for, with 9 statements of 18 words, a contact in three articles of four and 2 commitments, of 6
actors; and 8 events, as many as language models find. Words and actors come up as often as in language: few of them
often, most of them seldom, and the more articles there are, the more actors.
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
    Event,
    EventType,
    Force,
    Form,
    Record,
    Span,
    Statement,
    When,
)

FIRST_DAY = datetime.date(2015, 1, 1)
N_DAYS = 3650
N_WORDS = 340
N_ENTRIES = {"statements": 9, "contacts": 1, "commitments": 2, "events": 8}
N_QUOTED = {"statements": (12, 24), "contacts": (10, 18), "commitments": (10, 24), "events": (10, 20)}  # words
AGAIN = 0.22  # of the words have come up in the article before, so that as many as in news are new in it
A_CONTACT = 0.75  # articles that have it
LEADS = {"statements": " said that ", "contacts": " spoke with ", "commitments": " promised ", "events": " saw "}
PUBLISHERS = ("North Sea Wire", "The Daily Coast", "Harbour Times", "Upland Post", "The Lantern", "Channel Nine News")
_GRAMMAR = """
the of to and a in that it is was for on with as be by at this had not are but from or have an they which one were all
their there been when who will no more if out so said what up its about into than them can only other new some could
""".split()
_MATTER = """
border ceasefire talks sanctions trade troops aid oil gas peace treaty minister agreement election army security
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


def make_world(n_articles: int, n_words: int = 30_000) -> World:
    """The world of so many articles, the same each time.

    The number of actors grows as Heaps has it for words: 2,365 real articles name 8,300.
    """
    n_actors = round(36 * n_articles**0.7)
    n_bodies = n_actors // 8
    chance = random.Random(1)
    words = (*_GRAMMAR, *_MATTER, *(_word(number) for number in range(n_words)))
    states = [Actor("", name, ActorKind.STATE, country=code, code=code) for code, name in state_names().items()]
    codes = list(state_names())
    people = [_person(chance, number, chance.choice(codes)) for number in range(n_actors - n_bodies)]
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
    return World(words, _falling(len(words), len(_GRAMMAR), 1.6), tuple(mixed), _falling(len(mixed)))


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


def _falling(number: int, n_first: int = 0, factor: float = 1) -> tuple[float, ...]:
    """Cumulative weights after Zipf; the first weigh more by a factor."""
    return tuple(itertools.accumulate((factor if rank < n_first else 1) / (rank + 5) for rank in range(number)))


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
    chosen = dict.fromkeys(chance.choices(world.actors, cum_weights=world.actor_weights, k=6))
    if len(chosen) < 2:
        chosen = dict.fromkeys(world.actors[:2])
    cast = [replace(actor, id=f"a{at}") for at, actor in enumerate(chosen, start=1)]
    writer = _Writer()
    mentions: dict[str, list[Span]] = {actor.id: [] for actor in cast}

    def name(actor: Actor) -> None:
        mentions[actor.id].append(writer.write(actor.name))

    used: list[str] = []

    def phrase(n_words: int) -> str:
        words = chance.choices(world.words, cum_weights=world.word_weights, k=n_words)
        words = [chance.choice(used) if used and chance.random() < AGAIN else word for word in words]
        used.extend(words)
        return " ".join(words)

    parts: dict[str, list[tuple[Actor, Actor, Span, float]]] = {kind: [] for kind in N_ENTRIES}
    n_written = 0
    kinds = [kind for kind, n_entries in N_ENTRIES.items() for _ in range(n_entries)]
    if chance.random() > A_CONTACT:
        kinds.remove("contacts")
    chance.shuffle(kinds)
    words = None
    for kind in kinds:
        one, other = chance.sample(cast, 2)
        if kind != "events" or words is None:  # what is done is most often told in words of another entry
            name(one)
            writer.skip(LEADS[kind])
            if kind == "contacts":
                name(other)
                writer.skip(" about ")
            n_words = chance.randint(*N_QUOTED[kind])
            words = writer.write(phrase(n_words))
            n_filling = chance.randint(0, 12)
            n_written += n_words + n_filling + 4
            writer.skip(f" {phrase(n_filling)}.\n" if n_filling else ".\n")
        parts[kind].append((one, other, words, chance.random()))
    writer.skip(f"{phrase(max(1, N_WORDS - n_written))}.\n")
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
        tuple(
            Event(
                f"e{at}",
                chance.choice(tuple(EventType)),
                (actors[one.id],),
                (actors[other.id],),
                (words,),
                date=date if luck > 0.3 else None,
                status="claimed" if luck < 0.3 else None,
                confidence=round(luck, 2),
            )
            for at, (one, other, words, luck) in enumerate(parts["events"], start=1)
        ),
    )
