from __future__ import annotations

from collections.abc import Mapping

from onrecord.actors.cast import assemble
from onrecord.actors.coreference import find_chains
from onrecord.actors.parties import Party
from onrecord.dates import find_dates
from onrecord.encoder.reading import Reading
from onrecord.reader import compose
from onrecord.record import Document
from tests.readings import reading, words

LUND = {"Karin Lund": "person"}


def chains(made: Reading, speakers: Mapping[str, str] | None = None) -> list[list[str]]:
    """The head words of each chain of more than one mention; `speakers` gives passages who says them."""
    cast = assemble(made)
    saying: dict[int, Party] = {}
    for passage, name in (speakers or {}).items():
        first, last = words(made.layout, passage)
        party = next(party for party, group in cast.groups.items() if group.name == name)
        saying |= dict.fromkeys(range(first, last + 1), party)
    found = find_chains(made, cast, saying.get)
    return [[made.layout.words[m.head] for m in chain.mentions] for chain in found if len(chain.mentions) > 1]


def test_names_nouns_and_pronouns_of_one_person_are_one_chain() -> None:
    made = reading(
        "Karin Lund spoke. The minister smiled, and she left. Lund was glad.",
        names=LUND | {"Lund": "person"},
        nominals={"minister": "person"},
        links={"minister": "Karin Lund", "she": "minister"},
    )
    assert chains(made) == [["Lund", "minister", "she", "Lund"]]


def test_a_pronoun_follows_another_to_the_name() -> None:
    made = reading(
        "Karin Lund met Ines Moreau. She smiled. She left.",
        names=LUND | {"Ines Moreau": "person"},
        links={"She": "Ines Moreau", "She #2": "She"},
    )
    assert chains(made) == [["Moreau", "She", "She"]]


def test_a_man_and_a_woman_of_one_name_keep_their_pronouns() -> None:
    made = reading(
        "Mr. Lund met Mrs. Lund. He smiled. She left.",
        names={"Lund": "person"},
        links={"He": "Lund #2", "She": "Lund"},
    )
    assert chains(made) == []  # links that cannot be right are not followed


def test_they_are_no_single_person_and_it_is_nobody() -> None:
    made = reading(
        "Karin Lund spoke. They agreed. It rained.", names=LUND, links={"They": "Karin Lund", "It": "Karin Lund"}
    )
    assert chains(made) == []


def test_a_ministry_may_be_it_or_they() -> None:
    made = reading(
        "The Foreign Ministry spoke. It agreed. They left.",
        names={"Foreign Ministry": "organization"},
        links={"It": "Foreign Ministry", "They": "Foreign Ministry"},
    )
    assert chains(made) == [["Ministry", "It", "They"]]


def test_whoever_is_somebodys_is_not_the_same_one() -> None:
    made = reading(
        "Karin Lund spoke. Her brother left.",
        names=LUND,
        nominals={"brother": "person"},
        links={"Her": "Karin Lund", "brother": "Karin Lund"},
    )
    assert chains(made) == [["Lund", "Her"]]


def test_a_quoted_i_is_the_speaker_whatever_is_linked() -> None:
    made = reading(
        'Karin Lund met Ines Moreau. "I hope so, I think," Moreau said.',
        names=LUND | {"Ines Moreau": "person", "Moreau": "person"},
        links={"I": "Karin Lund"},
    )
    assert chains(made, {"I hope so, I think": "Ines Moreau"}) == [["Moreau", "I", "I", "Moreau"]]


def test_those_who_speak_in_one_quotation_are_the_same_and_no_one_named_by_links_alone() -> None:
    made = reading('Karin Lund came. "We hope our luck lasts." We left.', names=LUND, links={"We": "Karin Lund"})
    assert chains(made) == [["We", "our"]]


def test_who_is_described_right_before_the_name_is_named_by_it() -> None:
    made = reading(
        "The minister, Karin Lund, spoke.", names=LUND, nominals={"minister": "person"}, links={"Lund": "minister"}
    )
    assert chains(made) == [["minister", "Lund"]]


def test_a_town_is_not_its_state() -> None:
    made = reading("Oslo is rainy. Norway is rich. In Oslo, Norway has its king.", links={"its": "Norway #2"})
    assert chains(made) == [["Oslo", "Oslo"], ["Norway", "Norway", "its"]]


def mentions(made: Reading) -> dict[str, list[str]]:
    document = Document("d", made.layout.text, published="2024-03-06")
    record = compose(document, made, find_dates(made.layout, document.published_on))
    return {actor.name: [mention.text for mention in actor.mentions] for actor in record.actors}


def test_an_actor_of_a_record_has_all_mentions_of_the_article() -> None:
    made = reading(
        "Karin Lund said it rained. She left, and the minister took her dog.",
        [{"task": "statement", "word": "said", "source": "Karin Lund", "content": "it rained"}],
        names=LUND,
        nominals={"minister": "person"},
        links={"She": "Karin Lund", "minister": "She", "her": "minister"},
    )
    assert mentions(made) == {"Karin Lund": ["Karin Lund", "She", "the minister", "her"]}


def test_a_capital_is_the_state_where_it_acts_and_a_place_elsewhere() -> None:
    made = reading(
        "OSLO, March 6 - Oslo said it rained. Envoys met in Oslo.",
        [{"task": "statement", "word": "said", "source": "Oslo", "content": "it rained"}],
    )
    assert mentions(made) == {"Norway": ["Oslo"]}
