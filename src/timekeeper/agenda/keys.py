"""The keys of each level, and what people write in their place."""

from functools import cache

from timekeeper.agenda.model import Agenda, Floor, Segment

Level = type[Agenda] | type[Segment] | type[Floor]

NAMES: dict[Level, str] = {Agenda: "an agenda", Segment: "a segment", Floor: "a floor"}

KEYS: dict[Level, tuple[str, ...]] = {
    level: tuple(info.alias or name for name, info in level.model_fields.items()) for level in NAMES
}
"""What may be written at each level, in the models' order."""

DURATIONS: dict[Level, frozenset[str]] = {
    Agenda: frozenset({"budget", "warning", "danger"}),
    Segment: frozenset({"duration", "minimum", "warning", "danger"}),
    Floor: frozenset({"turn", "range", "close"}),
}
"""The keys that hold durations."""

TEXTS: dict[Level, frozenset[str]] = {
    Agenda: frozenset({"title", "event", "hosts", "objectives", "themes"}),
    Segment: frozenset({"title", "id", "method", "lead", "notes"}),
    Floor: frozenset(),
}
"""The keys that hold texts or lists of texts."""

OTHER_WORDS = {
    "lead": "speaker speakers speeker resource_person presenter owner facilitator moderator who "
    "responsible led_by leader host chair panelist",
    "duration": "time length minutes mins allotted planned timing",
    "title": "name topic subject heading label",
    "method": "type kind format methodology style",
    "minimum": "min minimal shortest at_least minimum_duration",
    "notes": "note remark remarks comment comments description details",
    "start": "starts start_time begin begins at from fixed_start",
    "end": "ends end_time hard_end finish until",
    "segments": "items agenda sessions programme program schedule rundown rows parts cues",
    "budget": "limit total total_time total_duration time_budget available",
    "hosts": "host organizers organisers organizer organiser organized_by sponsors",
    "themes": "theme topics priorities priority_areas",
    "objectives": "objective goals goal aims purpose",
    "event": "conference meeting occasion",
    "date": "day dates when",
    "timezone": "tz time_zone zone",
    "warning": "warn warning_at amber yellow",
    "danger": "critical alert red danger_at",
    "floor": "queue speaking_queue",
    "turn": "limit turn_limit speaking_time",
    "id": "key slug identifier",
    "advance": "auto auto_advance end_action hard_stop",
    "votes": "dots dot_votes",
    "close": "closes close_at",
}
"""For each key, words that other tools, languages of trade and slips of the pen use for it."""


def suggest(key: str, level: Level) -> str | None:
    """The key of this level that was most likely meant."""
    return known(key, level) or _closest(_plain(key), _words(level))


def known(key: str, level: Level) -> str | None:
    """The key of this level that a word is known to stand for."""
    return _words(level).get(_plain(key))


def home(key: str, level: Level) -> Level | None:
    """The other level that has this very key, if just one has it."""
    others = [other for other in KEYS if other is not level and key in KEYS[other]]
    return others[0] if len(others) == 1 else None


def example(key: str, level: Level) -> str:
    """A valid line for a key, from the model."""
    for name, info in level.model_fields.items():
        if key == (info.alias or name) and info.examples:
            return f"{key}: {info.examples[0]}"
    return key


def _plain(key: str) -> str:
    return key[:60].strip().lower().replace(" ", "_").replace("-", "_")


@cache
def _words(level: Level) -> dict[str, str]:
    """Every word that stands for a key of this level, the keys themselves included."""
    words = {word: key for key in KEYS[level] for word in OTHER_WORDS.get(key, "").split()}
    return words | {key: key for key in KEYS[level]}


def _closest(word: str, words: dict[str, str]) -> str | None:
    # Only a file with a misspelt key pays for the import.
    from difflib import get_close_matches

    found = get_close_matches(word, words, n=1, cutoff=0.75) if len(word) > 2 else []
    return words[found[0]] if found else None
