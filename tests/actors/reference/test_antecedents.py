"""Which earlier mention a word takes up: the best of the model's links that agrees with it."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.actors.countries.states import find_states
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party, state
from onrecord.actors.reference.agreement import Agreement
from onrecord.actors.reference.antecedents import LEAST_LINK, LONGEST_CHAIN, Antecedents
from onrecord.encoder.reading import Reading
from onrecord.record import ActorKind
from tests.readings import reading, words

LUND, VOGT, KERN = (Party(ActorKind.PERSON, name) for name in ("Lund", "Vogt", "Kern"))
PEOPLE = {"Ana Lund": LUND, "Jon Vogt": VOGT, "Jon Kern": KERN}
GENDERS = {LUND: "f", VOGT: "m", KERN: "m"}


def _antecedents(made: Reading, found: dict[int, tuple[Party, ...]] | None = None) -> Antecedents:
    named = {
        word: PEOPLE[made.layout.text[slice(*made.layout.offsets(name.first, name.last))]]
        for name in made.names
        for word in range(name.first, name.last + 1)
    }
    namings = Namings(made.layout, named, find_states(made.layout))
    agreement = Agreement(made, namings, GENDERS, {}, {})
    return Antecedents(made, namings, agreement, {} if found is None else found, lambda _: ())


def _linked(made: Reading, word: str) -> tuple[Party, ...]:
    return _antecedents(made).linked(words(made.layout, word)[0], LEAST_LINK)


def _of_two(
    text: str, links: dict[str, str], weak_links: dict[str, str], nouns: dict[str, str] | None = None
) -> Reading:
    return reading(text, names=dict.fromkeys(PEOPLE, "person"), nominals=nouns, links=links, weak_links=weak_links)


def test_the_best_link_that_agrees_counts() -> None:
    made = _of_two("Ana Lund met Jon Vogt. He smiled.", {"He": "Ana Lund"}, {"He": "Jon Vogt"})
    assert _linked(made, "He") == (VOGT,)


def test_a_chain_of_pronouns_leads_to_the_name_at_its_begin() -> None:
    text = "Ana Lund met Jon Vogt. She smiled. Then she left."
    assert _linked(_of_two(text, {"she": "She", "She": "Ana Lund"}, {}), "she") == (LUND,)


def test_links_in_a_circle_lead_to_nobody() -> None:
    text = "Ana Lund met Jon Vogt. She smiled. Then she left."
    made = _of_two(text, {"she": "She"}, {})
    window = made.links[0]
    at = [int(np.searchsorted(window.words, words(made.layout, word)[0])) for word in ("She", "she")]
    window.scores[at[0], at[1]] = 5.0
    assert _linked(made, "She") == ()


def test_a_chain_that_python_could_not_follow_is_given_up() -> None:
    passages = [f"She {n} smiled." for n in range(2 * LONGEST_CHAIN)]
    links = {f"She #{n + 1}": f"She #{n}" for n in range(1, len(passages))} | {"She": "Ana Lund"}
    made = reading(" ".join(["Ana Lund spoke.", *passages]), names={"Ana Lund": "person"}, links=links)
    assert _linked(made, f"She #{len(passages)}") == ()
    assert _linked(made, "She #20") == (LUND,)


def test_who_speaks_is_rather_he_who_spoke_before_where_two_fit_nearly_as_well() -> None:
    text = "Jon Vogt said it was late. He, Jon Kern said, was ill. He said so."
    made = reading(
        text,
        [
            {"task": "statement", "word": "said", "source": "Jon Vogt", "content": "it was late"},
            {"task": "statement", "word": "said #2", "source": "Jon Kern", "content": "was ill"},
            {"task": "statement", "word": "said #3", "source": "He #2", "content": "so"},
        ],
        names={"Jon Vogt": "person", "Jon Kern": "person"},
        links={"He #2": "Jon Vogt"},
    )
    window = made.links[0]
    row, kerns = (int(np.searchsorted(window.words, words(made.layout, word)[1])) for word in ("He #2", "Jon Kern"))
    window.scores[row, kerns] = 4.0
    assert _linked(made, "He #2") == (KERN,)


@pytest.mark.parametrize(("strength", "whom"), [("links", (LUND,)), ("weak_links", ())])
def test_two_different_nouns_are_one_only_by_a_sure_link(strength: str, whom: tuple[Party, ...]) -> None:
    made = reading(
        "Ana Lund left. The minister spoke. The official smiled.",
        nominals={"minister": "person", "official": "person"},
        **{strength: {"official": "minister"}},  # type: ignore[arg-type]
    )
    antecedents = _antecedents(made, {words(made.layout, "minister")[0]: (LUND,)})
    assert antecedents.linked(words(made.layout, "official")[0], LEAST_LINK) == whom


def test_a_body_of_a_state_stands_for_nobody_but_its_state_is_kept() -> None:
    made = reading("Chile waited. The court ruled.", nominals={"court": "organization"}, links={"court": "Chile"})
    antecedents = _antecedents(made)
    court = words(made.layout, "court")[0]
    assert antecedents.linked(court, LEAST_LINK) == ()
    assert antecedents.state_of(court) == state("CHL")
