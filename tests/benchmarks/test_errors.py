"""Each fault of a record is told once, under the mildest name that fits."""

from types import SimpleNamespace
from typing import Any

import pytest
from errors import print_errors

TEXT = "Ana Ruiz said the border stays open. Luis Paredes asked for talks. The envoy left."
RUIZ = {"id": "a1", "name": "Ana Ruiz", "kind": "person", "country": "CHL"}
PAREDES = {"id": "a2", "name": "Luis Paredes", "kind": "person", "country": "PER"}


def statement(speaker: dict[str, Any], words: str, form: str = "indirect") -> dict[str, Any]:
    start = TEXT.index(words)
    at = frozenset(range(start, start + len(words)))
    return {"speaker": speaker, "content": [(start, start + len(words))], "at": at, "form": form}


def dice(a: frozenset[int], b: frozenset[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b))


def pair(gold: list[Any], ours: list[Any], likeness: Any) -> list[tuple[Any, Any]]:
    pairs: list[tuple[Any, Any]] = []
    for g in gold:
        free = [o for o in ours if all(o is not taken for _, taken in pairs) and likeness(g, o) > 0]
        pairs += [(g, max(free, key=lambda o: likeness(g, o)))] if free else []
    return pairs


@pytest.fixture
def report(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> Any:
    """What is printed of `ours` against `gold`, lists of statements, by a scorer that wants words and speaker right."""

    def run(gold: list[Any], ours: list[Any]) -> str:
        empty: dict[str, list[Any]] = {"actors": [], "contacts": [], "commitments": []}

        def right(g: Any, o: Any) -> float:
            return dice(g["at"], o["at"]) if g["speaker"] is o["speaker"] and dice(g["at"], o["at"]) >= 0.5 else 0.0

        scorer = SimpleNamespace(
            DETAILS={"statements": {"form": "form"}},
            dice=dice,
            pair=pair,
            from_gold=lambda _, __: {**empty, "statements": gold},
            from_record=lambda _: {**empty, "statements": ours},
            matches=lambda g, o: {**empty, "statements": pair(g["statements"], o["statements"], right)},
        )
        (tmp_path / "border.json").write_text("{}", encoding="utf8")
        print_errors(scorer, tmp_path, [{"document": {"id": "border", "text": TEXT}}], ["statements"])  # type: ignore[arg-type]
        return capsys.readouterr().out

    return run


def test_nothing_is_printed_where_all_is_right(report: Any) -> None:
    found = statement(RUIZ, "the border stays open")
    assert report([found], [statement(RUIZ, "the border stays open")]) == ""


def test_right_words_of_another_speaker_show_both(report: Any) -> None:
    printed = report([statement(RUIZ, "the border stays open")], [statement(PAREDES, "the border stays open")])
    assert "words right, another speaker (1)" in printed
    assert "gold Ana Ruiz" in printed
    assert "ours Luis Paredes" in printed
    assert "missed" not in printed


def test_a_wrong_detail_of_what_was_found(report: Any) -> None:
    printed = report([statement(RUIZ, "the border stays open", "direct")], [statement(RUIZ, "the border stays open")])
    assert "wrong form (1)" in printed
    assert "gold direct, ours indirect" in printed


def test_what_pairs_with_nothing_was_missed_or_is_spurious(report: Any) -> None:
    printed = report([statement(RUIZ, "the border stays open")], [statement(PAREDES, "The envoy left")])
    assert "missed (1)" in printed
    assert "spurious (1)" in printed


def test_a_small_part_of_the_words_is_other_words(report: Any) -> None:
    printed = report([statement(RUIZ, "the border stays open")], [statement(RUIZ, "border")])
    assert "other words (1)" in printed
