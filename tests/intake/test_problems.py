"""Every problem has a stage, a severity and words, and is met somewhere."""

import ast
from pathlib import Path

import pytest

from lib import desk
from lib.intake.problems import CODES, problem
from lib.text import load

SOURCES = [p for p in Path("lib/intake").rglob("*.py") if p.name != "problems.py"]


def said_in_code():
    """Every text in the program files of intake."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_code_is_given_by_some_check():
    assert set(CODES) - said_in_code() == set()


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_code_has_words(code, language):
    texts = desk.problem_text(problem(code), None, load(language))
    assert texts.sentence
    assert texts.sentence[0].isupper() or not texts.sentence[0].isalpha()
    assert texts.sentence.endswith((".", "?"))


def test_a_code_that_was_not_declared_cannot_be_given():
    with pytest.raises(KeyError):
        problem("no-such-code")
