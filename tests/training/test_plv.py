from __future__ import annotations

from pathlib import Path

from onrecord.encoder.labels import EVENTS
from training.plv import read_sentences, root_of, to_example

FILE = (
    "sentence_id\tsentence\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n"
    '1\t.\t<s>Peru</s> "condemned" <t>the Chilean move</t>.\tPeru\tthe Chilean move\tACCUSE\t3\n'
    "2\t.\t<s>Peru</s> left the talks.\tPeru\t\tYIELD\t0\n"
)


def test_marks_are_taken_out_and_their_words_are_the_pair(tmp_path: Path) -> None:
    path = tmp_path / "plv.tsv"
    path.write_text(FILE, encoding="utf8")
    first, second = map(to_example, read_sentences(path))
    assert first.layout.text == 'Peru "condemned" the Chilean move.'
    [pair] = first.pairs
    assert [first.layout.words[n] for n in sorted(pair.target)] == ["the", "Chilean", "move"]
    assert pair.types == (EVENTS.index("ACCUSE"),)
    assert second.pairs[0].target == set()
    assert second.pairs[0].types == (EVENTS.index("CONCEDE"), EVENTS.index("RETREAT"))


def test_to_concede_and_to_retreat_count_together() -> None:
    chances = dict.fromkeys(EVENTS[1:], 0.02) | {"CONCEDE": 0.2, "RETREAT": 0.2, "AID": 0.3}
    assert root_of(chances) == "YIELD"
