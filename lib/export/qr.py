"""QR codes of addresses, for paper that is scanned."""

import io

import segno


def qr_svg(address: str) -> str:
    """Return the QR code of an address as SVG, dark on white, with its quiet zone."""
    drawing = io.BytesIO()
    segno.make(address, error="m").save(
        drawing, kind="svg", scale=4, light="#fff", dark="#000", xmldecl=False
    )
    return drawing.getvalue().decode()


def qr_png(address: str) -> bytes:
    """Return the QR code of an address as PNG."""
    drawing = io.BytesIO()
    segno.make(address, error="m").save(drawing, kind="png", scale=8, light="#fff", dark="#000")
    return drawing.getvalue()
