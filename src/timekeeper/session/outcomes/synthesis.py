"""What is read aloud at the end: recommendations by theme, open actions, pledges by topic."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timekeeper.session.outcomes.state import Action, Outcomes, Pledge, Recommendation
from timekeeper.session.remembered import remembered
from timekeeper.session.shelf import Shelf


class Ranked(NamedTuple):
    """A recommendation in its theme.

    `rank` counts from 1 by votes; equal votes share one (`tied`); None: not tallied, and last.
    `merged` are the numbers of those it stands for besides itself.
    """

    number: int
    text: str
    votes: int | None
    heads: int | None
    rank: int | None
    tied: bool
    merged: tuple[int, ...]


class ThemeOutcomes(NamedTuple):
    """The recommendations of a theme, the most votes first; number 0 has those of none."""

    number: int
    title: str
    ranked: tuple[Ranked, ...]


class Topic(NamedTuple):
    """Pledges on one topic, oldest first; an empty title has those that name none."""

    title: str
    pledges: tuple[Pledge, ...]


class Synthesis(NamedTuple):
    """What was recorded and stands; `actions` without who or when come first."""

    themes: tuple[ThemeOutcomes, ...]
    actions: tuple[Action, ...]
    topics: tuple[Topic, ...]


@remembered
def synthesis(themes: tuple[str, ...], outcomes: Outcomes) -> Synthesis:
    """Put the outcomes in the order in which they are read; themes in the agenda's order."""
    actions = [action for action in outcomes.actions if action.stands]
    return Synthesis(
        themes=_by_theme(themes, outcomes.recommendations),
        actions=tuple(sorted(actions, key=lambda action: not action.is_open)),
        topics=_by_topic(pledge for pledge in outcomes.pledges if pledge.stands),
    )


def _by_theme(themes: tuple[str, ...], shelf: Shelf[Recommendation]) -> tuple[ThemeOutcomes, ...]:
    """Rank within each theme that has some, those without a theme last."""
    merged, known = _merged(shelf), range(len(themes) + 1)
    grouped: dict[int, list[Recommendation]] = {}
    for found in shelf:
        if found.stands:
            theme = found.theme if found.theme in known else 0
            grouped.setdefault(theme, []).append(found)
    order = sorted(grouped, key=lambda theme: (not theme, theme))
    return tuple(
        ThemeOutcomes(theme, themes[theme - 1] if theme else "", _ranked(grouped[theme], merged))
        for theme in order
    )


def _ranked(found: list[Recommendation], merged: dict[int, tuple[int, ...]]) -> tuple[Ranked, ...]:
    votes = [-1 if one.tally is None else one.tally.votes for one in found]
    order = sorted(range(len(found)), key=lambda place: -votes[place])
    first: dict[int, int] = {}
    count: dict[int, int] = {}
    for rank, place in enumerate(order, 1):
        first.setdefault(votes[place], rank)
        count[votes[place]] = count.get(votes[place], 0) + 1
    return tuple(
        Ranked(
            number=one.number,
            text=one.text,
            votes=None if one.tally is None else one.tally.votes,
            heads=None if one.tally is None else one.tally.heads,
            rank=None if one.tally is None else first[cast],
            tied=one.tally is not None and count[cast] > 1,
            merged=merged.get(one.number, ()),
        )
        for one, cast in ((found[place], votes[place]) for place in order)
    )


def _merged(shelf: Shelf[Recommendation]) -> dict[int, tuple[int, ...]]:
    """Give for each that stands the numbers of those merged into it, through others too."""
    into = {found.number: found.merged for found in shelf if found.merged}
    merged: dict[int, tuple[int, ...]] = {}
    for number in into:
        stands = into[number]
        while stands in into:
            stands = into[stands]
        merged[stands] = (*merged.get(stands, ()), number)
    return merged


def _by_topic(pledges: Iterable[Pledge]) -> tuple[Topic, ...]:
    """Group pledges whose topics differ by capitals at most, as they came; no topic last."""
    grouped: dict[str, list[Pledge]] = {}
    for pledge in pledges:
        grouped.setdefault(pledge.topic.casefold(), []).append(pledge)
    order = sorted(grouped, key=lambda topic: not topic)
    return tuple(Topic(grouped[topic][0].topic, tuple(grouped[topic])) for topic in order)
