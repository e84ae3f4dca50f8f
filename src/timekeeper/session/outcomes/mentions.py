"""Outcomes whose words name a speaker: whoever passes them on should know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from timekeeper.session.outcomes.state import Outcomes


def mentions(outcomes: Outcomes, labels: Iterable[str]) -> tuple[str, ...]:
    """Give the marks of the outcomes that stand and have a label among their words, like "R2"."""
    names = naming(labels)
    return tuple(mark for mark, words in _published(outcomes) if names(words))


def naming(labels: Iterable[str]) -> Callable[[str], bool]:
    """Give what says of some words whether one of the labels is among them."""
    patterns = [_pattern(label.casefold()) for label in labels if label]
    return lambda words: any(re.search(pattern, words.casefold()) for pattern in patterns)


def _published(outcomes: Outcomes) -> Iterator[tuple[str, str]]:
    for found in outcomes.recommendations:
        if found.stands:
            yield f"R{found.number}", found.text
    for action in outcomes.actions:
        if action.stands:
            yield f"X{action.number}", f"{action.text}\n{action.by}"
    for pledge in outcomes.pledges:
        if pledge.stands:
            yield f"J{pledge.number}", f"{pledge.text}\n{pledge.group}\n{pledge.topic}"


def _pattern(label: str) -> str:
    """Find a label as a word of its own; scripts without spaces have no such words."""
    literal = re.escape(label)
    return rf"(?<!\w){literal}(?!\w)" if label.isascii() else literal
