"""The text of an article: its paragraphs, sentences, words and quotations, as offsets into it, unchanged."""

from onrecord.text.layout import Layout, lay_out
from onrecord.text.paragraphs import find_paragraphs
from onrecord.text.sentences import find_sentences

__all__ = ["Layout", "find_paragraphs", "find_sentences", "lay_out"]
