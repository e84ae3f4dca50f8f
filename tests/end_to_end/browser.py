"""A real browser: prints pages and looks at them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--virtual-time-budget=2000",
)


def browser() -> str:
    """Give the browser there is; a test that finds none is skipped, but fails where CI is set."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail("no Chromium")
    pytest.skip("no Chromium")


def _call(folder: Path, *words: str) -> str:
    ran = subprocess.run(
        [browser(), *QUIET, f"--user-data-dir={folder / 'profile'}", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return ran.stdout


def printed(page: Path, folder: Path) -> Path:
    """Print a page as the browser would, on the paper that the page names."""
    target = folder / f"{page.stem}.pdf"
    _call(folder, f"--print-to-pdf={target}", "--no-pdf-header-footer", page.as_uri())
    return target


def looked_at(page: Path, folder: Path) -> str:
    """Give the document as it is when its scripts have run."""
    return _call(folder, "--window-size=1200,900", "--dump-dom", page.as_uri())
