"""What reads articles now: the version of the program and the digest of its model."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from onrecord import __version__

_MODEL: Final = ("encoder.onnx", "roles.onnx", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Version:
    """A reading of the same text by the same version and model is the same."""

    version: str
    model: str


@functools.cache
def current_version() -> Version:
    """Of the program as installed, with the packaged model."""
    digest = hashlib.sha256()
    for name in _MODEL:
        digest.update((files("onrecord.encoder") / "model" / name).read_bytes())
    return Version(__version__, digest.hexdigest()[:12])
