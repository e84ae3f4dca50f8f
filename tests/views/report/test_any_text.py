"""Whatever somebody wrote, every form can be written, and as UTF-8."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.views.report.scenes import forum_report
from tests.views.report.test_privacy import FORMS
from timekeeper.session.report import Report

TEXTS = {
    "a tag": "<script>alert(1)</script>",
    "very long": "a" * 5000,
    "no letters": "\ud800\x00\x1b\uffff\ufffe",
    "a table of Markdown": "| x | `y` |\n```\n# z",
    "nothing": "",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_it_is_written(form: Callable[[Report], str], text: str) -> None:
    report = forum_report(private=True)
    hostile = replace(
        report,
        title=text,
        event=text,
        segments=tuple(
            replace(segment, title=text, method=text, lead=text) for segment in report.segments
        ),
        floors=tuple(floor._replace(title=text) for floor in report.floors),
    )
    written = form(hostile).encode()
    assert b"\x1b" not in written
    assert b"\x00" not in written
