"""Which language an article is in; only English is read."""

from __future__ import annotations

import functools
import re
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.errors import InputError, Reason
from onrecord.record import Document

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

_WORD = re.compile(r"[^\W\d_]+")
# A third of the words of English news are among these; of other languages' words less than a tenth are.
_ENGLISH = frozenset(
    _WORD.findall(
        """the of and to that with for his her said from by has have had was were which will would on at he she it its
        they their this not but are been who after as an be is"""
    )
)
_SAMPLE = 2000  # characters
_FEWEST_WORDS = 6  # names and headings shorter than this are no evidence
_LEAST = 0.4  # of the words of a text are none of names; a table of results has less, and is in no language
_LEAST_ENGLISH = 0.1  # of the words that are none of names
_CHANCE = 2.5  # words more, which a sentence of Danish or Dutch may have
_SURE = 0.9


def find_language(text: str) -> str | None:
    """ISO 639-1 code of the language of `text`, None where it is too short or too unclear to tell.

    English is told by its function words, in microseconds; the rest by py3langid (Lui and Baldwin's langid.py, 2012),
    whose model takes 110 MB.
    """
    sample = _middle(text)
    found = _WORD.findall(sample)
    words = [word.lower() for word in found if not word.istitle()]
    if sum(word in _ENGLISH for word in words) > _CHANCE + _LEAST_ENGLISH * len(words):
        return "en"
    if (len(found) < _FEWEST_WORDS or len(words) < _LEAST * len(found)) and sample.isascii():
        return None
    language, probability = _identifier().classify(sample)
    return language if probability >= _SURE else None


def check_language(document: Document) -> None:
    """Raise InputError, which names the language, where the article is not in English."""
    language = find_language(document.text)
    if language not in {None, "en"}:
        message = f"is in {_names()[str(language)]}; only English is read, --force reads it all the same"
        raise InputError(message, article=document.id, reason=Reason.LANGUAGE)


def _middle(text: str) -> str:
    """A sample without the furniture at both ends of a long article."""
    start = min(max(0, len(text) - _SAMPLE) // 2, _SAMPLE)
    return text[start : start + _SAMPLE]


@functools.cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  loads numpy and a model

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_names()))
    return identifier


@functools.cache
def _names() -> dict[str, str]:
    """English names of the languages that news is written in, by code."""
    table = resources.files("onrecord.sources").joinpath("languages.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in table.splitlines())
