"""A real browser: prints pages and looks at them."""

import re
import subprocess
from collections.abc import Sequence
from json import dumps
from pathlib import Path

from tests.end_to_end.needed import needed

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

PROBE = """<!doctype html><body><script>
const widths = %s;
for (const width of widths) {
  const frame = document.createElement('iframe');
  frame.style.width = width + 'px';
  frame.style.height = '900px';
  frame.onload = () => {
    const inner = frame.contentDocument.documentElement;
    document.body.append(`width ${width} needs ${inner.scrollWidth};`);
  };
  frame.srcdoc = %s;
  document.body.append(frame);
}
</script>"""
"""A page that lays another one out in frames of several widths."""


def _call(folder: Path, *words: str) -> str:
    ran = subprocess.run(
        [needed(*NAMES), *QUIET, f"--user-data-dir={folder / 'profile'}", *words],
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


def widths_needed(page: str, widths: Sequence[int], folder: Path) -> dict[int, int]:
    """Give how wide a page is when it is laid out in each of some widths."""
    probe = folder / "probe.html"
    source = dumps(page).replace("</", "<\\/")
    probe.write_text(PROBE % (list(widths), source), encoding="utf-8")
    seen = _call(folder, "--window-size=1200,900", "--dump-dom", probe.as_uri())
    found = re.findall(r"width (\d+) needs (\d+);", seen)
    return {int(width): int(needed) for width, needed in found}
