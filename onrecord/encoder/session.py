"""The trained model at work: an article's words in, a Reading out.

Windows are run one by one, so that what is found in an article depends on nothing but the article.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import onnxruntime as ort  # type: ignore[import-untyped]
from numpy.typing import NDArray

from onrecord.encoder import labels
from onrecord.encoder.decode import decode_names, sigmoid, softmax
from onrecord.encoder.features import CLS, SEP, Pieces, WordPieces, cut_windows
from onrecord.encoder.reading import Floats, LinkWindow, NameSpan, Range, Reading, Trigger
from onrecord.encoder.spans import PARTY_ROLES, find_spans, settle, sureness
from onrecord.encoder.triggers import Found, find_triggers
from onrecord.errors import ModelError
from onrecord.heads import head_of
from onrecord.text import Layout

FORMAT_VERSION: Final = 4
WINDOW: Final = 320  # word pieces; trained on windows of this size
# Pieces on each side that are read again with the next window, where the model's file does not say how many.
CONTEXT: Final = 32
# Words to each side of a trigger that can be in a role to it; beyond stand 2 of 100 in the training records, and the
# scores on dev are the same with and without them.
REACH: Final = 64
# Those of all but statements, whose contents are long, stand nearer; 1 of 100 is beyond.
REACH_OF: Final = dict.fromkeys(("contact", "commitment", "event"), 40)
_DETAILS: Final[Mapping[str, tuple[str, Sequence[str]]]] = {  # an output that tells more of a trigger, and its values
    "statement": ("channel", labels.CHANNELS),
    "contact": ("status", labels.STATUSES),
}


class Encoder:
    """The model in `folder`, on one core. Raises ModelError where the files are missing or made for other labels than
    this version's."""

    def __init__(self, folder: Path) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._encoder, self._roles = (
                ort.InferenceSession(folder / f"{name}.onnx", options, providers=["CPUExecutionProvider"])
                for name in ("encoder", "roles")
            )
            self._pieces = WordPieces(folder / "tokenizer.json")
        except Exception as error:  # onnxruntime raises classes of its own for each kind of damage
            raise ModelError(
                f"{folder}: the model cannot be loaded ({error}); if it came with onrecord, install that again"
            ) from error
        self._check(folder)
        self.context = int(self._encoder.get_modelmeta().custom_metadata_map.get("context", CONTEXT))

    def _check(self, folder: Path) -> None:
        expected = {
            "format": FORMAT_VERSION,
            "dense": labels.DENSE,
            "names": labels.NAMES,
            "roles": labels.ROLES,
            "tasks": labels.TASKS,
        }
        for name, session in (("encoder", self._encoder), ("roles", self._roles)):
            written = session.get_modelmeta().custom_metadata_map
            for key, value in expected.items():
                if json.loads(written.get(key, "null")) != json.loads(json.dumps(value)):
                    raise ModelError(
                        f"{folder / name}.onnx: its {key} is {written.get(key)}, this version reads {value}; "
                        "install onrecord and its model from one version"
                    )

    def read(self, layout: Layout) -> Reading:
        """All that the model finds in the words of `layout`."""
        pieces = self._pieces.cut(layout)
        names: list[NameSpan] = []
        nominals: dict[int, str] = {}
        triggers: list[Trigger] = []
        links: list[LinkWindow] = []
        for start, core_start, core_end, end in cut_windows(layout, pieces, WINDOW, self.context):
            words, dense, link = self._run(pieces, start, end)
            core = slice(core_start - start, core_end - start)
            outputs = _by_output(dense)
            window_names, window_nominals = decode_names(outputs["name"], layout.words[start:end], start)
            names += [n for n in window_names if core_start <= n.first < core_end]
            nominals |= {word: kind for word, kind in window_nominals.items() if core_start <= word < core_end}
            nouns = {n: (name.first, name.last) for name in window_names for n in range(name.first, name.last + 1)}
            nouns |= {word: (word, word) for word in window_nominals if word not in nouns}
            found = list(self._triggers(words, outputs, layout, start, core, nouns))
            triggers += found
            mentions = {n.last for n in window_names} | set(window_nominals) | _pronouns(layout, start, end)
            mentions |= {
                head_of(layout, *span) for t in found for role in PARTY_ROLES for span in t.roles.get(role, ())
            }
            links.append(_link_window(mentions, link, start, core_start, core_end))
        return Reading(layout, tuple(names), nominals, tuple(triggers), links)

    def event_between(self, layout: Layout, source: range, target: range) -> dict[str, float]:
        """How likely each type of PLOVER is for what the words `source` do to the words `target`; the chances sum to 1.

        `layout` is a sentence or a short passage, of which the first WINDOW pieces are read. Any of its words may carry
        the event: a type's chance is the sum over the words of the chance that the word carries one of that type, times
        the chances (geometric means over the words of a side) that source and target are the sides of it.
        """
        pieces = self._pieces.cut(layout)
        start, _, _, end = next(iter(cut_windows(layout, pieces, WINDOW, self.context)))
        words, dense, _ = self._run(pieces, start, end)
        at = np.arange(end - start, dtype=np.int64)
        roles = self._run_roles(words, range(end - start), ["event"] * (end - start), REACH)
        fit = np.zeros(end - start)
        for role, side in (("by", source), ("to", target)):
            inside = np.array([word for word in side if word < end], dtype=np.int64)
            if len(inside):
                place = inside - at[:, None] + REACH
                is_near = (place >= 0) & (place <= 2 * REACH)
                chances = roles[at[:, None], np.clip(place, 0, 2 * REACH), labels.ROLES.index(role)] * is_near
                fit += np.log(np.clip(chances, 1e-9, 1)).mean(axis=1)
        chances = softmax(_by_output(dense)["event"])[:, 1:] * np.exp(fit)[:, None]
        total = chances.sum(axis=0)
        return dict(zip(labels.EVENTS[1:], (total / total.sum()).tolist(), strict=True))

    def _run(self, pieces: Pieces, start: int, end: int) -> tuple[Floats, Floats, Links]:
        first = pieces.first[start : end + 1].astype(np.int64) - int(pieces.first[start])
        inside = pieces.ids[pieces.first[start] : pieces.first[end]].astype(np.int64)
        words = np.repeat(np.arange(end - start), np.diff(first))
        inputs = {
            "ids": np.concatenate([[CLS], inside, [SEP]]),
            "word_of_piece": np.concatenate([[0], words, [end - start - 1]]),
            "features": pieces.features[start:end].astype(np.int64),
            "first": first[:-1] + 1,
        }
        states, dense, query, key, distances = self._encoder.run(None, inputs)
        return states, dense, Links(query, key, distances)

    def _triggers(
        self,
        words: Floats,
        outputs: dict[str, Floats],
        layout: Layout,
        start: int,
        core: slice,
        nouns: Mapping[int, Range],
    ) -> Iterator[Trigger]:
        found = find_triggers(outputs, layout, start, core)
        roles = self._roles_of(words, found, layout, start, nouns) if found else []
        cues = sigmoid(outputs["trigger"][:, 1])
        for one, (spans, sure) in zip(found, roles, strict=True):
            output, values = _DETAILS.get(one.task, ("", ()))
            detail = values[int(outputs[output][one.word].argmax())] if output else ""
            utterance = one.utterance
            for first, last in spans.get("cue", ()):
                if first <= one.word + start <= last:  # the verb of "also said" tells more than its first word
                    utterance = max(utterance, float(cues[first - start : last + 1 - start].max()))
            word = one.word + start
            yield Trigger(
                one.task, word, one.label, one.probability, utterance, detail, spans, one.label_probability, sure
            )

    def _roles_of(
        self, words: Floats, found: Sequence[Found], layout: Layout, start: int, nouns: Mapping[int, Range]
    ) -> list[tuple[dict[str, tuple[Range, ...]], dict[str, float]]]:
        """Of each trigger the spans of its roles, and how sure they are."""
        owners, roles = zip(
            *((n, role) for n, one in enumerate(found) for role in labels.ROLES_OF[one.task]), strict=True
        )
        chances = self._chances(words, found)
        settled = settle(chances, roles)
        offsets = [start + found[n].word - REACH for n in owners]
        spans = find_spans(chances, settled, roles, offsets, layout, nouns)
        of_each: list[tuple[dict[str, tuple[Range, ...]], dict[str, float]]] = [({}, {}) for _ in found]
        for owner, role, inside, surely in zip(owners, roles, spans, sureness(chances, settled), strict=True):
            of_each[owner][0][role], of_each[owner][1][role] = inside, surely
        return of_each

    def _chances(self, words: Floats, found: Sequence[Found]) -> Floats:
        """How likely each word near a trigger is in each of its roles: for each trigger a row for each role that its
        task has, for the words from REACH before it to REACH after it."""
        chances = []
        for reach, group in itertools.groupby(found, lambda one: REACH_OF.get(one.task, REACH)):
            triggers = list(group)
            roles = self._run_roles(words, [one.word for one in triggers], [one.task for one in triggers], reach)
            taken = [
                (n, labels.ROLES.index(role)) for n, one in enumerate(triggers) for role in labels.ROLES_OF[one.task]
            ]
            numbers, columns = np.array(taken).T
            rows = np.zeros((len(taken), 2 * REACH + 1), dtype=np.float32)
            rows[:, REACH - reach : REACH + reach + 1] = roles[numbers, :, columns]
            chances.append(rows)
        return np.concatenate(chances)

    def _run_roles(self, words: Floats, at: Sequence[int], tasks: Sequence[str], reach: int) -> Floats:
        """How likely the words near the triggers `at` of a window are in each role (t x (2 reach + 1) x roles)."""
        inputs = {
            "words": words,
            "at": np.array(at, dtype=np.int64),
            "task": np.array([labels.TASKS.index(task) for task in tasks], dtype=np.int64),
            "reach": np.array(reach, dtype=np.int64),
        }
        roles: Floats = self._roles.run(None, inputs)[0]
        return roles


def _by_output(dense: Floats) -> dict[str, Floats]:
    """The columns of the labels of words by the output that each belongs to."""
    return dict(zip(labels.DENSE, np.split(dense, np.cumsum(list(labels.DENSE.values()))[:-1], axis=-1), strict=True))


def _pronouns(layout: Layout, start: int, end: int) -> set[int]:
    return {n for n in range(start, end) if layout.words[n].casefold() in labels.PRONOUNS}


class Links(NamedTuple):
    """What links between the words of a window are scored with: queries and keys (w x k), and what a distance in words
    adds, from -WINDOW to WINDOW."""

    query: Floats
    key: Floats
    distances: Floats

    def between(self, words: NDArray[np.int32]) -> Floats:
        """The scores of links from each of `words` (m, within the window) to each (m x m)."""
        scores: Floats = self.query[words] @ self.key[words].T
        scores += self.distances[words - words[:, None] + WINDOW]
        return scores


def _link_window(mentions: set[int], links: Links, start: int, core_start: int, core_end: int) -> LinkWindow:
    """The scores of links between the mentions of a window that begins with the word `start`."""
    words = np.array(sorted(mentions), dtype=np.int32)
    return LinkWindow(core_start, core_end, words, links.between(words - start))
