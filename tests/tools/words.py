"""Checks the words of ``lib/locale``; ``python -m tests.tools.words`` names each mistake and fails.

Russian, English and Kazakh have the same keys with the same variables. Every key that the code
asks for exists, and every key is asked for: written out where a phrase is asked for,
as a literal handed there, as a member of a family (``tests/tools/key_families.py``), or by a
declaration (columns, kinds, closed lists, problems).
"""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
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
from tests.tools.key_families import FAMILIES, OPEN, members

ROOT = Path(__file__).parents[2]
COMPLETE = ("en", "kk")
"""The languages that must say everything the default one says; others may fall back to it."""

NOT_WORDS = ("lib/tables", "lib/store")
"""Folders where ``text`` is SQL or a column, not words."""

TEXTS = {"text", "words", "self"}
"""What a ``Text`` is called where it is asked for a phrase."""

ATTRIBUTE = re.compile(r"\{\}\.(\w+|\{\})")
"""An attribute of a key that is asked for elsewhere."""


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


@cache
def phrases(source: str) -> tuple[dict[str, Phrase], list[str]]:
    """Read a Fluent file: phrases by ``key`` or ``key.attribute``, and mistakes in its syntax.

    What is returned must not be changed: parsing is slow, so that each file is parsed once.
    """
    result: dict[str, Phrase] = {}
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
            if name in result:
                mistakes.append(f"{name} is there twice")
            reader = _Pattern()
            if value is not None:
                reader.visit(value)
            result[name] = Phrase(frozenset(reader.variables), reader.plurals)
    return result, mistakes


def phrases_of_language(files: Iterable[Path]) -> tuple[dict[str, Phrase], list[str]]:
    """Read all files of a language like ``phrases``; a key of two files is a mistake, too."""
    result: dict[str, Phrase] = {}
    mistakes: list[str] = []
    for path in files:
        of_file, wrong = phrases(path.read_text(encoding="utf-8"))
        mistakes += wrong
        mistakes += (f"{key} is there twice" for key in sorted(of_file.keys() & result.keys()))
        result |= of_file
    return result, mistakes


def compared(catalogues: dict[str, dict[str, Phrase]]) -> Iterator[str]:
    """Name what a language lacks, has too much, or says with other variables than the default."""
    default = catalogues[DEFAULT]
    for language, texts in catalogues.items():
        if language in COMPLETE:
            yield from (f"{language}: {key} is missing" for key in sorted(default.keys() - texts))
        for key in sorted(texts):
            if key not in default:
                yield f"{language}: {key} is not in {DEFAULT}"
            elif texts[key].variables != default[key].variables:
                yield f"{language}: {key} uses other variables than in {DEFAULT}"
    for key, phrase in default.items():
        if any("one" in forms and "few" not in forms for forms in phrase.plurals):
            yield f"{DEFAULT}: {key} has a plural without the form “few”"


@dataclass
class Uses:
    """What code asks a ``Text`` for.

    keys : keys written out where a phrase is asked for, with the place.
    literals : strings that may be keys, handed to a ``Text`` by another way: elements of lists,
        arguments, values of conditions. Names of widgets (``key=``) and docstrings are not.
    forms : forms of keys that code puts together (``page-{}``), with the place.
    """

    keys: dict[str, str] = field(default_factory=dict)
    literals: set[str] = field(default_factory=set)
    forms: dict[str, str] = field(default_factory=dict)

    def covers(self, key: str) -> bool:
        """Whether code asks for a key, by itself or as one of a family."""
        if key in self.keys or ("-" in key and key in self.literals):
            return True
        return any(key in members(form) for form in self.forms if form in FAMILIES)


def read_uses(files: Iterable[Path]) -> Uses:
    """Read what program files ask a ``Text`` for."""
    uses = Uses()
    for path in files:
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        ignored = set(_not_keys(nodes))
        for node in nodes:
            place = f"{path.name}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if id(node) not in ignored:
                    uses.literals.add(node.value)
            elif isinstance(node, ast.JoinedStr) and (form := _form(node)) in FAMILIES:
                uses.forms[form] = place
            elif isinstance(node, ast.Call) and _is_text(node.func) and node.args:
                _read_key(node.args[0], place, uses)
    return uses


def _read_key(key: ast.expr, place: str, uses: Uses) -> None:
    """Note what the first argument of a ``Text`` asks for, as far as it is written there."""
    match key:
        case ast.Constant(value=str(name)):
            uses.keys[name] = place
        case ast.IfExp(body=one, orelse=other):
            _read_key(one, place, uses)
            _read_key(other, place, uses)
        case ast.JoinedStr():
            uses.forms[_form(key)] = place


def _not_keys(nodes: Iterable[ast.AST]) -> Iterator[int]:
    """Constants that are no keys: docstrings, names of widgets, parts of longer strings."""
    for node in nodes:
        match node:
            case ast.Expr(value=ast.Constant() as constant):
                yield id(constant)
            case ast.keyword(arg="key", value=ast.Constant() as constant):
                yield id(constant)
            case ast.JoinedStr(values=parts):
                yield from map(id, parts)


def _is_text(callee: ast.expr) -> bool:
    """Whether an expression is a ``Text``: ``text``, ``words()``, ``session.text()``."""
    if isinstance(callee, ast.Call):
        return _is_text(callee.func)
    name = callee.attr if isinstance(callee, ast.Attribute) else getattr(callee, "id", "")
    return name in TEXTS


def _form(node: ast.JoinedStr) -> str:
    """Return the form of a key that is put together: ``page-{}``."""
    parts = (str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return "".join(parts).replace("_", "-")


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


def unmatched(catalogue: dict[str, Phrase], uses: Uses, needed: set[str]) -> Iterator[str]:
    """Name keys that code or declarations ask for and that are missing, and keys nobody needs."""
    yield from (f"{key} is declared but has no words" for key in sorted(needed - catalogue.keys()))
    for key, place in sorted(uses.keys.items()):
        if key not in catalogue:
            yield f"{key} is asked for in {place} but has no words"
    yield from _unmatched_forms(catalogue, uses)
    for key in sorted(catalogue.keys() - needed):
        message = key.partition(".")[0]
        is_problem = message.startswith("problem-") and message in needed
        if not is_problem and not uses.covers(key):
            yield f"{key} is never asked for"


def _unmatched_forms(catalogue: dict[str, Phrase], uses: Uses) -> Iterator[str]:
    for form, place in sorted(uses.forms.items()):
        if form in FAMILIES:
            missing = members(form) - catalogue.keys() if form not in OPEN else set()
            yield from (f"{key} is one of {form} ({place}) but has no words" for key in missing)
        elif not ATTRIBUTE.fullmatch(form):
            yield f"{form} is asked for in {place} but no family in key_families.py"


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
    result: list[str] = []
    catalogues = {}
    for folder in sorted(path for path in LOCALE.iterdir() if path.is_dir()):
        language, files = folder.name, sorted(folder.glob("*.ftl"))
        if language not in languages():
            result.append(f"{language}: no such language is known to Babel")
        catalogues[language], wrong = phrases_of_language(files)
        result += [f"{language}: {mistake}" for mistake in wrong]
        result += misplaced(language, files)
    result += compared(catalogues)
    uses = read_uses(program_files())
    result += unmatched(catalogues[DEFAULT], uses, declared())
    result += (
        f"{form}: no code asks for this family"
        for form in sorted(FAMILIES.keys() - uses.forms.keys())
    )
    return [mistake for mistake, _ in Counter(result).items()]


if __name__ == "__main__":
    wrong = mistakes()
    sys.stderr.write("".join(f"{mistake}\n" for mistake in wrong))
    sys.exit(1 if wrong else 0)
