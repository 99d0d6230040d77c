"""PLOVER's types of events on sentences with a marked source and target.

    python benchmarks/plover.py FILE.tsv [--model large|small|FOLDER]
    python benchmarks/plover.py FILE.tsv --cross-validate [--begin WEIGHTS] [--data DATA_FOLDER] [--bfloat16]

FILE.tsv has the columns of PLV (Hu et al., ACL 2024): sentence_id, marked_sentence, gold_root. Prints F1 of each root
code and their mean (macro F1) for a packaged model, which was trained on PLV's training sentences; and, end to end,
how often a record of the sentence alone, read without the marks, has an event of the right type between the right
sides. With --cross-validate the model is trained on four fifths of the file and measured on the fifth, five times
(needs the extra `training`): figures on sentences of the same file that were not seen.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from onrecord.models import Model, find_model, folder_of
from onrecord.record import Actor, Document, Event
from onrecord.text import lay_out

sys.path.insert(0, str(Path(__file__).parents[1]))  # training/ is no part of the package

from training.plv import ROOTS, Sentence, read_sentences, root_of

Pairs = Sequence[tuple[str, str]]


def read_marked(sentences: Iterable[Sentence], model: Model | Path) -> list[tuple[str, str]]:
    """The root code of each sentence, right and read."""
    from onrecord.encoder.session import Encoder  # noqa: PLC0415 - not needed for cross-validation

    encoder, found = Encoder(folder_of(model)), []
    for sentence in sentences:
        layout = lay_out(sentence.text)
        sides = [layout.words_in(*span) if span else range(0) for span in (sentence.source, sentence.target)]
        found.append((sentence.root, root_of(encoder.event_between(layout, *sides))))
    return found


def find_unmarked(sentences: Iterable[Sentence], model: Model | Path) -> dict[str, float]:
    """Shares of the sentences with both marks in whose record an event is found: of the right type, between the right
    sides, and both; and how many events a sentence has."""
    from onrecord.reader import Reader  # noqa: PLC0415

    reader, n, counts = Reader(model=model), 0, dict.fromkeys(("type", "sides", "both", "events"), 0)
    for sentence in sentences:
        if sentence.source is None or sentence.target is None:
            continue
        n += 1
        events = reader.read(Document(sentence.name, sentence.text)).events
        typed = [event for event in events if event.type in ROOTS[sentence.root]]
        sided = [event for event in events if is_between(event, sentence)]
        counts["type"] += bool(typed)
        counts["sides"] += bool(sided)
        counts["both"] += any(event in sided for event in typed)
        counts["events"] += len(events)
    return {name: count / max(1, n) for name, count in counts.items()}


def is_between(event: Event, sentence: Sentence) -> bool:
    """Whether the marked source and target are among the mentions of the event's."""
    return stands_at(event.source, sentence.source) and stands_at(event.target, sentence.target)


def stands_at(actors: Iterable[Actor], span: tuple[int, int] | None) -> bool:
    """Whether a mention of one of the actors shares words with the span."""
    return span is not None and any(
        mention.start < span[1] and span[0] < mention.end for actor in actors for mention in actor.mentions
    )


def macro_f1(pairs: Pairs) -> tuple[float, dict[str, tuple[float, int]]]:
    """The mean F1 over the root codes that stand among the right ones, and F1 and number of each."""
    table = {}
    for root in sorted({right for right, _ in pairs}):
        both = sum(right == root == read for right, read in pairs)
        n, m = (sum(pair[side] == root for pair in pairs) for side in (0, 1))
        table[root] = (2 * both / (n + m), n)
    return sum(f1 for f1, _ in table.values()) / max(1, len(table)), table


def print_table(pairs: Pairs) -> None:
    """F1 of each root code, their mean, and the share of sentences right."""
    mean, table = macro_f1(pairs)
    for root, (f1, n) in table.items():
        print(f"{root:12}{f1:7.3f}{n:6} sentences")
    share = sum(right == read for right, read in pairs) / max(1, len(pairs))
    print(f"macro F1 {mean:.3f}   right {share:.3f} of {len(pairs)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", metavar="FILE.tsv", type=Path)
    parser.add_argument("--model", type=find_model, default=Model.LARGE, help="large, small or a folder with another")
    parser.add_argument("--cross-validate", action="store_true", help="train and test on the file itself")
    parser.add_argument("--begin", type=Path, help="weights to begin each fold from, that have not seen the file")
    parser.add_argument("--data", type=Path, help="the data folder: annotated articles are trained on as well")
    parser.add_argument("--passes", type=int, default=8, help="over the sentences of four fifths")
    parser.add_argument("--bfloat16", action="store_true", help="train in bfloat16")
    options = parser.parse_args()
    try:
        sentences = list(read_sentences(options.file))
    except (OSError, KeyError) as error:
        sys.exit(f"{options.file}: cannot be read as sentences of PLV ({error}); see --help for its columns")
    if options.cross_validate:
        from training.cross_validate import cross_validate  # noqa: PLC0415 - PyTorch is only needed here

        pairs: list[tuple[str, str]] = []
        with tempfile.TemporaryDirectory() as folder:
            for fold in cross_validate(
                sentences,
                options.begin,
                options.data,
                Path(folder) / "fold.pt",
                passes=options.passes,
                is_bfloat16=options.bfloat16,
            ):
                pairs += fold
                print(f"fold: macro F1 {macro_f1(fold)[0]:.3f}", flush=True)
        print_table(pairs)
        return
    print_table(read_marked(sentences, options.model))
    shares = find_unmarked(sentences, options.model)
    print(
        "without marks: right type {type:.3f}, right sides {sides:.3f}, both {both:.3f}; "
        "{events:.2f} events a sentence".format_map(shares)
    )


if __name__ == "__main__":
    main()
