"""PolNeAR (Newell, Margolin and Ruths, LREC 2018): source, cue and content of every attribution in political news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.examples import Example, Trigger, words_of

ROLES = ("source", "cue", "content")
MOST_ANNOTATORS = 1  # of the articles that several people annotated, so that these do not weigh more than others


def read_attributions(path: Path) -> list[dict[str, list[tuple[int, int]]]]:
    """Attributions of a brat standoff file as spans by role."""
    # An attribution may stand before its spans.
    lines = [line.split("\t") for line in path.read_text(encoding="utf8").splitlines() if "\t" in line]
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    for key, rest, *_ in lines:
        if key.startswith("T"):
            label, offsets = rest.split(" ", 1)
            pieces = [piece.split() for piece in offsets.split(";")]
            spans[key] = (label.lower(), [(int(start), int(end)) for start, end in pieces])
    attributions = []
    for key, rest, *_ in lines:
        if key.startswith("E"):
            found: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for reference in rest.split():
                label, places = spans[reference.split(":")[1]]
                if label in ROLES:
                    found[label] += places
            attributions.append(dict(found))
    return attributions


def read_polnear(folder: Path) -> Iterator[Example]:
    """An example for each article and annotator, at most MOST_ANNOTATORS of one article."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        for annotation in annotations[:MOST_ANNOTATORS]:
            yield _example(path.stem, path.read_text(encoding="utf8"), read_attributions(annotation))


def _example(name: str, text: str, attributions: list[dict[str, list[tuple[int, int]]]]) -> Example:
    example = Example.blank(name, text)
    example.cue[:] = 0
    for attribution in attributions:
        roles = {role: words_of(example.layout, attribution.get(role, [])) for role in ROLES}
        if roles["cue"] and roles["content"]:
            word = min(roles["cue"])
            example.cue[word] = 1
            example.triggers.append(Trigger(word, "statement", roles))
    return example
