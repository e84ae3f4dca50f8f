"""A real word processor: opens documents, and prints them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def printed(document: Path, folder: Path) -> Path:
    """Open a document in LibreOffice and print it; skipped without it, but failed where CI is set.

    It has a profile of its own: nobody's settings, and two tests may run it at once.
    """
    office = shutil.which("soffice")
    if office is None:
        if os.environ.get("CI"):
            pytest.fail("no LibreOffice")
        pytest.skip("no LibreOffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = (profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder))
    subprocess.run([office, *words, str(document)], capture_output=True, timeout=120, check=True)
    return folder / f"{document.stem}.pdf"
