"""What the app serves beside its pages: health, and the headers that every answer carries."""

from starlette.middleware import Middleware
from starlette.routing import Route

from lib.server.headers import SecurityHeaders
from lib.server.health import health

routes = [Route("/healthz", health)]
middleware = [Middleware(SecurityHeaders)]

__all__ = ["middleware", "routes"]
