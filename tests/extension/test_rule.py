"""A rule for files is added by a function, its code and its sentence."""

import json

from tests.extension.project import add_words, copy_to, insert, run

RULE = '''def title_is_a_sentence(sheet: Sheet) -> None:
    """A measure says what is done in more than one word."""
    titles = sheet.frame["title"]
    sheet.report("title-of-one-word", ~titles.str.contains(" ", na=True), "title")


'''
SCRIPT = """
import json
from lib.text import load
from lib.desk.problems.problem_words import problem_text
from tests.helpers.files import checked, table
row = {
    "measure_id": "D-2", "member_code": "S01", "factor_code": "дефицит кадров", "title": "Уроки",
    "responsible_group": "методическая служба", "due_on": "30.04.2026",
}
errors = checked(table(row)).errors
sentences = [problem_text(error, "measures", load("ru")).sentence for error in errors]
print(json.dumps([[error.code for error in errors], sentences]))
"""


def test_a_rule_is_a_function_a_code_and_a_sentence(tmp_path):
    copy_to(tmp_path, "tests/__init__.py", "tests/helpers")
    module = tmp_path / "lib/intake/rules/support.py"
    insert(module, "RULES = ", RULE)
    insert(module, r'(?<="measures": \()', "title_is_a_sentence, ")
    insert(tmp_path / "lib/intake/problems.py", "        pair-of-other-size", "title-of-one-word\n")
    add_words(tmp_path, "problems.ftl", "problem-title-of-one-word = Скажите, что «{ $found }».")
    assert json.loads(run(tmp_path, "-c", SCRIPT)) == [
        ["title-of-one-word"],
        ["Скажите, что «Уроки»."],
    ]
