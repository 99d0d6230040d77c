from pathlib import Path

import pytest
from common import find, load_scorer, to_document


def test_a_folder_that_is_no_data_folder_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"record/gold is not there: give the data folder.*"):
        find(tmp_path, "record/gold")


def test_a_scorer_may_import_what_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "beside_the_scorer.py").write_text("LIMIT = 7", encoding="utf8")
    (tmp_path / "scorer.py").write_text("from beside_the_scorer import LIMIT", encoding="utf8")
    assert load_scorer(tmp_path / "scorer.py").LIMIT == 7


def test_an_article_keeps_what_a_document_knows() -> None:
    document = to_document({"id": "x", "text": "Words.", "published": None, "publisher": "Gazette", "shelf": 3})
    assert (document.id, document.text, document.published, document.publisher) == ("x", "Words.", None, "Gazette")
