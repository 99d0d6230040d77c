"""The measures of chains, on the examples by which they were explained; `a`, `b`, ... are mentions."""

import coreference
import pytest

GOLD = ["abcde", "fg", "hijkl"]  # Bagga and Baldwin 1998: two answers that MUC cannot tell apart
SMALL_JOINED = ["abcde", "fghijkl"]
LARGE_JOINED = ["abcdehijkl", "fg"]


def chains(written: list[str]) -> list[frozenset[int]]:
    return [frozenset(map(ord, chain)) for chain in written]


@pytest.mark.parametrize("found", [SMALL_JOINED, LARGE_JOINED])
def test_muc_counts_links(found: list[str]) -> None:
    row = coreference.muc(chains(GOLD), chains(found))
    assert (row.precision, row.recall) == (pytest.approx(9 / 10), 1)


def test_b_cubed_minds_more_when_large_chains_are_joined() -> None:
    small = coreference.b_cubed(chains(GOLD), chains(SMALL_JOINED))
    large = coreference.b_cubed(chains(GOLD), chains(LARGE_JOINED))
    assert (small.precision, small.recall) == (pytest.approx(16 / 21), 1)
    assert (large.precision, large.recall) == (pytest.approx(7 / 12), 1)


def test_mentions_that_the_other_side_lacks_count_against_a_chain() -> None:
    # Pradhan et al. 2014: key {a, b, c} {d, e, f, g}, response {a, b} {c, d} {f, g, h, i}.
    gold, found = chains(["abc", "defg"]), chains(["ab", "cd", "fghi"])
    assert coreference.muc(gold, found)[:2] == (pytest.approx(2 / 5), pytest.approx(2 / 5))
    assert coreference.b_cubed(gold, found)[:2] == (pytest.approx(1 / 2), pytest.approx(5 / 12))
    assert coreference.ceaf_e(gold, found)[:2] == (pytest.approx(0.433, abs=0.001), pytest.approx(0.65))


def test_chains_of_one_mention_count_nowhere_and_articles_are_numbered_on() -> None:
    assert coreference.several([{1, 4}, {2}], start=10) == [frozenset({11, 14})]


def test_nothing_found_is_no_error() -> None:
    assert coreference.conll(chains(GOLD), [])["CoNLL"] == (0, 0, 0)
