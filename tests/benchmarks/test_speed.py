from speed import count_words, take_words


def test_words_are_runs_of_letters_and_digits() -> None:
    assert count_words("On May 19, she said: 'No.'") == 6


def test_articles_are_taken_until_there_are_words_enough() -> None:
    articles = [{"text": "one two three"}, {"text": "four five"}, {"text": "six"}]
    assert take_words(articles, 4) == articles[:2]
    assert take_words(articles, 3) == articles[:1]
