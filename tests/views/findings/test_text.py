from collections.abc import Callable
from pathlib import Path

import pytest

from tests.views.findings.samples import FILES
from timekeeper.agenda.finding import Finding, Place, Severity
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.reader import read
from timekeeper.views.findings.checked import Checked, checked
from timekeeper.views.findings.outline import outline, summary
from timekeeper.views.findings.style import Style
from timekeeper.views.findings.text import file_report, finding_block
from timekeeper.views.findings.text import report as report_on

GOLDENS = Path(__file__).parent / "goldens"
MANY_MISTAKES = """title: Part # 2
colour: red
budget: 1:30
hosts: [สิทธิเด็ก, 子どもの権利, 1.10]
segments:
  - title: Opening\t
    speeker: TBD
    duration: 15
  - duration: 5 min
    minimum: 10 min
    notes: A very long line of notes that goes on for much longer than any telephone is wide, null
    start: somewhere in the afternoon, after the coffee break, when everybody is back in the room
"""
FLEXIBLE = Segment(title="Talk", duration=3600, minimum=2400)
FIXED = Segment(title="Talk", duration=3600)


def report(text: str, style: Style) -> str:
    result = read(text.encode())
    return file_report(checked("agenda.yaml", *result), style)


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("plain", Style()),
        ("colour", Style(colour=True)),
        ("telephone", Style(columns=40)),
    ],
)
def test_the_text_of_findings(name: str, style: Style, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDENS / f"{name}.txt", report(MANY_MISTAKES, style))


def test_the_text_of_an_agenda_with_a_warning(golden: Callable[[Path, str], None]) -> None:
    text = "title: x\nsegments:\n  - {title: Talk, duration: 90s, minimum: 1 min, lead: TBD}\n"
    golden(GOLDENS / "warning.txt", report(text, Style()))


def test_without_colour_nothing_is_lost() -> None:
    coloured = report(MANY_MISTAKES, Style(colour=True))
    for sgr in ("\x1b[1m", "\x1b[2m", "\x1b[0m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"):
        coloured = coloured.replace(sgr, "")
    assert coloured == report(MANY_MISTAKES, Style())


def test_a_file_name_cannot_steer_the_terminal() -> None:
    found = Finding("TK007", Severity.ERROR, "empty", "Write.", Place(1, 1))
    assert "\x1b" not in finding_block("a\x1b[31m.yaml", found, [], Style())


def test_a_clean_file_is_its_summary() -> None:
    agenda = Agenda(title="x", segments=(FLEXIBLE, FLEXIBLE))
    assert file_report(Checked("a.yaml", agenda=outline(agenda)), Style()) == (
        "a.yaml: 120:00 planned of 120:00; can absorb 40:00\n"
    )


@pytest.mark.parametrize(
    ("agenda", "text"),
    [
        (Agenda(title="x", segments=(FIXED,)), "60:00 planned of 60:00; can absorb nothing"),
        (
            Agenda(title="x", segments=(FIXED, FLEXIBLE), budget=7200),
            "120:00 planned of 120:00; can absorb 20:00",
        ),
        (
            Agenda(title="x", segments=(FIXED,), budget=3000),
            "60:00 planned of 50:00, 10:00 too long; can absorb nothing",
        ),
    ],
    ids=["fixed", "flexible", "too long"],
)
def test_summaries(agenda: Agenda, text: str) -> None:
    assert summary(outline(agenda)) == text


@pytest.mark.parametrize(
    ("severities", "files", "text"),
    [
        ([], 1, "1 file checked: nothing to complain about\n"),
        ([Severity.WARNING] * 3, 2, "2 files checked: 3 warnings\n"),
        (list(Severity), 2, "2 files checked: 1 error, 1 warning, 1 hint\n"),
    ],
)
def test_the_last_line(severities: list[Severity], files: int, text: str) -> None:
    findings = tuple(Finding("TK007", each, "empty", "", Place(1, 1)) for each in severities)
    checked = [Checked("a.yaml", findings), Checked("b.yaml")]
    assert [*report_on(checked[:files], Style())][-1] == text


def test_several_files(golden: Callable[[Path, str], None]) -> None:
    golden(GOLDENS / "text.txt", "".join(report_on(FILES, Style())))


def test_files_are_written_one_by_one() -> None:
    files = iter(FILES)
    pieces = report_on(files, Style())
    next(pieces)
    assert next(files) is FILES[1]


def test_of_files_that_cannot_be_read_nothing_is_said() -> None:
    assert list(report_on([Checked("a.yaml", unread="no such file")], Style())) == []
