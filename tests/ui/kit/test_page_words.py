"""Words that replace Streamlit's own on the page."""

import pytest

from lib.text import load
from lib.ui.kit.frame.page_words import _page_words


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("ru", "до 0 МБ"), ("en", "up to 0 MB"), ("kk", "0 МБ дейін")],
)
def test_the_limit_of_files_is_told_in_no_language_as_one_for_each(language, sentence):
    assert sentence in _page_words(load(language))
    assert ("Browse files" in _page_words(load(language))) == (language != "en")
