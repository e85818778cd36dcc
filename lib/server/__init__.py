"""What the app serves beside its pages: signing in, health, and what stands before every answer.

A request passes the headers, the gate and the limit of its body before it reaches a route, one of
these or Streamlit's own.
"""

from starlette.middleware import Middleware
from starlette.routing import Route

from lib.server import logs, sign_in
from lib.server.gate import Gate
from lib.server.headers import SecurityHeaders
from lib.server.health import health
from lib.server.limits import BodyLimit

routes = [
    Route("/healthz", health),
    Route("/login", sign_in.login, methods=["GET", "POST"]),
    Route("/demo-login", sign_in.demo_login, methods=["POST"]),
    Route("/logout", sign_in.logout, methods=["POST"]),
    Route("/logout-everywhere", sign_in.logout_everywhere, methods=["POST"]),
    Route("/password", sign_in.password, methods=["GET", "POST"]),
]
middleware = [Middleware(SecurityHeaders), Middleware(Gate), Middleware(BodyLimit)]
logs.start()

__all__ = ["middleware", "routes"]
