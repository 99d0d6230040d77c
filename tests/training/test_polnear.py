from __future__ import annotations

from pathlib import Path

from training.examples import MASKED, Example
from training.polnear import read_attributions, read_polnear

TEXT = "“Taxes will fall,” Orla Finch said, “by a tenth.” It was reported that she may resign."
SPANS = {
    "T1": ("Content", ["“Taxes will fall,”", "“by a tenth.”"]),
    "T2": ("Cue", ["said"]),
    "T3": ("Source", ["Orla Finch"]),
    "T5": ("Cue", ["was reported"]),
    "T6": ("Content", ["that she may resign"]),
}
EVENTS = ["E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3", "E2\tAttribution:T5 Cue:T5 Content:T6"]


def brat_spans() -> list[str]:
    lines = []
    for key, (label, pieces) in SPANS.items():
        places = ";".join(f"{TEXT.index(piece)} {TEXT.index(piece) + len(piece)}" for piece in pieces)
        lines.append(f"{key}\t{label} {places}\t{' '.join(pieces)}")
    return lines


def read(folder: Path, lines: list[str], annotators: tuple[str, ...] = ("anna",)) -> list[Example]:
    for name in ("text", "attributions"):
        (folder / name).mkdir()
    (folder / "text" / "finch.txt").write_text(TEXT, encoding="utf8")
    for annotator in annotators:
        path = folder / "attributions" / f"finch_{annotator}.ann"
        path.write_text("\n".join(lines), encoding="utf8")
    return list(read_polnear(folder))


def words(example: Example, numbers: set[int]) -> str:
    return " ".join(example.layout.words[n] for n in sorted(numbers))


def test_a_broken_up_content_is_one_role(tmp_path: Path) -> None:
    (example,) = read(tmp_path, brat_spans() + EVENTS)
    said = example.triggers[0]
    assert {role: words(example, found) for role, found in said.roles.items()} == {
        "source": "Orla Finch",
        "cue": "said",
        "content": "“ Taxes will fall , ” “ by a tenth . ”",
    }


def test_an_attribution_without_source_is_known_to_have_none(tmp_path: Path) -> None:
    (example,) = read(tmp_path, brat_spans() + EVENTS)
    assert example.triggers[1].roles["source"] == set()
    assert words(example, example.triggers[1].roles["cue"]) == "was reported"


def test_the_first_word_of_a_cue_is_its_trigger(tmp_path: Path) -> None:
    (example,) = read(tmp_path, brat_spans() + EVENTS)
    assert [word for word, cue in zip(example.layout.words, example.cue, strict=True) if cue] == ["said", "was"]
    assert [example.layout.words[trigger.word] for trigger in example.triggers] == ["said", "was"]


def test_what_the_data_does_not_tell_is_masked(tmp_path: Path) -> None:
    (example,) = read(tmp_path, brat_spans() + EVENTS)
    for labels in (example.utterance, example.contact, example.commitment, example.names):
        assert set(labels.tolist()) == {MASKED}
    assert all("addressee" not in trigger.roles and trigger.channel == MASKED for trigger in example.triggers)


def test_an_attribution_may_stand_before_its_spans(tmp_path: Path) -> None:
    path = tmp_path / "a.ann"
    path.write_text("\n".join(EVENTS + brat_spans()), encoding="utf8")
    assert [sorted(found) for found in read_attributions(path)] == [["content", "cue", "source"], ["content", "cue"]]


def test_an_attribution_without_content_is_left_out(tmp_path: Path) -> None:
    (example,) = read(tmp_path, [*brat_spans(), "E1\tAttribution:T2 Cue:T2 Source:T3"])
    assert example.triggers == []
    assert not example.cue.any()


def test_an_article_counts_once_however_many_annotated_it(tmp_path: Path) -> None:
    assert len(read(tmp_path, brat_spans() + EVENTS, annotators=("anna", "bert"))) == 1
