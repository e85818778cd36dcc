"""What the app serves besides its pages: sign-in, health check, and middleware for every request.

A request passes the security headers, the gate and the body limit, in this order, before it
reaches a route: one of these or Streamlit's own.
"""

from starlette.middleware import Middleware
from starlette.routing import Route

from lib.server import health, logs, password, sign_in
from lib.server.faults import DatabaseFaults
from lib.server.gate import Gate
from lib.server.headers import SecurityHeaders
from lib.server.limits import BodyLimit

routes = [
    Route("/healthz", health.healthz),
    Route("/login", sign_in.login, methods=["GET", "POST"]),
    Route("/demo-login", sign_in.demo_login, methods=["POST"]),
    Route("/logout", sign_in.logout, methods=["POST"]),
    Route("/logout-everywhere", sign_in.logout_everywhere, methods=["POST"]),
    Route("/password", password.change_password, methods=["GET", "POST"]),
]
middleware = [
    Middleware(SecurityHeaders),
    Middleware(DatabaseFaults),
    Middleware(Gate),
    Middleware(BodyLimit),
]
logs.start()

__all__ = ["middleware", "routes"]
