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


def version_of(model: Model | Path) -> Version:
    """Of the program as installed, with this model. Raises OSError where the model's files are not there."""
    return Version(__version__, _packaged(model) if isinstance(model, Model) else _digest(model))


@functools.cache
def _packaged(model: Model) -> str:
    return _digest(folder_of(model))


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in _FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]
