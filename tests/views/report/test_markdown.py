"""The report in Markdown."""

from pathlib import Path

from tests.conftest import Golden
from tests.views.report.scenes import forum_report
from tests.views.report.test_text import WHOLE
from timekeeper.views.report.markdown import report_markdown

GOLDENS = Path(__file__).parent / "goldens"


def test_reports(golden: Golden) -> None:
    golden(GOLDENS / "report-whole.md", report_markdown(WHOLE.report("16:30:00")))
    golden(GOLDENS / "forum.md", report_markdown(forum_report()))


def test_texts_are_no_markdown() -> None:
    written = report_markdown(forum_report())
    assert "Free \\| birth registration, with \\<mobile\\> teams" in written
    tables = [block.splitlines() for block in written.split("\n\n") if block.startswith("|")]
    cells = [{line.count(" | ") for line in table} for table in tables]
    assert cells == [{4}, {3}, {3}, {5}, {1}]
