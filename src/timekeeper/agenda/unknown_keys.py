"""TK201: keys that the format does not have, read as the key that was most likely meant."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.keys import KEYS, NAMES, Level, home, suggest
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.places import Places
from timekeeper.agenda.showing import shown
from timekeeper.agenda.tree import Mapping, Scalar, Sequence

MERGE = "<<"
MOST_GUESSES = 500
"""Unknown keys of a file for which the closest word is looked for; it takes a millisecond each."""


def mend_keys(places: Places) -> list[Finding]:
    """A finding for every unknown key.

    In the tree the key is replaced by the one it seems to stand for, or left out, so that the file
    is checked further as it will be once the advice is followed.
    """
    guesses = iter(range(MOST_GUESSES))
    return [
        complaint
        for level, mapping in _mappings(places)
        for complaint in _mend(mapping, level, places, guesses)
    ]


def _mappings(places: Places) -> Iterator[tuple[Level, Mapping]]:
    """Every mapping that has a model; inner ones last, when the keys around them are mended."""
    root = places.root
    assert isinstance(root, Mapping)
    yield Agenda, root
    segments = root.value("segments")
    for segment in segments.items if isinstance(segments, Sequence) else ():
        if isinstance(segment, Mapping):
            yield Segment, segment
            floor = segment.value("floor")
            if isinstance(floor, Mapping):
                yield Floor, floor


def _mend(
    mapping: Mapping, level: Level, places: Places, guesses: Iterator[int]
) -> Iterator[Finding]:
    known = KEYS[level]
    before = mapping.entries
    mapping.entries = {key: entry for key, entry in before.items() if key in known}
    for key, entry in before.items():
        if key in known:
            continue
        guess = home(key, level) is None and next(guesses, None) is not None
        meant = suggest(key, level) if guess else None
        yield _complaint(entry[0], level, meant, places)
        if level is Agenda and home(key, level) is Segment:
            _cut_segment_before(entry[0], places)
        if meant and meant not in mapping.entries:
            mapping.entries[meant] = entry
        elif key == MERGE:
            mapping.cut = True


def _cut_segment_before(key: Scalar, places: Places) -> None:
    """A segment does not miss what stands at the margin behind it."""
    segments = places.walk(["segments"])[-1]
    before = [
        segment
        for segment in (segments.items if isinstance(segments, Sequence) else ())
        if isinstance(segment, Mapping) and segment.start < key.start
    ]
    if before:
        before[-1].cut = True


def _complaint(key: Scalar, level: Level, meant: str | None, places: Places) -> Finding:
    span = places.lines.span(key.start, key.end)
    word = shown(key.text)
    if key.text == MERGE:
        advice = "Write the keys out; merge keys are not part of YAML 1.2."
        return finding("TK201", "`<<` is a merge key", advice, span)
    message = f"`{word}` is not a key of {NAMES[level]}"
    if other := home(key.text, level):
        advice = f"It belongs to {NAMES[other]}."
        if level is Agenda and other is Segment:
            advice = "It belongs to a segment: indent it like the keys of that."
        return finding("TK201", message, advice, span)
    if meant:
        return finding("TK201", message, f"Did you mean `{meant}`?", span)
    return finding("TK201", message, f"Known are {', '.join(KEYS[level])}.", span)
