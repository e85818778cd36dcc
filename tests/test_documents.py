"""The README says what is there: its folders exist, its counts and commands are true."""

import re
import tomllib

from tests.helpers.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
TOP = {
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "LICENSE",
    "Makefile",
    "app.py",
    "data",
    "lib",
    "pages",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements-dev.txt",
    "requirements.lock",
    "requirements.txt",
    "tests",
}


def test_every_path_that_the_readme_names_exists():
    named = re.findall(r"`((?:lib|pages|data|tests|app)[\w/.]*)`", README)
    assert len(named) > 15
    examples = {"lib/locale/xx", "pages/section/page.py", "data/consortium.db"}
    assert [path for path in named if path not in examples and not (ROOT / path).exists()] == []


def test_every_package_of_lib_is_on_the_map():
    packages = {path.name for path in (ROOT / "lib").iterdir() if (path / "__init__.py").exists()}
    unnamed = {name for name in packages if f"lib/{name}/" not in README}
    assert unnamed == set()


def test_nothing_else_lies_at_the_top():
    tracked = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {name for name in tracked if name in TOP} == TOP


def test_the_two_commands_are_targets_of_the_makefile():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in re.findall(r"make (\w+)", README):
        assert re.search(rf"^{command}:", makefile, re.MULTILINE)


def test_every_dependency_is_pinned_and_says_why_it_is_there():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    beside = lines[lines.index("# Beside them only what does its job better than we could.") + 1 :]
    assert beside
    for line in filter(None, beside):
        assert re.fullmatch(r"[\w.\-\[\]]+==[\w.]+  # \S.+", line), line


def ranks():
    """Packages and modules of each rank that import-linter checks, below the pages."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [layers] = [
        contract["layers"]
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["name"] == "Data flows one way"
    ]
    return [rank.split(" | ") for rank in layers]


def test_the_layers_of_the_readme_are_those_that_are_checked():
    drawn = README.split("`make check` proves it:")[1].split("\n\n")[0]
    layers = [re.findall(r"`(\w+)`", rank) for rank in drawn.split("→")]
    assert [sorted(rank) for rank in layers] == [["pages"], *(sorted(rank) for rank in ranks())]
