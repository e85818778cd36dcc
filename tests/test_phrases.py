"""Messages that are parsed when they are asked for."""

from lib.phrases import Phrases

FIRST = """# A comment
count = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
said = { count } of { name }
    .fix = Ask { name }.
name = Anna
"""


def test_a_message_is_whole_and_has_what_it_refers_to():
    phrases = Phrases("en", [FIRST, "name = Boris\nlast = end"])
    sentence = phrases.filled(phrases.pattern("said"), {"count": 2})
    assert sentence == ("2 files of Anna", [])
    assert phrases.filled(phrases.pattern("said", "fix"), {}) == ("Ask Anna.", [])
    assert phrases.filled(phrases.pattern("last"), {}) == ("end", [])


def test_what_is_not_there_has_no_pattern():
    phrases = Phrases("en", [FIRST])
    assert [phrases.pattern(key) for key in ("none", "Name")] == [None, None]
    assert phrases.pattern("name", "fix") is None
    assert ("count" in phrases, "fix" in phrases) == (True, False)
