"""Where each threshold lies, and what the rules make of plans that the corpus does not have."""

import pytest

from timekeeper.agenda.reader import read
from timekeeper.agenda.settings import Settings
from timekeeper.live.zone import SystemZones


def found(text: str, code: str, **thresholds: int) -> list[int]:
    """The lines in which a code is found, whatever else there is."""
    named = {name.replace("_", "-"): value for name, value in thresholds.items()}
    settings = Settings(frozenset({code}), named, SystemZones)
    return [one.place.line for one in read(text.encode(), settings=settings).findings]


def rows(*segments: str, head: str = "title: x\n") -> str:
    return f"{head}segments:\n" + "".join(f"  - {{{row}}}\n" for row in segments)


TALKS = rows(
    "title: A, method: talk, duration: 60 min, lead: Ana",
    "title: B, method: talk, duration: 60 min, lead: Ben",
    "title: C, method: forum, duration: 40 min",
)


@pytest.mark.parametrize(
    ("code", "text", "name", "silent", "heard"),
    [
        ("TK601", TALKS, "longest_without_break", 160 * 60, 160 * 60 - 1),
        ("TK604", TALKS, "longest_presentation", 3600, 3599),
        ("TK603", TALKS, "least_discussion", 25, 26),
        (
            "TK602",
            rows(
                "title: A, method: talk, duration: 60 min, lead: Ana",
                'title: B, method: talk, start: "10:02", duration: 60 min, lead: Ben',
                head='title: x\nstart: "09:00"\n',
            ),
            "shortest_changeover",
            120,
            121,
        ),
        (
            "TK402",
            rows('title: A, duration: 1 h, start: "10:00"', head='title: x\nstart: "09:40"\n'),
            "longest_gap",
            1200,
            1199,
        ),
        (
            "TK308",
            rows(
                "title: A, duration: 20 min, minimum: 10 min",
                "title: B, duration: 40 min",
                head="title: x\nbudget: 1 h\n",
            ),
            "longest_end",
            2400,
            2399,
        ),
        ("TK703", rows("title: Opening, duration: 5 min"), "widest_title", 7, 6),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("TK") else "",
)
def test_a_threshold_is_the_last_value_that_is_silent(
    code: str, text: str, name: str, silent: int, heard: int
) -> None:
    assert found(text, code, **{name: silent}) == []
    assert found(text, code, **{name: heard}) != []


def test_every_stretch_without_a_break_is_said_once_where_it_becomes_too_long() -> None:
    hours = ["duration: 1 h", "duration: 1 h, method: coffee break"]
    text = rows(*(f"title: S{n}, {hours[n == 4]}" for n in range(12)))
    assert found(text, "TK601") == [5, 10]


@pytest.mark.parametrize(
    ("row", "is_break"),
    [
        ("title: Lunch", True),
        ("title: Tea & biscuits", True),
        ("title: Pause", True),
        ("title: Breaking the silence", False),
        ("title: Breakout groups", False),
        ("title: A word with you, method: break", True),
        ("title: Lunch and child nutrition, method: presentation", False),
    ],
)
def test_what_is_a_break(row: str, is_break: bool) -> None:
    text = rows("title: A, duration: 2 h", f"{row}, duration: 30 min", "title: B, duration: 2 h")
    assert (found(text, "TK601") == []) is is_break


@pytest.mark.parametrize("lead", ["TBD", "Ana", "ANA"])
def test_no_changeover_is_needed_where_nobody_else_is_known_to_speak(lead: str) -> None:
    text = rows(
        "title: A, method: talk, duration: 5 min, lead: Ana",
        f"title: B, method: talk, duration: 5 min, lead: {lead}",
    )
    assert found(text, "TK602") == []


def test_discussion_is_not_looked_for_where_a_method_is_not_known() -> None:
    assert found(rows("title: A, method: talk, duration: 5 min", "title: B, duration: 5 min"),
                 "TK603") == []  # fmt: skip
    assert found(rows("title: A, floor: {turn: 2 min}, duration: 5 min"), "TK603") == []


def test_a_reserve_or_a_wait_makes_up_for_what_cannot_be_shortened() -> None:
    head = 'title: x\nstart: "09:00"\nend: "10:00"\n'
    full = rows("title: A, duration: 30 min", "title: B, duration: 30 min", head=head)
    assert found(full, "TK306") == [3]
    assert found(full.replace("10:00", "10:05"), "TK306") == []
    waits = rows(
        "title: A, duration: 25 min", 'title: B, start: "09:30", duration: 30 min', head=head
    )
    assert found(waits, "TK306") == []


def test_a_gap_is_not_said_of_a_start_that_the_next_one_shows_wrong() -> None:
    text = rows(
        "title: A, duration: 30 min",
        'title: B, start: "12:00", duration: 30 min',
        'title: C, start: "10:00", duration: 30 min',
        head='title: x\nstart: "09:00"\n',
    )
    assert found(text, "TK402") == []
    assert found(text, "TK403") == [6]


def test_a_person_is_found_in_a_room_that_was_begun_two_segments_before() -> None:
    text = rows(
        'title: A, start: "09:00", duration: 60 min, lead: Ana',
        'title: B, start: "09:00", duration: 10 min, lead: Ben',
        'title: C, start: "09:10", duration: 10 min, lead: "Cho, Ana"',
        'title: D, start: "10:00", duration: 10 min, lead: Ana',
    )
    assert found(text, "TK503") == [5]


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        ("14:00", "15:00", []),
        ("14:00", "14:59", [3]),
        ("23:30", "00:30", []),
        ("23:30", "00:29", [3]),
        ("14:00", "13:00", [3]),
        ("14:00", "04:00", [3]),
        ("09:00", "21:30", []),
    ],
)
def test_the_hard_end_is_the_first_one_after_the_start(
    start: str, end: str, lines: list[int]
) -> None:
    head = f'title: x\nstart: "{start}"\nend: "{end}"\n'
    assert found(rows("title: A, duration: 1 h", head=head), "TK404") == lines


def test_an_end_without_a_start_is_met() -> None:
    assert found(rows("title: A, duration: 1 h", head='title: x\nend: "10:00"\n'), "TK404") == []
    text = rows('title: A, start: "09:30", duration: 1 h', head='title: x\nend: "10:00"\n')
    assert found(text, "TK404") == [2]


def test_what_is_said_of_the_budget_is_not_said_of_the_hard_end_again() -> None:
    head = 'title: x\nstart: "09:00"\nend: "10:00"\nbudget: 1 h\n'
    text = rows("title: A, duration: 90 min", head=head)
    assert found(text, "TK301") == [4]
    assert found(text, "TK404") == []


@pytest.mark.parametrize("date", ["0001-01-01", "1970-01-01", "9999-12-31"])
def test_no_date_is_too_early_or_too_late(date: str) -> None:
    head = f'title: x\ndate: {date}\nstart: "00:00"\nend: "23:59"\ntimezone: Asia/Yangon\n'
    text = rows(
        *["title: A, duration: 7 h", 'title: B, start: "07:00", duration: 5 min'], head=head
    )
    assert found(text, "TK401") == []
    assert found(text, "TK406") == []


def test_the_longest_agenda_is_laid_on_the_clock() -> None:
    weeks = ['title: A, start: "12:00", duration: 168 h'] * 5000
    assert found(rows(*weeks, head='title: x\ndate: 8999-01-01\nstart: "12:00"\n'), "TK401") == []


def test_the_zone_that_was_meant_is_named() -> None:
    def advice(name: str) -> str:
        text = rows("title: A, duration: 5 min", head=f"title: x\ntimezone: {name}\n")
        settings = Settings(frozenset({"TK405"}), zones=SystemZones)
        return read(text.encode(), settings=settings).findings[0].advice

    assert advice("asia/yangoon") == "Did you mean `Asia/Yangon`?"
    assert advice("Yangon") == "Did you mean `Asia/Yangon`?"
    assert advice("Europe/Manila") == "Did you mean `Asia/Manila`?"
    assert advice("Atlantis") != ""
    assert advice("Xyzzy/Plugh") == "Write one like `Asia/Yangon`."


class NoZones:
    def find(self, name: str) -> None:  # noqa: ARG002
        return None

    def names(self) -> list[str]:
        return []


def test_nothing_is_said_of_a_zone_where_there_is_no_database() -> None:
    text = rows("title: A, duration: 5 min", head="title: x\ntimezone: Asia/Yangon\n")
    assert read(text.encode(), settings=Settings(zones=NoZones)).findings == ()
    assert read(text.encode()).findings == ()
