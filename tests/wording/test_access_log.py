"""Details of the access log in words."""

import pytest

from lib.text import load
from lib.wording.access_log import detail_words


@pytest.mark.parametrize(
    ("detail", "sentence"),
    [
        ("page of coordinator", "page for: Coordinator"),
        ("upload", "uploading a file without the right to"),
        ("upload too large", "a file above the size limit"),
        ("upload with errors", "a file with errors"),
        ("upload members", "a file with rows of others: Members"),
        ("undo 17", "undoing upload 17"),
        ("download 17", "original file of upload 17"),
        ("17", "upload 17"),
        ("17 by 18", "upload 17, by upload 18"),
        ("other session", "another session of the same account"),
        ("boris: staff S10 > coordinator", "boris: staff S10 > coordinator"),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_a_detail_is_told_in_words(detail, sentence):
    assert detail_words(detail, load("en")) == sentence
