"""The words that stand for the sides of each event, where the grammar around them tells more than the model: the agent
of a passive, who is accused of the deed, whose the nearest of several deeds is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.dates.vocabulary import WEEKDAYS
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.function_words import AND_BUT, BE
from onrecord.heads import before_phrase
from onrecord.record import EventType
from onrecord.text import Layout

LONGEST: Final = 14  # words from a deed to its agent
NEXT: Final = 2  # words
AHEAD: Final = 4  # words from "in" to an attack
PASSIVE: Final = BE | {"got"}
# Between a subject and its verb: "who could not also have been".
_BETWEEN: Final = PASSIVE | frozenset(
    """also already had has have having later never not now to will would could can may might must should which who that
    reportedly then""".split()
)
STOPS: Final = frozenset(
    """, ; : . - – — ( " “ ” and but after as before because if since though until when where which while who whom whose
    that""".split()
)
_DONE: Final = frozenset("brought chosen given held led made run sent taken written".split())
_JOINTS: Final = frozenset("and , ( ) the his her its a an both".split())
_COMMAS: Final = frozenset(", - – — (".split())
_ON_THE_SPOT: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST})
_WHEN: Final = WEEKDAYS.keys() | frozenset("afterwards also later on today then yesterday".split())
_SAID: Final = frozenset("said says until whether".split())
_BEFORE_WHOM: Final = frozenset(", and by for from of to with".split())
_IN: Final = frozenset("during in".split())
_ANSWERING: Final = frozenset(("response", "to"))
_HANGING: Final = frozenset("against at between by for from including of over to under where whose with".split())
_SENDS: Final = frozenset(
    """deploy deployed deploying deploys dispatched massed massing mobilised mobilized moved send sending sends sent
    stationed""".split()
)
_TROOPS: Final = frozenset(
    """battalion battalions brigade commandos destroyer destroyers fighters force forces guards jets men militia
    militiamen peacekeepers police policemen reinforcements reservists soldiers tanks troops units warship
    warships""".split()
)
_RECALLS: Final = frozenset("pulled recall recalled recalling recalls withdrawing withdrawn withdrew".split())
_ENVOYS: Final = frozenset("affaires ambassador ambassadors commissioner consul envoy envoys representative".split())
_TO_SOMEBODY: Final = frozenset({EventType.ACCUSE, EventType.ASSAULT, EventType.COERCE, EventType.SANCTION})
_ATTACKS: Final = frozenset(
    """ambush ambushes airstrike airstrikes assault assaults attack attacks battle battles blast blasts bombardment
    bombing bombings clash clashes explosion explosions fighting fire gunfight offensive operation raid raids shelling
    shootout shooting skirmish skirmishes strike strikes""".split()
)
_SUBJECTS: Final = frozenset("he i it she they we".split())
_NAMED_BEFORE: Final = _SUBJECTS | {"both", "pair", "three", "two"}
_OBJECTS: Final = frozenset("him me them us".split())
_WANT: Final = frozenset("want wants wanting".split())
_OF_PLANS: Final = frozenset({EventType.REJECT, EventType.SUPPORT})  # "rejected them" is of what was said
_ACCUSING: Final = ("accus", "blam", "charg", "convict", "suspect")
_JUDGING: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST})
_OWN: Final = frozenset("his her its our their".split())
_OF_WHAT: Final = frozenset("for of over with".split())
_OTHERS: Final = frozenset("after because but said saying says that when where which while who whom ; :".split())


def with_roles(reading: Reading, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """The events of an article in their order, each with the words for its sides."""
    layout = reading.layout
    before: list[Trigger] = []  # in the same sentence
    for given in triggers:
        before = [one for one in before if layout.sentence[one.word] == layout.sentence[given.word]]
        trigger = _with_pronouns(layout, _with_agent(layout, given))
        trigger = _with_accused(layout, trigger, before)
        trigger = _of_subject(reading, trigger, before)
        trigger = _of_participle(layout, trigger)
        trigger = _between_two(layout, trigger)
        trigger = _without_aside(layout, _without_own(layout, trigger))
        trigger = _of_one_attack(layout, trigger, before[-1:])
        before.append(trigger)
        yield trigger


def _with_agent(layout: Layout, trigger: Trigger) -> Trigger:
    """Only who stands after "by" is the source: "calls for a truce by Peru and Chile", "was abducted from Peru by
    rebels"."""
    agents = _agents(layout, trigger)
    if not agents:
        return trigger
    others = tuple(span for span in trigger.roles["by"] if span not in agents)
    to = tuple(span for span in trigger.roles["to"] if span not in agents)
    if not to and layout.folded[trigger.word].endswith(("ed", "en", "t")):
        at = before_verb(layout, trigger.word)
        to = tuple(span for span in others if span[1] == at)
    return _with(trigger, agents, to)


def before_verb(layout: Layout, word: int) -> int:
    """The last word before a verb and what belongs to it; the verb where its sentence begins with it."""
    at, start = word - 1, layout.sentence_around(word).start
    while at > start and (
        layout.folded[at] in _BETWEEN or layout.folded[at].endswith("ly") or layout.folded[at] == ","
    ):
        at -= 1
    return max(at, start)


def _agents(layout: Layout, trigger: Trigger) -> tuple[Range, ...]:
    """The words after "by", in the clause of a deed, and those joined to them."""
    agents: list[Range] = []
    is_object = any(first == trigger.word + 1 for first, _ in trigger.roles["to"])
    is_verb = layout.folded[trigger.word].endswith("ed") or is_object  # "accepted a man named by Peru"
    for first, last in sorted({*trigger.roles["by"], *trigger.roles["to"]}):
        if first <= trigger.word:
            continue
        if agents:
            if not set(layout.folded[agents[-1][1] + 1 : first]) <= _JOINTS:
                break
            agents.append((first, last))
        elif (first, last) in trigger.roles["by"]:
            before = layout.folded[trigger.word + 1 : first]
            is_near = len(before) <= LONGEST and before[-1:] == ["by"] and STOPS.isdisjoint(before)
            if is_near and not (is_verb and any(word.endswith("ed") or word in _DONE for word in before)):
                agents.append((first, last))
    return tuple(agents)


def _with_pronouns(layout: Layout, trigger: Trigger) -> Trigger:
    """With the pronouns beside a verb for a side that no words are told to be: "said it had cut aid", "accusing them
    of fraud", "they were freed". What is "rejected" is seldom somebody."""
    by, to, word = trigger.roles["by"], trigger.roles["to"], trigger.word
    is_of_plan = trigger.label in _OF_PLANS
    if not by and layout.folded[at := before_verb(layout, word)] in _SUBJECTS:
        if PASSIVE.isdisjoint(layout.folded[at + 1 : word]):
            by = ((at, at),)
        elif not to and not is_of_plan:
            to = ((at, at),)
    if not to and not is_of_plan and word + NEXT < layout.sentence_around(word).stop:
        asked = layout.folded[word].removesuffix("ed")
        after_it = "of" if trigger.label == EventType.ACCUSE else "to" if asked not in _WANT else ""
        if layout.words[word + 1] in _OBJECTS or layout.folded[word + 1 : word + 1 + NEXT] == ["it", after_it]:
            to = ((word + 1, word + 1),)
    return _with(trigger, by, to)


def _with_accused(layout: Layout, trigger: Trigger, before: Sequence[Trigger]) -> Trigger:
    """What somebody is accused or convicted of he is said to have done, "Peru accused Chile of attacking its port", and
    who condemns an attack did not make it."""
    is_doing = layout.folded[trigger.word].endswith("ing")
    for one in before:
        between = layout.folded[one.word + 1 : trigger.word]
        if trigger.label == EventType.ASSAULT and layout.folded[trigger.word] in _ATTACKS and not is_doing:
            is_judged = one.label in _JUDGING and STOPS.isdisjoint(between) and _OWN.isdisjoint(between)
            if is_judged and len(between) <= LONGEST:
                by = tuple(a for a in trigger.roles["by"] if not any(b[0] <= a[0] <= b[1] for b in one.roles["by"]))
                return _with(trigger, by, trigger.roles["to"])
        accused = [span for span in one.roles["to"] if span[1] < trigger.word]
        if not is_doing or not accused or not layout.folded[one.word].startswith(_ACCUSING):
            continue
        between = layout.folded[max(accused[0][1], one.word) + 1 : trigger.word]
        if between[:1] and between[0] in _OF_WHAT and len(between) <= LONGEST and _OTHERS.isdisjoint(between):
            to = tuple(span for span in trigger.roles["to"] if span not in accused)
            return _with(trigger, tuple(accused), to)
    return trigger


def _of_subject(reading: Reading, trigger: Trigger, before: Sequence[Trigger]) -> Trigger:
    """Who stands right before what he does does it alone: "police dispersed people who gathered", "fired at people
    marching", "Peru condemned it and Chile voted for it", to whom he does it where the clause is of somebody: "Lund,
    whom Peru accuses". Of somebody named before an apposition that tells of him: "Lund, an envoy who met Vogt"."""
    layout, by = reading.layout, trigger.roles["by"]
    at = trigger.word - 1
    while at > 0 and layout.folded[at] in {"also", "had", "has", "have"}:
        at -= 1
    is_who = layout.folded[at] == "who"
    at -= is_who
    if at < 0 or layout.folded[at] == "those":  # "they were among those who voted"
        return trigger
    subject = [span for span in by if span[0] <= at <= span[1]]
    if subject and layout.folded[subject[0][0] - 1] == "whom":
        return _with(trigger, tuple(subject), _before_whom(reading, trigger, subject[0][0] - 1))
    others = [span for span in by if span not in subject and span[1] < trigger.word]
    is_apart = any(not _COMMAS.isdisjoint(layout.folded[last + 1 : last + 2]) for _, last in others)
    is_joined = any(set(layout.folded[last + 1 : subject[0][0]]) <= _JOINTS for _, last in others if subject)
    is_alone = bool(subject and others) and _is_alone(layout, trigger, subject[0], others[-1], before)
    if is_joined or not (is_alone or (is_who and not is_apart)):
        return trigger
    if not subject and at in reading.nominals:
        spans = {span for one in before for role in ("by", "to") for span in one.roles[role] if span[1] == at}
        subject = [*spans, (at, at)][:1]
    to = tuple(span for span in trigger.roles["to"] if span not in subject)
    after = [span for span in by if span[0] > trigger.word and not is_who]
    return _with(trigger, (*subject, *after), to) if subject else trigger


def _is_alone(layout: Layout, trigger: Trigger, subject: Range, other: Range, before: Sequence[Trigger]) -> bool:
    """Whether a verb tells only of the noun before it, not of another before that: "police fired at men marching", "in
    talks with Peru refusing to pay", "Peru said Chile had paid", "Peru condemned it and Chile voted"."""
    at = before_phrase(layout, subject[0])
    while at > other[1] and layout.folded[at] in _WHEN:  # "and on Friday Chile voted for it"
        at -= 1
    led = layout.folded[at]
    if layout.folded[trigger.word].endswith("ing"):
        return led == "with" or trigger.label in _ON_THE_SPOT
    is_new = led in AND_BUT or led == ","  # else a part of the one before
    is_clause = any(other[1] < one.word < subject[0] for one in before) if is_new else led in STOPS | _SAID
    return is_clause and layout.folded[subject[1]] not in _NAMED_BEFORE and trigger.label != EventType.ACCUSE


def _before_whom(reading: Reading, trigger: Trigger, whom: int) -> tuple[Range, ...]:
    """Of whom a clause tells what is done to him: "Lund, with whom Peru", where the model marks him at all."""
    at = whom - 1
    while at > 0 and reading.layout.folded[at] in _BEFORE_WHOM:
        at -= 1
    told = [*trigger.roles["by"], *trigger.roles["to"], *((name.first, name.last) for name in reading.names)]
    told += [(at, at)] if at in reading.nominals else []
    return tuple([span for span in told if span[0] <= at <= span[1]][:1]) or trigger.roles["to"]


def _of_participle(layout: Layout, trigger: Trigger) -> Trigger:
    """Without those before somebody of whom it is told what was done to him: "Peru freed two men accused of fraud"."""
    word, to = trigger.word, trigger.roles["to"]
    is_after = any(last == word - 1 for _, last in to) and all(last < word for _, last in to)
    if not is_after or trigger.label not in _TO_SOMEBODY or not layout.folded[word].endswith("ed"):
        return trigger
    return _with(trigger, tuple(span for span in trigger.roles["by"] if span[0] > word), to)


def _between_two(layout: Layout, trigger: Trigger) -> Trigger:
    """What is between two is done by them: "ten were killed in clashes between Peru and Chile"."""
    if layout.folded[trigger.word + 1 : trigger.word + 2] != ["between"]:
        return trigger
    by = tuple(span for span in trigger.roles["by"] if span[0] > trigger.word)
    return _with(trigger, by, tuple(span for span in trigger.roles["to"] if span[0] > trigger.word)) if by else trigger


def _without_own(layout: Layout, trigger: Trigger) -> Trigger:
    """Without those whom the source itself sends or calls home: "sent 500 soldiers to Peru"; an envoy's place remains:
    "recalled its ambassador from Lima"."""
    folded, word = layout.folded, trigger.word
    to: list[Range] = []
    for first, last in trigger.roles["to"]:
        is_object = word < first <= word + AHEAD and STOPS.isdisjoint(folded[word + 1 : first])
        if is_object and folded[word] in _SENDS and not _TROOPS.isdisjoint(folded[first : last + 1]):
            continue
        envoy = next((n for n in range(first, last + 1) if folded[n] in _ENVOYS), None)
        if is_object and folded[word] in _RECALLS and envoy is not None:
            to += [(envoy + 2, last)] if envoy + 1 < last and folded[envoy + 1] in {"from", "in", "to"} else []
        else:
            to.append((first, last))
    return _with(trigger, trigger.roles["by"], tuple(to))


def _without_aside(layout: Layout, trigger: Trigger) -> Trigger:
    """Without those of whom only an aside tells: "Peru, at odds with Chile, sent", "the Orsa, a militia of Peru's"."""
    subject, *others = [span for span in trigger.roles["by"] if span[1] < trigger.word] or [(0, 0)]
    opens = subject[1] + 1
    if not others or layout.folded[opens] not in _COMMAS:
        return trigger
    at = trigger.word - 1
    while at > opens and (layout.folded[at] in _BETWEEN or layout.folded[at].endswith("ly")):
        at -= 1
    hanging = _HANGING if at > opens and layout.folded[at] in _COMMAS else frozenset()
    by: list[Range] = []
    for first, last in trigger.roles["by"]:
        is_apposed = first == opens + 1 and layout.folded[first] in {"a", "an"}
        hangs = not hanging.isdisjoint((layout.folded[first], layout.folded[before_phrase(layout, first)]))
        if (first, last) not in others or not (is_apposed or hangs):
            by.append((first, last))
    return _with(trigger, tuple(by), trigger.roles["to"])


def _of_one_attack(layout: Layout, trigger: Trigger, before: Sequence[Trigger]) -> Trigger:
    """Who attacks does what the attack does, "an Israeli strike on a house killed ten", and who kills "in a raid" made
    the raid."""
    for one in before:
        between = layout.folded[one.word + 1 : trigger.word]
        is_one = {one.label, trigger.label} == {EventType.ASSAULT} and STOPS.isdisjoint(between)
        if not is_one or len(between) > LONGEST:
            continue
        is_noun = [layout.folded[word] in _ATTACKS for word in (one.word, trigger.word)]
        if is_noun == [True, False] and not trigger.roles["by"]:
            return _with(trigger, one.roles["by"], trigger.roles["to"] or one.roles["to"])
        is_inside = not _IN.isdisjoint(between[-AHEAD:]) and _ANSWERING.isdisjoint(between[-AHEAD:])  # "in a joint"
        if is_noun == [False, True] and is_inside:
            led = "".join(layout.folded[trigger.word + 1 : trigger.word + 2])
            to = tuple(span for span in trigger.roles["to"] if span[0] > trigger.word)
            is_on = led in ("against", "on") and bool(to)
            return trigger if led == "between" else _with(trigger, one.roles["by"], to if is_on else one.roles["to"])
    return trigger


def _with(trigger: Trigger, by: tuple[Range, ...], to: tuple[Range, ...]) -> Trigger:
    """A trigger with other words for its sides."""
    if by == trigger.roles["by"] and to == trigger.roles["to"]:
        return trigger
    return replace(trigger, roles={**trigger.roles, "by": by, "to": to})
