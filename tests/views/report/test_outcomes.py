"""The outcomes of a report: what comes first, who voted, and what is said where nobody did."""

import json

from tests.session.forums import Played, begun, forum
from timekeeper.session.commands import End
from timekeeper.session.outcomes.commands import Merge, Recommend, RecordPledge, Tally
from timekeeper.session.report import Report
from timekeeper.views.report.content import content
from timekeeper.views.report.json import report_json
from timekeeper.views.report.section import Section


def _voted() -> Played:
    played = begun().at(610, *(Recommend(text) for text in ("one", "two", "three", "four")))
    played.at(620, Tally(1, 4, 40), Tally(2, 40), Tally(3, 0, 4), Merge(4, 2), Tally(2, 5, 40))
    return played.at(700, RecordPledge("Hosts", "", "help")).at(1900, End())


def _report(*, private: bool = False) -> Report:
    return _voted().report(1900, private=private)


def _section(report: Report, heading: str) -> Section:
    return next(section for section in content(report).sections if section.heading == heading)


def _rows(report: Report) -> tuple[tuple[str, ...], ...]:
    table = _section(report, "Recommendations").table
    assert table is not None
    return table.rows


def test_few_votes_are_not_counted_and_ranks_are() -> None:
    assert _rows(_report()) == (
        ("R2", "two (with R4)", "5", "40", "1"),
        ("R1", "one", "fewer than 5", "40", "2"),
        ("R3", "three", "0", "fewer than 5", "3"),
    )
    assert [row[2:4] for row in _rows(_report(private=True))] == [
        ("5", "40"),
        ("4", "40"),
        ("0", "4"),
    ]


def test_scripts_see_as_little_of_them() -> None:
    seen = json.loads(report_json(_report()))["recommendations"]
    assert [(one["votes"], one["heads"], one["rank"]) for one in seen] == [
        (5, 40, 1),
        (None, 40, 2),
        (0, None, 3),
    ]
    seen = json.loads(report_json(_report(private=True)))["recommendations"]
    assert [(one["votes"], one["heads"]) for one in seen] == [(5, 40), (4, 40), (0, 4)]


def test_votes_that_cannot_be_are_told_of_without_counting_few() -> None:
    played = begun().at(610, Recommend("one"), Recommend("two"), Tally(1, 99, 3)).at(1900, End())
    lines = _section(played.report(1900), "Method of the votes").lines
    assert len(lines) == 1
    lines = _section(played.report(1900, private=True), "Method of the votes").lines
    assert lines[1] == "R1: 99 votes, and 3 heads have 9 at the most"
    played = begun().at(610, Recommend("one"), Tally(1, 99, 30)).at(1900, End())
    assert len(_section(played.report(1900), "Method of the votes").lines) == 3


def test_what_was_decided_comes_before_how_the_time_went() -> None:
    headings = [section.heading for section in content(_report()).sections]
    first = ["Recommendations", "Method of the votes", "Pledges", "Segments", "Time used"]
    assert headings[: len(first)] == first


def test_a_theme_is_named_where_there_are_some() -> None:
    played = begun(forum()).at(610, Recommend("one", 2), Recommend("two", 0)).at(1900, End())
    headings = [section.heading for section in content(played.report(1900)).sections]
    assert headings[:2] == [
        "Recommendations: Children on the move",
        "Recommendations: No theme",
    ]


def test_a_session_without_outcomes_has_no_section_of_them() -> None:
    headings = [
        section.heading for section in content(begun().at(1900, End()).report(1900)).sections
    ]
    assert headings[0] == "Segments"
