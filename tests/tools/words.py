"""Checks the words of ``lib/locale``; ``python -m tests.tools.words`` names each mistake and fails.

Russian and English say the same things with the same variables; Kazakh may say less. Every key
that the code asks for exists, and every key is asked for: by its full name, by the beginning of
its name (``f"page-{name}"``), or by a declaration (columns, kinds, closed lists, problems).
"""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from lib import vocabulary
from lib.contracts import CONTRACTS, header_key
from lib.intake.problems import CODES
from lib.tables import Type
from lib.text import DEFAULT, LOCALE, choice_key, languages
from lib.vocabulary import PUPILS, Choice, PeriodType

ROOT = Path(__file__).parents[2]
COMPLETE = "en"
"""The language that must say everything the default one says."""

NOT_WORDS = ("lib/tables", "lib/store")
"""Folders where ``text`` is SQL or a column, not words."""

ASKED_OF = {"text", "words", "self"}
"""What a ``Text`` is called where it is asked for a phrase."""


@dataclass
class Phrase:
    """One message or attribute: the variables it uses, the plural forms its selectors have."""

    variables: frozenset[str]
    plurals: list[set[str]] = field(default_factory=list)


class _Pattern(Visitor):
    """Collects the variables and the selectors' variants of one pattern."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.plurals: list[set[str]] = []

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        names = {v.key.name for v in node.variants if isinstance(v.key, fluent.Identifier)}
        self.plurals.append(names)
        self.generic_visit(node)


def phrases(source: str) -> tuple[dict[str, Phrase], list[str]]:
    """Read a Fluent file: phrases by ``key`` or ``key.attribute``, and mistakes in its syntax."""
    found: dict[str, Phrase] = {}
    mistakes: list[str] = []
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, fluent.Junk):
            line = (entry.content or "").strip().partition("\n")[0]
            mistakes.append(f"cannot be read: {line}")
        if not isinstance(entry, fluent.Message):
            continue
        named = [(entry.id.name, entry.value)]
        named += [(f"{entry.id.name}.{part.id.name}", part.value) for part in entry.attributes]
        for name, value in named:
            if name in found:
                mistakes.append(f"{name} is there twice")
            reader = _Pattern()
            if value is not None:
                reader.visit(value)
            found[name] = Phrase(frozenset(reader.variables), reader.plurals)
    return found, mistakes


def compared(catalogues: dict[str, dict[str, Phrase]]) -> Iterator[str]:
    """Name what a language lacks, has too much, or says with other variables than the default."""
    default = catalogues[DEFAULT]
    for language, own in catalogues.items():
        if language == COMPLETE:
            yield from (f"{language}: {key} is missing" for key in sorted(default.keys() - own))
        for key in sorted(own):
            if key not in default:
                yield f"{language}: {key} is not in {DEFAULT}"
            elif own[key].variables != default[key].variables:
                yield f"{language}: {key} uses other variables than in {DEFAULT}"
    for key, phrase in default.items():
        if any("one" in forms and "few" not in forms for forms in phrase.plurals):
            yield f"{DEFAULT}: {key} has a plural without the form “few”"


@dataclass
class Asked:
    """What code asks for: whole keys with the place, keys in any other text, beginnings of keys."""

    keys: dict[str, str] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    beginnings: list[re.Pattern[str]] = field(default_factory=list)

    def covers(self, key: str) -> bool:
        """Whether some code asks for a key, or for a message of which it is an attribute."""
        return key in self.mentioned or any(known.fullmatch(key) for known in self.beginnings)


def asked_for(files: Iterable[Path]) -> Asked:
    """Read what program files ask a ``Text`` for."""
    asked = Asked()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                asked.mentioned.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                asked.beginnings.append(_as_pattern(node))
            elif isinstance(node, ast.Call) and _is_text(node.func) and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    asked.keys[key.value] = f"{path.name}:{node.lineno}"
    return asked


def _is_text(callee: ast.expr) -> bool:
    """Whether an expression is a ``Text``: ``text``, ``words()``, ``session.text()``."""
    if isinstance(callee, ast.Call):
        return _is_text(callee.func)
    name = callee.attr if isinstance(callee, ast.Attribute) else getattr(callee, "id", "")
    return name in ASKED_OF


def _as_pattern(node: ast.JoinedStr) -> re.Pattern[str]:
    parts = [
        re.escape(str(part.value)).replace("_", "-") if isinstance(part, ast.Constant) else ".+"
        for part in node.values
    ]
    return re.compile("".join(parts))


def closed_lists() -> list[type[Choice]]:
    """Every closed list of the vocabulary."""
    everything = vars(vocabulary).values()
    lists = (one for one in everything if isinstance(one, type) and issubclass(one, Choice))
    return [one for one in lists if one is not Choice]


def declared() -> set[str]:
    """Keys that follow from declarations, whoever asks for them."""
    columns = [
        (contract.kind, name, column)
        for contract in CONTRACTS.values()
        for name, column in contract.columns.items()
    ]
    keys = {header_key(kind, name) for kind, name, _ in columns}
    keys |= {f"{key}.meaning" for key in keys}
    keys |= {f"unit-{column.unit}" for _, _, column in columns if column.unit}
    keys |= {f"reserved-{code}" for _, _, column in columns for code in column.reserved}
    for kind in CONTRACTS:
        key = f"kind-{kind}".replace("_", "-")
        keys |= {key, f"{key}.about", f"{key}.key"}
    keys |= {choice_key(member) for choices in closed_lists() for member in choices}
    keys |= {f"party-{PUPILS}"}  # a party of exchanges that is never a member's
    keys |= {f"period-{type_}".replace("_", "-") for type_ in PeriodType}
    keys |= {f"form-{type_}".replace("_", "-") for type_ in Type}
    return keys | {f"problem-{code}" for code in CODES}


def asked_about(catalogue: dict[str, Phrase], asked: Asked, needed: set[str]) -> Iterator[str]:
    """Name keys that code or declarations ask for and that are missing, and keys nobody needs."""
    yield from (f"{key} is declared but has no words" for key in sorted(needed - catalogue.keys()))
    for key, place in sorted(asked.keys.items()):
        if key not in catalogue:
            yield f"{key} is asked for in {place} but has no words"
    for key in sorted(catalogue.keys() - needed):
        message = key.partition(".")[0]
        is_said = message.startswith("problem-") and message in needed
        if not is_said and not asked.covers(key):
            yield f"{key} is never asked for"


def misplaced(language: str, files: Iterable[Path]) -> Iterator[str]:
    """Name files whose like the default language lacks, and messages in another file than there."""
    places = {
        key: path.name
        for path in (LOCALE / DEFAULT).glob("*.ftl")
        for key in phrases(path.read_text(encoding="utf-8"))[0]
    }
    for path in files:
        for key in phrases(path.read_text(encoding="utf-8"))[0]:
            if places.get(key, path.name) != path.name:
                yield f"{language}: {key} is in {path.name}, in {DEFAULT} in {places[key]}"


def program_files() -> list[Path]:
    """List the program files that may speak to people."""
    files = [ROOT / "app.py", *ROOT.glob("lib/**/*.py"), *ROOT.glob("pages/**/*.py")]
    return [path for path in files if not path.relative_to(ROOT).as_posix().startswith(NOT_WORDS)]


def mistakes() -> list[str]:
    """List every mistake in the words of the project."""
    found: list[str] = []
    catalogues = {}
    for folder in sorted(path for path in LOCALE.iterdir() if path.is_dir()):
        language, files = folder.name, sorted(folder.glob("*.ftl"))
        if language not in languages():
            found.append(f"{language}: no such language is known to Babel")
        source = "\n".join(path.read_text(encoding="utf-8") for path in files)
        catalogues[language], wrong = phrases(source)
        found += [f"{language}: {mistake}" for mistake in wrong]
        found += misplaced(language, files)
    found += compared(catalogues)
    found += asked_about(catalogues[DEFAULT], asked_for(program_files()), declared())
    return [mistake for mistake, _ in Counter(found).items()]


if __name__ == "__main__":
    wrong = mistakes()
    sys.stderr.write("".join(f"{mistake}\n" for mistake in wrong))
    sys.exit(1 if wrong else 0)
