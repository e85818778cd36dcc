"""A language is added as one folder of words, and nothing else."""

import json

from tests.extension.project import copy_to, run

SCRIPT = """
import json
from starlette.applications import Starlette
from starlette.testclient import TestClient
from lib import server
from lib.cli.output import Language
from lib.text import language_name, languages, load
text = load("tt")
app = Starlette(routes=[*server.routes])
reader = TestClient(app, base_url="http://127.0.0.1:8501", client=("127.0.0.1", 50_000))
print(json.dumps({
    "languages": languages(),
    "name": language_name("tt"),
    "page": text("page-overview"),
    "fallback": text("page-members") == load("ru")("page-members"),
    "sign_in": [reader.get(f"/login?lang={code}").text for code in languages()],
    "help": Language.__metadata__[0].help,
    "number": text.number(1234.5), "day": text.date("2025-12-20"),
}))
"""


def test_a_folder_of_words_is_a_language_and_its_gaps_are_russian(tmp_path):
    copy_to(tmp_path)
    for name in ("tt", "no-language"):
        folder = tmp_path / "lib/locale" / name
        folder.mkdir()
        (folder / "frame.ftl").write_text("page-overview = Күзәтү\n", encoding="utf-8")
    result = json.loads(run(tmp_path, "-c", SCRIPT))
    assert result["languages"] == ["ru", "en", "kk", "tt"]
    assert (result["name"], result["page"], result["fallback"]) == ("Татар", "Күзәтү", True)
    assert all(">Татар</a>" in page for page in result["sign_in"])
    assert result["number"].endswith("234,5")
    assert "2025" in result["day"]
    assert result["help"] == "Language of words: ru, en, kk, tt."
