"""Files that are no notes, or want to do harm: refused in words, whatever their bytes."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from timekeeper.agenda.importing import package
from timekeeper.agenda.importing.convert import import_document
from timekeeper.agenda.importing.document import MOST_COLUMNS, MOST_ROWS, Document
from timekeeper.agenda.importing.excel import read_excel
from timekeeper.agenda.importing.formats import Format, format_of
from timekeeper.agenda.importing.texts import read_text
from timekeeper.agenda.importing.word import read_word
from timekeeper.agenda.unreadable import Unreadable

NOTES = Path(__file__).parent / "notes"
WORD = (NOTES / "word.docx").read_bytes()
EXCEL = (NOTES / "excel.xlsx").read_bytes()
READERS = {"word": (WORD, read_word), "excel": (EXCEL, read_excel)}
BODY, SHEET = "word/document.xml", "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def rewritten(source: bytes, part: str, change: Callable[[bytes], bytes]) -> io.BytesIO:
    """The package with one part changed, or with a new one."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(result, "w") as new:
        names = dict.fromkeys([*old.namelist(), part])
        for name in names:
            content = old.read(name) if name in old.namelist() else b""
            new.writestr(name, change(content) if name == part else content, zipfile.ZIP_DEFLATED)
    result.seek(0)
    return result


def message(found: Document | Unreadable) -> str:
    assert isinstance(found, Unreadable)
    return found.message


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("seed", range(12))
def test_damaged_bytes_are_read_or_refused(kind: str, seed: int) -> None:
    source, read = READERS[kind]
    chance = random.Random(seed)
    broken = bytearray(source)
    for _ in range(chance.choice([1, 20, 400])):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    del broken[chance.choice([len(broken), chance.randrange(len(broken))]) :]
    found = read(io.BytesIO(bytes(broken)))
    assert isinstance(found, Document) or found.message.startswith("the file ")


@pytest.mark.parametrize(("kind", "part"), [("word", BODY), ("excel", SHEET)])
@pytest.mark.parametrize("seed", range(12))
def test_damaged_xml_is_read_or_refused(kind: str, part: str, seed: int) -> None:
    source, read = READERS[kind]
    chance = random.Random(seed)

    def cut(content: bytes) -> bytes:
        at = chance.randrange(len(content))
        return content[:at] + content[at + chance.choice([1, 30, 3000]) :]

    found = read(rewritten(source, part, cut))
    assert isinstance(found, Document) or found == package.DAMAGED


@pytest.mark.parametrize(("kind", "part"), [("word", BODY), ("excel", SHEET)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(kind: str, part: str, encoding: str) -> None:
    source, read = READERS[kind]
    file = rewritten(source, part, lambda _: LAUGHS.decode().encode(encoding))
    assert message(read(file)) == "the file declares XML entities"


@pytest.mark.parametrize(
    ("part", "content", "words"),
    [
        ("word/vbaProject.bin", b"x", "the file holds macros"),
        ("customXml/item.xml", b" " * (package.LARGEST_PART + 1), "too large when it is unpacked"),
    ],
    ids=["macros", "a bomb"],
)
def test_packages_with_something_in_them(part: str, content: bytes, words: str) -> None:
    assert words in message(read_word(rewritten(WORD, part, lambda _: content)))
    assert words in message(read_excel(rewritten(EXCEL, part, lambda _: content)))


def test_many_parts_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as new:
        for number in range(package.MOST_PARTS + 1):
            new.writestr(str(number), b"")
    assert "too large" in message(read_word(file))


def test_a_password_is_said() -> None:
    locked = re.sub(rb"(PK\x01\x02....)\0", b"\\1\x01", WORD, flags=re.DOTALL)
    assert locked != WORD
    assert message(read_word(io.BytesIO(locked))) == "the file has a password"


def test_a_package_that_is_none_of_word_is_damaged() -> None:
    assert read_word(io.BytesIO(EXCEL)) == package.DAMAGED
    assert read_excel(io.BytesIO(WORD)) == package.DAMAGED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        (b'ref="A1:G1"', b'ref="A1:XFD1048576"'),
        (b'ref="F6:F7"', b'ref="F6:F1048576"'),
    ],
    ids=["a cell far away", "a merged sheet", "a merged column"],
)
def test_a_sheet_without_end_is_bounded(old: bytes, new: bytes) -> None:
    found = read_excel(rewritten(EXCEL, SHEET, lambda content: content.replace(old, new)))
    assert isinstance(found, Document)
    assert len(found.tables[0].rows) <= MOST_ROWS
    assert len(found.tables[0].merged) <= MOST_ROWS * MOST_COLUMNS
    import_document(found, "A name")


def test_a_table_without_end_is_bounded() -> None:
    def repeat(content: bytes) -> bytes:
        start, end = content.rindex(b"<w:tr>"), content.rindex(b"</w:tr>") + len(b"</w:tr>")
        wide = content[start:end].replace(
            b'<w:gridSpan w:val="2"/>', b'<w:gridSpan w:val="99999999"/>'
        )
        return content[:start] + wide * 3000 + content[end:]

    found = read_word(rewritten(WORD, BODY, repeat))
    assert isinstance(found, Document)
    assert len(found.tables[1].rows) == MOST_ROWS
    assert max(map(len, found.tables[1].rows)) <= MOST_COLUMNS


def test_cells_merged_over_all_rows_need_no_recursion() -> None:
    def repeat(content: bytes) -> bytes:
        end = content.rindex(b"</w:tr>") + len(b"</w:tr>")
        row = b"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
        return content[:end] + row * 3000 + content[end:]

    found = read_word(rewritten(WORD, BODY, repeat))
    assert isinstance(found, Document)
    assert len(found.tables[1].merged) > 400


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "it is a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old or protected Word or Excel file"),
        (b"{\\rtf1", "a rich text file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"  <!DOCTYPE html>", "a web page"),
        (b" \n\t", "the file is empty"),
        (b"Topic\n" * 200_000, "larger than 1 MiB"),
        (b"PK\x03\x04 something", "a zip file, but none of Word or Excel"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_files_are_named(content: bytes, words: str) -> None:
    found = format_of(content, ".txt")
    assert isinstance(found, Unreadable)
    assert words in found.message


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("word.docx", Format.WORD),
        ("writer.docx", Format.WORD),
        ("excel.xlsx", Format.EXCEL),
        ("calc.xlsx", Format.EXCEL),
        ("commas.csv", Format.SEPARATED),
        ("markdown.md", Format.TEXT),
    ],
)
def test_formats(name: str, kind: Format) -> None:
    assert format_of((NOTES / name).read_bytes(), Path(name).suffix) is kind


@pytest.mark.parametrize(
    "prose",
    [
        "We met for 2 hours.\nThen we walked 15 min.\n",
        "In 2014-2015 it rained.  In 2016 it did not.\nThe dam, 30 m high,  broke at 9:00.\n",
        "Call 0912 345 678, or come by from 9:00 to 17:00.\nLunch is 5 minutes away.\n",
    ],
)
def test_prose_is_no_agenda(prose: str) -> None:
    found = import_document(read_text(prose.encode(), separated=False), "A name")
    assert isinstance(found, Unreadable)


@pytest.mark.parametrize("seed", range(20))
def test_any_text_is_read(seed: int) -> None:
    chance = random.Random(seed)
    pieces = [b"\t", b"\n", b"|", b"---", b",", b";", b'"', b"Topic", b"Time", b"9:00", b"15 min"]
    pieces += [bytes([chance.randrange(256)]) for _ in range(8)]
    content = b"".join(chance.choice(pieces) for _ in range(3000))
    for separated in (False, True):
        import_document(read_text(content, separated=separated), "A name")


@pytest.mark.parametrize(
    "piece",
    ["\t", "a b ", "1", " ", "1 h 2-3 to 4 x 5 ", "| - ", "a,", "*a", "[", "(", "**", "9:00-"],
)
def test_a_long_line_takes_no_time(piece: str) -> None:
    text = "\n".join(["|a|b|", "|-|-|", piece * (100_000 // len(piece)), "Topic,Minutes"])
    for separated in (False, True):
        import_document(read_text(text.encode(), separated=separated), "A name")
