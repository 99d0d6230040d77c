from __future__ import annotations

from onrecord.actors.cast import assemble
from onrecord.calendars import Calendar
from onrecord.contacts.find import find_occasions
from onrecord.dates import find_dates
from onrecord.evidence import Evidence, Witness
from onrecord.record import Document
from onrecord.statements.attributions import Speakers
from onrecord.statements.find import find_attributions
from tests.readings import reading

TEXT = "Ana Ruiz met Per Lund. She said the talks went well. An aide said otherwise."
SAID = {"task": "statement", "source": "She", "content": "the talks went well", "word": "said"}
AIDE = {"task": "statement", "source": "An aide", "content": "otherwise", "word": "said #2"}
MET = {"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": ["Ana Ruiz", "Per Lund"]}
NAMES = {"Ana Ruiz": "person", "Per Lund": "person"}


def statements(**more: object) -> list[Evidence]:
    found = reading(TEXT, [SAID, AIDE], NAMES, {"aide": "person"}, {"She": "Ruiz"}, **more)  # type: ignore[arg-type]
    cast = assemble(found)
    return [Witness(found, cast).statement(one) for one in find_attributions(found, cast.resolver.resolve)]


def test_a_pronoun_speaks_for_a_person_through_its_link() -> None:
    she, _ = statements()
    assert (she["pronoun"], she["person"], she["noun"], she["no source"]) == (1, 1, 0, 0)
    assert she["link"] == 6  # Ruiz at 5, Lund at -5, and no more than 6 counts


def test_an_unnamed_speaker_is_no_person_and_links_to_nobody() -> None:
    _, aide = statements()
    assert (aide["pronoun"], aide["person"], aide["link"]) == (0, 0, -1)


def test_a_contact_is_surer_where_the_model_finds_an_event_too() -> None:
    event = {"task": "event", "word": "met", "label": "CONSULT", "by": "Ana Ruiz", "to": "Per Lund"}
    assert [contact([MET])["consult"], contact([MET, event])["consult"]] == [0, 1]
    assert contact([MET])["person"] == 1


def contact(triggers: list[dict[str, object]]) -> Evidence:
    found, document = reading(TEXT, triggers, NAMES), Document("a", TEXT)
    cast = assemble(found)
    calendar = Calendar.of(document, found.layout, find_dates(found.layout, None))
    (occasion,) = find_occasions(found, cast, Speakers(), calendar)
    return Witness(found, cast).contact(occasion)
