"""Which statements are one utterance, however outlets cut and worded it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.links.utterances import Wording, best_match, kept_keys, keys
from tests.links.archive import link

FULL = (
    '"We are ready to sit down again, but we will not be fished empty while we talk. '
    'If the trawlers are not back inside the line by Friday, the ports close."'
)
SOLVANG, JON = 1, 2


def are_one(a: str, b: str, speakers: tuple[int | None, int | None] = (SOLVANG, SOLVANG), days: int = 0) -> bool:
    wordings = [Wording(a, speakers[0], "2025-05-01"), Wording(b, speakers[1], f"2025-05-{1 + days:02}")]
    return link(wordings, keys, best_match, "utterance") == [0, 0]


def test_a_cut_quotation_is_the_same_utterance() -> None:
    assert are_one(FULL, "“we will not be fished empty while we talk”")
    assert are_one("the trawlers are not back inside the line by Friday", FULL)
    assert are_one(FULL, "“We are ready to sit down again” … “the ports close”")


def test_a_quotation_is_known_again_later() -> None:
    assert are_one(FULL, FULL, days=30)


def test_a_few_words_may_be_said_twice() -> None:
    assert are_one("“We are ready for talks”", "We are ready for talks.", days=1)
    assert not are_one("“We are ready for talks”", "We are ready for talks.", days=20)
    assert not are_one("“We are ready for talks”", "We are ready for talks.", (SOLVANG, JON))
    assert not are_one("“We are ready for talks”", "We are ready for talks.", (None, None))


def test_a_changed_wording_of_the_day_is_the_same_utterance() -> None:
    told = "Norway would close its ports if the trawlers were not back inside the line by Friday"
    assert are_one(FULL.replace("the ports close", "Norway will close the ports"), told, days=1)


def test_the_same_subject_is_not_the_same_utterance() -> None:
    assert not are_one(FULL, "the ports of the north have seen no trawlers since Friday")


def test_a_speaker_unknown_contradicts_nobody() -> None:
    assert are_one(FULL, FULL, (None, SOLVANG))


def test_long_words_attributed_to_two_speakers_are_one_utterance_and_short_ones_two() -> None:
    assert are_one(FULL, FULL, (SOLVANG, JON))
    assert not are_one("the talks will resume in May", "the talks will resume in May", (SOLVANG, JON))


def test_a_denial_is_never_what_it_denies() -> None:
    assert not are_one(
        "Norway will close its ports to Icelandic trawlers on Friday",
        "Norway will not close its ports to Icelandic trawlers on Friday",
    )
    assert not are_one("“The fleet never crossed the line in March”", "“The fleet crossed the line in March”")


def test_a_denial_in_what_was_cut_does_not_count() -> None:
    assert are_one(FULL, "“We are ready to sit down again, but we will”")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_a_wording(a: str, b: str) -> None:
    one, other = Wording(a, SOLVANG, "2025-05-01", 1), Wording(b, None, None, 2)
    assert best_match(one, [other]) in {None, 2}
    assert all(isinstance(key, str) for key in keys(one))


def test_what_can_be_no_other_utterance_is_not_looked_up() -> None:
    for wording in (Wording("for restraint", JON, "2025-05-01"), Wording("any new role", None, "2025-05-01")):
        assert keys(wording) == kept_keys(wording) == ()
    few = Wording("We are ready for talks", JON, "2025-05-01")
    assert set(kept_keys(few)) <= set(keys(few)) != set()
