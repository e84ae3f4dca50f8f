import datetime
from string import printable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.reader import read
from timekeeper.agenda.writing import comments, write

WORDS = st.text(
    st.one_of(
        st.sampled_from("ab: #-'\"\\|>&*!%@`{}[],?=~0189.\t “”’é\u2028\u200b\xad\ufeff\U0001f600"),
        st.characters(exclude_categories=("Cc", "Cs")),
    ),
    min_size=1,
    max_size=120,
).filter(str.strip)
YAML_1_1 = ["yes", "No", "null", "~", "14:00", "1_000", "0x1f", "1e3", ".inf", "2014-03-22", "="]
INDICATORS = ["<<", "- a", "a: b", "a:", "a #b", "# a", "---", "...", "''", "!tag", "“a”"]
TRAPS = st.sampled_from([*YAML_1_1, *INDICATORS, "word " * 40])
TEXTS = WORDS | TRAPS
NOTES = st.lists(WORDS | st.just("") | st.just("  indented"), min_size=1, max_size=5).map(
    "\n".join
).filter(str.strip)  # fmt: skip
DURATIONS = st.integers(1, LONGEST)
TIMES = st.times().map(lambda time: time.replace(microsecond=0))
IDS = st.from_regex(r"[^\s,;:/\\\"'`\x00-\x1f\x7f-\x9f\ud800-\udfff]{1,20}", fullmatch=True)
FLOORS = st.builds(
    Floor,
    turn=DURATIONS,
    range=st.tuples(DURATIONS, DURATIONS).map(lambda pair: tuple(sorted(pair))),
    order=st.sampled_from(["new-voices-first", "first-come"]),
    close=st.none() | DURATIONS,
    votes=st.none() | st.integers(1, 1000),
)


def _some(**values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({}, optional=values)


SEGMENTS = st.builds(
    lambda title, duration, more: Segment(title=title, duration=duration, **more),
    TEXTS,
    DURATIONS,
    _some(
        method=TEXTS,
        minimum=DURATIONS,
        lead=TEXTS,
        floor=FLOORS,
        notes=NOTES,
        start=TIMES,
        advance=st.sampled_from(["auto", "manual"]),
        warning=DURATIONS,
        danger=DURATIONS,
    ),
)
AGENDAS = st.builds(
    lambda title, segments, more: Agenda(title=title, segments=segments, **more),
    TEXTS,
    st.lists(SEGMENTS, min_size=1, max_size=4),
    _some(
        event=TEXTS,
        hosts=st.lists(TEXTS, max_size=3).map(tuple),
        date=st.dates(),
        start=TIMES,
        end=TIMES,
        timezone=st.sampled_from(["Asia/Yangon", "UTC", "Etc/GMT+3"]),
        objectives=st.lists(TEXTS, max_size=3).map(tuple),
        themes=st.lists(TEXTS, max_size=3).map(tuple),
        budget=DURATIONS,
        warning=DURATIONS,
        danger=DURATIONS,
    ),
)


@given(AGENDAS)
def test_what_is_written_reads_back_as_the_same_agenda(agenda: Agenda) -> None:
    again = read(write(agenda).encode())
    assert [found for found in again.findings if found.code < "TK3"] == []
    assert again.agenda == agenda


@given(AGENDAS)
def test_the_parser_in_python_reads_the_same(agenda: Agenda) -> None:
    assert read(write(agenda).encode(), yaml.SafeLoader).agenda == agenda


@given(AGENDAS)
def test_readers_of_yaml_1_1_find_the_same_texts(agenda: Agenda) -> None:
    found = yaml.safe_load(write(agenda))
    assert found["title"] == agenda.title
    assert found.get("hosts", []) == list(agenda.hosts)
    for segment, seen in zip(agenda.segments, found["segments"], strict=True):
        texts = {key: getattr(segment, key) for key in ("title", "method", "lead", "notes")}
        assert {key: seen.get(key) for key in texts} == texts


@given(IDS)
def test_ids_are_kept(stated: str) -> None:
    agenda = Agenda(title="T", segments=(Segment(title="A", duration=60, id=stated),))
    assert read(write(agenda).encode()).agenda == agenda


def test_how_it_looks() -> None:
    agenda = Agenda(
        title="Water: who pays?",
        date=datetime.date(2025, 5, 12),
        start=datetime.time(14),
        hosts=("River Watch", "Wells & Pumps"),
        budget=5400,
        segments=(
            Segment(title="Opening", method="opening", duration=300, lead="Moderator"),
            Segment(
                title="Questions",
                method="forum",
                duration=5100,
                minimum=3600,
                floor=Floor(close=480),
                notes="Cards first.\nThen voices.",
            ),
        ),
    )
    assert write(agenda, ["Made by hand."], {1: ["no lead"]}) == (
        "# Made by hand.\n"
        'title: "Water: who pays?"\n'
        "date: 2025-05-12\n"
        'start: "14:00"\n'
        "hosts:\n"
        "  - River Watch\n"
        "  - Wells & Pumps\n"
        "budget: 1 h 30 min\n"
        "\n"
        "segments:\n"
        "  - title: Opening\n"
        "    method: opening\n"
        "    duration: 5 min\n"
        "    lead: Moderator\n"
        "\n"
        "  # no lead\n"
        "  - title: Questions\n"
        "    method: forum\n"
        "    duration: 1 h 25 min\n"
        "    minimum: 1 h\n"
        "    floor: {close: 8 min}\n"
        "    notes: |-\n"
        "      Cards first.\n"
        "      Then voices.\n"
    )


@pytest.mark.parametrize("text", [printable, "a\nb: c", "\u2028title: b", "\r"])
def test_a_comment_stays_one(text: str) -> None:
    (line,) = comments([text])
    assert line.startswith("#")
    assert line.isprintable()


def test_no_comment_is_an_empty_line() -> None:
    assert list(comments([""], "  ")) == [""]


def test_no_text_is_ambiguous_to_other_readers() -> None:
    assert "TK103" in CATALOGUE
    words = ["yes", "Off", "010", "3.10", "14:30", "2014-03-22", "1_000"]
    segments = tuple(Segment(title=word, duration=60, lead=word, method=word) for word in words)
    text = write(Agenda(title="no", segments=segments))
    assert read(text.encode()).findings == ()
