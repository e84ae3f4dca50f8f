"""The outcomes, as they are read aloud, and how the votes were cast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timekeeper.session.outcomes.reading import OutcomesReading
from timekeeper.session.outcomes.state import Action
from timekeeper.session.outcomes.synthesis import Ranked, ThemeOutcomes, Topic
from timekeeper.session.published import is_withheld
from timekeeper.views.outcomes_said import excessive
from timekeeper.views.read_aloud import BY_WHEN, NO_THEME, WHO, with_merged
from timekeeper.views.report.people import people
from timekeeper.views.report.section import Section, Table


def outcomes(reading: OutcomesReading, *, private: bool) -> Iterator[Section]:
    """Give a section for each theme's recommendations, the votes, the actions and the pledges."""
    synthesis = reading.synthesis
    for theme in synthesis.themes:
        yield Section(_heading(theme, synthesis.themes), table=_ranked(theme.ranked, private))
    yield Section("Method of the votes", tuple(_method(reading, private)))
    yield Section("Actions", table=_actions(synthesis.actions))
    yield Section("Pledges", table=_pledges(synthesis.topics))


def method(reading: OutcomesReading) -> str:
    """Say how votes were cast."""
    each = reading.votes_each
    if each is None:
        return "show of hands, one for each recommendation"
    return f"show of hands, {each} {'vote' if each == 1 else 'votes'} each"


def _heading(theme: ThemeOutcomes, themes: Sequence[ThemeOutcomes]) -> str:
    """Name the theme, unless there is no other than none."""
    if not theme.number and len(themes) == 1:
        return "Recommendations"
    return f"Recommendations: {theme.title or NO_THEME}"


def _ranked(ranked: Sequence[Ranked], private: bool) -> Table:
    headers = ("#", "Recommendation", "Votes", "Present", "Rank")
    return Table(headers, tuple(_recommendation(one, private) for one in ranked))


def _recommendation(ranked: Ranked, private: bool) -> tuple[str, ...]:
    lead = (f"R{ranked.number}", with_merged(ranked.text, ranked.merged))
    if ranked.votes is None or ranked.heads is None:
        return (*lead, "not tallied", "", "")
    rank = f"{'=' if ranked.tied else ''}{ranked.rank}"
    return (*lead, people(ranked.votes, private), people(ranked.heads, private), rank)


def _actions(actions: Sequence[Action]) -> Table | None:
    headers = ("#", "Action", "Who", "By")
    rows = ((f"X{each.number}", each.text, each.who or WHO, each.by or BY_WHEN) for each in actions)
    return Table(headers, tuple(rows), words=(2, 3)) if actions else None


def _pledges(topics: Sequence[Topic]) -> Table | None:
    headers = ("#", "Group", "Topic", "Pledge")
    pledges = ((topic.title, pledge) for topic in topics for pledge in topic.pledges)
    rows = ((f"J{each.number}", each.group, topic, each.text) for topic, each in pledges)
    return Table(headers, tuple(rows), words=(2, 3)) if topics else None


def _method(reading: OutcomesReading, private: bool) -> Iterator[str]:
    """Say how votes were cast, and which tallies cannot be."""
    if reading.counts.recommendations <= len(reading.not_tallied):
        return
    yield f"{method(reading).capitalize()}; ranked by votes within each theme, = for a tie"
    for excess in reading.excesses:
        if not any(is_withheld(count, private) for count in (excess.votes, excess.heads)):
            yield excessive(excess)
