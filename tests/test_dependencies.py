"""The lock files hold the pins of the requirements, with hashes and without any address."""

import re

import pytest

from tests.helpers.paths import ROOT

PIN = re.compile(r"^([\w.-]+)(?:\[[\w,]+\])?==([^\s;]+)", re.MULTILINE)
LOCKS = {"requirements.txt": "requirements.lock", "requirements-dev.txt": "requirements-dev.lock"}


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def pins(name):
    """Normalised project name -> its pinned versions; a lock may pin one per version of Python."""
    versions = {}
    for project, version in PIN.findall(read(name)):
        versions.setdefault(re.sub(r"[-_.]+", "-", project).lower(), set()).add(version)
    return versions


@pytest.mark.parametrize(("requirements", "lock"), LOCKS.items())
def test_every_pin_of_the_requirements_stands_in_the_lock(requirements, lock):
    locked = pins(lock)
    assert len(pins(requirements)) > 10
    differing = {
        name: (versions, locked.get(name))
        for name, versions in pins(requirements).items()
        if locked.get(name) != versions
    }
    assert differing == {}, "make lock"


def test_the_versions_that_run_are_those_that_are_tested():
    tested = pins("requirements-dev.lock")
    assert {name: tested.get(name) for name in pins("requirements.lock")} == pins(
        "requirements.lock"
    )


@pytest.mark.parametrize("lock", LOCKS.values())
def test_a_lock_holds_pins_with_hashes_and_nothing_else(lock):
    pin = r"[\w.-]+(?:\[[\w,]+\])?==[^\s;]+(?: ; [^\\\n]+)?"
    line = re.compile(rf"{pin} \\\n(?: {{4}}--hash=sha256:[0-9a-f]{{64}}(?: \\)?\n)+")
    assert line.sub("", read(lock)) == ""


def test_the_makefile_installs_the_locks_with_their_hashes():
    makefile = read("Makefile")
    assert "--require-hashes -r" in makefile
    for lock in LOCKS.values():
        assert f"$(INSTALL) {lock}\n" in makefile
