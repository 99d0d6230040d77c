"""Who takes part in a contact, from the words that the model gives it for participants."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.cast import Cast
from onrecord.actors.countries.states import StateForm
from onrecord.actors.media import is_name_of_media
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party, SpeakerAt
from onrecord.contacts.occasions import Occasion
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.function_words import APOSTROPHES, DETERMINERS
from onrecord.heads import before_phrase
from onrecord.record import ActorKind, ContactKind, Force
from onrecord.text import Layout

_REPORTERS: Final = frozenset("correspondents journalists newsmen reporters".split())
_MEMBERS: Final = frozenset(
    "ambassadors deputies diplomats foreign leaders lawmakers members ministers officials".split()
)
_FOLLOWING: Final = frozenset("following after before since".split())
LED_TO: Final = 8  # words from "following" or the like to the contact that it leads to
OWNED: Final = 9  # words from "Lund's" to her envoy's name
TO_PLACE: Final = 14  # words from "visit" to the "to" before the place
BRINGS: Final = 3  # words from who is handed it to a letter
_PRONOUNS: Final = frozenset("he she it that there what who".split())
LEADS: Final = frozenset("on to with".split())  # to whom a contact is with: "spoke to", "called on"
_LINKS: Final = frozenset("and with".split())
_ON: Final = frozenset(("on", "over"))
_TOWARDS: Final = frozenset(
    "at for in into near reached to tour toured touring tours visit visited visiting visits".split()
)
_WHERE: Final = frozenset("and as at for in instead on there to with".split())  # after who is sent
_SEND: Final = frozenset("dispatch dispatched send sending sends sent".split())
_POSSESSIVE: Final = frozenset(("his", "her"))
_WENT: Final = frozenset(
    """arrived arrives arriving came comes drove flew flies goes journeyed sailed travelled traveled travels
    went""".split()
)
_OF: Final = frozenset(("from", "of"))
# Who does so wants another to be in contact: "Lund wants Vogt to telephone Ruiz".
_WANT: Final = frozenset(
    "advised advises asked asking asks begged expects implored pressed presses urged urges urging wanted wants".split()
)
_TOPICS: Final = frozenset("about discuss discussed discussing raise raised raises raising".split())
_THROUGH: Final = frozenset(("through", "via"))
_TO: Final = frozenset(("for", "to"))
_ONE_ANOTHER: Final = (["each", "other"], ["one", "another"])
_SENT: Final = frozenset({ActorKind.GROUP, ActorKind.PERSON})
_OWN_PEOPLE: Final = frozenset(
    """advisers advisors aides cabinet commanders deputies generals government officers officials staff
    team""".split()
)


def without_those_of_another(layout: Layout, trigger: Trigger, last: Trigger) -> Sequence[Range]:
    """The participants but those of another contact that the words for this one lead to, "the call with the ministers
    following Lund's call with Vogt"; `last` is the last contact that its sentence tells of."""
    named = trigger.roles["participant"]
    link = next(
        (n for n in range(last.word - 1, max(trigger.word, last.word - LED_TO), -1) if _leads_on(layout, n)), None
    )
    if link is None:
        return named
    kept = [span for span in named if span[0] < link]
    return kept if any(span[0] > trigger.word for span in kept) else named


def _leads_on(layout: Layout, word: int) -> bool:
    """Whether a word leads to what came before or after, and is none such as that of "the following day"."""
    return layout.folded[word] in _FOLLOWING and layout.folded[word - 1] not in DETERMINERS


def those_who_agreed(beside: Iterable[Trigger]) -> Sequence[Range]:
    """Who agreed on something in the sentence of a contact, given by its triggers: "Peru and Chile agreed on a truce
    after talks"."""
    return next((trigger.roles["by"] for trigger in beside if trigger.label == Force.AGREEMENT), ())


def is_media(party: Party, cast: Cast) -> bool:
    return party.kind is ActorKind.ORGANIZATION and is_name_of_media(cast.groups[party].name)


def is_press(party: Party) -> bool:
    return party.kind is ActorKind.GROUP and not _REPORTERS.isdisjoint(party.key.casefold().split()[-1:])


def is_one_body(occasion: Occasion, cast: Cast) -> bool:
    """Whether the two sides are one body and its members: "NATO" and "NATO foreign ministers"."""
    if len(occasion.participants) != 2:
        return False
    names = sorted((_words(party, cast) for party in occasion.participants), key=len)
    return names[1][: len(names[0])] == names[0] and _MEMBERS.issuperset(names[1][len(names[0]) :])


def _words(party: Party, cast: Cast) -> list[str]:
    return (cast.groups[party].name if party in cast.groups else party.key).casefold().split()


def without_own_sides(occasion: Occasion, countries: Mapping[Party, str]) -> Occasion:
    """No state beside its own people where others take part: "Bush, the US and Blair" is Bush and Blair."""
    people = {countries.get(p) for p in occasion.participants if p.kind is ActorKind.PERSON}
    kept = tuple(p for p in occasion.participants if p.kind is not ActorKind.STATE or p.key not in people)
    return replace(occasion, participants=kept) if len(kept) >= 2 else occasion


def without_bystanders(
    reading: Reading, trigger: Trigger, named: Sequence[Range], cast: Cast, speaker_at: SpeakerAt
) -> Sequence[Range]:
    """The participants but whose envoy it is who takes part, "Lund's envoy Ana Ruiz", who only wants others to
    meet, who carries a letter, what is talked about, those "from" whom the others are, and "each other", who are those
    named."""
    layout, kept = reading.layout, []
    if trigger.label == ContactKind.MESSAGE:
        named = _without_carriers(cast.namings, trigger.word, named)
    if _is_visit_of(layout, trigger.word):
        named = [span for span in named if span[0] > trigger.word] or named
    named = [span for span in named if layout.folded[span[0] : span[0] + 2] not in _ONE_ANOTHER] or named
    for number, span in enumerate(named):
        following = named[number + 1] if number + 1 < len(named) else None
        if following is not None and _is_owner(layout, span, following, trigger.word, is_one_of_two=len(named) == 2):
            owned = cast.resolver.resolve([following], speaker_at)
            if any(party.kind is ActorKind.PERSON for party in owned):
                continue
        if number == 0 and len(named) > 2 and _wants(layout, span, named[1], trigger.word):
            continue
        if following is not None and _is_of_those(layout, span, following):
            continue
        is_subject = _is_subject(layout, span, trigger.word) and _is_state(span, cast)
        if len(named) > 1 and (is_subject or layout.folded[span[0] - 1] in _TOPICS):
            continue
        kept.append(span)
    return kept


def _is_subject(layout: Layout, span: Range, word: int) -> bool:
    """Whether a name after the word for talks is what they are on, "met on Peru", and not whom somebody called on."""
    at = before_phrase(layout, span[0])
    is_on = word < at and layout.folded[at] in _ON and not layout.folded[at - 1].startswith("call")
    return is_on and layout.words[span[1] + 1 : span[1] + 2] not in (["'"], ["’"], ["-"])


def _is_state(span: Range, cast: Cast) -> bool:
    mention = cast.namings.state_at(span[1])
    return mention is not None and mention.form is not StateForm.ADJECTIVE


def _without_carriers(namings: Namings, word: int, named: Sequence[Range]) -> Sequence[Range]:
    """Those who send and get a letter, not who brings it: "handed Lund a letter from Vogt", "wrote through Ruiz"."""
    lead = {span: namings.layout.folded[span[0] - 1] for span in named}
    named = [span for span in named if lead[span] not in _THROUGH]
    sender = next((span for span in named if span[0] > word and lead[span] == "from"), None)
    if sender is None:
        return named
    addressed = [span for span in named if span[0] > sender[1] and lead[span] in _TO]
    handed = [span for span in named if word - BRINGS <= span[1] < word - 1]
    if not addressed + handed and namings.at(word - 2):
        handed = [(word - 2, word - 2)]
    return sorted({sender, *(addressed or handed)}) if addressed or handed else named


def _is_visit_of(layout: Layout, word: int) -> bool:
    """Whether whose visit it is stands after it, and who tells of it before: "welcomed the visit of Lund to Lima"."""
    return layout.folded[word : word + 2] == ["visit", "of"] and "to" in layout.folded[word : word + TO_PLACE]


def _is_of_those(layout: Layout, span: Range, following: Range) -> bool:
    """Whether those of a phrase are the ones named after it, "envoys from" both Koreas."""
    is_led = following[0] == span[1] + 2 and layout.folded[span[1] + 1] in _OF
    return is_led and phrases.is_plural(layout.words[span[1]])


def _wants(layout: Layout, span: Range, following: Range, word: int) -> bool:
    """Whether somebody only wants another to be in contact: "Lund urged Vogt to telephone Ruiz"."""
    lead = layout.folded[span[1] + 1 : following[0]]
    between = layout.folded[following[1] + 1 : word]
    return bool(lead) and lead[-1] in _WANT and len(lead) < 3 and between == ["to"]


def _is_owner(layout: Layout, span: Range, following: Range, word: int, is_one_of_two: bool) -> bool:
    """Whether somebody is named as the one whose aide the `following` is; words that end in "Lund's" may be of her
    alone, and where she `is_one_of_two` her aide is often sent to nobody named."""
    first, last = span
    if layout.folded[last] == "s" and last > first and layout.words[last - 1] in APOSTROPHES:
        last -= 2
        if is_one_of_two:
            return False
    between = range(last + 3, following[0])
    is_possessor = layout.folded[last + 2 : last + 3] == ["s"] and layout.words[last + 1] in APOSTROPHES
    if not is_possessor or layout.folded[first] in _PRONOUNS or not 0 <= len(between) <= OWNED:
        return False
    return word not in between and _LINKS.isdisjoint(layout.folded[between.start : between.stop])


def without_towns(reading: Reading, cast: Cast, named: Sequence[Range]) -> Sequence[Range]:
    """The participants of a visit but the towns that it goes to, which are places alone, "visited Mombasa", and where
    it came from."""
    layout, places = reading.layout, {(name.first, name.last) for name in reading.names if name.kind == "place"}
    return [span for span in named if not (_is_town(layout, span, places, cast) or is_left(layout, span[0]))]


def is_left(layout: Layout, place: int) -> bool:
    """Whether a visitor came from a place, whose first word is given: "flew from Cairo to Doha"."""
    at = before_phrase(layout, place) if place > 1 else 0
    return layout.folded[at] == "from" and at > 0 and layout.folded[at - 1] in _WENT


def _is_town(layout: Layout, span: Range, places: Container[Range], cast: Cast) -> bool:
    first, last = span[0] + (layout.folded[span[0]] == "the"), span[1]
    mention = cast.namings.states.get(last)
    is_place = (first, last) in places and (mention is None or mention.form is StateForm.CITY)
    before = layout.folded[before_phrase(layout, first)] if first > 1 else ""
    return is_place and before in _TOWARDS and not cast.namings.at(last)


def is_with_own_people(
    occasion: Occasion, word: int, named: Sequence[Range], cast: Cast, speaker_at: SpeakerAt
) -> bool:
    """Whether the verb `word` tells of somebody who met none but his own, "met her security team", "met with his
    aides", or only "sent Foreign Minister Omar Haddad"."""
    folded = cast.layout.folded
    own = word + 1 + (folded[word + 1 : word + 2] == ["with"])
    others = [span for span in named if span[1] > word]
    if len(others) != 1 or others[0][0] != own or others[0][1] == own:
        return False
    if folded[word] in _SEND and occasion.kind is not ContactKind.VISIT:
        is_sent = all(party.kind in _SENT for party in cast.resolver.resolve(others, speaker_at))
        after = "".join(folded[others[0][1] + 1 : others[0][1] + 2])  # not "sent Lund his condolences"
        return is_sent and (after in _WHERE or not after.isalpha())
    if folded[own] not in _POSSESSIVE or folded[others[0][1]] not in _OWN_PEOPLE:
        return False
    people = [party for party in occasion.participants if party.kind is not ActorKind.GROUP]
    owner = cast.resolver.resolve([(own, own)], speaker_at)
    return len(people) == 1 and people[0].kind is ActorKind.PERSON and owner in {(), tuple(people)}
