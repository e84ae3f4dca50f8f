"""The report as a page: it needs nothing but itself, and what it shows is well-formed."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.views.report.scenes import forum_report
from tests.views.report.test_text import SESSIONS, WHOLE
from timekeeper.session.report import Report
from timekeeper.views.report.html import PLOT, report_html

GOLDENS = Path(__file__).parent / "goldens"
EMPTY = {"meta", "rect"}
PAGES = {
    **{name: session.report(at) for name, (session, at) in SESSIONS.items()},
    "forum": forum_report(),
    "forum, private": forum_report(private=True),
}


class Reader(HTMLParser):
    """Reads a page, and remembers what its elements are and whether they were closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += attrs
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_reports(golden: Golden) -> None:
    golden(GOLDENS / "report-whole.html", report_html(WHOLE.report("16:30:00")))
    golden(GOLDENS / "forum.html", report_html(forum_report()))


@pytest.mark.parametrize("report", PAGES.values(), ids=PAGES)
def test_it_needs_nothing_but_itself(report: Report) -> None:
    page = report_html(report)
    read = Reader(page)
    assert read.open == []
    assert read.names & {"script", "link", "img", "iframe", "object", "a"} == set()
    assert {name for name, _ in read.attributes} & {"src", "href", "onload", "srcset"} == set()
    assert not re.search(r"https?:|@import|url\(", page)


def test_texts_are_nothing_but_texts() -> None:
    page = report_html(forum_report())
    assert "with &lt;mobile&gt; teams" in page


def test_the_bars_are_as_long_as_the_times() -> None:
    page = report_html(forum_report())
    widths = re.findall(r'<rect class="(\w+)" x="1" y="\d+" width="([\d.]+)%"', page)
    kinds, percent = [kind for kind, _ in widths], [float(width) for _, width in widths]
    assert kinds == ["planned", "actual"] * 3
    seconds = [600, 720, 1200, 980, 300, 345]
    assert percent == [round(PLOT * each / 1200, 2) for each in seconds]


def test_it_prints() -> None:
    page = report_html(forum_report())
    assert "@media print" in page
    assert "break-inside: avoid" in page
