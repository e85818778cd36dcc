"""The words people read, by language. A language is one Fluent file in ``lib/locale``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALE = Path(__file__).parent / "locale"
DEFAULT = "ru"
"""The language that others fall back to, key by key."""


class MissingWordsError(KeyError):
    """No language has words for a key."""


@dataclass(frozen=True)
class Text:
    """The words of one language; call it with a key to get a phrase."""

    language: str

    @cached_property
    def _bundles(self) -> tuple[FluentBundle, ...]:
        own = _bundle(self.language)
        return (own,) if self.language == DEFAULT else (own, _bundle(DEFAULT))

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the phrase for ``key`` (``key.attribute`` for an attribute) with values filled in.

        Raises ``MissingWordsError`` where neither this language nor the default one has it.
        """
        name, _, attribute = key.partition(".")
        for bundle in self._bundles:
            if not bundle.has_message(name):
                continue
            message = bundle.get_message(name)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is not None:
                phrase, _errors = bundle.format_pattern(pattern, values)
                return str(phrase)
        raise MissingWordsError(key)

    def has(self, key: str) -> bool:
        """Whether there are words for a key, here or in the default language."""
        try:
            self(key)
        except MissingWordsError:
            return False
        return True

    def named(self, row: Mapping[str, object], column: str = "name") -> str:
        """Return what the consortium calls a thing in this language, or in Russian."""
        own = row.get(f"{column}_{self.language}")
        return str(own if isinstance(own, str) and own else row.get(f"{column}_{DEFAULT}"))


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALE / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


@cache
def load(language: str) -> Text:
    """Return the words of a language."""
    return Text(language)


@cache
def languages() -> tuple[str, ...]:
    """Every language on offer, Russian first."""
    found = sorted(path.stem for path in LOCALE.glob("*.ftl"))
    return (DEFAULT, *(code for code in found if code != DEFAULT))
