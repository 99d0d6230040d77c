"""Reader: documents in, records out. The only place that knows the order of the steps."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from onrecord.actors.cast import Cast, assemble, to_actors
from onrecord.actors.coreference import Chain, find_chains, mentions_of_parties
from onrecord.actors.names.broken_names import with_whole_names
from onrecord.actors.offices.appositions import with_names
from onrecord.actors.parties import Party
from onrecord.calendars import Calendar
from onrecord.calendars.said_when import made_on, said_on
from onrecord.commitments.find import find_undertakings
from onrecord.commitments.undertakings import Undertaking
from onrecord.confidence import Weigh, confidence
from onrecord.contacts.find import find_occasions
from onrecord.contacts.occasions import Occasion
from onrecord.dates import TimeExpression, find_dates
from onrecord.encoder.reading import Range, Reading
from onrecord.encoder.session import Encoder
from onrecord.events.find import find_happenings
from onrecord.events.happenings import Happening
from onrecord.evidence import Witness
from onrecord.models import Model, find_model, folder_of
from onrecord.page.furniture import without_furniture
from onrecord.page.headings import set_apart
from onrecord.record import Actor, ActorKind, Commitment, Contact, Document, Event, Form, Mode, Record, Span, Statement
from onrecord.statements.addressees import with_other_sides
from onrecord.statements.attributions import Attribution, Speakers
from onrecord.statements.channels import settle_channels
from onrecord.statements.find import find_attributions
from onrecord.statements.replies import with_tellers
from onrecord.text import Layout, lay_out
from onrecord.transcripts.find import find_turns
from onrecord.transcripts.turns import without_questions
from onrecord.versions import Version, version_of
from onrecord.workers import Lanes

# Those whom an event of one known side makes actors, besides a state that does something; one that something is done
# to is none for that.
_BY_ONE_SIDE: Final = frozenset({ActorKind.PERSON, ActorKind.GROUP})
# How sure an event has to be to make a side of it an actor that nothing else does. Below it, it is more often wrong
# than right, and so are they: without such events F1 of actors is 0.796 for 0.787 on gold dev, that of events the same.
LEAST_FOR_NEW: Final = 0.5
# How sure a statement of somebody has to be: of 266 below it in gold dev, the articles kept apart and 307 others 72 are
# right, 69 more but for who it is. Without them F1 of statements is 0.005 to 0.010 higher there, and that of PolNeAR,
# which takes the words alone, 0.002 lower with the large model and 0.009 with the small one.
LEAST_OF_STATEMENT: Final = 0.35
# And a commitment: of 123 below 0.2, by weights of then, in the 168 and 294 others 16 were right.
LEAST_OF_COMMITMENT: Final = 0.215
# And an event: of 237 below it in the same 53 are right, type and sides; F1 without them is 0.001 to 0.004 higher.
LEAST_OF_EVENT: Final = 0.15
AHEAD: Final = 4  # articles that are read ahead for each thread


class Reader:
    """Reads articles into records. The model is loaded once; one reader may be used from several threads.

    `threads` is how many articles `read_many` reads at a time, of many in as many processes; the records do not depend
    on it. `model` is one of those that come with the program, or the folder of another. Raises ModelError where it
    cannot be loaded, ValueError where there is none of that name.
    """

    def __init__(self, threads: int = 1, model: Model | Path | str = Model.LARGE) -> None:
        if threads < 1:
            raise ValueError(f"threads must be 1 or more, not {threads}")
        self._threads = threads
        self._model = find_model(model) if isinstance(model, str) else model
        self._encoder = Encoder(folder_of(self._model))
        self._lanes = Lanes(self._model, threads)

    @property
    def version(self) -> Version:
        """What its records are made by."""
        return version_of(self._model)

    def read(self, document: Document) -> Record:
        """The record of one article. Raises ValueError where `document.published` is no ISO 8601 date."""
        layout = lay_out(document.text)
        return compose(document, self._encoder.read(layout), find_dates(layout, document.published_on))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Record]:
        """The records of articles in their order, as they are asked for; few articles are in memory at a time."""
        if self._threads == 1:
            yield from map(self.read, documents)
            return
        waiting: deque[Future[Record]] = deque()
        remaining = iter(documents)
        with ThreadPoolExecutor(2 * self._threads - 1) as pool:
            try:
                for document in itertools.islice(remaining, self._threads * AHEAD):
                    waiting.append(pool.submit(self._lanes.read, document, self.read))
                while waiting:
                    record = waiting.popleft().result()
                    for document in itertools.islice(remaining, 1):
                        waiting.append(pool.submit(self._lanes.read, document, self.read))
                    yield record
            finally:
                for future in waiting:
                    future.cancel()


def compose(
    document: Document, reading: Reading, dates: tuple[TimeExpression, ...], weigh: Weigh = confidence
) -> Record:
    """Put a record together from what was found in the article; `weigh` gives the confidence of its entries."""
    published = document.published_on
    reading, cast, attributions = _who_speaks(reading, published.year if published is not None else None)
    witness = Witness(reading, cast)
    attributions = tuple(a for a in attributions if _is_kept(a, witness))
    speaker_at = Speakers(attributions)
    calendar = Calendar.of(document, reading.layout, dates)
    occasions = find_occasions(reading, cast, speaker_at, calendar)
    attributions = with_other_sides(reading.layout, attributions, occasions)
    attributions = with_tellers(reading.layout, attributions, occasions, cast.resolver.resolve)
    undertakings = tuple(
        replace(u, date=made_on(u, attributions, calendar))
        for u in find_undertakings(
            reading, cast.resolver.resolve, attributions, cast.countries, occasions, cast.offices
        )
        if confidence("commitment", witness.commitment(u)) >= LEAST_OF_COMMITMENT
    )
    happenings = find_happenings(
        reading, cast.resolver.resolve, attributions, occasions, undertakings, calendar, cast.countries
    )
    chains = find_chains(reading, cast, _speaking(attributions))
    mentions = mentions_of_parties(chains, cast.resolver.taken(), reading.layout.words)
    parties = dict.fromkeys(_parties(attributions, occasions, undertakings))
    happenings, new = _events_kept(happenings, parties, witness)
    actors = to_actors(cast, document, parties | new, mentions)
    happenings = tuple(h for h in happenings if not actors.keys().isdisjoint((*h.source, *h.target)))
    build = _Builder(document, reading.layout, actors, calendar, witness, weigh)
    return Record(
        document=document,
        actors=tuple(actors.values()),
        statements=tuple(build.statement(n, a) for n, a in enumerate(attributions, 1)),
        contacts=tuple(build.contact(n, o) for n, o in enumerate(occasions, 1)),
        commitments=tuple(build.commitment(n, u) for n, u in enumerate(undertakings, 1)),
        events=tuple(build.event(n, h) for n, h in enumerate(happenings, 1)),
    )


def _parties(
    attributions: Iterable[Attribution],
    occasions: Iterable[Occasion],
    undertakings: Iterable[Undertaking],
) -> Iterator[Party]:
    """Everybody who speaks, takes part or is party; whoever only thinks is no actor for that."""
    for attribution in attributions:
        if attribution.mode is Mode.SPEECH:
            yield from attribution.addressees
            if attribution.speaker is not None:
                yield attribution.speaker
    for occasion in occasions:
        yield from occasion.participants
    for undertaking in undertakings:
        yield from (*undertaking.by, *undertaking.to)


def _is_kept(attribution: Attribution, witness: Witness) -> bool:
    """Whether what somebody says is not too likely wrong."""
    if attribution.mode is not Mode.SPEECH or attribution.speaker is None:
        return True
    return confidence("statement", witness.statement(attribution)) >= LEAST_OF_STATEMENT


def _events_kept(
    happenings: Sequence[Happening], parties: Mapping[Party, None], witness: Witness
) -> tuple[tuple[Happening, ...], dict[Party, None]]:
    """The events that are likely enough, and those who are actors for them alone, which takes a likelier one; `parties`
    are the actors for all else."""
    chances = [confidence("event", witness.event(happening)) for happening in happenings]
    new = {
        party: None
        for happening, chance in zip(happenings, chances, strict=True)
        if chance >= LEAST_FOR_NEW
        for party in (*_actors_by(happening), *(one for one in happening.source if one.kind is ActorKind.STATE))
    }
    known = parties.keys() | new.keys()
    kept = tuple(
        happening
        for happening, chance in zip(happenings, chances, strict=True)
        if chance >= LEAST_FOR_NEW or (chance >= LEAST_OF_EVENT and known >= set(_actors_by(happening)))
    )
    return kept, new


def _actors_by(happening: Happening) -> Iterator[Party]:
    """Those whom an event makes actors."""
    is_whole = happening.source and happening.target
    for party in (*happening.source, *happening.target):
        if is_whole or party.kind in _BY_ONE_SIDE:
            yield party


def find_all_chains(reading: Reading) -> tuple[Chain, ...]:
    """Every mention of the people, bodies and places of an article, in chains that mean the same one."""
    reading, cast, attributions = _who_speaks(reading, None)
    return find_chains(reading, cast, _speaking(attributions))


def _who_speaks(reading: Reading, year: int | None) -> tuple[Reading, Cast, tuple[Attribution, ...]]:
    """The reading with its headings, datelines and turns apart, who is in the article, and what they say."""
    reading = with_whole_names(without_furniture(reading))
    turns = find_turns(reading.layout, reading.names)
    reading = with_names(set_apart(without_questions(reading, turns), turns))
    cast = assemble(reading, [turn.speaker for turn in turns if turn.speaker is not None], year)
    attributions = find_attributions(reading, cast.resolver.resolve_speakers, turns)
    return reading, cast, settle_channels(reading.layout, attributions)


def _speaking(attributions: Iterable[Attribution]) -> Speakers:
    """Gives who says "I" at a word: the speaker of a quotation, not of reported speech."""
    return Speakers(a for a in attributions if a.form is not Form.INDIRECT)


class _Builder:
    """Turns word numbers and parties into spans and actors."""

    def __init__(
        self,
        document: Document,
        layout: Layout,
        actors: dict[Party, Actor],
        calendar: Calendar,
        witness: Witness,
        weigh: Weigh,
    ) -> None:
        self._document, self._layout, self._actors, self._calendar = document, layout, actors, calendar
        self._witness, self._weigh = witness, weigh

    def _span(self, words: Range) -> Span:
        return self._document.span(*self._layout.offsets(*words))

    def _spans(self, ranges: Iterable[Range]) -> tuple[Span, ...]:
        return tuple(map(self._span, ranges))

    def _who(self, parties: Iterable[Party]) -> tuple[Actor, ...]:
        return tuple(self._actors[party] for party in parties if party in self._actors)

    def statement(self, number: int, found: Attribution) -> Statement:
        return Statement(
            id=f"s{number}",
            speaker=self._actors.get(found.speaker) if found.speaker else None,
            content=self._spans(found.content),
            form=found.form,
            mode=found.mode,
            source=self._span(found.source) if found.source else None,
            cue=self._span(found.cue) if found.cue else None,
            addressees=self._who(found.addressees),
            channel=found.channel,
            date=said_on(found, self._calendar),
            confidence=self._weigh("statement", self._witness.statement(found)),
        )

    def contact(self, number: int, found: Occasion) -> Contact:
        return Contact(
            id=f"c{number}",
            kind=found.kind,
            participants=self._who(found.participants),
            status=found.status,
            evidence=self._spans(found.evidence),
            place=found.place,
            date=found.date,
            duration=found.duration,
            confidence=self._weigh("contact", self._witness.contact(found)),
        )

    def commitment(self, number: int, found: Undertaking) -> Commitment:
        return Commitment(
            id=f"k{number}",
            force=found.force,
            by=self._who(found.by),
            what=self._spans(found.what),
            evidence=self._spans(found.evidence),
            to=self._who(found.to),
            condition=self._spans(found.condition) or None,
            date=found.date,
            statement=None if found.statement is None else f"s{found.statement + 1}",
            confidence=self._weigh("commitment", self._witness.commitment(found)),
        )

    def event(self, number: int, found: Happening) -> Event:
        return Event(
            id=f"e{number}",
            type=found.type,
            source=self._who(found.source),
            target=self._who(found.target),
            evidence=self._spans(found.evidence),
            date=found.date,
            status=found.status,
            confidence=self._weigh("event", self._witness.event(found)),
        )
