"""The trained models that come with the program, by name."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "encoder/models"


class Model(StrEnum):
    """LARGE reads best; SMALL nearly as well, and faster."""

    LARGE = "large"
    SMALL = "small"


def find_model(name: str) -> Model | Path:
    """The packaged model of that name, or the folder of another. Raises ValueError where there is none."""
    if name in set(Model):
        return Model(name)
    if not Path(name).is_dir():
        raise ValueError(f"there is no model {name!r}: large, small, or the folder of another")
    return Path(name)


def folder_of(model: Model | Path) -> Path:
    """The folder with the files of a packaged model; a folder is that of a model of the caller's own."""
    return _FOLDER / model.value if isinstance(model, Model) else model
