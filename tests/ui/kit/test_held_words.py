"""What a run holds is worked out once, and not looked up in Streamlit's session again."""

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


def test_a_run_holds_what_it_has_read_and_leaves_it_in_the_session(consortium, monkeypatch):
    looked_up = []

    class Session(dict[str, object]):
        def get(self, key, default=None):
            looked_up.append(key)
            return super().get(key, default)

    kept = Session()
    monkeypatch.setattr(session.st, "session_state", kept)
    with session.moments_held():
        during = (session.latest(), session.moment(), session.earlier())
    assert not {session.STATE, session.MOMENT, session.EARLIER} & {*looked_up}
    assert (kept[session.STATE][1], kept[session.MOMENT], kept[session.EARLIER]) == during
    assert kept[session.SETTINGS] == session.settings()
