from pathlib import Path

import pytest

import onrecord
from onrecord.models import Model, find_model, folder_of


def test_a_model_is_named_or_is_a_folder(tmp_path: Path) -> None:
    assert [find_model(name) for name in ("large", "small", str(tmp_path))] == [Model.LARGE, Model.SMALL, tmp_path]


@pytest.mark.parametrize("model", list(Model))
def test_each_packaged_model_is_small_enough_to_carry(model: Model) -> None:
    assert sum(path.stat().st_size for path in folder_of(model).iterdir()) < 30e6


def test_another_name_is_told_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="there is no model 'tiny': large, small, or the folder of another"):
        onrecord.read("Talks failed.", model="tiny")
    with pytest.raises(ValueError, match="there is no model 'tiny'"):
        onrecord.Reader(model="tiny")


@pytest.mark.parametrize("model", list(Model))
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway's prime minister, Lena Vogt, told Omar Haddad on Monday that the talks would go on.", "Omar Haddad"),
        (
            "Norway's prime minister, Lena Vogt, telephoned Omar Haddad and told him that talks would go on.",
            "Omar Haddad",
        ),
        ("Norway's prime minister, Lena Vogt, urged Sudan to open the border, her office said on Monday.", "Sudan"),
    ],
)
def test_each_packaged_model_finds_who_was_spoken_to(model: Model, text: str, name: str) -> None:
    record = onrecord.read(text, model=model)
    assert name in {actor.name for statement in record.statements for actor in statement.addressees}
