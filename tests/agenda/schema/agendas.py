"""Made-up agendas: right ones in many spellings, and one structural mistake at a time."""

import copy
import json
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.agenda.test_durations import READABLE
from timekeeper.agenda.builder import build
from timekeeper.agenda.durations import LONGEST, write_duration
from timekeeper.agenda.parser import fastest_parser
from timekeeper.agenda.places import Lines
from timekeeper.agenda.tree import values

Plan = dict[str, Any]
"""An agenda as texts, lists and mappings; None is written `~`."""

_ODD_WORDS = ["2014", "3.10", "yes", "no", "off", "true", "1e3", "0x1F", "010", "1_000", "14:00"]
_ODD_WORDS += ["1:30:00", ".5", "2014-03-22", "0o17", "=", "<<", "2014-13-45", "null and void"]
_TIMES = ["9:00", "09:30", "14:00", "14:00:30", "2 pm", "2.30 P.M.", "14h00", "14h", "15.00"]
_TIMES += ["14.30", "noon", "Midnight", "0:30", "00:00", "23:59:59"]
_ZONES = ["Asia/Yangon", "UTC", "Etc/GMT+6", "America/Argentina/Buenos_Aires"]
_LETTERS = st.characters(categories=["L", "N", "P", "S", "Zs"])

texts = st.one_of(
    st.sampled_from(_ODD_WORDS), st.text(_LETTERS, min_size=1, max_size=20).filter(str.strip)
)
identifiers = st.sampled_from(["discussion", "1", "1.5", "yes", "ခွင့်", "a-b_c", "010", "0x1F"])
durations = st.one_of(
    st.sampled_from([text for text in READABLE if text.strip()]),
    st.integers(1, LONGEST).map(write_duration),
    st.integers(1, LONGEST // 60).map(str),
)
votes = st.one_of(st.integers(1, 1000).map(str), st.sampled_from(["3.0", "+3", "1_0"]))
some_texts = st.lists(texts, max_size=3)
ranges = st.tuples(st.integers(1, 600), st.integers(600, 9000)).map(
    lambda pair: [write_duration(seconds) for seconds in pair]
)
floors = st.fixed_dictionaries(
    {},
    optional={
        "turn": durations,
        "range": ranges,
        "order": st.sampled_from(["new-voices-first", "first-come"]),
        "close": durations,
        "votes": votes,
    },
)
segments = st.fixed_dictionaries(
    {"title": texts, "duration": durations},
    optional={
        "id": identifiers,
        "method": texts,
        "minimum": durations,
        "lead": texts,
        "floor": floors,
        "notes": texts,
        "start": st.sampled_from(_TIMES),
        "advance": st.sampled_from(["auto", "manual"]),
        "warning": durations,
        "danger": durations,
    },
)
plans = st.fixed_dictionaries(
    {
        "title": texts,
        "segments": st.lists(segments, min_size=1, max_size=3).filter(
            lambda rows: len({row.get("id", n) for n, row in enumerate(rows)}) == len(rows)
        ),
    },
    optional={
        "event": texts,
        "hosts": some_texts,
        "date": st.dates().map(str),
        "start": st.sampled_from(_TIMES),
        "end": st.sampled_from(_TIMES),
        "timezone": st.sampled_from(_ZONES),
        "objectives": some_texts,
        "themes": some_texts,
        "budget": durations,
        "warning": durations,
        "danger": durations,
    },
)
"""Agendas without a mistake of structure; their sums may be as wrong as they like."""


def written(plan: Plan) -> bytes:
    """A plan as YAML, without quotes wherever that says the same."""
    return "".join(f"{line}\n" for line in _lines(plan)).encode()


def _lines(value: Any) -> list[str]:
    if (not value and isinstance(value, list | dict)) or isinstance(value, str | None):
        return [_scalar(value)]
    lines: list[str] = []
    for key, inner in value.items() if isinstance(value, dict) else (("-", one) for one in value):
        first, *more = _lines(inner)
        head = "-" if isinstance(value, list) else f"{key}:"
        if isinstance(inner, dict | list) and inner:
            lines += [head, *(f"  {line}" for line in (first, *more))]
        else:
            lines.append(f"{head} {first}")
    return lines


def _scalar(value: Any) -> str:
    if value is None:
        return "~"
    if not value or not isinstance(value, str):
        return json.dumps(value)
    root = build(Lines(f"key: {value}"), fastest_parser()).root
    is_same = root is not None and values(root) == {"key": value}
    return value if is_same else json.dumps(value, ensure_ascii=False)


Mistake = Callable[[Plan], None]


def _set(*path: str | int, to: Any) -> Mistake:
    def change(plan: Plan) -> None:
        inner: Any = plan
        for step in path[:-1]:
            inner = inner.setdefault(step, {}) if isinstance(inner, dict) else inner[step]
        inner[path[-1]] = copy.deepcopy(to)

    return change


def _without(*path: str | int) -> Mistake:
    def change(plan: Plan) -> None:
        inner: Any = plan
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]

    return change


MISTAKES: dict[str, Mistake] = {
    "a key no agenda has": _set("colour", to="blue"),
    "a key no segment has": _set("segments", 0, "speeker", to="Ana"),
    "a key no floor has": _set("segments", 0, "floor", "limit", to="2 min"),
    "a key of another level": _set("lead", to="Ana"),
    "no title": _without("title"),
    "no segments": _without("segments"),
    "a segment without title": _without("segments", 0, "title"),
    "a segment without duration": _without("segments", 0, "duration"),
    "an empty list of segments": _set("segments", to=[]),
    "segments that are a mapping": _set("segments", to={"title": "x", "duration": "5 min"}),
    "segments that are a text": _set("segments", to="Opening"),
    "a segment that is a text": _set("segments", 0, to="Opening"),
    "a segment that is nothing": _set("segments", 0, to=None),
    "a title that is a list": _set("title", to=["Ana"]),
    "a title that is a mapping": _set("title", to={"a": "b"}),
    "a title that is nothing": _set("title", to=None),
    "a title of spaces": _set("title", to="  "),
    "a lead that is a list": _set("segments", 0, "lead", to=["Ana", "Ben"]),
    "an empty lead": _set("segments", 0, "lead", to=""),
    "notes that are a list": _set("segments", 0, "notes", to=["one"]),
    "hosts that are a text": _set("hosts", to="Ana"),
    "a host that is a list": _set("hosts", to=[["Ana"]]),
    "a theme that is nothing": _set("themes", to=[None]),
    "a duration that is a list": _set("segments", 0, "duration", to=["15 min"]),
    "a duration that is a mapping": _set("segments", 0, "duration", to={"min": "15"}),
    "a duration that is nothing": _set("segments", 0, "duration", to=None),
    "a duration that is none": _set("segments", 0, "duration", to="a while"),
    "a duration of an unknown unit": _set("segments", 0, "minimum", to="15 minuets"),
    "a duration of zero": _set("segments", 0, "duration", to="0"),
    "a duration of zero minutes": _set("budget", to="0 min"),
    "a negative duration": _set("warning", to="-5 min"),
    "a range of durations": _set("danger", to="10-15 min"),
    "a broken duration": _set("budget", to="1.5"),
    "a time that is none": _set("start", to="soon"),
    "a time no clock shows": _set("end", to="25:00 h"),
    "a time that is a list": _set("segments", 0, "start", to=["14:00"]),
    "a date with the day first": _set("date", to="22.03.2014"),
    "a date that is a mapping": _set("date", to={"year": "2014"}),
    "a date no calendar has": _set("date", to="2014-13-22"),
    "a zone as offset": _set("timezone", to="+06:30"),
    "a zone that is a list": _set("timezone", to=["UTC"]),
    "an id of two words": _set("segments", 0, "id", to="two words"),
    "an id that is a mapping": _set("segments", 0, "id", to={"a": "b"}),
    "an unknown way to advance": _set("segments", 0, "advance", to="maybe"),
    "a floor that is a text": _set("segments", 0, "floor", to="open"),
    "a floor that is nothing": _set("segments", 0, "floor", to=None),
    "an unknown order": _set("segments", 0, "floor", "order", to="loudest"),
    "a range of one": _set("segments", 0, "floor", "range", to=["1 min"]),
    "a range of three": _set("segments", 0, "floor", "range", to=["1 min", "2 min", "3 min"]),
    "a range that is a text": _set("segments", 0, "floor", "range", to="1 min"),
    "no vote": _set("segments", 0, "floor", "votes", to="0"),
    "too many votes": _set("segments", 0, "floor", "votes", to="1001"),
    "votes in a word": _set("segments", 0, "floor", "votes", to="three"),
}
"""Each changes a plan so that it has this mistake."""
