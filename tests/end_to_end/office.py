"""A real word processor: opens documents, and prints them."""

import subprocess
from pathlib import Path

from tests.end_to_end.needed import needed


def printed(document: Path, folder: Path) -> Path:
    """Open a document in LibreOffice and print it.

    It has a profile of its own: nobody's settings, and two tests may run it at once.
    """
    office = needed("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = (profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder))
    subprocess.run([office, *words, str(document)], capture_output=True, timeout=120, check=True)
    return folder / f"{document.stem}.pdf"
