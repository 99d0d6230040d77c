"""Who is who: the chains of mentions of people, organisations and places, against GUM (Zeldes 2017).

    python benchmarks/coreference.py DATA_FOLDER

Prints MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and entity-based CEAF (Luo 2005) on GUM dev and their
mean, the CoNLL F1. A mention is right where its head word is (the last word of a name); chains of one mention count on
neither side. In "actors and places" GUM's chains of people, organisations and places are wanted; "not in train" are
the same of the articles that do not stand in GUM's train part as well, as four do; in "all types" its chains of things,
events, times and thoughts are wanted too, which the reader does not look for. In each, whatever else the reader chains
counts against it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from common import data_parser, find

from onrecord.encoder.session import Encoder
from onrecord.models import Model, folder_of
from onrecord.reader import find_all_chains

sys.path.insert(0, str(Path(__file__).parents[1]))

from training.gum import KINDS, read_chains, read_names

TARGET = 0.60
Chains = Sequence[frozenset[int]]
"""The chains of one article, or of many whose words are numbered on."""


class Row(NamedTuple):
    """Precision, recall and F1 of one measure."""

    precision: float
    recall: float
    f1: float


def muc(gold: Chains, found: Chains) -> Row:
    """Links that need not be added to join each chain's mentions."""
    return _row(_links_kept(found, gold), _links_kept(gold, found))


def b_cubed(gold: Chains, found: Chains) -> Row:
    """For each mention, the share of its chain that is right."""
    return _row(_share_of_chains(found, gold), _share_of_chains(gold, found))


def ceaf_e(gold: Chains, found: Chains) -> Row:
    """Each chain against the one other that fits it best: similarity phi 4, the best pairing of all."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  # type: ignore[import-untyped]

    if not gold or not found:
        return _row((0.0, float(len(found))), (0.0, float(len(gold))))
    alike = [[2 * len(a & b) / (len(a) + len(b)) for b in found] for a in gold]
    rows, columns = linear_sum_assignment(alike, maximize=True)
    total = sum(alike[row][column] for row, column in zip(rows, columns, strict=True))
    return _row((total, float(len(found))), (total, float(len(gold))))


def conll(gold: Chains, found: Chains) -> dict[str, Row]:
    """The three measures by name and, as "CoNLL", their mean."""
    rows = {"MUC": muc(gold, found), "B-cubed": b_cubed(gold, found), "CEAF-e": ceaf_e(gold, found)}
    means = Row(*(sum(values) / len(rows) for values in zip(*rows.values(), strict=True)))
    return rows | {"CoNLL": means}


def _row(precision: tuple[float, float], recall: tuple[float, float]) -> Row:
    p, r = (right / total if total else 0.0 for right, total in (precision, recall))
    return Row(p, r, 2 * p * r / (p + r) if p + r else 0.0)


def _links_kept(chains: Chains, others: Chains) -> tuple[float, float]:
    other_of = _chain_of(others)
    kept = total = 0
    for chain in chains:
        inside = {other_of[word] for word in chain if word in other_of}
        parts = len(inside) + sum(word not in other_of for word in chain)
        kept += len(chain) - parts
        total += len(chain) - 1
    return kept, total


def _share_of_chains(chains: Chains, others: Chains) -> tuple[float, float]:
    other_of = _chain_of(others)
    right = 0.0
    for chain in chains:
        shared = Counter(other_of[word] for word in chain if word in other_of)
        right += sum(n * n for n in shared.values()) / len(chain)
    return right, sum(map(len, chains))


def _chain_of(chains: Chains) -> dict[int, int]:
    return {word: number for number, chain in enumerate(chains) for word in chain}


def several(chains: Iterable[Collection[int]], start: int = 0) -> list[frozenset[int]]:
    """The chains of more than one mention, their words numbered on from `start`."""
    return [frozenset(word + start for word in chain) for chain in chains if len(set(chain)) > 1]


def measure(data: Path, *, model: Model | Path = Model.LARGE) -> dict[str, dict[str, Row]]:
    """The measures on GUM dev, all articles together, by what is counted."""
    dev, train = find(data, "data/gum/dev.conllu", "data/gum/train.conllu")
    encoder = Encoder(folder_of(model))
    known = set(read_names(train))
    counted: dict[str, tuple[list[frozenset[int]], list[frozenset[int]]]] = {}
    start = 0
    for name, layout, gold in read_chains(dev):
        found = find_all_chains(encoder.read(layout))
        ours = several(({mention.head for mention in chain.mentions} for chain in found), start)
        everything = several((chain.words for chain in gold), start)
        actors = several((chain.words for chain in gold if chain.kind in KINDS), start)
        rows = {"actors and places": actors, "all types": everything}
        if name not in known:
            rows["not in train"] = actors
        for row, wanted in rows.items():
            of_gold, of_ours = counted.setdefault(row, ([], []))
            of_gold += wanted
            of_ours += ours
        start += len(layout)
    return {row: conll(*chains) for row, chains in counted.items()}


def main() -> None:
    options = data_parser(__doc__).parse_args()
    print(f"{'GUM dev':20}{'measure':10}" + "".join(f"{name:>11}" for name in ("precision", "recall", "F1", "target")))
    for counted, rows in measure(options.data, model=options.model).items():
        for name, row in rows.items():
            target = f"{TARGET:11.2f}" if (counted, name) == ("actors and places", "CoNLL") else ""
            print(f"{counted:20}{name:10}" + "".join(f"{value:11.3f}" for value in row) + target)


if __name__ == "__main__":
    main()
