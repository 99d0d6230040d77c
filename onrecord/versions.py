"""What a reading is made by: the version of the program and the digest of its model."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from onrecord import __version__
from onrecord.models import Model, folder_of

_FILES: Final = ("encoder.onnx", "roles.onnx", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Version:
    """A reading of the same text by the same version and model is the same."""

    version: str
    model: str


@functools.cache
def version_of(model: Model | Path) -> Version:
    """Of the program as installed, with this model. Raises OSError where the model's files are not there."""
    digest = hashlib.sha256()
    for name in _FILES:
        digest.update((folder_of(model) / name).read_bytes())
    return Version(__version__, digest.hexdigest()[:12])
