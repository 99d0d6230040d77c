from pathlib import Path

import pytest

import onrecord
from onrecord.models import Model, find_model, folder_of


def test_a_model_is_named_or_is_a_folder() -> None:
    assert [find_model(name) for name in ("large", "small", "my/model")] == [Model.LARGE, Model.SMALL, Path("my/model")]


@pytest.mark.parametrize("model", list(Model))
def test_each_packaged_model_is_small_enough_to_carry(model: Model) -> None:
    assert sum(path.stat().st_size for path in folder_of(model).iterdir()) < 30e6


def test_a_folder_is_its_own() -> None:
    assert folder_of(Path("my/model")) == Path("my/model")


def test_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="'tiny' is not a valid Model"):
        onrecord.read("Talks failed.", model="tiny")
