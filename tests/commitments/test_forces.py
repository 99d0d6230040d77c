"""The force of a commitment by the words of its conduct."""

from __future__ import annotations

import pytest

from onrecord.commitments.forces import force_of
from onrecord.encoder.reading import Trigger
from onrecord.record import Force
from onrecord.text import Layout
from tests.readings import reading


def told(text: str, word: str, what: str, force: str, by: tuple[str, ...] = ()) -> tuple[Layout, Trigger]:
    made = reading(text, [{"task": "commitment", "word": word, "label": force, "by": by, "what": what}])
    return made.layout, made.triggers[0]


@pytest.mark.parametrize(
    ("text", "word", "what", "force", "meant"),
    [
        ("Peru will not close the port unless Chile attacks.", "will", "not close the port", "promise", "promise"),
        ("Peru said it would lift the sanctions.", "would", "lift the sanctions", "threat", "promise"),
        ("Peru said it would end its air raids.", "would", "end its air raids", "threat", "promise"),
        ("Peru said it would end its aid.", "would", "end its aid", "threat", "threat"),
        ("Peru will not lift the sanctions.", "will", "not lift the sanctions", "threat", "threat"),
        ("Peru is ready to ease the embargo.", "ready", "ease the embargo", "threat", "offer"),
        ("Peru threatened to suspend sanctions relief.", "threatened", "suspend sanctions relief", "threat", "threat"),
        ("Peru will stop the talks on sanctions.", "will", "stop the talks on sanctions", "threat", "threat"),
        ("Peru would lift the limits on its fleet.", "would", "lift the limits on its fleet", "threat", "threat"),
        ("Peru threatened to end the siege by force.", "threatened", "end the siege by force", "threat", "threat"),
        ("Peru is ready to respond to the offer.", "ready", "respond to the offer", "offer", "offer"),
        ("Peru is prepared to retaliate.", "prepared", "retaliate", "offer", "threat"),
        ("Peru is ready to strike a deal.", "ready", "strike a deal", "offer", "offer"),
        ("Peru will not attack the port.", "will", "not attack the port", "refusal", "promise"),
        ("Peru would not stand in the way.", "would", "not stand in the way", "refusal", "promise"),
        ("Peru will not leave the port.", "will", "not leave the port", "refusal", "refusal"),
        ("Peru will use the port.", "will", "use the port", "refusal", "refusal"),
        ("Peru refused to attack the port.", "refused", "attack the port", "refusal", "refusal"),
        ("Peru accepted an invitation to Lima.", "accepted", "an invitation to Lima", "agreement", "agreement"),
        ("Peru ordered strikes on the port.", "ordered", "strikes on the port", "demand", "threat"),
        ("Peru ordered a truce at noon.", "ordered", "a truce at noon", "demand", "promise"),
        ("Peru ordered its envoy to leave.", "ordered", "its envoy to leave", "demand", "demand"),
        ("Peru ordered tariffs on Chile.", "ordered", "tariffs on Chile", "promise", "threat"),
        ("Peru ordered a thorough inquiry.", "ordered", "a thorough inquiry", "promise", "promise"),
        ("Peru reserves the right to respond.", "reserves", "right to respond", "promise", "threat"),
        ("Peru would free ten hostages.", "would", "free ten hostages", "threat", "promise"),
        ("Peru would release the files.", "would", "release the files", "threat", "threat"),
        ("Peru demanded strikes on the port.", "demanded", "strikes on the port", "demand", "demand"),
        ("Peru ordered sanctions to be lifted.", "ordered", "sanctions to be lifted", "threat", "promise"),
        ("Peru ordered tariffs to be raised.", "ordered", "tariffs to be raised", "demand", "threat"),
        ("Peru would lift its veto on the bank.", "would", "lift its veto on the bank", "threat", "promise"),
        ("Peru will not attack the port.", "will", "not attack the port", "threat", "promise"),
        ("Peru will not stand in their way.", "will", "not stand in their way", "refusal", "promise"),
        ("Peru would free ten hostages.", "would", "free ten hostages", "refusal", "promise"),
        ("Peru will lay down its arms.", "will", "lay down its arms", "threat", "promise"),
        ("Peru will stop.", "will", "stop", "threat", "promise"),
        ("Peru vowed to abide by the text.", "vowed", "abide by the text", "threat", "promise"),
        ("Peru would take no steps against them.", "would", "take no steps against them", "refusal", "promise"),
        ("Peru accepted the paper.", "accepted", "the paper", "refusal", "promise"),
        ("Peru did not accept the paper.", "accept", "not accept the paper", "refusal", "refusal"),
        ("Peru would send aid only after they left.", "would", "send aid", "promise", "refusal"),
        ("Peru would talk to them only once they left.", "would", "talk to them", "offer", "refusal"),
        ("Peru would send aid, but only after they left.", "would", "send aid", "promise", "promise"),
        ("Peru offered aid only if they left.", "offered", "aid", "offer", "offer"),
        ("Peru would send aid only once a year.", "would", "send aid", "promise", "promise"),
        ("Peru would send aid only once.", "would", "send aid", "promise", "promise"),
        ("Peru will not only attack the port.", "will", "not only attack the port", "threat", "threat"),
        ("Peru would send only", "would", "send", "promise", "promise"),
        ("Peru would not free ten hostages.", "would", "not free ten hostages", "refusal", "refusal"),
    ],
)
def test_the_force_that_the_conduct_itself_tells(text: str, word: str, what: str, force: str, meant: str) -> None:
    assert force_of(*told(text, word, what, force)) is Force(meant)


@pytest.mark.parametrize("what", ["free ten hostages", "lift its veto"])
def test_captives_who_go_free_and_harm_that_ends_on_a_condition_are_an_offer(what: str) -> None:
    made = reading(
        f"Peru would {what} if Chile left.",
        [{"task": "commitment", "word": "would", "label": "threat", "by": "Peru", "what": what,
          "condition": "if Chile left"}],
    )  # fmt: skip
    assert force_of(made.layout, made.triggers[0]) is Force.OFFER


@pytest.mark.parametrize(("by", "meant"), [(("Ana Ruiz",), "promise"), (("Ana Ruiz", "Joao Pires"), "agreement")])
def test_who_accepts_an_invitation_alone_promises_to_come(by: tuple[str, ...], meant: str) -> None:
    text = "Ana Ruiz and Joao Pires accepted an invitation to Lima."
    assert force_of(*told(text, "accepted", "an invitation to Lima", "agreement", by)) is Force(meant)


@pytest.mark.parametrize(
    ("text", "word", "by", "meant"),
    [
        ("Peru rejected American demands to leave.", "demands", "American", "demand"),
        ("Peru rejected the EU's offer of aid.", "offer", "EU", "offer"),
        ("Peru turned down a request to leave.", "request", "Peru", "refusal"),
        ("Peru rejected calls by Chile to leave.", "calls", "Chile", "demand"),
        ("Calls by Chile to leave were ignored.", "Calls", "Chile", "refusal"),
    ],
)
def test_whose_demand_or_offer_is_refused_demands_or_offers_it(text: str, word: str, by: str, meant: str) -> None:
    assert force_of(*told(text, word, "to leave" if "leave" in text else "aid", "refusal", (by,))) is Force(meant)


@pytest.mark.parametrize(
    ("what", "meant"),
    [("a halt to strikes on Chile", "promise"), ("the army to end attacks on Chile", "promise")],
)
def test_an_end_of_blows_that_is_ordered_is_promised(what: str, meant: str) -> None:
    assert force_of(*told(f"Peru ordered {what}.", "ordered", what, "demand")) is Force(meant)
