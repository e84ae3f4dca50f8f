"""What is passed on says neither who was there nor when."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from tests.views.report.scenes import ENDED, LABELS, NAMES, STARTED, forum_report
from timekeeper.session.report import Report
from timekeeper.views.report.html import report_html
from timekeeper.views.report.json import report_json
from timekeeper.views.report.markdown import report_markdown
from timekeeper.views.report.spreadsheet import report_spreadsheet
from timekeeper.views.report.text import report_text
from timekeeper.views.report.word import report_word


def _parts_of_a_document(report: Report) -> str:
    """Give all that is in a Word document; when it was written is not about the session."""
    file = BytesIO()
    report_word(report, file)
    with zipfile.ZipFile(file) as document:
        return "".join(
            document.read(name).decode()
            for name in document.namelist()
            if name in ("word/document.xml", "docProps/core.xml", "word/comments.xml")
        )


FORMS: dict[str, Callable[[Report], str]] = {
    "text": report_text,
    "md": report_markdown,
    "html": report_html,
    "csv": report_spreadsheet,
    "json": report_json,
    "docx": _parts_of_a_document,
}
WITH_NAMES = [form for form in FORMS if form != "csv"]
"""A row a segment has no place for anybody."""

CLOCK_TIME = re.compile(r"\b[0-2]?\d:[0-5]\d:[0-5]\d\b")
INSTANTS = (STARTED[:5], ENDED[:5], "07:30", "2014-03-22")
"""The session's own times of day, in the room and by UTC, and its day."""


@pytest.mark.parametrize("form", FORMS)
def test_no_label_no_owner_and_no_note_is_in_it(form: str) -> None:
    written = FORMS[form](forum_report())
    assert [name for name in NAMES if name in written] == []


@pytest.mark.parametrize("form", FORMS)
def test_no_clock_time_is_in_it(form: str) -> None:
    written = FORMS[form](forum_report())
    assert [instant for instant in INSTANTS if instant in written] == []
    if form == "csv":  # durations are written as spreadsheets read them: none as long as a day is
        assert not re.search(r"\b\d\d:\d\d:\d\d\b", written)
    else:
        assert not CLOCK_TIME.search(_without_properties(written))


@pytest.mark.parametrize("form", WITH_NAMES)
def test_a_private_one_has_them(form: str) -> None:
    written = FORMS[form](forum_report(private=True))
    assert [name for name in NAMES if name not in written] == []
    assert STARTED in written
    assert ENDED in written


def test_a_report_that_is_no_private_one_has_nothing_to_give_away() -> None:
    told = repr(forum_report())
    assert [name for name in NAMES if name in told] == []
    assert [label for label in LABELS if label not in repr(forum_report(private=True))] == []


def _without_properties(written: str) -> str:
    return re.sub(r"<cp:coreProperties.*?</cp:coreProperties>", "", written, flags=re.DOTALL)
