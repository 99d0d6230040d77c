from __future__ import annotations

from typing import Any

import pytest

from onrecord.actors.cast import assemble
from onrecord.calendars import Calendar
from onrecord.commitments.find import find_undertakings
from onrecord.contacts.find import find_occasions
from onrecord.record import Document, Force
from tests.commitments.found import passage, undertakings
from tests.readings import reading


def test_a_threat_inside_a_quotation_binds_its_speaker() -> None:
    made = reading(
        "“If they refuse, I walk away,” Ines Prado said.",
        [
            {"task": "statement", "word": "said", "source": "Ines Prado", "content": "“If they refuse, I walk away,”"},
            {"task": "commitment", "word": "walk", "label": "threat", "by": "I", "what": "walk away",
             "condition": "If they refuse", "evidence": "If they refuse, I walk away"},
        ],
        names={"Ines Prado": "person"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert found.force is Force.THREAT
    assert [cast.groups[party].name for party in found.by] == ["Ines Prado"]
    assert [passage(made, span) for span in found.condition] == ["they refuse"]
    assert found.statement == 0


@pytest.mark.parametrize(
    ("by", "to"),
    [("Ines Prado", ["Omar Haddad"]), ("Peru", ["Omar Haddad"]), ("Lena Vogt", [])],
)
def test_what_is_told_to_somebody_is_demanded_of_him(by: str, to: list[str]) -> None:
    made = reading(
        "Peruvian President Ines Prado told Omar Haddad that Peru and Lena Vogt demanded a truce.",
        [
            {"task": "statement", "word": "told", "source": "Peruvian President Ines Prado", "addressee": "Omar Haddad",
             "content": "Peru and Lena Vogt demanded a truce"},
            {"task": "commitment", "word": "demanded", "label": "demand", "by": by, "what": "a truce",
             "evidence": "demanded a truce"},
        ],
        names={"Ines Prado": "person", "Omar Haddad": "person", "Lena Vogt": "person", "Peru": "place"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name for party in found.to] == to


def test_what_all_must_do_is_demanded_of_nobody_who_is_told_so() -> None:
    made = reading(
        "Ines Prado told Omar Haddad that we must look ahead.",
        [
            {"task": "statement", "word": "told", "source": "Ines Prado", "addressee": "Omar Haddad",
             "content": "we must look ahead"},
            {"task": "commitment", "word": "must", "label": "demand", "by": "we", "what": "look ahead",
             "evidence": "we must look ahead"},
        ],
        names={"Ines Prado": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    assert undertakings(made)[1] == []


def test_we_of_a_minister_is_the_state_in_a_promise_and_the_minister_in_a_demand() -> None:
    made = reading(
        "“We will send aid and we demand access,” Danish Prime Minister Iben Krag said.",
        [
            {"task": "statement", "word": "said", "source": "Danish Prime Minister Iben Krag",
             "content": "“We will send aid and we demand access,”"},
            {"task": "commitment", "word": "will", "label": "promise", "by": "We", "what": "send aid",
             "evidence": "We will send aid"},
            {"task": "commitment", "word": "demand", "label": "demand", "by": "we", "what": "access",
             "evidence": "we demand access"},
        ],
        names={"Iben Krag": "person"},
    )  # fmt: skip
    cast, found = undertakings(made)
    assert [party.key for party in found[0].by] == ["DNK"]
    assert [cast.groups[party].name for party in found[1].by] == ["Iben Krag"]


@pytest.mark.parametrize(
    ("roles", "n_found"),
    [
        ({"by": "Oman", "what": "end the strikes"}, 1),
        ({"what": "end the strikes"}, 0),
        ({"by": "Oman"}, 0),
        ({"by": "Oman", "probability": 0.6}, 1),
    ],
)
def test_what_is_dimly_seen_needs_a_party_and_a_conduct(roles: dict[str, Any], n_found: int) -> None:
    made = reading(
        "Oman may end the strikes.",
        [
            {"task": "statement", "word": "may", "source": "Oman", "content": "end the strikes"},
            {"task": "commitment", "word": "may", "label": "promise", "probability": 0.3} | roles,
        ],
    )
    assert len(undertakings(made)[1]) == n_found


def test_a_commitment_of_nobody_is_left_out() -> None:
    made = reading(
        "The port will be closed.",
        [
            {
                "task": "commitment",
                "word": "will",
                "label": "threat",
                "what": "be closed",
                "evidence": "will be closed",
            },
        ],
    )
    assert undertakings(made)[1] == []


def test_without_words_for_the_party_it_is_the_speaker_who_reports_it() -> None:
    made = reading(
        "Oman urged an end to the strikes.",
        [
            {"task": "statement", "word": "urged", "source": "Oman", "content": "an end to the strikes"},
            {"task": "commitment", "word": "urged", "label": "demand", "what": "an end to the strikes"},
        ],
    )
    _, [found] = undertakings(made)
    assert [party.key for party in found.by] == ["OMN"]


@pytest.mark.parametrize(
    ("word", "to", "n_found"), [("must", "Peru", 1), ("must", [], 0), ("need", [], 0), ("demands", [], 1)]
)
def test_what_has_to_be_is_a_demand_where_somebody_is_to_do_it(word: str, to: str | list[str], n_found: int) -> None:
    made = reading(
        f"Ines Prado said Peru {word} a truce.",
        [
            {"task": "statement", "word": "said", "source": "Ines Prado", "content": f"Peru {word} a truce"},
            {"task": "commitment", "word": word, "label": "demand", "by": "Ines Prado", "to": to, "what": "a truce",
             "evidence": f"Peru {word} a truce"},
        ],
        names={"Ines Prado": "person", "Peru": "place"},
    )  # fmt: skip
    assert len(undertakings(made)[1]) == n_found


@pytest.mark.parametrize(
    ("who", "distance", "by"),
    [
        ("The leaders", "", ["Lena Vogt", "Omar Haddad"]),
        ("The leaders", "It rained. It rained. It rained. ", ["leaders"]),
        ("Some port officials", "", ["port officials"]),
        ("The farmers", "", ["farmers"]),
    ],
)
def test_the_leaders_who_agreed_are_those_who_met(who: str, distance: str, by: list[str]) -> None:
    made = reading(
        f"Lena Vogt met Omar Haddad. {distance}{who} agreed on a truce.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Lena Vogt", "Omar Haddad"]},
            {"task": "commitment", "word": "agreed", "label": "agreement", "by": who, "what": "a truce",
             "evidence": f"{who} agreed on a truce"},
        ],
        names={"Lena Vogt": "person", "Omar Haddad": "person"},
        nominals={who.rsplit(maxsplit=1)[-1]: "person"},
    )  # fmt: skip
    cast = assemble(made)
    calendar = Calendar.of(Document("d", made.layout.text), made.layout, ())
    occasions = find_occasions(made, cast, lambda _: None, calendar)
    [found] = find_undertakings(made, cast.resolver.resolve, (), cast.countries, occasions)
    assert [cast.groups[party].name if party in cast.groups else party.key for party in found.by] == by


@pytest.mark.parametrize(
    ("text", "by", "n_found"),
    [
        ("Prado was promised a truce.", "Prado", 0),
        ("Prado had also been promised a truce.", "Prado", 0),
        ("Prado was promised a truce by Peru.", "Peru", 1),
        ("Prado promised a truce.", "Prado", 1),
        ("Prado was refused a truce.", "Prado", 0),
    ],
)
def test_who_is_promised_something_promises_nothing(text: str, by: str, n_found: int) -> None:
    word = "refused" if "refused" in text else "promised"
    made = reading(
        text,
        [{"task": "commitment", "word": word, "label": "promise", "by": by, "what": "a truce",
          "evidence": f"{word} a truce"}],
        names={"Prado": "person"},
    )  # fmt: skip
    assert len(undertakings(made)[1]) == n_found


@pytest.mark.parametrize(
    ("force", "word", "what", "condition", "n_found"),
    [
        ("promise", "would", "would discuss the border", None, 0),
        ("promise", "discuss", "discuss the border", None, 0),
        ("promise", "would", "would say where they are if Peru paid", "if Peru paid", 1),
        ("promise", "pledged", "to discuss the border", None, 1),
        ("promise", "would", "would say nothing of it", None, 1),
        ("offer", "would", "would discuss the border", None, 1),
        ("refusal", "would", "would not discuss the border", None, 1),
        ("promise", "would", "would leave the border", None, 1),
    ],
)
def test_what_will_be_talked_about_is_not_promised(
    force: str, word: str, what: str, condition: str | None, n_found: int
) -> None:
    made = reading(
        f"Lund {'pledged' if word == 'pledged' else 'said that he'} {what}.",
        [
            {
                "task": "commitment",
                "word": word,
                "label": force,
                "by": "Lund",
                "what": what,
                "condition": condition or [],
            }
        ],
        names={"Lund": "person"},
    )
    assert len(undertakings(made)[1]) == n_found


def test_what_only_a_phrase_tells_of_has_to_be_said_and_an_offer_on_a_condition() -> None:
    def n_found(text: str, word: str, force: str, condition: str, is_said: bool) -> int:
        what = text[text.index(" to ") + 4 : text.index(",")] if " to " in text else "leave"
        entries: list[dict[str, Any]] = [
            {"task": "commitment", "word": word, "label": force, "by": "Peru", "what": what, "probability": 0.25,
             "condition": condition or [], "evidence": f"Peru is {word}" if word == "ready" else "Peru gotta leave"},
            {"task": "statement", "word": "said", "source": "Ana Ruiz", "content": text[: text.index(",")]},
        ]  # fmt: skip
        return len(undertakings(reading(text, entries[: 1 + is_said], names={"Ana Ruiz": "person"}))[1])

    assert n_found("Peru gotta leave, Ana Ruiz said.", "gotta", "demand", "", is_said=True) == 1
    assert n_found("Peru gotta leave, Ana Ruiz said.", "gotta", "demand", "", is_said=False) == 0
    assert n_found("Peru is ready to help if asked, Ana Ruiz said.", "ready", "offer", "if asked", is_said=True) == 1
    assert n_found("Peru is ready to help, Ana Ruiz said.", "ready", "offer", "", is_said=True) == 0


@pytest.mark.parametrize(
    ("speaker", "by", "to"),
    [("Peruvian President Lena Vogt", ["Lena Vogt"], ["CHL"]), ("Chilean President Omar Haddad", ["CHL"], [])],
)
def test_who_tells_what_another_will_suffer_threatens_it(speaker: str, by: list[str], to: list[str]) -> None:
    made = reading(
        f"{speaker} warned that Chile would be bombed.",
        [
            {"task": "statement", "word": "warned", "source": speaker, "content": "Chile would be bombed"},
            {"task": "commitment", "word": "would", "label": "threat", "by": "Chile", "what": "be bombed",
             "evidence": "Chile would be bombed"},
        ],
        names={"Lena Vogt": "person", "Omar Haddad": "person", "Chile": "place"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name if party in cast.groups else party.key for party in found.by] == by
    assert [party.key for party in found.to] == to


def test_who_is_warned_does_not_threaten() -> None:
    made = reading(
        "Lena Vogt warned Omar Haddad that there would be war.",
        [
            {"task": "statement", "word": "warned", "source": "Lena Vogt", "addressee": "Omar Haddad",
             "content": "there would be war"},
            {"task": "commitment", "word": "would", "label": "threat", "by": "Omar Haddad", "what": "be war",
             "evidence": "there would be war"},
        ],
        names={"Lena Vogt": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name for party in (*found.by, *found.to)] == ["Lena Vogt", "Omar Haddad"]


@pytest.mark.parametrize(("who", "by"), [("the prisoners", ["Lena Vogt"]), ("Chilean troops", ["Chilean troops"])])
def test_who_says_what_will_be_done_with_those_of_no_side_promises_it(who: str, by: list[str]) -> None:
    made = reading(
        f"Peruvian President Lena Vogt said {who} would be released.",
        [
            {"task": "statement", "word": "said", "source": "Peruvian President Lena Vogt",
             "content": f"{who} would be released"},
            {"task": "commitment", "word": "would", "label": "promise", "by": who, "what": "be released",
             "evidence": f"{who} would be released"},
        ],
        names={"Lena Vogt": "person"}, nominals={who.rsplit(maxsplit=1)[-1]: "person"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name if party in cast.groups else party.key for party in found.by] == by


def test_nobody_is_bound_twice() -> None:
    made = reading(
        "“We will pay,” Danish Prime Minister Iben Krag and Danish Foreign Minister Lars Holm said.",
        [
            {"task": "statement", "word": "said", "source": "Danish Prime Minister Iben Krag",
             "content": "“We will pay,”"},
            {"task": "commitment", "word": "will", "label": "promise", "by": ["We", "Danish", "Iben Krag"],
             "what": "pay", "evidence": "We will pay"},
        ],
        names={"Iben Krag": "person", "Lars Holm": "person"},
    )  # fmt: skip
    [found] = undertakings(made)[1]
    assert [party.key for party in found.by] == ["DNK"]


@pytest.mark.parametrize(("who", "by"), [("Foreign Minister", "PER"), ("trader", "Lena Vogt"), ("lawyer", "Lena Vogt")])
def test_we_of_somebody_is_his_state_unless_he_cannot_speak_for_it(who: str, by: str) -> None:
    made = reading(
        f"“We will leave,” Peruvian {who} Lena Vogt said.",
        [
            {"task": "statement", "word": "said", "source": f"Peruvian {who} Lena Vogt", "content": "“We will leave,”"},
            {"task": "commitment", "word": "will", "label": "promise", "by": "We", "what": "leave"},
        ],
        names={"Lena Vogt": "person"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name if party in cast.groups else party.key for party in found.by] == [by]


def test_who_is_invited_is_the_other_side_not_where_he_is_invited_to() -> None:
    made = reading(
        "Lena Vogt has invited Omar Haddad to Lima.",
        [{"task": "commitment", "word": "invited", "label": "offer", "by": "Lena Vogt", "to": ["Omar Haddad", "Lima"],
          "what": "to Lima"}],
        names={"Lena Vogt": "person", "Omar Haddad": "person", "Lima": "place"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name for party in found.to] == ["Omar Haddad"]


@pytest.mark.parametrize(
    ("who", "begins", "by"),
    [
        ("Peru and Chile", "said they", ["PER", "CHL"]),
        ("Peru and Chile", "said on Monday that they", ["PER", "CHL"]),
        ("Peru", "said it", ["CHL"]),
    ],
)
def test_they_who_say_what_they_will_do_are_all_who_say_so(who: str, begins: str, by: list[str]) -> None:
    pronoun = begins.rpartition(" ")[2]
    made = reading(
        f"Chile met Ecuador. {who} {begins} would pay.",
        [
            {"task": "statement", "word": "said", "source": who, "content": f"{pronoun} would pay"},
            {"task": "commitment", "word": "would", "label": "promise", "by": pronoun, "what": "pay"},
        ],
        names={"Peru": "place", "Chile": "place", "Ecuador": "place"},
        links={pronoun: "Chile #2" if "Chile" in who else "Chile"},
    )
    _, [found] = undertakings(made)
    assert [party.key for party in found.by] == by


def test_who_is_warned_beside_the_one_who_warns_is_the_other_side() -> None:
    made = reading(
        "Ana Lund warned Omar Haddad that he would be alone.",
        [
            {"task": "statement", "word": "warned", "source": "Ana Lund", "addressee": "Omar Haddad",
             "content": "that he would be alone"},
            {"task": "commitment", "word": "warned", "label": "threat", "by": ["Ana Lund", "he"], "what": "be alone"},
        ],
        names={"Ana Lund": "person", "Omar Haddad": "person"},
        links={"he": "Omar Haddad"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name for party in (*found.by, *found.to)] == ["Ana Lund", "Omar Haddad"]


def test_whoever_is_urged_by_nobody_who_is_told_demands_nothing() -> None:
    made = reading(
        "Peru, which has been urged to leave, was silent.",
        [{"task": "commitment", "word": "urged", "label": "demand", "by": "Peru", "what": "leave"}],
        names={"Peru": "place"},
    )
    assert undertakings(made)[1] == []


@pytest.mark.parametrize(("refusal", "to"), [("has refused the plea", ["CHL"]), ("has refused to pay", [])])
def test_who_refuses_to_do_something_answers_nobody_who_asked_no_one(refusal: str, to: list[str]) -> None:
    made = reading(
        f"Chile called for calm. Peru {refusal}.",
        [
            {"task": "commitment", "word": "called", "label": "demand", "by": "Chile", "what": "calm"},
            {"task": "commitment", "word": "refused", "label": "refusal", "by": "Peru",
             "what": refusal.partition("refused ")[2]},
        ],
        names={"Peru": "place", "Chile": "place"},
    )  # fmt: skip
    _, [_, found] = undertakings(made)
    assert [party.key for party in found.to] == to


def test_they_who_do_something_to_each_other_do_it_to_nobody_else() -> None:
    made = reading(
        "Peru promised visits to each other.",
        [
            {"task": "commitment", "word": "promised", "label": "promise", "by": "Peru", "to": "each other",
             "what": "visits"},
        ],
        names={"Peru": "place"},
        nominals={"other": "person"},
    )  # fmt: skip
    _, [found] = undertakings(made)
    assert found.to == ()


def test_who_is_bound_is_told_in_the_sentence_if_at_all() -> None:
    made = reading(
        "Chile pledged oil. Peru reaffirmed its commitment to pay.",
        [
            {"task": "commitment", "word": "commitment", "label": "promise", "by": ["Chile", "Peru"], "what": "pay"},
        ],
        names={"Peru": "place", "Chile": "place"},
    )  # fmt: skip
    _, [found] = undertakings(made)
    assert [party.key for party in found.by] == ["PER"]


def test_who_is_told_what_others_must_do_does_not_demand_it() -> None:
    made = reading(
        "Ana Lund told Omar Haddad that Peru must pay.",
        [
            {"task": "statement", "word": "told", "source": "Ana Lund", "addressee": "Omar Haddad",
             "content": "that Peru must pay"},
            {"task": "commitment", "word": "must", "label": "demand", "by": ["Ana Lund", "Omar Haddad"], "to": "Peru",
             "what": "pay"},
        ],
        names={"Ana Lund": "person", "Omar Haddad": "person", "Peru": "place"},
    )  # fmt: skip
    cast, [found] = undertakings(made)
    assert [cast.groups[party].name for party in found.by] == ["Ana Lund"]
