"""A page is added by its file, a line of the menu and its title; the frame lists and guards it."""

import json

from tests.extension.project import add_words, copy_to, insert, run

PAGE = '''"""Contacts: whom to ask."""

import streamlit as st

from lib import ui

ui.require()
st.write("coordinator@example.org")
'''
SCRIPT = """
import json
from streamlit.testing.v1 import AppTest
from lib import access
from lib.ui.kit import guard
from lib.ui.menu import Page, page_at

def opened():
    return AppTest.from_file("app.py", default_timeout=60).switch_page("pages/about/contacts.py")

guard.handshake = lambda: (access.NETWORK, None)
stranger = opened().run()
access.identify = lambda *_, **__: access.Identity("anna", access.AccountRole.VIEWER)
reader = opened().run()
print(json.dumps({
    "address": page_at("contacts").section,
    "errors": len(stranger.exception) + len(reader.exception),
    "title": [title.value for title in reader.title],
    "shown": [part.value for part in reader.markdown],
    "hidden": [part.value for part in stranger.markdown],
}))
"""


def test_a_page_is_a_file_a_line_and_a_title(tmp_path):
    copy_to(tmp_path, "pages", "app.py")
    (tmp_path / "pages/about/contacts.py").write_text(PAGE, encoding="utf-8")
    insert(
        tmp_path / "lib/ui/menu.py",
        r"\n    @property",
        '    CONTACTS = "pages/about/contacts.py"\n',
    )
    add_words(tmp_path, "frame.ftl", "page-contacts = Контакты")
    result = json.loads(run(tmp_path, "-c", SCRIPT))
    assert (result["address"], result["errors"]) == ("about", 0)
    assert result["title"] == ["Контакты"]
    assert "coordinator@example.org" in result["shown"]
    assert "coordinator@example.org" not in result["hidden"]
