import csv
from datetime import date, time
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Golden
from tests.views.export.timetables import BARE, NAMES, table
from timekeeper.views.export.spreadsheet import BYTE_ORDER_MARK, guarded, spreadsheet
from timekeeper.views.export.timetable import Timetable

GOLDENS = Path(__file__).parent / "goldens"


def _read(timetable: Timetable) -> list[dict[str, str]]:
    """Read a table back as a program would: UTF-8 with its mark, and the lines as they are."""
    text = spreadsheet(timetable).encode().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_the_table(golden: Golden, name: str) -> None:
    written = spreadsheet(NAMES[name])
    golden(GOLDENS / f"{name}.csv", written.replace("\r\n", "\n"))


def test_it_is_as_the_standard_and_excel_want_it() -> None:
    written = spreadsheet(BARE)
    assert written.startswith(f"{BYTE_ORDER_MARK}number,id,")
    assert written.endswith("\r\n")
    assert written.count("\n") == written.count("\r\n") == 7


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a, b", id="comma"),
        pytest.param('say "no"', id="quotes"),
        pytest.param("ကလေးအခွင့်အရေး", id="Burmese"),
        pytest.param("a=1", id="no formula"),
    ],
)
def test_a_text_is_read_back(text: str) -> None:
    rows = _read(table({"title": text, "lead": text, "notes": f"{text}\n\n{text}"}))
    assert [rows[0][name] for name in ("title", "lead", "notes")] == [
        text,
        text,
        f"{text}\n\n{text}",
    ]


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠a"]
)
def test_a_formula_is_a_text(text: str) -> None:
    row = _read(table({"title": text, "method": text, "lead": text, "notes": text, "id": "=id"}))[0]
    assert [row[name] for name in ("title", "method", "lead", "notes")] == [f"'{text}"] * 4
    assert row["id"] == "'=id"


@pytest.mark.parametrize("sign", ["\t", "\r", "\n", "\x00"])
def test_what_a_spreadsheet_skips_does_not_stand_before_a_formula(sign: str) -> None:
    assert not guarded(f"{sign}=1").startswith(("=", "\t", "\r"))


@pytest.mark.parametrize(
    ("seconds", "duration", "minutes"),
    [(900, "0:15:00", "15"), (90, "0:01:30", "1.5"), (100, "0:01:40", "1.66667"),
     (93600, "26:00:00", "1560")],
)  # fmt: skip
def test_durations(seconds: int, duration: str, minutes: str) -> None:
    row = _read(table({"duration": seconds}))[0]
    assert (row["duration"], row["minutes"]) == (duration, minutes)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, [("", "", "0:00:00"), ("", "", "0:15:00")], id="nothing known"),
        pytest.param(
            {"date": date(2014, 3, 22)},
            [("2014-03-22", "", "0:00:00"), ("2014-03-22", "", "0:15:00")],
            id="only the day",
        ),
        pytest.param(
            {"date": date(2014, 3, 22), "start": time(23, 45)},
            [("2014-03-22", "23:45:00", "0:00:00"), ("2014-03-23", "00:00:00", "0:15:00")],
            id="midnight",
        ),
    ],
)
def test_times(more: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    rows = _read(table({}, {}, **more))
    assert [(row["date"], row["start"], row["since"]) for row in rows] == expected


def test_what_is_not_known_from_a_fixed_start_on_is_empty() -> None:
    rows = _read(table({}, {"start": time(14, 30)}))
    assert [(row["start"], row["since"], row["fixed"]) for row in rows] == [
        ("", "0:00:00", ""),
        ("14:30:00", "", "yes"),
    ]
