"""The forms of a report, each imported only when it is the one at hand."""

from __future__ import annotations

from enum import StrEnum

from timekeeper.cli.talk import fail
from timekeeper.session.report import Report


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    CSV = "csv"
    JSON = "json"
    DOCX = "docx"


ENDINGS = {
    "": Format.TEXT,
    ".txt": Format.TEXT,
    ".md": Format.MD,
    ".markdown": Format.MD,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".csv": Format.CSV,
    ".json": Format.JSON,
    ".docx": Format.DOCX,
}
"""What the end of a file's name says about its form."""


def written(seen: Report, form: Format, width: int) -> bytes:
    """Write a report, as text for lines of `width` cells."""
    match form:
        case Format.TEXT:
            from timekeeper.views.report.text import report_text

            return report_text(seen, width).encode()
        case Format.MD:
            from timekeeper.views.report.markdown import report_markdown

            return report_markdown(seen).encode()
        case Format.HTML:
            from timekeeper.views.report.html import report_html

            return report_html(seen).encode()
        case Format.CSV:
            from timekeeper.views.report.spreadsheet import report_spreadsheet

            return report_spreadsheet(seen).encode()
        case Format.JSON:
            from timekeeper.views.report.json import report_json

            return report_json(seen).encode()
        case Format.DOCX:
            return _word(seen)


def _word(seen: Report) -> bytes:
    from io import BytesIO

    from timekeeper.cli.undated import undated

    try:
        from timekeeper.views.report.word import report_word
    except ImportError as error:
        if error.name != "docx":
            raise
        fail(_no_library())
    file = BytesIO()
    report_word(seen, file)
    return undated(file.getvalue())


def _no_library() -> str:
    import sys

    from timekeeper.cli.typed import quoted

    install = f"{quoted(sys.executable)} -m pip install 'agenda-timekeeper[word]'"
    return f"docx needs the library python-docx: install it with `{install}`"
