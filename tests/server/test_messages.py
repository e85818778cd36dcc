"""Which messages of a websocket reach Streamlit: those that a page of this app sends."""

from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from lib.server.middleware.messages import MessageFilter, is_allowed, offered_files

SENT = "0123456789abcdef" * 2


def message(**fields):
    return BackMsg(**fields).SerializeToString()


def operation(**fields):
    query = BackMsg()
    query.backend_operation_request.request_id = "1"
    query.backend_operation_request.session_id = "mine"
    for name, values in fields.items():
        part = getattr(query.backend_operation_request, name)
        part.SetInParent()
        for key, value in values.items():
            setattr(part, key, value)
    return query.SerializeToString()


def rerun():
    query = BackMsg()
    query.rerun_script.page_name = "due"
    query.rerun_script.widget_states.widgets.add(id="a", string_value="текст" * 100)
    query.rerun_script.widget_states.widgets.add(id="b", double_value=1.5)
    return query.SerializeToString()


def files():
    query = BackMsg()
    query.file_urls_request.file_names.append("a.csv")
    return query.SerializeToString()


@pytest.mark.parametrize(
    "content",
    [
        rerun(),
        files(),
        message(stop_script=True),
        message(app_heartbeat=True),
        operation(deferred_file={"file_id": SENT}),
    ],
)
def test_a_pages_own_messages_pass(content):
    assert is_allowed(content, {SENT.encode(): None})


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"text",
        b"\xff" * 20,
        message(load_git_info=True),
        message(clear_cache=True),
        message(set_run_on_save=True),
        message(debug_disconnect_websocket=True),
        message(debug_shutdown_runtime=True),
        rerun() + message(clear_cache=True),
        message(clear_cache=True) + rerun(),
        operation(deferred_file={"file_id": "f" * 32}),
        operation(install_skills={}),
        operation(dismiss_skills_nudge={}),
        rerun()[:-1],
    ],
)
def test_messages_that_reach_beyond_ones_own_page_are_dropped(content):
    assert not is_allowed(content, {SENT.encode(): None})


@given(st.binary(max_size=200))
def test_any_bytes_are_judged_without_an_error(content):
    assert is_allowed(content, {}) in (True, False)


def button(file):
    answer = ForwardMsg(hash="a" * 32)
    answer.delta.new_element.download_button.deferred_file_id = file
    return answer.SerializeToString()


def text(content):
    answer = ForwardMsg(hash="a" * 32)
    answer.delta.new_element.markdown.body = content
    return answer.SerializeToString()


def test_a_download_is_offered_by_its_button_alone():
    assert offered_files(button(SENT)) == [SENT.encode()]
    assert offered_files(text(SENT)) == []
    assert offered_files(ForwardMsg(ref_hash=SENT).SerializeToString()) == []
    assert offered_files(b"") == []


@pytest.mark.parametrize(("sent", "reached"), [(button(SENT), True), (text(SENT), False)])
def test_a_download_reaches_streamlit_once_its_button_was_sent(sent, reached):
    """A page shows a button or a text, then its reader asks for the file, then leaves."""
    request, received = operation(deferred_file={"file_id": SENT}), []

    async def app(_scope, receive, send):
        await send({"type": "websocket.send", "bytes": sent})
        while (message := await receive())["type"] == "websocket.receive":
            received.append(message["bytes"])

    coming = iter(
        [{"type": "websocket.receive", "bytes": request}, {"type": "websocket.disconnect"}]
    )

    async def receive():
        return next(coming)

    async def send(_message):
        pass

    with ThreadPoolExecutor(1) as thread:  # this one may have an event loop already
        thread.submit(anyio.run, MessageFilter(app), {"type": "websocket"}, receive, send).result()
    assert received == ([request] if reached else [])
