"""Half requests do not keep others out, over real sockets."""

import socket
import threading

import httpx
import pytest
import uvicorn

from lib.server import connections


async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"ok"})


@pytest.fixture
def port(monkeypatch):
    """The port of a server that waits half a second for headers and takes twenty connections."""
    monkeypatch.setattr(connections, "HEADER_SECONDS", 0.5)
    monkeypatch.setattr(connections, "connection_limit", lambda: 20)
    listener = socket.create_server(("127.0.0.1", 0), backlog=100)
    config = uvicorn.Config(
        app,
        http=connections.LimitedProtocol,
        lifespan="off",
        log_config=None,
        log_level="error",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    yield listener.getsockname()[1]
    server.should_exit = True
    thread.join(20)


def half_request(port, text=b"GET / HTTP/1.1\r\nHost: "):
    connection = socket.create_connection(("127.0.0.1", port), timeout=20)
    connection.sendall(text)
    return connection


def is_closed(connection):
    try:
        return connection.recv(100) == b""
    except ConnectionResetError:
        return True


@pytest.mark.parametrize("text", [b"", b"GET", b"GET / HTTP/1.1\r\nHost: "])
def test_a_request_that_stops_within_its_headers_is_closed(port, text):
    assert is_closed(half_request(port, text))


def test_whoever_sends_a_whole_request_gets_in_past_many_half_ones(port):
    halves = [half_request(port) for _ in range(60)]
    assert httpx.get(f"http://127.0.0.1:{port}/", timeout=60).text == "ok"
    assert all(is_closed(connection) for connection in halves)


def test_a_second_request_that_stops_is_closed_too(port):
    connection = half_request(port, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    answer = b""
    while not answer.endswith(b"0\r\n\r\n"):
        answer += connection.recv(1000)
    connection.sendall(b"GET / HT")
    assert is_closed(connection)
