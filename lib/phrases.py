"""Messages of one language, each parsed when it is asked for: to parse all takes a second."""

import re
from collections.abc import Iterable
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

_MESSAGE = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{ *([a-z][\w-]*)")


class Phrases:
    """The messages of a language by their keys.

    sources : texts of Fluent files; where two have a key, the first one's message is taken.
    """

    def __init__(self, language: str, sources: Iterable[str]) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._parser = FluentParser(with_spans=False)  # places would take 3 MB a language
        self._unparsed: dict[str, str] = {}
        for source in sources:
            starts = [(match[1], match.start()) for match in _MESSAGE.finditer(source)]
            ends = [start for _, start in starts[1:]] + [len(source)]
            for (key, start), end in zip(starts, ends, strict=True):
                self._unparsed.setdefault(key, source[start:end])

    def __contains__(self, key: str) -> bool:
        return key in self._unparsed

    def pattern(self, key: str, attribute: str = "") -> Any:
        """Return the pattern of a message or of its attribute; nothing where it has none."""
        if key not in self:
            return None
        self._parse(key)
        message = self._bundle.get_message(key)
        return message.attributes.get(attribute) if attribute else message.value

    def filled(self, pattern: Any, values: dict[str, object]) -> tuple[str, list[Exception]]:
        """Return a pattern with values filled in, and what is wrong with them."""
        phrase, errors = self._bundle.format_pattern(pattern, values)
        return str(phrase), errors

    def _parse(self, key: str) -> None:
        """Parse a message, those first that it refers to: another thread may take it at once."""
        if self._bundle.has_message(key):
            return
        source = self._unparsed[key]
        for other in _REFERENCE.findall(source):
            if other in self and other != key:
                self._parse(other)
        self._bundle.add_resource(self._parser.parse(source))
