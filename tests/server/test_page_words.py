"""Words that replace Streamlit's own on the page."""

import pytest

from lib.server.middleware.page_words import page_words


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("ru", "до 0 МБ"), ("en", "up to 0 MB"), ("kk", "0 МБ дейін")],
)
def test_the_limit_of_files_is_told_in_no_language_as_one_for_each(language, sentence):
    words = page_words()[language]
    assert sentence in words["MB per file"]
    assert ("Browse files" in words) == (language != "en")
