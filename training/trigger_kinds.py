"""Count which kind of contact or commitment a trigger word carries: ``python -m training.trigger_kinds DATA_FOLDER``.

Writes ``onrecord/knowledge/trigger_kinds.tsv``: of each word that is a trigger three times or more in the training
records, how often it carries each kind. The encoder weighs its own opinion with it (`onrecord/encoder/decode.py`).
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from onrecord.encoder.labels import COMMITMENTS, CONTACTS
from training.gold import to_example
from training.records import read_records, trigger_words_of

LEAST_COUNT = 3
OUT = Path(__file__).parents[1] / "onrecord/knowledge/trigger_kinds.tsv"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    golds = read_records(parser.parse_args().data)
    trigger_words = trigger_words_of(golds)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for gold in golds:
        example = to_example(gold, trigger_words)
        for task, labels, kinds in (
            ("contact", example.contact, CONTACTS),
            ("commitment", example.commitment, COMMITMENTS),
        ):
            for word in (labels > 0).nonzero()[0].tolist():
                counts[task, example.layout.words[word].casefold()][kinds[labels[word]]] += 1
    lines = ["task\tword\tkinds"]
    for (task, word), kinds_of in sorted(counts.items()):
        if kinds_of.total() >= LEAST_COUNT and word.isalpha():
            lines.append(f"{task}\t{word}\t{'|'.join(f'{kind} {n}' for kind, n in kinds_of.most_common())}")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf8")
    print(f"{len(lines) - 1} words")


if __name__ == "__main__":
    main()
