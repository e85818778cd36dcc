"""Middleware: where the database is not to be had, one sentence instead of an error."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib.server.views import request_words
from lib.store import DatabaseFaultError


class DatabaseFaults:
    """Answers 503 with what somebody can mend, unless the answer has begun."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and turn a fault of the database into an answer."""
        has_begun = False

        async def watched(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except DatabaseFaultError as error:
            if has_begun:
                raise
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1013})
                return
            request = Request(scope)
            sentence = request_words(request, request.url.path)(f"database-{error.fault}")
            answer = PlainTextResponse(f"{sentence}\n", 503, {"cache-control": "no-store"})
            await answer(scope, receive, send)
