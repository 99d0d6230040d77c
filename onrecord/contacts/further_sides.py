"""Others with whom somebody was in contact too, whom the model does not give with those named first: "spoke with Lund
on Monday and with Vogt the next day", "will travel on to Peru, Chile and Oman"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.actors.media import is_name_of_media
from onrecord.contacts.participants import LEADS
from onrecord.dates.vocabulary import MONTHS, WEEKDAYS
from onrecord.encoder.reading import Range, Trigger
from onrecord.heads import before_phrase
from onrecord.knowledge import office_words, offices
from onrecord.record import ActorKind, ContactKind
from onrecord.text import Layout

# What may stand between "and" and the word that leads to another: "and, separately, with Vogt".
_HOW: Final = frozenset(
    """, about an afterwards again also by earlier finally for hour hours individually later minutes once phone
    separately subsequently telephone then too twice""".split()
)
_STOPS: Final = frozenset('; " “ ” ( ) - who whom which where but'.split())  # as they are folded
_JOINED: Final = frozenset({ContactKind.CALL, ContactKind.MEETING, ContactKind.TALKS})
_THEY: Final = frozenset("both leaders men pair they two".split())
_TO_BETWEEN: Final = _STOPS | {"between"}
_TO_STATES: Final = frozenset("in to visit visited visiting visits tour toured touring".split())
# What may stand between one state that is visited and the next.
_BETWEEN_STATES: Final = {*WEEKDAYS, *MONTHS}.union(
    """, and at day following in last later next of on same the then this to week weekend afterwards finally
    today tomorrow""".split()
)
_TO_DAY: Final = frozenset(", at in of on the".split())  # what may stand between somebody and his day
_IN_TITLE: Final = frozenset("' ’ , her his its of s the".split())
TO_DAY: Final = 7  # words from somebody to the day on which he was met
TO_JOINED: Final = 6  # words from "They" to "joined by"
TO_OTHER: Final = 22  # words from one to the next, "and with Vogt"
TO_NAME: Final = 9  # words from "with" to a name: "with the new Peruvian foreign minister, Ana Vogt"


def with_others_too(cast: Cast, trigger: Trigger, named: Sequence[Range], beside: Sequence[Trigger]) -> Sequence[Range]:
    """Those `named` for a contact with others to whom the same words lead; `beside` are the triggers of its sentence.
    Whoever has a contact of his own after him is left to that: "and to Lima on Friday to see Vogt"."""
    if trigger.label == ContactKind.VISIT:
        others = _further_states(cast, trigger)
    elif states := _states_between(cast, trigger, named):
        others = states
    else:
        other = _other_led_to(cast, trigger, named)
        listed = [other] if other is not None else _listed_with_days(cast, trigger, named)
        others = [*listed, *_who_joined(cast, trigger, beside)]
    later = [one for one in beside if one.task == "contact" and one.word > trigger.word]
    known = {
        word for one in (trigger, *later) for span in one.roles["participant"] for word in range(span[0], span[1] + 1)
    }
    kept = [span for span in others if known.isdisjoint(range(span[0], span[1] + 1))]
    if any(one.word > kept[0][0] for one in later for _ in kept[:1]):
        return named
    return sorted({*named, *_subject(trigger, named, beside), *kept}) if kept else named


def _subject(trigger: Trigger, named: Sequence[Range], beside: Sequence[Trigger]) -> Sequence[Range]:
    """Who is told to do something else before the `trigger`, where nobody is named for it: "He is to see Lund and will
    travel on to"."""
    earlier = [one for one in beside if one.task == "contact" and one.word < trigger.word]
    subjects = [span for one in earlier for span in one.roles["participant"] if span[1] < one.word]
    return subjects[-1:] if not named else ()


def _other_led_to(cast: Cast, trigger: Trigger, named: Sequence[Range]) -> Range | None:
    """Who stands after a second "with" or "to": "spoke to Lund on Sunday and, separately, to Vogt"."""
    layout, sentence = cast.layout, cast.layout.sentence_around(trigger.word)
    after = [span for span in named if trigger.word < span[0] and span[1] < sentence.stop]
    lead = layout.folded[after[0][0] - 1] if after else ""
    if lead not in LEADS:
        return None
    last = after[-1][1]
    for number in range(last + 1, min(last + TO_OTHER, sentence.stop - 1)):
        if layout.folded[number] in _STOPS:
            return None
        if layout.folded[number] == lead and _follows_and(layout, number, last):
            return _name_after(cast, number, sentence.stop)
    return None


def _who_joined(cast: Cast, trigger: Trigger, beside: Sequence[Trigger]) -> list[Range]:
    """Those by whom the two who met were joined, in the sentence of it or the next: "They were joined by Haddad"."""
    layout, stop = cast.layout, cast.layout.sentence_around(trigger.word).stop
    lead = next(
        (n for n in range(trigger.word, stop + TO_JOINED) if layout.folded[n : n + 2] == ["joined", "by"]), None
    )
    last = max(one.word for one in beside if one.label in _JOINED or one is trigger)
    is_of_them = lead is not None and (lead < stop or not _THEY.isdisjoint(layout.folded[stop:lead]))
    if lead is None or not is_of_them or trigger.word < last or trigger.label not in _JOINED:
        return []
    stop = layout.sentence_around(lead).stop
    found: list[Range] = []
    at = lead + 1
    while at < stop and (name := _name_after(cast, at, stop)) is not None:
        found.append(name)
        at = name[1] + 1
        at += layout.folded[at : at + 2] == [",", "and"]
        if layout.folded[at : at + 1] not in ([","], ["and"]):
            break
    return found


def _listed_with_days(cast: Cast, trigger: Trigger, named: Sequence[Range]) -> list[Range]:
    """Who is named after others each of whom has a day of his own, and has one too: "met Lund in Oslo on Monday, Vogt
    in Lima on Tuesday and the Chilean leader, Ana Ruiz, in Arica on Friday"."""
    layout, sentence = cast.layout, cast.layout.sentence_around(trigger.word)
    after = [span for span in named if trigger.word < span[0] and span[1] < sentence.stop]
    found: list[Range] = []
    last = after[-1][1] if after else sentence.stop
    while (day := _day_after(layout, last, sentence.stop)) is not None:
        lead = day + 1 + (layout.folded[day + 1 : day + 3] == [",", "and"])
        if lead >= sentence.stop or layout.folded[lead] not in {",", "and"}:
            break
        following = _name_after(cast, lead, sentence.stop)
        if following is None or _day_after(layout, following[1], sentence.stop) is None:
            break
        if not all(_is_in_title(cast, n) for n in range(*following)):
            break
        found.append(following)
        last = following[1]
    return found


def _day_after(layout: Layout, last: int, stop: int) -> int | None:
    """The day of the week on which somebody was met, that follows him or the place: "in Lima on Tuesday"."""
    ahead = range(last + 1, min(last + 1 + TO_DAY, stop))
    day = next((n for n in ahead if layout.folded[n] in WEEKDAYS), None)
    if day is None:
        return None
    between = range(last + 1, day)
    is_plain = all(layout.words[n][0].isupper() or layout.folded[n] in _TO_DAY for n in between)
    return day if is_plain else None


def _is_in_title(cast: Cast, word: int) -> bool:
    """Whether a word may be part of an office or name: "the Chilean foreign minister, Ana Ruiz"."""
    folded = cast.layout.folded[word]
    is_office = folded in office_words() or offices().starting([folded], 0) is not None
    return is_office or cast.layout.words[word][0].isupper() or folded in _IN_TITLE


def _follows_and(layout: Layout, number: int, last: int) -> bool:
    before = number - 1
    while before > last and (layout.folded[before] in _HOW or layout.folded[before].isdigit()):
        before -= 1
    return before > last and layout.folded[before] == "and"


def _name_after(cast: Cast, lead: int, stop: int) -> Range | None:
    """The name of the one that a word leads to, whose office may stand before it."""
    for number in range(lead + 1, min(lead + 1 + TO_NAME, stop)):
        if cast.layout.folded[number] in _STOPS or cast.layout.folded[number] == "and":
            return None
        party = cast.namings.named.get(number)
        if party is None or (party.kind is not ActorKind.PERSON and cast.namings.state_at(number) is not None):
            continue
        last = cast.namings.name_around(number)[1]
        is_owner = cast.layout.folded[last + 1 : last + 2] == ["'"]
        if not is_owner and not (party in cast.groups and is_name_of_media(cast.groups[party].name)):
            return lead + 1, last
        if party.kind is ActorKind.PERSON:  # "with Lund's aides"
            return None
    return None


def _further_states(cast: Cast, trigger: Trigger) -> list[Range]:
    """The states of a journey one after another, if there are two or more."""
    layout, sentence = cast.layout, cast.layout.sentence_around(trigger.word)
    mentions = [m for m in cast.states if trigger.word < m.first < sentence.stop and m.form is not StateForm.ADJECTIVE]
    start = next((n for n, mention in enumerate(mentions) if _is_gone_to(layout, mention)), None)
    if start is None:
        both = trigger.word + 1, trigger.word + 2
        is_to_both = layout.folded[both[0] : both[1] + 1] in (["both", "capitals"], ["both", "countries"])
        return [both] if is_to_both and layout.folded[trigger.word] in _TO_STATES else []
    listed = [mentions[start]]
    for mention in mentions[start + 1 :]:
        between = layout.folded[listed[-1].last + 1 : mention.first]
        is_list = "," in between or "and" in between
        if not is_list or not all(word in _BETWEEN_STATES or word.isdigit() for word in between):
            break
        listed.append(mention)
    return [(mention.first, mention.last) for mention in listed] if len(listed) > 1 else []


def _states_between(cast: Cast, trigger: Trigger, named: Sequence[Range]) -> list[Range]:
    """The states that "between" leads to, one of which at least is `named`: "talks between Peru, Chile and Oman"."""
    layout, sentence = cast.layout, cast.layout.sentence_around(trigger.word)
    lead = next((n for n in range(trigger.word + 1, sentence.stop) if layout.folded[n] in _TO_BETWEEN), None)
    if lead is None or layout.folded[lead] != "between":
        return []
    listed: list[Range] = []
    for mention in cast.states:
        if lead < mention.first < sentence.stop and mention.form is not StateForm.ADJECTIVE:
            between = set(layout.folded[(listed[-1][1] if listed else lead) + 1 : mention.first])
            if not between <= {",", "and", "the"}:
                break
            listed.append((mention.first, mention.last))
    is_one_named = any(first <= start <= last for start, _ in listed for first, last in named)
    is_last = bool(listed) and layout.folded[before_phrase(layout, listed[-1][0])] == "and"
    return listed if is_one_named and is_last and len(listed) > 1 else []


def _is_gone_to(layout: Layout, mention: StateMention) -> bool:
    return layout.folded[before_phrase(layout, mention.first)] in _TO_STATES
