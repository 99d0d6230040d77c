from __future__ import annotations

import pytest

from onrecord.events.facts import has_happened, type_of
from onrecord.record import EventType
from onrecord.text import lay_out
from tests.readings import trigger


@pytest.mark.parametrize(
    ("text", "word", "label", "by", "expected"),
    [
        ("Peru attacked the port.", "attacked", "ASSAULT", "Peru", True),
        ("Peru did not attack the port.", "attack", "ASSAULT", "Peru", False),
        ("Peru has never threatened Chile.", "threatened", "THREATEN", "Peru", False),
        ("Peru did not accuse Chile.", "accuse", "ACCUSE", "Peru", False),
        ("Peru did not refuse the plan.", "refuse", "REJECT", "Peru", False),
        ("Peru refused the plan.", "refused", "REJECT", "Peru", True),
        ("Peru not only attacked the port.", "attacked", "ASSAULT", "Peru", True),
        ("Peru hasn't attacked the port.", "attacked", "ASSAULT", "Peru", False),
        ("Peru has never attacked the port.", "attacked", "ASSAULT", "Peru", False),
        ("Peru might withdraw its troops.", "withdraw", "RETREAT", "Peru", False),
        ("Peru could have killed them.", "killed", "ASSAULT", "Peru", True),
        ("In May arrested clerks were freed.", "arrested", "COERCE", "", True),
        ("Peru is not letting them leave.", "letting", "COERCE", "Peru", True),
        ("Peru did not accept the plan.", "accept", "REJECT", "Peru", True),
        ("Rockets killed ten people in Peru.", "killed", "ASSAULT", "", True),
        ("killed", "killed", "ASSAULT", "", True),
    ],
)
def test_what_was_not_done_or_done_by_nobody_is_no_event(
    text: str, word: str, label: str, by: str, *, expected: bool
) -> None:
    layout = lay_out(text)
    told = trigger(layout, "event", word, label, **({"by": by} if by else {}))
    assert has_happened(layout, told, EventType(label)) == expected


def test_who_exchanged_fire_attacked_and_who_exchanged_captives_let_them_go() -> None:
    layout = lay_out("Peru and Chile exchanged heavy fire, and then exchanged captives.")
    first, second = (trigger(layout, "event", word, "CONCEDE") for word in ("exchanged", "exchanged #2"))
    assert (type_of(layout, first), type_of(layout, second)) == (EventType.ASSAULT, EventType.CONCEDE)


@pytest.mark.parametrize(
    ("text", "word", "label", "expected"),
    [
        ("Peru pulled its special police out.", "pulled", "ASSAULT", "RETREAT"),
        ("Peru pulled its police out.", "pulled", "AGREE", "AGREE"),
        ("Peru pulled its bid.", "pulled", "COERCE", "COERCE"),
        ("Peru apologised for the raid.", "apologised", "SUPPORT", "CONCEDE"),
        ("Peru apologised", "apologised", "CONCEDE", "CONCEDE"),
        ("Peruvian troops left Chile.", "left", "MOBILIZE", "RETREAT"),
        ("Peru sanctioned two men.", "sanctioned", "ACCUSE", "COERCE"),
        ("Peru sanctioned the plan.", "sanctioned", "AGREE", "AGREE"),
        ("Peru sent ten Chileans home.", "sent", "MOBILIZE", "COERCE"),
        ("Peru sent its troops home.", "sent", "MOBILIZE", "RETREAT"),
        ("Peru sent ten ships.", "sent", "MOBILIZE", "MOBILIZE"),
        ("Peru fought alongside Chile.", "fought", "ASSAULT", "COOPERATE"),
        ("Peru fought Chile.", "fought", "ASSAULT", "ASSAULT"),
        ("Peru gave the two rebel leaders until Sunday.", "gave", "CONCEDE", "THREATEN"),
        ("Peru gave the rebels seats after days of talks.", "gave", "CONCEDE", "CONCEDE"),
        ("Peru gave the rebels two seats.", "gave", "CONCEDE", "CONCEDE"),
        ("Peru lifted its sanctions on Chile.", "sanctions", "SANCTION", "RETREAT"),
        ("Peru imposed sanctions on Chile.", "sanctions", "SANCTION", "SANCTION"),
        ("Peru eased its sanctions on Chile.", "eased", "SANCTION", "RETREAT"),
        ("Peru ended its ties with Chile.", "ended", "SANCTION", "SANCTION"),
        ("Peru ordered sanctions.", "ordered", "SANCTION", "SANCTION"),
    ],
)
def test_the_type_of_a_deed_is_told_by_its_words(text: str, word: str, label: str, expected: str) -> None:
    layout = lay_out(text)
    assert type_of(layout, trigger(layout, "event", word, label)) is EventType(expected)


def test_who_is_fired_is_not_shot_at() -> None:
    layout = lay_out("Lund fired the minister, and Peru fired at Chile and fired ten shells.")
    fired = {"fired": "the minister", "fired #2": "Chile", "fired #3": "ten shells"}
    kinds = [type_of(layout, trigger(layout, "event", word, "ASSAULT", to=to)) for word, to in fired.items()]
    assert kinds == [EventType.COERCE, EventType.ASSAULT, EventType.ASSAULT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister was fired.", "COERCE"),
        ("The two envoys had been fired.", "COERCE"),
        ("She was fired.", "COERCE"),
        ("The minister was fired on Monday.", "COERCE"),
        ("The minister was fired on by rebels.", "ASSAULT"),
        ("The minister was fired at.", "ASSAULT"),
        ("Two rockets were fired.", "ASSAULT"),
        ("The missiles of the union are fired from lorries.", "ASSAULT"),
        ("The minister fired.", "ASSAULT"),
        ("fired", "ASSAULT"),
    ],
)
def test_who_was_fired_lost_his_office(text: str, expected: str) -> None:
    layout = lay_out(text)
    assert type_of(layout, trigger(layout, "event", "fired", "ASSAULT")) is EventType(expected)
