"""Make the Word and Excel notes beside this file anew: `python -m tests.importing.make_notes`.

They are committed, so that the tests read what once was written. With LibreOffice at hand, its
versions are made too.
"""

import datetime
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl

NOTES = Path(__file__).parent / "notes"

HEAD = ("No.", "Topic", "Methodology / Time", "Resource Person")
ROWS = (
    ("1", "Welcome and house rules", "Plenary/10 mins.", "Moderator"),
    ("2", "Who owns the well?\nThree villages tell", "Presentation (20 minutes)", "Daw Khin Mar"),
    ("3", "What the water law says", "Presentation (15 minutes)", ""),
    ("4", "What the pump costs", "Presentation – 15 mins", "(to be confirmed)"),
    ("", "Coffee break", "10 mins", ""),
    ("5", "How do we share in the dry months?", "Open Forum/1 hr", "Moderator"),
    ("6", "What we take home", "Synthesis and wrap-up/5 mins.", "Moderator"),
)


def word_note() -> Any:
    """A note as Word has it: title, facts in a table, a list, a table with merged cells."""
    note = docx.Document()
    note.add_paragraph("Sharing the wells", style="Title")
    facts = note.add_table(0, 2)
    for label, value in (
        ("Event:", "Dry zone water week"),
        ("Date", "Wednesday, 12 March 2025"),
        ("Time", "2:00 – 4:30 pm"),
        ("Organizers", "River Watch, Wells & Pumps and the Women’s Water Circle"),
    ):
        cells = facts.add_row().cells
        cells[0].text, cells[1].text = label, value
    note.add_heading("Background", 1)
    note.add_paragraph("Wells run dry two weeks earlier each year. Meetings (2 hours) do not help.")
    note.add_heading("Objectives of the session", 1)
    note.add_paragraph("By the end the participants will:")
    note.add_paragraph("Know who may draw water, and when;", style="List Bullet")
    note.add_paragraph("Agree on a rota for the dry months.", style="List Bullet")
    note.add_heading("Programme", 1)
    table = note.add_table(0, len(HEAD))
    for row in (HEAD, *ROWS[:4], HEAD, *ROWS[4:]):  # the head comes again on the second page
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    total = table.add_row().cells
    total[0].merge(total[1]).text = "TOTAL"
    total[2].text = "2 hours 15 mins"
    note.add_paragraph("Please be on time.")
    return note


def merged_note() -> Any:
    """A table whose times and leads are merged over several rows, and rows across all columns."""
    note = docx.Document()
    note.add_paragraph("Panel on river dams")
    table = note.add_table(0, 3)
    for row in (
        ("Time", "Activity", "Speaker"),
        ("PART ONE: LISTENING", "", ""),
        ("9:00 - 9:10 am", "Opening", "Chair"),
        ("9:10-9:55", "Panel: what the dam took", "Ko Aung"),
        ("", "Panel: what the dam gave", "Naw Paw"),
        ("", "Panel: what was promised", "U Tin"),
        ("9:55 – 10:10 Coffee and tea", "", ""),
        ("10:15-11:00", "Questions from the floor", "Chair"),
        ("11:00-12:00", "Groups draft demands", ""),
        ("12:00 - 12:30", "Groups report", ""),
        ("12:30-1:15", "Lunch", ""),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for index in (1, 6):
        table.cell(index, 0).merge(table.cell(index, 2))
    table.cell(3, 0).merge(table.cell(5, 0))
    table.cell(8, 2).merge(table.cell(9, 2)).text = "Facilitators"
    return note


def google_note(path: Path) -> None:
    """What Google Docs does to a note: content controls around rows, suggested changes."""
    note = docx.Document()
    table = note.add_table(0, 3)
    for row in (
        ("Session", "Format and length", "Led by"),
        ("Names and expectations", "Circle, 15 min", "Both trainers"),
        ("Mapping our street", "Group work, 40 min", "Mi Mi"),
        ("Gallery walk", "25 min", "TBC"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    note.save(str(path))
    _rewrite(path, "word/document.xml", _as_google)


def _as_google(text: str) -> str:
    control = '<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>'
    text = text.replace("<w:tr>", f"{control}<w:tr>").replace(
        "</w:tr>", "</w:tr></w:sdtContent></w:sdt>"
    )
    who = 'w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z"'
    suggested = (
        f"<w:del {who}><w:r><w:delText>Mapping our street</w:delText></w:r></w:del>"
        f"<w:ins {who}><w:r><w:t>Mapping our quarter</w:t></w:r></w:ins>"
    )
    return text.replace("<w:r><w:t>Mapping our street</w:t></w:r>", suggested)


def _rewrite(path: Path, part: str, change: Any) -> None:
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def two_tables_note() -> Any:
    """A table of rooms, and two days that could both be the agenda."""
    note = docx.Document()
    for heading, rows in (
        ("Rooms", (("Room", "Seats"), ("Hall", "80"), ("Annex", "20"))),
        ("Day 1", (("Topic", "Minutes", "Lead"), ("Arrival", "20", "Host"), ("Song", "10", "Lu"))),
        (
            "Day 2",
            (
                ("Topic", "Minutes", "Lead"),
                ("Recap", "15", "Lu"),
                ("Field visit", "90", "Guide"),
                ("Farewell", "15", "Host"),
            ),
        ),
    ):
        note.add_heading(heading, 2)
        table = note.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    return note


def sheet() -> openpyxl.Workbook:
    """A sheet with times as Excel has them, merged cells, and a second sheet that is none."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Run of day"
    sheet.append(["Seed savers’ afternoon"])
    sheet.append(["Date:", "5 June 2025"])
    sheet.append([])
    sheet.append(["Start", "End", "Duration", "Session", "Format", "Who", "Remarks"])
    clock = datetime.time
    for *row, minutes in (
        (clock(13), clock(13, 10), "Welcome", "Opening", "Ama", "Name cards", 10),
        (clock(13, 10), clock(13, 40), "Which seeds are ours?", "Talk", "Kofi", None, 30),
        (clock(13, 40), clock(14), "Swap table", "Exercise", None, None, 20),
        (clock(14), clock(14, 45), "Rules of the seed bank", "Discussion", "Ama", "Vote!", 40),
        (clock(14, 45), clock(15), "Closing round", "Closing", "Ama", None, 15),
    ):
        sheet.append([*row[:2], datetime.timedelta(minutes=minutes), *row[2:]])
    sheet.append(["Total", None, datetime.timedelta(hours=2)])
    sheet.merge_cells("F6:F7")
    sheet.merge_cells("A1:G1")
    people = book.create_sheet("People")
    people.append(["Name", "Phone"])
    people.append(["Ama", "none"])
    return book


def as_libreoffice_writes(source: Path, own: str, target: Path) -> None:
    """The same note as LibreOffice writes it, from a file in its own format."""
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / f"{source.stem}.{own}"
        for given, ending in ((source, own), (ours, target.suffix[1:])):
            command = ["soffice", "--headless", "--convert-to", ending, "--outdir", folder]
            subprocess.run([*command, str(given)], check=True, capture_output=True, timeout=180)
        shutil.copy(ours.with_suffix(target.suffix), target)


def main() -> None:
    """Make them all."""
    NOTES.mkdir(exist_ok=True)
    word_note().save(str(NOTES / "word.docx"))
    merged_note().save(str(NOTES / "merged.docx"))
    two_tables_note().save(str(NOTES / "two-tables.docx"))
    google_note(NOTES / "google.docx")
    sheet().save(NOTES / "excel.xlsx")
    if shutil.which("soffice"):
        as_libreoffice_writes(NOTES / "word.docx", "odt", NOTES / "writer.docx")
        as_libreoffice_writes(NOTES / "excel.xlsx", "ods", NOTES / "calc.xlsx")


if __name__ == "__main__":
    main()
