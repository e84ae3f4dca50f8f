"""What is read aloud at the end."""

import pytest

from tests.session.forums import THEMES, Played, begun
from timekeeper.session.events import Started
from timekeeper.session.outcomes.commands import (
    DropOutcome,
    Merge,
    Recommend,
    RecordAction,
    RecordPledge,
    Tally,
)
from timekeeper.session.outcomes.events import RecommendationWritten
from timekeeper.session.outcomes.synthesis import Ranked, Synthesis


def synthesis(played: Played) -> Synthesis:
    return played.reading(900).outcomes.synthesis


def ranks(played: Played) -> list[list[tuple[int, int | None, bool]]]:
    """Give number, rank and tie of each recommendation, theme by theme."""
    return [
        [(one.number, one.rank, one.tied) for one in theme.ranked]
        for theme in synthesis(played).themes
    ]


def test_recommendations_are_ranked_within_their_themes() -> None:
    played = begun().at(
        610,
        *(Recommend(f"{number}", theme) for number, theme in enumerate((2, 1, 2, 0, 2, 1), 1)),
        *(Tally(number, votes, 40) for number, votes in ((1, 5), (2, 9), (3, 7), (5, 6), (6, 0))),
    )
    assert [(theme.number, theme.title) for theme in synthesis(played).themes] == [
        (1, THEMES[0]),
        (2, THEMES[1]),
        (0, ""),
    ]
    assert ranks(played) == [
        [(2, 1, False), (6, 2, False)],
        [(3, 1, False), (5, 2, False), (1, 3, False)],
        [(4, None, False)],
    ]


def test_equal_votes_share_a_rank_and_those_not_tallied_have_none() -> None:
    played = begun().at(
        610,
        *[Recommend("a", 1) for _ in range(7)],
        *(Tally(number, votes, 40) for number, votes in ((2, 5), (3, 9), (5, 5), (6, 1), (7, 9))),
    )
    assert ranks(played) == [
        [
            (3, 1, True),
            (7, 1, True),
            (2, 3, True),
            (5, 3, True),
            (6, 5, False),
            (1, None, False),
            (4, None, False),
        ]
    ]


def test_who_stands_for_others_says_so() -> None:
    played = begun().at(
        610,
        *(Recommend(text, 3) for text in "abcde"),
        Merge(2, 4),
        Merge(4, 1),
        Merge(3, 1),
        Tally(1, 12, 40),
        DropOutcome("R5"),
    )
    (theme,) = synthesis(played).themes
    assert theme.ranked == (Ranked(1, "a", 12, 40, 1, False, merged=(2, 3, 4)),)


@pytest.mark.parametrize("theme", [-1, 4, 99])
def test_a_theme_the_agenda_does_not_name_is_none(theme: int) -> None:
    played = Played(events=[Started(0), RecommendationWritten(1, 1, "a", theme)])
    assert [theme.number for theme in synthesis(played).themes] == [0]


def test_those_without_a_theme_come_after_the_last_theme() -> None:
    played = begun().at(610, Recommend("a", 0), Recommend("b", 3), Recommend("c", 2))
    assert [theme.number for theme in synthesis(played).themes] == [2, 3, 0]


def test_those_not_tallied_come_after_those_without_votes() -> None:
    played = begun().at(610, Recommend("a", 1), Recommend("b", 1), Tally(2, 0, 40))
    assert ranks(played) == [[(2, 1, False), (1, None, False)]]


def test_actions_without_who_or_when_come_first() -> None:
    played = begun().at(
        610,
        RecordAction("a", "Ana", "May"),
        RecordAction("b", "Ana"),
        RecordAction("c", "Bo", "June"),
        RecordAction("d", by="May"),
        RecordAction("e"),
        DropOutcome("X3"),
    )
    actions = synthesis(played).actions
    assert [action.number for action in actions] == [2, 4, 5, 1]
    assert [action.is_open for action in actions] == [True, True, True, False]


def test_pledges_are_grouped_by_topic_and_those_without_come_last() -> None:
    played = begun().at(
        610,
        RecordPledge("A"),
        RecordPledge("B", "OP3"),
        RecordPledge("C", "Budget"),
        RecordPledge("D", "op3"),
        RecordPledge("E", "Budget"),
        DropOutcome("J5"),
    )
    assert [
        (topic.title, [pledge.group for pledge in topic.pledges])
        for topic in synthesis(played).topics
    ] == [("OP3", ["B", "D"]), ("Budget", ["C"]), ("", ["A"])]


def test_nothing_was_recorded() -> None:
    assert synthesis(begun()) == Synthesis((), (), ())
