"""The table as it is written into docs/faults.md."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from pathlib import Path

from tests.faults.table import Outcome, markdown

BLOCK = re.compile(r"(<!-- table:[^\n]*-->\n).*?(<!-- end of table -->)", re.DOTALL)


def write_page(page: Path, outcomes: Sequence[Outcome]) -> None:
    """Put the table, and what it was made on, in the place of the page's last one."""
    table = f"\n{_machine()}\n\n{markdown(outcomes)}\n\n"
    text = page.read_text(encoding="utf-8")
    page.write_text(BLOCK.sub(lambda match: match[1] + table + match[2], text), encoding="utf-8")


def _machine() -> str:
    cores = os.cpu_count()
    return (
        f"{platform.system()} {platform.release()}, {platform.machine()}, {cores} cores,"
        f" Python {platform.python_version()}."
    )
