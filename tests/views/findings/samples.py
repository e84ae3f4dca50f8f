"""Files as they were checked, of every kind that a format has to write down."""

from timekeeper.agenda.finding import Severity
from timekeeper.agenda.reader import read
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.checked import checked as as_checked

CLEAN = "title: Rights\nsegments:\n  - {title: Talk, duration: 1 h, minimum: 40 min, lead: Thuza}\n"
WARNINGS = """title: สิทธิเด็ก
segments:
  - {title: ការពិភាក្សា, duration: 20 min, method: panel, lead: TBD}
  - {title: ဆွေးနွေးပွဲ, duration: 20 min, method: panel, lead: TBD}
"""
BROKEN = """title: "100% <ready> & [sure](x) {0}"
budget: 1:30
segments:
  - title: 👩‍👩‍👧 Families
    speeker: TBD
    duration: 15
  - title: Forum
    duration: 15 minuets
"""
SAME_TWICE = """title: x
segments:
  - {title: A, duration: soon}
  - {title: B, duration: soon}
"""


def checked(name: str, text: str) -> Checked:
    """Check a text; errors fail."""
    result = read(text.encode())
    failed = any(found.severity is Severity.ERROR for found in result.findings)
    return as_checked(name, *result, failed=failed)


FILES = (
    checked("agendas/clean.yaml", CLEAN),
    checked("agendas/warnings.yaml", WARNINGS),
    checked("agendas/broken.yaml", BROKEN),
    checked("agendas/same twice.yaml", SAME_TWICE),
    Checked("agendas/none.yaml", unread="no such file: check the name"),
)
ODD_NAMES = (
    "50%, sure: yes.yaml",
    "::error::owned.yaml",
    "##[error]owned.yaml",
    "line\nend\r.yaml",
    "สิทธิ 子供.yaml",
    "not-utf-8-\udce4.yaml",
    "a\x1b[31m\x00<&>\"'.yaml",
    "/elsewhere/a b.yaml",
    "C:/elsewhere/a b.yaml",
    "<stdin>",
)
ODD = tuple(checked(name, text) for name in ODD_NAMES for text in (CLEAN, BROKEN)) + tuple(
    Checked(name, unread="no such file: check the name") for name in ODD_NAMES
)
