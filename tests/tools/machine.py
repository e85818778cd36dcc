"""Installs what tests need from the system: ``python -m tests.tools.machine chromium soffice``.

Debian's packages, through sudo where the user is not root. Where neither is possible the command
fails and names what is missing: a test that silently did not run proves nothing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "soffice": ["--no-install-recommends", "libreoffice-impress-nogui", "libreoffice-writer-nogui"],
}
"""Program -> what is installed for it, where Debian's package has another name."""


def is_installed(package: str) -> bool:
    """Whether a package's programs are on this machine."""
    if package == "postgresql":
        return any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or bool(shutil.which("initdb"))
    return shutil.which(package) is not None


def install(*packages: str) -> None:
    """Install Debian packages; raises ``SystemExit`` with a sentence where that is impossible."""
    query = "sudo apt-get install " + " ".join(packages)
    if not shutil.which("apt-get"):
        sys.exit(f"The tests need {', '.join(packages)}, and this machine has no apt-get.")
    as_root = [] if os.geteuid() == 0 else [shutil.which("sudo") or "", "-n"]
    if as_root and not as_root[0]:
        sys.exit(f"The tests need {', '.join(packages)}. Ask an administrator to run: {query}")
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(
            [*as_root, *command], env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(f"Could not install {', '.join(packages)} ({query}):\n{done.stderr[-2000:]}")


if __name__ == "__main__":
    for program in sys.argv[1:]:
        if not is_installed(program):
            install(*PACKAGES.get(program, [program]))
