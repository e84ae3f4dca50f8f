"""One line a finding, as compilers write it: for `grep`, `wc -l` and editors' lists of errors.

Nothing else is written: no excerpts, no advice, no figures, and nothing at all of a clean file.
"""

from collections.abc import Iterable, Iterator

from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.style import BOLD, COLOURS, Style
from timekeeper.views.safe_text import safe_text


def report(files: Iterable[Checked], style: Style) -> Iterator[str]:
    """Write each finding in a line."""
    for checked in files:
        name = safe_text(checked.name)
        for found in checked.findings:
            place = style.paint(f"{name}:{found.place.line}:{found.place.column}:", BOLD)
            label = style.paint(f"{found.severity} {found.code}", COLOURS[found.severity])
            yield f"{place} {label} {found.message}\n"
