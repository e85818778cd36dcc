"""A language is added as one folder of words, and nothing else."""

import json

from tests.extension.project import copy_to, run

SCRIPT = """
import json
from lib.server import forms
from lib.text import language_name, languages, load
text = load("tt")
print(json.dumps({
    "languages": languages(),
    "name": language_name("tt"),
    "page": text("page-overview"),
    "fallback": text("page-members") == load("ru")("page-members"),
    "sign_in": [forms.sign_in_page(load(code), "/") for code in languages()],
    "number": text.number(1234.5), "day": text.date("2025-12-20"),
}))
"""


def test_a_folder_of_words_is_a_language_and_its_gaps_are_russian(tmp_path):
    copy_to(tmp_path)
    for name in ("tt", "no-language"):
        folder = tmp_path / "lib/locale" / name
        folder.mkdir()
        (folder / "frame.ftl").write_text("page-overview = Күзәтү\n", encoding="utf-8")
    told = json.loads(run(tmp_path, "-c", SCRIPT))
    assert told["languages"] == ["ru", "en", "kk", "tt"]
    assert (told["name"], told["page"], told["fallback"]) == ("Татар", "Күзәтү", True)
    assert all(">Татар</a>" in page for page in told["sign_in"])
    assert told["number"].endswith("234,5")
    assert "2025" in told["day"]
