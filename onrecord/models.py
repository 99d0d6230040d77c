"""The trained models that come with the program, by name."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "encoder/models"


class Model(StrEnum):
    """LARGE reads best; SMALL reads nearly as well in less than two thirds of the time."""

    LARGE = "large"
    SMALL = "small"


def find_model(name: str) -> Model | Path:
    """The packaged model of that name, or the folder of another."""
    return Model(name) if name in set(Model) else Path(name)


def folder_of(model: Model | Path) -> Path:
    """The folder with the files of a packaged model; a folder is that of a model of the caller's own."""
    return _FOLDER / model.value if isinstance(model, Model) else model
