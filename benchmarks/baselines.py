"""What people would use instead: a spaCy pipeline of the size of en_core_web_sm, and textacy's quotations on top of it.

The pipeline is untrained, so that nothing has to be downloaded: its layers and labels are as many as a trained one's,
its work a word is the same, its answers are not. Tagger, parser and ner share one tok2vec; in en_core_web_sm ner has
its own, so the real pipeline is a little slower than this one.
"""

from __future__ import annotations

import warnings
from typing import Any

N_TAGS, N_DEPENDENCIES, N_ENTITY_TYPES = 50, 45, 18  # as in en_core_web_sm
_TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 96,
    "depth": 4,
    "embed_size": 2000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
}
_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
_TRANSITIONS = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": _LISTENER,
}


def spacy_pipeline() -> Any:
    """A spaCy Language of tok2vec, tagger, parser and ner. Needs the extra ``benchmarks``."""
    import spacy  # noqa: PLC0415 - only the process that runs it has it in memory

    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _TOK2VEC})
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER}})
    parser = nlp.add_pipe("parser", config={"model": {**_TRANSITIONS, "state_type": "parser"}})
    ner = nlp.add_pipe("ner", config={"model": {**_TRANSITIONS, "state_type": "ner"}})
    for component, n_labels in ((tagger, N_TAGS), (parser, N_DEPENDENCIES), (ner, N_ENTITY_TYPES)):
        for number in range(n_labels):
            component.add_label(f"L{number}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there are no training examples is meant
        nlp.initialize()
    return nlp


def count_direct_quotations(doc: Any) -> int:
    """How many quotations textacy finds; none where it gives up on unbalanced quotation marks."""
    from textacy.extract import direct_quotations  # noqa: PLC0415

    try:
        return len(list(direct_quotations(doc)))
    except ValueError:
        return 0
