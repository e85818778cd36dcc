"""A rerun of a part of a page works its words out once, not at every cell."""

from lib.ui.kit import session


def test_words_are_worked_out_once_while_they_are_held(monkeypatch):
    worked_out = []

    def in_own_terms(words, settings):
        worked_out.append(words.language)
        return words

    monkeypatch.setattr(session, "in_own_terms", in_own_terms)
    monkeypatch.setattr(session, "preferred_language", lambda: "kk")
    with session.words_held():
        assert [session.words().language for _ in range(3)] == ["kk"] * 3
    assert worked_out == ["kk"]
    session.words()
    assert worked_out == ["kk", "kk"]
