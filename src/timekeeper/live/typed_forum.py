"""What was typed for the floor and for the outcomes, to the command it makes. Pure.

Parts of an outcome are parted by semicolons: commas stand in what people say.
"""

from __future__ import annotations

import re

from timekeeper.live.typed_time import read_time
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor
from timekeeper.session.outcomes import commands as outcomes
from timekeeper.session.outcomes.naming import Kind, read_name
from timekeeper.views.binding import Action

_TALLY = re.compile(r"[Rr]?(\d{1,6})(?:[:=]\s*|\s+)(\d{1,7})(?:\s*(?:of|/|,|\s)\s*(\d{1,7}))?")
_MERGE = re.compile(r"[Rr]?(\d{1,6})(?:\s*,\s*|\s+)(?:into\s+|in\s+)?[Rr]?(\d{1,6})")

HOW_TO_TALLY = "Write recommendation, votes and heads, like 3 14 of 20"
HOW_TO_MERGE = "Write which recommendation into which, like 3 1"
HOW_TO_EDIT = "Write an outcome and its new words, like R3 free birth registration"


def read_for_floor(action: Action, words: str) -> Command | str:
    """Read what was typed for the floor; a string is what to tell whoever typed it."""
    match action:
        case Action.CALL:
            return floor.Call(words)
        case Action.HAND | Action.FRONT:
            return floor.RaiseHand(words, front=action is Action.FRONT)
        case Action.LIMIT:
            return _limit(words)
        case Action.THEME if words.isdecimal() and len(words) < 6:
            return floor.ChooseTheme(int(words))
        case Action.THEME:
            return "Write the number of a theme, like theme 2; theme 0 for none"
        case _:
            who, _, label = words.partition(" ")
            return floor.LabelSpeaker(who, label.strip())


def read_outcome(action: Action, words: str) -> Command | str:
    """Read what was typed to be recorded; a string is what to tell whoever typed it."""
    match action:
        case Action.RECOMMEND:
            return outcomes.Recommend(words)
        case Action.ACTION:
            return _action(words)
        case Action.PLEDGE:
            return _pledge(words)
        case Action.DROP:
            return outcomes.DropOutcome(words) if read_name(words) else floor.DropHand(words)
        case Action.TALLY:
            return _tally(words)
        case Action.MERGE:
            seen = _MERGE.fullmatch(words)
            return outcomes.Merge(int(seen[1]), int(seen[2])) if seen else HOW_TO_MERGE
        case Action.EDIT:
            return _edit(words)
        case _:
            return f"There is nothing to write behind {action}"


def _limit(words: str) -> Command | str:
    if not words:
        return floor.SetLimit()
    seconds = read_time(words)
    if not seconds:
        return "Write a time, like 90s or 2 min; Enter alone takes what is suggested"
    return floor.SetLimit(seconds)


def _tally(words: str) -> Command | str:
    seen = _TALLY.fullmatch(words)
    if seen is None:
        return HOW_TO_TALLY
    return outcomes.Tally(int(seen[1]), int(seen[2]), int(seen[3]) if seen[3] else None)


def _edit(words: str) -> Command | str:
    name, _, text = words.partition(" ")
    seen = read_name(name)
    if seen is None or not text.strip():
        return HOW_TO_EDIT
    kind, number = seen
    match kind:
        case Kind.RECOMMENDATION:
            return outcomes.Recommend(text, number=number)
        case Kind.ACTION:
            return _action(text, number)
        case Kind.PLEDGE:
            return _pledge(text, number)
        case Kind.NOTE:
            return outcomes.Note(text.strip(), number)


def _action(words: str, number: int = 0) -> Command:
    what, who, by = _three(words)
    return outcomes.RecordAction(what, who, by, number)


def _pledge(words: str, number: int = 0) -> Command:
    group, topic, what = _three(words)
    return outcomes.RecordPledge(group, topic, what, number)


def _three(words: str) -> tuple[str, str, str]:
    """Part words at semicolons; what goes beyond the third part belongs to it."""
    first, _, rest = words.partition(";")
    second, _, third = rest.partition(";")
    return first.strip(), second.strip(), third.strip()
