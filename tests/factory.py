"""Builders of records for tests: an article, and entries given by the words that prove them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

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
    Mode,
    Record,
    Span,
    Statement,
    When,
)

EXAMPLES = Path(__file__).parent.parent / "examples"


def find(document: Document, words: str) -> Span:
    """Where `words` stand; ``"first ... last"`` stands for all between, a trailing ``#2`` for the second place."""
    words, _, place = words.partition(" #")
    first, _, last = words.partition(" ... ")
    start = -1
    for _ in range(int(place or 1)):
        start = document.text.index(first, start + 1)
    end = document.text.index(last, start + len(first)) + len(last) if last else start + len(first)
    return document.span(start, end)


def find_all(document: Document, pieces: str | Iterable[str]) -> tuple[Span, ...]:
    """Where each of `pieces` stands."""
    return tuple(find(document, words) for words in ([pieces] if isinstance(pieces, str) else pieces))


def within(document: Document, context: str, words: str) -> Span:
    """Where `words` stand within the first place of `context`."""
    start = find(document, context).start + context.index(words)
    return document.span(start, start + len(words))


def wire_report() -> Record:
    """The record of ``examples/wire-report.txt``, made by hand: nested and broken quotations, every kind of entry."""
    text = (EXAMPLES / "wire-report.txt").read_text(encoding="utf-8")
    document = Document(
        "wire-report",
        text,
        title="Norway, Iceland agree to reopen herring talks after night of calls",
        published="2025-05-19",
        publisher="North Sea Wire",
        url="https://wire.example/herring",
        authors=("Nora Vik",),
        language="en",
    )

    def at(words: str) -> Span:
        return find(document, words)

    def actor(number: int, name: str, kind: ActorKind, *mentions: str, **more: str | None) -> Actor:
        return Actor(f"a{number}", name, kind, mentions=find_all(document, mentions), **more)

    person, state = ActorKind.PERSON, ActorKind.STATE
    solvang = actor(
        1,
        "Ingrid Solvang",
        person,
        "Ingrid Solvang",
        "Solvang #2",
        role="Foreign Minister",
        country="NOR",
        code="NORGOV",
    )
    jon = actor(
        2,
        "Jon Hallgrimsson",
        person,
        "Jon Hallgrimsson",
        "Hallgrimsson #2",
        role="Prime Minister",
        country="ISL",
        code="ISLGOV",
    )
    norway = actor(3, "Norway", state, "Norway", country="NOR", code="NOR")
    iceland = actor(4, "Iceland", state, "Iceland", "Reykjavik", country="ISL", code="ISL")
    eu = actor(5, "European Union", ActorKind.ORGANIZATION, "European Union", "Brussels", code="IGOEUR")
    official = actor(6, "a senior European Union official", ActorKind.GROUP, "A senior European Union official")
    fjeld = actor(7, "Astrid Fjeld", person, "Astrid Fjeld", role="marine scientist", country="NOR")
    ministry = actor(8, "Norwegian Foreign Ministry", ActorKind.ORGANIZATION, "her ministry", country="NOR")
    brekke = actor(9, "Lars Brekke", person, "Lars Brekke", role="Prime Minister", country="NOR", code="NORGOV")
    monday, sunday = When("2025-05-19", at("Monday")), When("2025-05-18", at("Sunday"))

    def said(number: int, speaker: Actor | None, content: str | Iterable[str], form: Form, **more: object) -> Statement:
        return Statement(f"s{number}", speaker, find_all(document, content), form, **more)  # type: ignore[arg-type]

    statements = (
        said(
            1,
            solvang,
            "her country would close ... halved its catch",
            Form.INDIRECT,
            source=at("Norwegian Foreign Minister Ingrid Solvang"),
            cue=at("warned"),
            date=monday,
            confidence=0.93,
        ),
        said(
            2,
            solvang,
            ['"We are ready ... while we talk,"', '"If the trawlers ... that simple."'],
            Form.DIRECT,
            source=at("Solvang #2"),
            cue=at("told reporters"),
            channel=Channel.PRESS,
            confidence=0.98,
        ),
        said(
            3,
            ministry,
            "Solvang spoke ... late on Sunday",
            Form.INDIRECT,
            source=at("her ministry"),
            cue=at("said"),
            channel=Channel.WRITTEN,
        ),
        said(
            4,
            jon,
            'the call had been "frank, at times very frank,"',
            Form.MIXED,
            source=at("Hallgrimsson #2"),
            cue=at("said #2"),
        ),
        said(
            5,
            jon,
            ['"She told me ... believed her,"', '"I answered ... neighbours."'],
            Form.DIRECT,
            source=within(document, "he said with", "he"),
            cue=at("said #3"),
        ),
        said(
            6,
            solvang,
            "'Your boats or my patience,'",
            Form.DIRECT,
            source=within(document, "She told", "She"),
            cue=within(document, "She told me", "told me"),
            addressees=(jon,),
            channel=Channel.PHONE,
            date=sunday,
        ),
        said(
            7,
            official,
            "Brussels had offered ... asked for it",
            Form.INDIRECT,
            source=at("A senior European Union official"),
            cue=at("said #4"),
        ),
        said(
            8,
            jon,
            '"We thank our friends ... share a table,"',
            Form.DIRECT,
            source=within(document, "he said.", "he"),
            cue=at("said #5"),
        ),
        said(9, fjeld, '"The fish do not read treaties,"', Form.DIRECT, source=at("Astrid Fjeld"), cue=at("said #6")),
        said(
            10,
            None,
            "the herring have moved north",
            Form.INDIRECT,
            source=at("Marine scientists"),
            cue=at("say"),
        ),
        said(
            11,
            brekke,
            "Norway had ever considered sending its coast guard",
            Form.INDIRECT,
            source=within(document, "He denied", "He"),
            cue=at("denied"),
        ),
        said(
            12,
            iceland,
            "two countries that share a sea can share a table",
            Form.INDIRECT,
            mode=Mode.THOUGHT,
            cue=at("believed"),
        ),
    )
    contacts = (
        Contact(
            "c1",
            ContactKind.CALL,
            (solvang, jon),
            ContactStatus.HELD,
            find_all(document, "Solvang spoke by telephone with Icelandic Prime Minister Jon Hallgrimsson for an hour"),
            date=sunday,
            duration="PT1H",
            confidence=0.97,
        ),
        Contact(
            "c2",
            ContactKind.TALKS,
            (norway, iceland),
            ContactStatus.PLANNED,
            find_all(document, ["agreed on Monday to reopen talks", "The talks are to begin on May 27 in Torshavn"]),
            place="Torshavn",
            date=When("2025-05-27/2025-05-29", at("May 27")),
            duration="P3D",
        ),
        Contact(
            "c3",
            ContactKind.MEETING,
            (norway, iceland),
            ContactStatus.HELD,
            find_all(document, "Delegations from the two countries last met there in March"),
            place="Torshavn",
            date=When("2025-03", at("March")),
        ),
        Contact(
            "c4",
            ContactKind.VISIT,
            (brekke, iceland),
            ContactStatus.PLANNED,
            find_all(document, "is to visit Reykjavik in June"),
            place="Reykjavik",
            date=When("2025-06", at("June")),
        ),
    )
    commitments = (
        Commitment(
            "k1",
            Force.AGREEMENT,
            (norway, iceland),
            find_all(document, "reopen talks on herring quotas next week"),
            find_all(document, "Norway and Iceland agreed on Monday to reopen talks on herring quotas"),
            date=monday,
        ),
        Commitment(
            "k2",
            Force.THREAT,
            (norway,),
            find_all(document, "close its ports to Icelandic trawlers"),
            find_all(document, ["her country would close its ports", "the ports close"]),
            to=(iceland,),
            condition=find_all(
                document, ["Reykjavik halved its catch", "the trawlers are not back inside the line by Friday"]
            ),
            statement="s1",
            confidence=0.88,
        ),
        Commitment(
            "k3",
            Force.PROMISE,
            (jon,),
            find_all(document, "withdraw eleven vessels from the disputed zone"),
            find_all(document, "promised to withdraw eleven vessels"),
            to=(norway,),
        ),
        Commitment(
            "k4",
            Force.OFFER,
            (eu,),
            find_all(document, "host the negotiations"),
            find_all(document, "Brussels had offered to host the negotiations"),
            to=(norway, iceland),
            condition=find_all(document, "both sides asked for it"),
            statement="s7",
        ),
        Commitment(
            "k5",
            Force.REFUSAL,
            (jon,),
            find_all(document, "the offer"),
            find_all(document, "Hallgrimsson rejected the offer"),
            to=(eu,),
        ),
        Commitment(
            "k6",
            Force.DEMAND,
            (brekke,),
            find_all(document, "show restraint"),
            find_all(document, "urged both fleets to show restraint"),
        ),
    )
    events = (
        Event(
            "e1",
            EventType.CONSULT,
            (solvang,),
            (jon,),
            find_all(document, "spoke by telephone"),
            date=sunday,
            status="held",
            confidence=0.9,
        ),
    )
    actors = (solvang, jon, norway, iceland, eu, official, fjeld, ministry, brekke)
    return Record(document, actors, statements, contacts, commitments, events)


def crowd(n_speakers: int) -> Record:
    """A record in which many people each say one thing."""
    lines = [f"“This is what I have to say, number {n},” said Speaker {n}." for n in range(1, n_speakers + 1)]
    document = Document("crowd", "\n\n".join(lines), published="2025-01-31")
    actors, statements = [], []
    for n, line in enumerate(lines, start=1):
        speaker = Actor(f"a{n}", f"Speaker {n}", ActorKind.PERSON)
        actors.append(speaker)
        content = find_all(document, line.partition(" said")[0])
        statements.append(Statement(f"s{n}", speaker, content, Form.DIRECT))
    return Record(document, tuple(actors), tuple(statements))


def hostile() -> Record:
    """A record whose every text tries to break out of where it is shown."""
    words = "<script>alert(1)</script> \x1b[31mred\x1b[0m \u202egnihtyna [bold]b[/] | *x* `y` _z_ \x00\x9b2J"
    document = Document(
        "h\x1b]0;x\x07", f'He said "{words}" and left.', title=words, publisher="<b>&amp;", published="2025-02-28"
    )
    speaker = Actor("a1", words, ActorKind.GROUP, role="<i>[link=x]", country=None)
    statement = Statement("s1", speaker, find_all(document, f'"{words}"'), Form.DIRECT, cue=find(document, "said"))
    return Record(document, (speaker,), (statement,))
