"""Names follow CONTRIBUTING: the glossary is true, no participles, no module named as an export."""

import ast
import re
from collections import Counter
from functools import cache

from tests.helpers.paths import ROOT

NOUNS = {
    "mentoring", "funding", "setting", "string", "heading", "wording", "reading", "parsing",
    "timing", "bed", "meeting", "encoding", "drawing", "spacing", "finding",
}  # fmt: skip
"""Words that end as participles do and are nouns of the field."""

VAGUE = {
    "asked", "found", "known", "made", "masked", "owed", "owing", "own", "said", "some", "standing",
    "told", "typed", "whole", "written",
}  # fmt: skip
"""Names that say nothing of what a variable holds: ``rows``, ``labels``, ``totals`` do."""

FIELDS = {
    ("lib/intake/problems.py", "found"),  # what stands in a cell, beside ``expected``; in JSON
    ("lib/desk/problems/problem_words.py", "found"),
    ("lib/queries/money.py", "own"),  # own money, beside attracted: a term of finance
    ("lib/intake/sheet.py", "found"),
    ("lib/tables/mentoring.py", "typed"),  # other spellings of a form; a column of the database
    ("lib/intake/privacy/lexicon/name_words.py", "written"),  # a word as it stands, beside plain
}
"""Fields of answers whose names these are."""


@cache
def modules():
    """Path of every module -> its syntax tree."""
    paths = [ROOT / "app.py", *(ROOT / "lib").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(paths)
        if "versions" not in path.parts
    }


def last_word(name):
    """The last word of a name in snake or camel case."""
    return re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)[-1].lower()


def test_every_term_of_the_glossary_is_a_name_in_the_code():
    glossary = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Glossary")[1]
    terms = re.findall(r"^\| [^|]+ \| `(\w+)` \| [^|]+ \|$", glossary, re.MULTILINE)
    assert len(terms) >= 40
    assert len(terms) == len(set(terms))
    words = set()
    for path in modules():
        words |= set(re.findall(r"\w+", (ROOT / path).read_text(encoding="utf-8")))
    assert [term for term in terms if term not in words] == []


def test_no_module_and_no_class_is_named_by_a_participle():
    names = set()
    for path, tree in modules().items():
        stem = path.removesuffix("/__init__.py").removesuffix(".py")
        names.add((path, stem.rpartition("/")[2]))
        names |= {(path, node.name) for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    named = {
        f"{path}: {name}"
        for path, name in names
        if re.search("[a-z](ed|ing)$", word := last_word(name)) and word not in NOUNS
    }
    assert sorted(named) == []


def test_no_variable_and_no_function_says_only_that_something_was_done():
    paths = (ROOT / "tests").rglob("*.py")
    tests = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    named = {
        f"{path}:{node.lineno}: {name}"
        for path, tree in (modules() | tests).items()
        for node in ast.walk(tree)
        if (name := name_given_by(node)) and name.strip("_") in VAGUE
        if (path, name) not in FIELDS
    }
    assert sorted(named) == []


def name_given_by(node):
    """The name that a definition, a parameter or an assignment gives; else None."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return node.name
    if isinstance(node, ast.arg):
        return node.arg
    return node.id if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) else None


def test_no_module_bears_the_name_of_an_export_of_its_package():
    shadows = set()
    for path, tree in modules().items():
        if not path.endswith("/__init__.py"):
            continue
        package = path.removesuffix("/__init__.py")
        imported = {
            alias.asname or alias.name
            for node in tree.body
            if isinstance(node, ast.ImportFrom)
            and node.module != package.replace("/", ".")  # a module itself may be handed on
            for alias in node.names
        }
        shadows |= {f"{package}/{name}" for name in imported if f"{package}/{name}.py" in modules()}
    assert sorted(shadows) == []


LONGEST, LONGEST_PAGE = 275, 50
"""Lines of a module and of a page: about 250 and 40 are asked, with some to spare."""

LONGER = {
    "lib/intake/reading/workbook.py": "a program run by its path, which may import nothing of ours",
}


def test_no_module_is_longer_than_a_reader_can_hold():
    lengths = {path: (ROOT / path).read_text(encoding="utf-8").count("\n") for path in modules()}
    assert {path for path, lines in lengths.items() if lines > LONGEST} == set(LONGER)


WIDEST = 15
"""Modules of a folder: about 12 are asked, with some to spare."""

FLAT = {"lib/tables", "lib/vocabulary", "lib/wording"}
"""Longer lists, one module for each subject, found by its name."""


def test_no_folder_holds_more_modules_than_one_subject_needs():
    paths = [path for path in modules() if not path.endswith("/__init__.py")]
    widths = Counter(path.rpartition("/")[0] for path in paths)
    assert {folder for folder, width in widths.items() if width > WIDEST} <= FLAT


def test_a_page_reads_like_a_sentence():
    pages = [path for path in modules() if path.startswith("pages/")]
    lengths = {path: (ROOT / path).read_text(encoding="utf-8").count("\n") for path in pages}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_PAGE} == {}


AGGREGATIONS = {"agg", "aggregate", "cumsum", "groupby", "merge", "pivot", "pivot_table", "sum"}


def test_pages_calculate_nothing():
    calls = {
        f"{path}:{node.lineno}: {node.func.attr}"
        for path, tree in modules().items()
        if path.startswith(("lib/ui/", "pages/"))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in AGGREGATIONS
    }
    assert sorted(calls) == []


OF_CLOSED_LISTS = {
    "lib/charts/vega.py:_locale",
    "lib/contracts/words.py:spelled_reserved",
    "lib/geography.py:outline_features",
    "lib/geography.py:outline_file",
    "lib/periods/spans.py:of",  # any other text raises, and errors are not kept
    "lib/store/versions.py:aliased",
    "lib/store/versions.py:versions",
    "lib/store/writes/stage.py:_stage",
    "lib/text.py:_phrases_of",
    "lib/text.py:language_name",
    "lib/ui/kit/stylesheets.py:_read",
}
"""Functions whose texts are kinds, languages, periods or names of files of ours."""


def test_nothing_is_kept_for_ever_for_texts_that_have_no_end():
    unbounded = {
        f"{path}:{node.name}"
        for path, tree in modules().items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any(isinstance(mark, ast.Name) and mark.id == "cache" for mark in node.decorator_list)
        and any(
            isinstance(parameter.annotation, ast.Name) and parameter.annotation.id == "str"
            for parameter in node.args.args
        )
    }
    assert unbounded == OF_CLOSED_LISTS
