"""What is taken for a contact and is none."""

from __future__ import annotations

import pytest

from onrecord.contacts.no_contacts import is_none
from tests.occasions import contact_of, occasions
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("No meeting of Vogt with Haddad is planned.", False),
        ("Vogt had met Haddad, and would have met more.", True),
        ("A meeting of Vogt with Haddad is planned.", True),
        ("There will be no meeting of Vogt with Haddad.", True),
        ("Lund denied on Monday that Vogt had ever met Haddad.", False),
        ("Vogt denied having met Haddad.", False),
        ("Lund rejected reports that Vogt met Haddad.", False),
        ("Vogt denied holding a secret meeting with Haddad.", False),
        ("Lund denied reports of a meeting of Vogt with Haddad.", False),
        ("Vogt denied that she was rude when she met Haddad.", True),
        ("Vogt denied that the meeting with Haddad had failed.", True),
        ("Vogt has not denied that she met Haddad.", True),
        ("Vogt denied lying in a meeting with Haddad.", True),
        ("Vogt denied having been rude in a meeting with Haddad.", True),
        ("Vogt rejected claims of a rift in a meeting with Haddad.", True),
        ("Vogt denied a lie in any meeting with Haddad.", True),
        ("Vogt denied taking part in a meeting with Haddad.", False),
        ("Vogt denied having been in a meeting with Haddad.", False),
    ],
)
def test_what_is_denied_is_no_contact(text: str, is_one: bool) -> None:
    word = "met" if " met " in text else "meeting"
    entry = {"task": "contact", "word": word, "label": "meeting", "detail": "held", "participant": ["Vogt", "Haddad"]}
    assert bool(occasions(reading(text, [entry], names={"Vogt": "person", "Haddad": "person"}))) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Vogt called on Haddad on Monday to resign", False),
        ("Vogt called on Haddad and the army to leave Lima", False),
        ("Vogt called on Haddad to discuss the truce", True),
        ("Vogt called on Haddad to urge him to resign", True),
        ("Vogt called on Haddad to urge Lund to resign", False),
        ("Vogt called on Haddad and asked him to resign", True),
        ("Vogt called on Haddad in Lima", True),
    ],
)
def test_who_calls_on_somebody_to_act_does_not_meet_him(text: str, is_one: bool) -> None:
    names = {"Vogt": "person", "Haddad": "person"}
    assert bool(contact_of(text, "called", "meeting", ["Vogt", "Haddad"], names)) is is_one


@pytest.mark.parametrize(
    ("told", "is_one"), [("said", False), ("told Reuters", False), ("told Haddad", True), ("told the Courier", False)]
)
def test_who_speaks_to_a_reporter_by_telephone_calls_nobody(told: str, is_one: bool) -> None:
    text = f"Vogt {told} by telephone from Oslo that it rains."
    whom = [told.removeprefix("told ").removeprefix("the ")] if told != "said" else []
    entry = {"task": "contact", "word": "telephone", "label": "call", "participant": ["Vogt", *whom, "Oslo"]}
    names = {"Vogt": "person", "Haddad": "person", "Oslo": "place"}
    made = reading(text, [entry], names={name: kind for name, kind in names.items() if name in text})
    assert is_none(made.layout, made.triggers[0]) is not is_one
