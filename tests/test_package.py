"""What `pip install` puts on a machine."""

import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

from onrecord.models import Model

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return zipfile.ZipFile(folder / build_wheel(str(folder)))


def test_the_wheel_holds_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    files = [path for path in (ROOT / "onrecord").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {str(path.relative_to(ROOT)) for path in files} <= set(wheel.namelist())


@pytest.mark.parametrize("model", list(Model))
@pytest.mark.parametrize("name", ["encoder.onnx", "roles.onnx", "tokenizer.json", "README.md"])
def test_the_wheel_holds_each_model_and_its_card(wheel: zipfile.ZipFile, model: Model, name: str) -> None:
    assert wheel.getinfo(f"onrecord/encoder/models/{model.value}/{name}").file_size > 0


def test_the_wheel_needs_no_pytorch_and_carries_its_licence(wheel: zipfile.ZipFile) -> None:
    (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    lines = wheel.read(metadata).decode().splitlines()
    needed = [line for line in lines if line.startswith("Requires-Dist:") and "extra ==" not in line]
    assert not [line for line in needed if "torch" in line]
    assert {"License-Expression: Apache-2.0", "License-File: LICENSE", "License-File: NOTICE"} <= set(lines)


def test_the_lock_names_every_dependency_exactly() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf8").splitlines()
    assert [line for line in lines if line.count("==") != 1] == []
    assert lines == sorted(lines, key=str.casefold)
