"""Measure a packaged model and write its card: ``python -m training.evaluate DATA_FOLDER [--model large|small]``.

The card says what the model is, what it was made from, what was held out, and the scores that the benchmarks' own
functions give in this run. Refuses to write one where an article that it is measured on is among the training records.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from pathlib import Path

from onrecord.models import Model, folder_of
from training.records import read_others

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))  # scripts beside one another, not a package

attribution = importlib.import_module("attribution")
events = importlib.import_module("events")
plover = importlib.import_module("plover")
record = importlib.import_module("record")

ORIGINS = {
    Model.LARGE: """Training started from all-MiniLM-L6-v2 (sentence-transformers, Apache License 2.0; 22 million
parameters).""",
    Model.SMALL: """It has the first four of the six layers of the large model, with six of the twelve heads of each,
and was trained on with the same sets and with what the large model reads in them and in articles without a record. That
one started from all-MiniLM-L6-v2 (sentence-transformers, Apache License 2.0; 22 million parameters).""",
}
CARD = """# The {model} model of onrecord

A small encoder that reads news in English. It labels the words that carry statements, contacts, commitments and PLOVER
events, gives the role of every word to each of them, and finds names and antecedents. docs/method.md says what is made
of that.

| file | size | SHA-256 |
| --- | --- | --- |
{files}

`encoder.onnx` reads the word pieces of one window into words, their labels and what links are scored with; `roles.onnx`
scores the roles of the words to given triggers. The layers compute in int8 (weights of seven bits),
the rest in float32. Rounding makes much of small differences, so that another kind of processor may give a few other
entries.

## Licence

Apache License 2.0. {origin}

{note}

## Data and split

| set | trained on | held out | annotated by | licence |
| --- | --- | --- | --- | --- |
{sets}

No text of these sets is part of the project. training/README.md says how to make the model from them again.

## Exclusions

{exclusions}

## Scores

Measured by `training.evaluate` on these files, with the scorers of the benchmarks (benchmarks/README.md).

Gold records, dev ({n_dev} articles) and the founding article. **These gold records were read by a large language model
under written guidelines, not by people**; agreement is that of two such readings, made independently, of twelve other
articles.

| part | precision | recall | F1 | agreement | founding article F1 |
| --- | --- | --- | --- | --- | --- |
{records}

Of the entries found on dev, these details are right:

| detail | share |
| --- | --- |
{details}

PolNeAR, dev ({n_polnear} articles), annotated by people; the last column is one person against another on the 16
articles of the train part that several annotated.

| part | precision | recall | F1 | people's F1 |
| --- | --- | --- | --- | --- |
{attributions}

Events of PLOVER in the records of the gold dev articles, and of the 138 that are kept apart, against mentions that a
large language model marked there (twice as densely in the latter):

| articles | what agrees | precision | recall | F1 |
| --- | --- | --- | --- | --- |
{events}

PLV's training sentences, which the model was trained on: root code of marked pairs, macro F1 {plv:.3f}. For sentences
that it has not seen, `benchmarks/plover.py FILE`, or `--cross-validate`.

Thresholds were set on the dev parts and the records held out, so figures on them are a little better than on articles
of another month.

## Limits

English news about diplomacy, of 1997 to 2019 for the most part; less sure on other subjects, times and styles. It finds
what an article says, not what is true. It may serve to find and check passages; it should not decide about a person
without somebody reading the words that each entry points at.
"""


def row(*cells: object) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def names_in(folder: Path, ending: str) -> set[str]:
    """The names of the articles of a folder."""
    return {path.stem for path in folder.glob(f"*.{ending}")}


def annotated(name: str) -> set[str]:
    """The articles of one of the project's own files of annotations."""
    lines = (ROOT / f"training/annotations/{name}.jsonl").read_text(encoding="utf8").splitlines()
    return {json.loads(line)["id"] for line in lines}


def describe_files(folder: Path) -> str:
    """A row for each file of a model."""
    rows = []
    for path in sorted((*folder.glob("*.onnx"), folder / "tokenizer.json")):
        data = path.read_bytes()
        rows.append(row(f"`{path.name}`", f"{len(data) / 1e6:.1f} MB", f"`{hashlib.sha256(data).hexdigest()}`"))
    return "\n".join(rows)


def describe_sets(data: Path, model: Model) -> tuple[str, str]:
    """Rows of the sets, and what is excluded; exits where an article is both trained on and measured on."""
    train, dev = (names_in(data / "record/gold" / part, "json") for part in ("train", "dev"))
    more, written, named, acted, kept = map(annotated, ("records", "written", "names", "events", "kept"))
    founding = names_in(data / "record/gold", "json")
    if both := (train | more | written | named | acted) & (dev | founding | kept):
        sys.exit(f"trained on and measured on: {', '.join(sorted(both))}; take them out of the training records")
    unread = {name for name, _ in read_others(data)}
    if both := unread & (dev | founding | kept):
        sys.exit(f"taught by the teacher and measured on: {', '.join(sorted(both))}; leave them out of read_others")
    polnear_train, polnear_dev = (names_in(data / "data/polnear" / part / "text", "txt") for part in ("train", "dev"))
    documents = [
        (data / f"data/gum/{part}.conllu").read_text(encoding="utf8").count("# newdoc id") for part in ("train", "dev")
    ]
    reader, people = "a large language model", "people"
    rows = [
        row("PolNeAR 1.0", f"{len(polnear_train)} articles", f"{len(polnear_dev)} articles", people, "none stated"),
        row("GUM", f"{documents[0]} documents", f"{documents[1]} documents", people, "CC BY 4.0 (annotation)"),
        row("gold records", f"{len(train)} articles", f"{len(dev | founding)} articles", reader, "the project's own"),
        row("more records", f"{len(more)} articles", f"{len(kept)} articles", reader, "the project's own"),
        row("written articles", f"{len(written)} articles", "of those above, 58", reader, "the project's own"),
        row("all names of records", f"{len(named)} articles", "-", reader, "the project's own"),
        row("events of records", f"{len(acted)} articles", f"{len(dev | kept)} articles", reader, "the project's own"),
        row("PLV, training sentences", "1,050 sentences", "-", people, "none stated"),
    ]
    if model is Model.SMALL:
        rows.append(row("as the teacher reads them", f"{len(unread)} articles", "-", "the large model", "none stated"))
    exclusions = [
        f"- {len(dev)} gold records of dev and the founding article: none is trained on (checked in this run).",
        "- PolNeAR, dev: later months than those trained on. Of several annotations of one article one is used.",
        "- GUM: the genres under non-commercial licences are left out.",
        "- What a set does not annotate is masked, not taken for absent.",
    ]
    return "\n".join(rows), "\n".join(exclusions)


def write_card(data: Path, model: Model, note: str) -> str:
    """The text of the card; `note` is what else is to be said of how the model was made."""
    sets, exclusions = describe_sets(data, model)
    dev, founding = (record.measure(data, part, model=model) for part in ("dev", "founding"))
    ours, people = attribution.measure(data, model=model)
    records = [
        row(
            part,
            *(f"{scores[key]:.3f}" for key in ("precision", "recall", "f1")),
            f"{record.AGREEMENT[part]:.2f}" if part in record.AGREEMENT else "",
            f"{founding.table[part]['f1']:.3f}",
        )
        for part, scores in dev.table.items()
    ]
    attributions = [
        row(part, *(f"{value:.3f}" for value in values), f"{people[part][2]:.3f}") for part, values in ours.items()
    ]
    happened = [
        row(part, label, *(f"{value:.3f}" for value in values))
        for part in ("dev", "kept")
        for label, values in events.measure(data, model, part).table.items()
    ]
    sentences = list(plover.read_sentences(data / "data/plover/plv_train.tsv"))
    return CARD.format(
        model=model.value,
        origin=ORIGINS[model],
        note=note,
        files=describe_files(folder_of(model)),
        sets=sets,
        exclusions=exclusions,
        n_dev=len(dev.records),
        records="\n".join(records),
        details="\n".join(row(name, f"{share:.2f}") for name, share in dev.details.items()),
        n_polnear=len(names_in(data / "data/polnear/dev/text", "txt")),
        attributions="\n".join(attributions),
        events="\n".join(happened),
        plv=plover.macro_f1(plover.read_marked(sentences, model))[0],
    )


def note_of(card: Path, model: Model) -> str:
    """What a card that is there says of how the model was made, none where it has no such line."""
    text = card.read_text(encoding="utf8") if card.exists() else ""
    return text.partition(ORIGINS[model])[2].partition("## ")[0].strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER", help="the folder with record/, data/ and bench/")
    parser.add_argument("--model", type=Model, choices=list(Model), default=Model.LARGE)
    parser.add_argument("--note", help="what else the card is to say of how the model was made; without it as it is")
    options = parser.parse_args()
    path = folder_of(options.model) / "README.md"
    note = note_of(path, options.model) if options.note is None else options.note
    card = write_card(options.data, options.model, note)
    path.write_text(card, encoding="utf8")
    print(card)


if __name__ == "__main__":
    main()
