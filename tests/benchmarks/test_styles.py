from __future__ import annotations

import styles


def test_marks_leave_the_text_and_tell_the_places() -> None:
    text, places = styles.unmark("Peru <k1>urged <s1>Chile to pay</k1> at once</s1>.")
    assert text == "Peru urged Chile to pay at once."
    assert {mark: [text[a:b] for a, b in spans] for mark, spans in places.items()} == {
        "k1": ["urged Chile to pay"],
        "s1": ["Chile to pay at once"],
    }


def test_every_story_is_told_in_every_style() -> None:
    tellings = list(styles.load())
    assert len(tellings) == 10 * len(styles.STYLES)
    assert {telling.use for telling in tellings} == set(styles.USES.values())
    assert all(telling.facts[part] for telling in tellings for part in styles.PARTS)
