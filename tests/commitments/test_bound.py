"""Who is bound where the words of a commitment only point at him."""

from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.calendars import Calendar
from onrecord.commitments.find import find_undertakings
from onrecord.contacts.find import find_occasions
from onrecord.record import Document, Force
from onrecord.statements.find import find_attributions
from tests.readings import reading


def bound(text: str, word: str, label: str, by: str, what: str, others: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """Who is bound by the commitment of `text` and to whom; the contact of its first verb is between Vogt and Haddad,
    who are persons, and so is everybody in `others`."""
    made = reading(
        text,
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Lena Vogt", "Omar Haddad"]},
            {"task": "commitment", "word": word, "label": label, "by": by or [], "what": what,
             "evidence": f"{word} {what}"},
        ],
        names=dict.fromkeys(("Lena Vogt", "Omar Haddad", *others), "person"),
    )  # fmt: skip
    cast = assemble(made)
    calendar = Calendar.of(Document("d", made.layout.text), made.layout, ())
    occasions = find_occasions(made, cast, lambda _: None, calendar)
    found = find_undertakings(made, cast.resolver.resolve, (), cast.countries, occasions)
    if not found:
        return None
    by_names, to_names = (", ".join(cast.groups[party].name for party in side) for side in (found[0].by, found[0].to))
    return by_names, to_names


@pytest.mark.parametrize("who", ["They", "The two", "Both"])
def test_they_who_agreed_are_those_who_met(who: str) -> None:
    text = f"Lena Vogt met Omar Haddad. {who} agreed on a truce."
    assert bound(text, "agreed", "agreement", who, "on a truce") == ("Lena Vogt, Omar Haddad", "")


def test_who_agreed_where_no_words_are_for_them_are_those_who_met() -> None:
    text = "Lena Vogt met Omar Haddad. After a general agreement on a truce, the guns fell silent."
    assert bound(text, "agreement", "agreement", "", "on a truce") == ("Lena Vogt, Omar Haddad", "")


def test_who_is_named_agreed_himself() -> None:
    text = "Lena Vogt met Omar Haddad. Ines Prado agreed on a truce."
    assert bound(text, "agreed", "agreement", "Ines Prado", "on a truce", ("Ines Prado",)) == ("Ines Prado", "")


@pytest.mark.parametrize(
    ("text", "by", "sides"),
    [
        ("Lena Vogt met Omar Haddad and was promised a truce.", "", ("Omar Haddad", "Lena Vogt")),
        ("Lena Vogt met Omar Haddad and was promised a truce.", "Omar Haddad", ("Omar Haddad", "Lena Vogt")),
        ("Lena Vogt met Omar Haddad. Vogt was promised a truce.", "Vogt", ("Omar Haddad", "Lena Vogt")),
        ("Lena Vogt met Omar Haddad. It was promised a truce.", "", None),
        ("Lena Vogt met Omar Haddad. It rained. It rained. Vogt was promised a truce.", "Vogt", None),
    ],
)
def test_who_is_promised_something_has_it_from_whom_he_met(text: str, by: str, sides: tuple[str, str] | None) -> None:
    assert bound(text, "promised", "promise", by, "a truce") == sides


@pytest.mark.parametrize(
    ("speaker", "side", "by"),
    [
        ("Peruvian President Lena Vogt", "her country", ["PER"]),
        ("Peruvian President Lena Vogt", "her troops", ["PER"]),
        ("Peruvian President Lena Vogt", "her lawyer", ["lawyer"]),
        ("The union", "her country", ["country"]),
    ],
)
def test_her_country_is_the_speakers(speaker: str, side: str, by: list[str]) -> None:
    made = reading(
        f"{speaker} said {side} would pay.",
        [
            {"task": "statement", "word": "said", "source": speaker, "content": f"{side} would pay"},
            {"task": "commitment", "word": "would", "label": "promise", "by": side, "what": "pay",
             "evidence": f"{side} would pay"},
        ],
        names={"Lena Vogt": "person"}, nominals={side.rsplit(maxsplit=1)[-1]: "organization"},
    )  # fmt: skip
    cast = assemble(made)
    said = find_attributions(made, cast.resolver.resolve)
    [found] = find_undertakings(made, cast.resolver.resolve, said, cast.countries)
    assert [party.key for party in found.by] == by


def test_who_is_ordered_to_strike_is_not_threatened() -> None:
    made = reading(
        "Peru ordered the army to launch strikes on Chile.",
        [{"task": "commitment", "word": "ordered", "label": "demand", "by": "Peru", "to": "the army",
          "what": "launch strikes on Chile", "evidence": "Peru ordered the army to launch strikes on Chile"}],
        names={"Peru": "place", "Chile": "place"}, nominals={"army": "organization"},
    )  # fmt: skip
    cast = assemble(made)
    [found] = find_undertakings(made, cast.resolver.resolve, (), cast.countries)
    assert (found.force, [party.key for party in found.to]) == (Force.THREAT, ["CHL"])


@pytest.mark.parametrize(
    ("text", "word", "label", "by", "what", "sides"),
    [
        ("Lena Vogt was asked by Omar Haddad to leave.", "asked", "demand", ["Lena Vogt", "Omar Haddad"], "leave",
         ("Omar Haddad", "Lena Vogt")),
        ("Lena Vogt said Omar Haddad had turned down her request for aid.", "request", "demand", ["Omar Haddad"],
         "for aid", ("Lena Vogt", "Omar Haddad")),
        ("Lena Vogt got an assurance from Omar Haddad of aid.", "assurance", "promise", ["Lena Vogt", "Omar Haddad"],
         "aid", ("Omar Haddad", "")),
        ("Lena Vogt sought assurances from Omar Haddad of aid.", "assurances", "demand", ["Lena Vogt", "Omar Haddad"],
         "aid", ("Lena Vogt, Omar Haddad", "")),
        ("Lena Vogt told of an attack on Omar Haddad that would be avenged.", "would", "threat",
         ["Lena Vogt", "Omar Haddad"], "be avenged", ("Lena Vogt", "")),
        ("After a plot against Ana Ruiz and Omar Haddad there Lena Vogt would act.", "would", "threat",
         ["Ana Ruiz", "Omar Haddad", "Lena Vogt"], "act", ("Lena Vogt", "")),
        ("Lena Vogt wrote to Secretary of State Omar Haddad demanding aid.", "demanding", "demand",
         ["Lena Vogt", "Omar Haddad"], "aid", ("Lena Vogt", "")),
        ("Lena Vogt wrote to the finance minister, Omar Haddad, demanding aid.", "demanding", "demand",
         ["Lena Vogt", "Omar Haddad"], "aid", ("Lena Vogt", "")),
        ("In a letter to Omar Haddad, Lena Vogt offered aid.", "offered", "offer", ["Omar Haddad", "Lena Vogt"], "aid",
         ("Lena Vogt", "")),
        ("Lena Vogt will decide on Omar Haddad's request for aid.", "request", "demand", ["Lena Vogt", "Omar Haddad"],
         "aid", ("Lena Vogt, Omar Haddad", "")),
        ("Lena Vogt spurned appeals for a truce by Omar Haddad.", "appeals", "demand", ["Lena Vogt", "Omar Haddad"],
         "a truce", ("Omar Haddad", "")),
        ("An attack on Omar Haddad would be avenged.", "would", "threat", ["Omar Haddad"], "be avenged",
         ("Omar Haddad", "")),
    ],
)  # fmt: skip
def test_of_those_named_who_asked_or_promised_is_bound(
    text: str, word: str, label: str, by: list[str], what: str, sides: tuple[str, str]
) -> None:
    made = reading(
        text,
        [{"task": "commitment", "word": word, "label": label, "by": by, "what": what}],
        names=dict.fromkeys((name for name in ("Lena Vogt", "Omar Haddad", "Ana Ruiz") if name in text), "person"),
    )
    cast = assemble(made)
    [found] = find_undertakings(made, cast.resolver.resolve, (), cast.countries)
    assert tuple(", ".join(cast.groups[party].name for party in side) for side in (found.by, found.to)) == sides


def test_whose_invitation_is_accepted_is_promised_it() -> None:
    made = reading(
        "Lena Vogt accepted an invitation from Omar Haddad.",
        [{"task": "commitment", "word": "accepted", "label": "agreement", "by": ["Lena Vogt", "Omar Haddad"],
          "what": "an invitation from Omar Haddad"}],
        names={"Lena Vogt": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    cast = assemble(made)
    [found] = find_undertakings(made, cast.resolver.resolve, (), cast.countries)
    assert found.force is Force.PROMISE
    assert [cast.groups[party].name for party in (*found.by, *found.to)] == ["Lena Vogt", "Omar Haddad"]


def test_ministers_who_meet_somewhere_bind_themselves_alone() -> None:
    made = reading(
        "Finance ministers meeting in Lima pledged aid to Chile.",
        [{"task": "commitment", "word": "pledged", "label": "promise", "by": ["Finance ministers", "Lima"],
          "to": "Chile", "what": "aid"}],
        names={"Lima": "place", "Chile": "place"},
        nominals={"ministers": "person"},
    )  # fmt: skip
    cast = assemble(made)
    [found] = find_undertakings(made, cast.resolver.resolve, (), cast.countries)
    assert [party.key for party in found.by] == ["Finance ministers"]
