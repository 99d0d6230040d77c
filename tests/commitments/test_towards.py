"""To whom a commitment is made, by the words of its conduct."""

from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.commitments.find import find_undertakings
from onrecord.commitments.towards import whose_is_refused
from onrecord.record import Force
from tests.readings import reading


def towards(text: str, *told: tuple[str, str, str, str]) -> list[str]:
    """The other side of the last commitment of `text`; each is told by a word, its force, by whom and what."""
    made = reading(
        text,
        [
            {"task": "commitment", "word": word, "label": force, "by": by, "what": what, "evidence": what}
            for word, force, by, what in told
        ],
        names={"Lena Vogt": "person", "Omar Haddad": "person", "Chile": "place", "Peru": "place"},
        nominals={noun: "person" for noun in ("prisoners", "observers") if noun in text},
    )
    cast = assemble(made)
    found = find_undertakings(made, cast.resolver.resolve, (), cast.countries)[-1]
    return [cast.groups[party].name if party in cast.groups else party.key for party in found.to]


@pytest.mark.parametrize(
    ("text", "word", "what", "to"),
    [
        ("Lena Vogt demanded that Chile leave the port.", "demanded", "leave the port", ["CHL"]),
        ("Lena Vogt called for Chile to leave the port.", "called", "leave the port", ["CHL"]),
        ("Lena Vogt called for observers from Chile.", "called", "observers from Chile", []),
        ("Lena Vogt demanded an apology from Chile.", "demanded", "an apology from Chile", ["CHL"]),
        ("Lena Vogt demanded that the prisoners be freed.", "demanded", "the prisoners be freed", []),
        ("Lena Vogt demanded that Chile's troops leave.", "demanded", "Chile's troops leave", []),
        ("Lena Vogt met Omar Haddad and asked for him to leave.", "asked", "leave", ["Omar Haddad"]),
        ("Lena Vogt demanded at once that more of it be said.", "demanded", "more of it be said", []),
    ],
)
def test_what_is_demanded_is_demanded_of_who_is_to_do_it(text: str, word: str, what: str, to: list[str]) -> None:
    assert towards(text, (word, "demand", "Lena Vogt", what)) == to


@pytest.mark.parametrize(
    ("what", "to"),
    [
        ("Omar Haddad's offer", ["Omar Haddad"]),
        ("a Chilean proposal for a truce", ["CHL"]),
        ("a request by Omar Haddad for a truce", ["Omar Haddad"]),
        ("accusations by Omar Haddad of fraud", ["Omar Haddad"]),
        ("the offer", []),
        ("the port", []),
    ],
)
def test_whose_offer_is_refused(what: str, to: list[str]) -> None:
    assert towards(f"Lena Vogt rejected {what}.", ("rejected", "refusal", "Lena Vogt", what)) == to


def test_whose_invitation_is_accepted() -> None:
    what = "Omar Haddad's invitation"
    assert towards(f"Lena Vogt accepted {what}.", ("accepted", "promise", "Lena Vogt", what)) == ["Omar Haddad"]


@pytest.mark.parametrize(
    ("what", "to"), [("put tariffs on Chile", ["CHL"]), ("act against Chile", ["CHL"]), ("leave the port", [])]
)
def test_whom_harm_would_strike(what: str, to: list[str]) -> None:
    assert towards(f"Peru threatened to {what}.", ("threatened", "threat", "Peru", what)) == to


@pytest.mark.parametrize(
    ("text", "word", "to"),
    [
        ("Omar Haddad asked for a truce. Peru refused it.", "refused", ["Omar Haddad"]),
        ("Omar Haddad asked for a truce. Peru will not leave the port.", "will", []),
        ("Omar Haddad asked for a truce. It rained. Peru refused it.", "refused", []),
    ],
)
def test_who_asked_just_before_is_refused(text: str, word: str, to: list[str]) -> None:
    what = "leave the port" if word == "will" else "it"
    refused = (word, "refusal", "Peru", what)
    assert towards(text, ("asked", "demand", "Omar Haddad", "a truce"), refused) == to


@pytest.mark.parametrize(
    ("word", "by", "to"),
    [("rejected", ["Lena Vogt", "Omar Haddad"], []), ("request", ["Omar Haddad"], ["Lena Vogt"])],
)
def test_who_asked_does_not_refuse(word: str, by: list[str], to: list[str]) -> None:
    made = reading(
        "Lena Vogt rejected a request by Omar Haddad.",
        [{"task": "commitment", "word": word, "label": "refusal", "by": by, "to": to, "what": "a request"}],
        names={"Lena Vogt": "person", "Omar Haddad": "person"},
    )
    cast = assemble(made)
    [found] = find_undertakings(made, cast.resolver.resolve, (), cast.countries)
    names = [[cast.groups[party].name for party in side] for side in (found.by, found.to)]
    assert names == [["Lena Vogt"], ["Omar Haddad"]]


@pytest.mark.parametrize(
    ("force", "what", "to"),
    [
        ("promise", "hold talks with Chile", ["CHL"]),
        ("demand", "a meeting with Omar Haddad", ["Omar Haddad"]),
        ("promise", "keep the treaty with Chile", []),
    ],
)
def test_with_whom_something_would_be_done_it_is_promised(force: str, what: str, to: list[str]) -> None:
    word = "demanded" if force == "demand" else "pledged"
    assert towards(f"Lena Vogt {word} {what}.", (word, force, "Lena Vogt", what)) == to


def test_whose_invitation_is_accepted_may_have_an_office_before_his_name() -> None:
    made = reading(
        "Lena Vogt accepted an invitation from Peru's president, Omar Haddad.",
        [{"task": "commitment", "word": "accepted", "label": "promise",
          "by": ["Lena Vogt", "Peru's president", "Omar Haddad"],
          "what": "an invitation from Peru's president, Omar Haddad"}],
        names={"Lena Vogt": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    trigger = made.triggers[0]
    whose = whose_is_refused(made.layout, trigger, trigger.roles["by"], Force.PROMISE)
    assert whose == trigger.roles["by"][1:]


@pytest.mark.parametrize(
    ("text", "word", "force", "what", "to"),
    [
        ("Lena Vogt promised to send aid to Chile.", "promised", "promise", "send aid to Chile", ["CHL"]),
        ("Lena Vogt promised to send ships to patrol Chile.", "promised", "promise", "send ships to patrol Chile", []),
        ("Lena Vogt promised to keep to Chile's plan.", "promised", "promise", "keep to Chile's plan", []),
    ],
)
def test_what_is_promised_to_somebody(text: str, word: str, force: str, what: str, to: list[str]) -> None:
    assert towards(text, (word, force, "Lena Vogt", what)) == to


@pytest.mark.parametrize(
    ("condition", "to"), [("Chile left", ["CHL"]), ("Chile approved it", []), ("Chile first approved it", [])]
)
def test_whoever_has_to_act_first_is_the_other_side(condition: str, to: list[str]) -> None:
    made = reading(
        f"Lena Vogt would sign the pact if {condition}.",
        [
            {"task": "commitment", "word": "would", "label": "offer", "by": "Lena Vogt", "what": "sign the pact",
             "condition": condition},
        ],
        names={"Lena Vogt": "person", "Chile": "place"},
    )  # fmt: skip
    cast = assemble(made)
    [found] = find_undertakings(made, cast.resolver.resolve, (), cast.countries)
    assert [party.key for party in found.to] == to


def test_what_was_asked_of_whoever_promises_is_promised_to_who_asked_it() -> None:
    made = reading(
        "Peru urged Chile to leave. Chile promised to leave by May.",
        [
            {"task": "commitment", "word": "urged", "label": "demand", "by": "Peru", "to": "Chile",
             "what": "leave", "evidence": "Peru urged Chile to leave"},
            {"task": "commitment", "word": "promised", "label": "promise", "by": "Chile #2", "what": "leave by May",
             "evidence": "promised to leave by May"},
        ],
        names={"Peru": "place", "Chile": "place"},
    )  # fmt: skip
    cast = assemble(made)
    found = find_undertakings(made, cast.resolver.resolve, (), cast.countries)[-1]
    assert [party.key for party in found.to] == ["PER"]
