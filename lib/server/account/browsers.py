"""Names of browsers in the list of sessions: «Firefox, Windows»."""

_BROWSERS = {
    "YaBrowser": "Yandex",
    "Edg": "Edge",
    "OPR": "Opera",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
_SYSTEMS = {
    "Windows": "Windows",
    "Android": "Android",
    "iPhone": "iOS",
    "iPad": "iOS",
    "Mac OS X": "macOS",
    "Linux": "Linux",
}
"""Parts of a User-Agent and the names they stand for; the first that occurs counts."""


def describe(user_agent: str) -> str | None:
    """Return the browser and the system of a User-Agent, or nothing for an unknown one."""
    names = (
        next((name for part, name in parts.items() if part in user_agent), None)
        for parts in (_BROWSERS, _SYSTEMS)
    )
    return ", ".join(filter(None, names)) or None
