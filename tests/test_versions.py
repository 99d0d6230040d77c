from pathlib import Path

import pytest

import onrecord
from onrecord.models import Model
from onrecord.versions import version_of


def test_each_model_has_a_digest_of_its_own() -> None:
    versions = [version_of(model) for model in Model]
    assert {version.version for version in versions} == {onrecord.__version__}
    assert len({version.model for version in versions}) == len(Model)


def test_a_folder_has_the_digest_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    for folder in ("one", "other"):
        for name in ("encoder.onnx", "roles.onnx", "tokenizer.json"):
            (tmp_path / folder / name).write_text(name)
    assert version_of(tmp_path / "one") == version_of(tmp_path / "other")
    (tmp_path / "other/roles.onnx").write_text("trained on")
    assert version_of(tmp_path / "one") != version_of(tmp_path / "other")


def test_a_folder_without_a_model_has_none(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        version_of(tmp_path)
