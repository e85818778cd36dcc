"""Route: a figure by the short code on paper; it leads to the slide of that moment."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lib.server.views import html_response, not_found_page, request_words
from lib.slides.figure_codes import PATH as PREFIX
from lib.slides.figure_codes import read_figure_code

PATH = PREFIX + "{code:path}"


def open_figure(request: Request) -> Response:
    """Redirect to the slide that a code names; a text that is no code is not found."""
    figure = read_figure_code(request.path_params["code"])
    if figure is None:
        path = request.url.path
        page = not_found_page(request_words(request, path), path, "figure-code-unknown")
        return html_response(page, 404)
    at, slide = figure
    query = urlencode({"at": at, "slides": slide})
    return RedirectResponse(f"/present?{query}", 303, {"cache-control": "no-store"})
