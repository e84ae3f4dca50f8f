"""The report as those see it who get it: in a browser, on paper, in a word processor."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from tests.end_to_end import browser, office
from tests.views.report.scenes import forum_report, long_report
from tests.views.report.test_text import WHOLE
from timekeeper.session.report import Report
from timekeeper.views.report.html import report_html
from timekeeper.views.report.word import report_word

A4 = (595, 842)
TELEPHONES, PAPER, DESKTOPS = (320, 360, 390), 680, (768, 1280)
REPORTS = {
    "workshop": WHOLE.report("16:30:00", private=True),
    "forum": forum_report(),
    "long": long_report(),
}


def _sheets(path: Path) -> list[str]:
    """Give the text of each page. Letters that a font joins are one sign in the file."""
    sheets = PdfReader(path).pages
    for sheet in sheets:
        assert (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) == A4
    return [normalize("NFKC", sheet.extract_text()) for sheet in sheets]


def _in_browser(report: Report, folder: Path) -> list[str]:
    page = folder / "report.html"
    # The page leaves the paper to the printer.
    written = report_html(report).replace("</style>", "@page { size: A4; }</style>")
    page.write_text(written, encoding="utf-8")
    return _sheets(browser.printed(page, folder))


def _in_office(report: Report, folder: Path) -> list[str]:
    document, file = folder / "report.docx", BytesIO()
    report_word(report, file)
    document.write_bytes(file.getvalue())
    return _sheets(office.printed(document, folder))


Printer = Callable[[Report, Path], list[str]]
PRINTERS = pytest.mark.parametrize(
    "printed", [_in_browser, _in_office], ids=["page", "word document"]
)


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_it_is_as_wide_as_the_screen(report: Report, tmp_path: Path) -> None:
    widths = (*TELEPHONES, PAPER, *DESKTOPS)
    needed = browser.widths_needed(report_html(report), widths, tmp_path)
    assert needed == {width: width for width in widths}


@PRINTERS
def test_a_workshop_is_two_pages_with_whole_words(printed: Printer, tmp_path: Path) -> None:
    report = WHOLE.report("16:30:00")
    texts = printed(report, tmp_path)
    assert len(texts) <= 2
    words = set(re.findall(r"\w+", " ".join(texts)))
    for segment in report.segments:
        assert set(re.findall(r"\w+", segment.title)) <= words
    assert {"Difference", "Allotted"} <= words


@PRINTERS
def test_a_long_one_is_all_there_under_headers_on_each_page(
    printed: Printer, tmp_path: Path
) -> None:
    texts = printed(long_report(), tmp_path)
    whole = "\n".join(texts)
    assert sorted(_numbers(r"Demand\s+(\d+)\s+of\s+many", whole)) == list(range(6, 61))
    assert _numbers(r"Act\s+(\d+)", whole) == list(range(1, 31))
    assert _numbers(r"Pledge\s+(\d+)", whole) == list(range(1, 31))
    for text in texts:
        for kind in ("Act", "Pledge"):
            if _numbers(rf"^X?J?\d*\s*{kind}\s+(\d+)", text):
                assert re.search(r"#\s+(Action|Group)\s", text)


def _numbers(pattern: str, text: str) -> list[int]:
    return [int(number) for number in re.findall(pattern, text, re.MULTILINE)]
