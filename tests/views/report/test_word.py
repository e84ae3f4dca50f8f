"""The report as a Word document, read back."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Read
from docx.shared import Mm

from tests.conftest import Golden
from tests.views.report.scenes import forum_report, long_report
from timekeeper.session.report import Report
from timekeeper.views.report.word import report_word

GOLDENS = Path(__file__).parent / "goldens"


def _read(report: Report) -> Read:
    file = BytesIO()
    report_word(report, file)
    return Document(BytesIO(file.getvalue()))


def _told(document: Read) -> str:
    """Give what the document says, with the styles its paragraphs have."""
    paragraphs = [
        f"{paragraph.style.name if paragraph.style else ''}: {paragraph.text}"
        for paragraph in document.paragraphs
    ]
    rows = [
        " | ".join(cell.text for cell in row.cells)
        for table in document.tables
        for row in table.rows
    ]
    return "\n".join([*paragraphs, *rows, ""])


def test_reports(golden: Golden) -> None:
    golden(GOLDENS / "forum.docx.txt", _told(_read(forum_report())))
    golden(GOLDENS / "forum-private.docx.txt", _told(_read(forum_report(private=True))))


def test_it_does_not_say_who_wrote_it() -> None:
    properties = _read(forum_report()).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == (
        "A session",
        "",
        "",
    )


def test_columns_of_words_take_what_figures_leave() -> None:
    for table in _read(long_report()).tables:
        cells = [[cell.width or 0 for cell in row.cells] for row in table.rows]
        assert len({tuple(widths) for widths in cells}) == 1
        assert [column.width for column in table.columns] == cells[0]
        assert Mm(165) < sum(cells[0]) < Mm(171)
        assert min(cells[0]) > Mm(8)


def test_what_xml_cannot_hold_is_marked() -> None:
    document = _read(replace(forum_report(), title="a\x00b\x1b[2J\ud800c", event="\ufffe"))
    assert [paragraph.text for paragraph in document.paragraphs[:2]] == ["a�b�[2J�c", "�"]
