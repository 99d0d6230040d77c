"""What was done, and whether it was, by somebody, where the words beside it tell otherwise than the model: "did not
attack", "may withdraw" and "eased its sanctions" are no assault, withdrawal or sanctions.
"""

from __future__ import annotations

from typing import Final

from onrecord.encoder.reading import Range, Trigger
from onrecord.events.roles import PASSIVE, STOPS, before_verb
from onrecord.function_words import DETERMINERS, MONTHS, WEEKDAYS
from onrecord.knowledge import offices
from onrecord.record import EventType
from onrecord.text import Layout

# Those of the types that are done rather than said: what somebody "did not accept" he rejected.
_ACTS: Final = frozenset(
    {
        EventType.AID,
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.CONCEDE,
        EventType.COOPERATE,
        EventType.MOBILIZE,
        EventType.PROTEST,
        EventType.RETREAT,
        EventType.SANCTION,
    }
)
# Of those that are said, the verbs that say so: who "never threatened" anybody has not, who "did not accept" rejected.
_SAYING: Final = {
    EventType.ACCUSE: ("accus", "blam", "condemn", "criticis", "criticiz", "denounc"),
    EventType.REJECT: ("declin", "refus", "reject"),
    EventType.THREATEN: ("threaten",),
}
_NOT: Final = frozenset("never not".split())
_NOT_ONLY: Final = (["not", "only"], ["not", "merely"], ["not", "simply"])
_MAY: Final = frozenset("could may might".split())
_AUXILIARIES: Final = frozenset("also be been being did do does had has have ever t yet would will '".split())
# Not to do these is to do something: "are not allowing them to leave".
_LET: Final = frozenset("allow allowed allowing let letting permit permitted permitting".split())
LEVIES: Final = frozenset(
    "ban bans blockade curbs embargo embargoes measures restrictions sanctions siege tariff tariffs".split()
)
_LIFTED: Final = frozenset(
    """ease eased easing end ended ending halted halting lifted lifting removed removing scrapped scrapping suspended
    suspending waived waiving""".split()
)
_SANCTIONED: Final = frozenset("blacklisted blacklisting blacklists sanctioned sanctioning".split())
NEAR: Final = 4  # words from "lifted" to the sanctions
_EXCHANGE: Final = frozenset("exchange exchanged exchanging trade traded trading".split())
_BLOWS: Final = frozenset(
    "artillery blows bullets drones fire gunfire missiles rockets rounds shellfire shells shots strikes".split()
)
_WITHDREW: Final = frozenset("pull pulled pulling pulls withdrawing withdrawn withdraws withdrew".split())
_LEFT: Final = frozenset("departed leave leaves leaving left quit withdrew withdrawing withdrawn".split())
_FORCES: Final = frozenset("army forces police soldiers tanks troops".split())
_DAYS: Final = MONTHS | WEEKDAYS
_AT: Final = frozenset("at on upon".split())
_FOUGHT: Final = frozenset("fight fighting fought".split())
_BESIDE: Final = (["alongside"], ["beside"])
_GAVE: Final = frozenset("gave given giving".split())
_TERMS: Final = frozenset("days deadline hours ultimatum until".split())
_APOLOGISED: Final = frozenset("apologised apologises apologized apologizes".split())
NEXT: Final = 2  # words from "exchanged" to what was
_CLAUSE_ENDS: Final = STOPS | {"into", "to"}


def type_of(layout: Layout, trigger: Trigger) -> EventType:
    """The type that the model gives an event; but who "exchanged fire" gave nothing up, who "pulled its police out"
    or "left" retreated, as did who "eased sanctions", who "apologised" conceded, who "fired the minister", or who "was
    fired", did not shoot, who "sanctioned" somebody or "sent him home" coerced him, who "fights alongside" others does
    not fight them, and who "gave them until Monday" threatened."""
    word, given = layout.folded[trigger.word], EventType(trigger.label)
    following = layout.folded[trigger.word + 1 : trigger.word + 1 + 2 * NEAR]
    after, kind = following[:NEAR], given
    if word in _EXCHANGE and not _BLOWS.isdisjoint(after[:NEXT]):
        kind = EventType.ASSAULT
    elif (given in _ACTS and (word in _WITHDREW or "home" in after) and not _FORCES.isdisjoint(after)) or (
        word in _LEFT and given is EventType.MOBILIZE
    ):
        kind = EventType.RETREAT
    elif given is EventType.ASSAULT and word == "fired" and _is_dismissed(layout, trigger):
        kind = EventType.COERCE
    elif given is EventType.ASSAULT and word in _FOUGHT and after[:1] in _BESIDE:
        kind = EventType.COOPERATE
    elif (given in {EventType.ACCUSE, EventType.REJECT} and word in _SANCTIONED) or (
        given is EventType.MOBILIZE and "home" in after
    ):
        kind = EventType.COERCE
    elif given is EventType.SANCTION and _names_end(layout, trigger.word):
        kind = EventType.RETREAT
    elif given is EventType.CONCEDE and word in _GAVE and "after" not in following and not _TERMS.isdisjoint(following):
        kind = EventType.THREATEN
    elif word in _APOLOGISED:
        kind = EventType.CONCEDE
    return kind


def _names_end(layout: Layout, word: int) -> bool:
    """Whether measures are brought to an end, by either word: "lifted its sanctions"."""
    start = max(layout.sentence_around(word).start, word - NEAR)
    before, told, after = layout.folded[start:word], layout.folded[word], layout.folded[word + 1 : word + 1 + NEAR]
    is_ended, is_end = not _LIFTED.isdisjoint(before), not LEVIES.isdisjoint(after)
    return (told in LEVIES and is_ended) or (told in _LIFTED and is_end)


def _is_dismissed(layout: Layout, trigger: Trigger) -> bool:
    """Whether somebody lost his office: "fired the minister", "the minister was fired"; not "the envoy was fired at"
    nor "shots were fired"."""
    word = trigger.word
    if (fired := [span for span in trigger.roles["to"] if span[0] == word + 1]) and (last := fired[0][1]):
        return _BLOWS.isdisjoint(layout.folded[word + 1 : last + 1])
    at = before_verb(layout, word)
    led, *then = layout.folded[word + 1 : word + 3] or [""]
    is_shot_at = led in _AT and not (led == "on" and not _DAYS.isdisjoint(then))  # but "was fired on Monday"
    if PASSIVE.isdisjoint(layout.folded[at + 1 : word]) or is_shot_at:
        return False
    noun = layout.folded[at]
    is_office = offices().get((noun,)) is not None or offices().get((noun.removesuffix("s"),)) is not None
    return is_office or noun in ("he", "she")


def has_happened(layout: Layout, trigger: Trigger, kind: EventType) -> bool:
    """Whether the words around the one that tells of an event leave it one of its type."""
    is_verb = kind in _ACTS or layout.folded[trigger.word].startswith(_SAYING.get(kind, ()))
    return not (is_verb and _is_not_done(layout, trigger.word))


def clause_of(layout: Layout, evidence: Range, word: int) -> Range:
    """The words of the evidence and those that follow in its clause: "withdrew its troops" from Peru in 2022."""
    first, last = evidence
    end = layout.sentence_around(word).stop
    while last + 1 < end and layout.folded[last + 1] not in _CLAUSE_ENDS and not _is_of_noun(layout, last + 1):
        last += 1
    return first, last


def _is_of_noun(layout: Layout, number: int) -> bool:
    """Whether a year tells which one of its kind is meant, not when something was done: "left the 2015 deal"."""
    following = layout.words[number + 1] if number + 1 < len(layout) else "."
    return layout.words[number].isdigit() and layout.folded[number - 1] in DETERMINERS and following[0].isalpha()


def _is_not_done(layout: Layout, word: int) -> bool:
    """Whether a verb is denied or only possible: "did not attack", "might withdraw"; not "could have killed", nor "not
    only attacked"."""
    at, start = word - 1, layout.sentence_around(word).start
    while at > start and (layout.folded[at] in _AUXILIARIES or layout.folded[at].endswith("ly")):
        if layout.folded[at] == "'" and layout.folded[at - 1].endswith("n") and layout.folded[at + 1] == "t":
            return layout.folded[word] not in _LET
        at -= 1
    if at < start:
        return False
    if layout.folded[at : at + 2] in _NOT_ONLY:
        return False
    is_past = "have" in layout.folded[at:word]
    is_possible = layout.folded[at] in _MAY and layout.words[at].islower() and not is_past
    return is_possible or (layout.folded[at] in _NOT and layout.folded[word] not in _LET)
