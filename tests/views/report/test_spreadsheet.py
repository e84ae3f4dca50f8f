"""The segments of a report for spreadsheets."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.views.report.scenes import forum_report
from tests.views.report.test_text import WHOLE
from timekeeper.views.report import spreadsheet as module
from timekeeper.views.report.spreadsheet import report_spreadsheet

GOLDENS = Path(__file__).parent / "goldens"


def test_reports(golden: Golden) -> None:
    # Golden files have the line ends of text files.
    golden(
        GOLDENS / "report-whole.csv",
        report_spreadsheet(WHOLE.report("16:30:00")).replace("\r\n", "\n"),
    )
    golden(GOLDENS / "forum.csv", report_spreadsheet(forum_report()).replace("\r\n", "\n"))


def test_lines_end_as_the_standard_says() -> None:
    written = report_spreadsheet(forum_report())
    assert written.startswith("\ufeff")
    assert written.endswith("\r\n")
    assert written.count("\n") == written.count("\r\n") == 4


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@A1", '=HYPERLINK("http://x","y")', "＝1"])
def test_no_text_is_a_formula(title: str) -> None:
    report = forum_report()
    first = replace(report.segments[0], title=title, method=title, lead=title)
    hostile = replace(report, segments=(first, *report.segments[1:]))
    read = list(csv.DictReader(StringIO(report_spreadsheet(hostile))))
    assert [read[0][key] for key in ("title", "method", "lead")] == [f"'{title}"] * 3
    assert read[1]["reason"][0] in "'s"  # a short title begins the reason


def test_every_column_is_documented() -> None:
    (header, *_) = report_spreadsheet(forum_report()).lstrip("\ufeff").splitlines()
    assert not [name for name in header.split(",") if f"`{name}`" not in (module.__doc__ or "")]
