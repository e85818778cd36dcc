"""Outlines of countries and regions for the maps, served by the app itself."""

from starlette.requests import Request
from starlette.responses import Response

from lib.geography import OUTLINES, outline_file

PATH = "/geo/{name}.geojson"


def outline(request: Request) -> Response:
    """Serve one of the outlines as GeoJSON; it may be kept for a day."""
    name = request.path_params["name"]
    if name not in OUTLINES:
        return Response(status_code=404)
    return Response(
        outline_file(name),
        media_type="application/geo+json",
        headers={"cache-control": "private, max-age=86400"},
    )
