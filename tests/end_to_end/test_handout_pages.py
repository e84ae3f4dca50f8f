"""The handout in a real browser: on paper, on a telephone, with other scripts."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from tests.end_to_end.browser import printed, widths_needed
from tests.views.export.timetables import DATED, PANEL, table
from timekeeper.views.export.handout import handout
from timekeeper.views.export.timetable import Timetable

SIZES = {"A4": (595, 842), "letter": (612, 792)}
LONG = table(*({"title": f"Talk {number}", "lead": "Ana"} for number in range(1, 81)))
SCRIPTS = table(
    {"title": "ရွေ့ပြောင်းသွားလာနေသော ကလေးများကို ကာကွယ်စောင့်ရှောက်ရန်" * 3, "lead": "ဒေါ်ခင်ခင်"},
    {"title": "การลงทุนเพื่อเด็กในอาเซียนเพื่ออนาคตที่สดใสกว่าเดิม" * 3, "lead": "คุณสมชาย" * 9},
    {"title": "ការវិនិយោគលើកុមារនិងអនាគតដ៏ភ្លឺស្វាងសម្រាប់អាស៊ាន" * 3, "method": "វេទិកា"},
    {"title": "Donaudampfschifffahrtsgesellschaft" * 9, "lead": "unbroken" * 9},
    title="https://example.org/" + "a" * 200,
)
WIDTHS = (320, 390, 768, 1100)


def _pages(timetable: Timetable, size: str, folder: Path, notes: bool = False) -> list[str]:
    """Print on a paper of that size, and give the text of each page."""
    page = folder / "handout.html"
    paper = handout(timetable, notes).replace("</style>", f"@page {{ size: {size}; }}</style>")
    page.write_text(paper, encoding="utf-8")
    sheets = PdfReader(printed(page, folder)).pages
    width, height = SIZES[size]
    for sheet in sheets:
        assert abs(float(sheet.mediabox.width) - width) < 2
        assert abs(float(sheet.mediabox.height) - height) < 2
    # Letters that a font joins are one sign in the file.
    return [normalize("NFKC", sheet.extract_text()) for sheet in sheets]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("notes", [False, True], ids=["handout", "with notes"])
@pytest.mark.parametrize("timetable", [DATED, PANEL], ids=["workshop", "panel"])
def test_six_segments_are_one_page(
    timetable: Timetable, size: str, notes: bool, tmp_path: Path
) -> None:
    texts = _pages(timetable, size, tmp_path, notes)
    assert len(texts) == 1
    for segment in timetable.agenda.segments:
        assert segment.title.split()[-1] in texts[0]


@pytest.mark.parametrize("size", SIZES)
def test_a_long_agenda_has_its_headers_on_every_page(size: str, tmp_path: Path) -> None:
    texts = _pages(LONG, size, tmp_path)
    assert len(texts) > 1
    for text in texts:
        assert re.search("Time\\s+Segment\\s+Lead\\s+Length", text), text
    numbers = re.findall(r"Talk (\d+)", "\n".join(texts))
    assert [int(number) for number in numbers] == list(range(1, 81))


@pytest.mark.parametrize("timetable", [DATED, PANEL, SCRIPTS], ids=["workshop", "panel", "scripts"])
def test_it_is_as_wide_as_the_screen(timetable: Timetable, tmp_path: Path) -> None:
    needed = widths_needed(handout(timetable, notes=True), WIDTHS, tmp_path)
    assert needed == {width: width for width in WIDTHS}
