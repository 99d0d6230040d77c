from __future__ import annotations

from onrecord.record import ContactStatus
from tests.contacts.test_statuses import status_and_day
from tests.occasions import occasions
from tests.readings import reading


def test_what_is_put_off_until_a_day_is_planned_for_it() -> None:
    put_off = status_and_day("Vogt put off the meeting with Haddad until Friday.", "meeting", "meeting", "cancelled")
    assert put_off == (ContactStatus.PLANNED, "2024-03-08")
    text = "The meeting of Vogt and Haddad was put off until Friday."
    assert status_and_day(text, "meeting", "meeting", "cancelled") == put_off
    text = "The meeting of Vogt and Haddad was brought forward from March 10 to 8 March."
    assert status_and_day(text, "meeting", "meeting", "held") == put_off
    text = "The meeting of Vogt and Haddad, due on Thursday, will now be held on Friday."
    assert status_and_day(text, "meeting", "meeting", "planned") == put_off
    text = "The meeting of Vogt and Haddad, due on Sept. 7, has been brought forward to Friday."
    assert status_and_day(text, "meeting", "meeting", "planned") == put_off
    text = "The meeting of Vogt and Haddad was put off until the end of May."
    assert status_and_day(text, "meeting", "meeting", "cancelled") == (ContactStatus.PLANNED, "2024-05")
    text = "The meeting of Vogt and Haddad, put back a day, is their first."
    assert status_and_day(text, "meeting", "meeting", "cancelled")[0] is ContactStatus.PLANNED
    text = "Vogt, who is due on Friday to see Haddad, has put off the trip by a week."
    assert status_and_day(text, "due", "visit", "planned") == (ContactStatus.PLANNED, None)
    text = "Vogt met Haddad, who had put off the vote until Friday."
    assert status_and_day(text, "met", "meeting", "held")[0] is ContactStatus.HELD
    text = "The meeting of Vogt and Haddad was called off and the vote was delayed until Friday."
    assert status_and_day(text, "meeting", "meeting", "cancelled")[0] is ContactStatus.CANCELLED


def test_how_long_it_is_put_off_is_not_how_long_it_takes() -> None:
    text = "The meeting of Vogt and Haddad was put back a day."
    entry = {"task": "contact", "word": "meeting", "label": "meeting", "detail": "held",
             "participant": ["Vogt", "Haddad"], "evidence": text}  # fmt: skip
    [(_, found)] = occasions(reading(text, [entry], names={"Vogt": "person", "Haddad": "person"}))
    assert found.duration is None
