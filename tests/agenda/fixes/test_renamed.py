import pytest

from timekeeper.agenda.builder import build
from timekeeper.agenda.fixes.renamed import MOST_UNKNOWN, renamed
from timekeeper.agenda.keys import KEYS, OTHER_WORDS, Level, example
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.parser import fastest_parser
from timekeeper.agenda.places import Lines
from timekeeper.agenda.tree import Mapping


def names(level: Level, *lines: str) -> dict[str, str]:
    root = build(Lines("\n".join(lines)), fastest_parser()).root
    assert isinstance(root, Mapping)
    return renamed(root, level)


WORDS = [
    (level, word, key)
    for level, keys in KEYS.items()
    for key in keys
    for word in OTHER_WORDS.get(key, "").split()
    if word not in {other for others in KEYS.values() for other in others}
]
"""But for those that are keys of another level, which may be where they belong."""


@pytest.mark.parametrize(("level", "word", "key"), WORDS)
def test_every_other_word_becomes_the_key(level: Level, word: str, key: str) -> None:
    value = example(key, level).partition(": ")[2]
    assert names(level, f"{word}: {value}") == {word: key}


@pytest.mark.parametrize(
    ("level", "lines", "expected"),
    [
        pytest.param(Segment, ["Title: x"], {"Title": "title"}, id="a capital"),
        pytest.param(Segment, ["Resource Person: A"], {"Resource Person": "lead"}, id="a space"),
        pytest.param(Segment, ["speaker: A", "name: x"], {"speaker": "lead", "name": "title"},
                     id="two of them"),
        pytest.param(Segment, ["speaker: A", "lead: B"], {}, id="the name is taken"),
        pytest.param(Segment, ["speaker: A", "presenter: B"], {}, id="which of the two"),
        pytest.param(Segment, ["speaker: A", "leed: B"], {}, id="a slip may be the one meant"),
        pytest.param(Segment, ["duratoin: 5 min"], {}, id="a slip is a guess"),
        pytest.param(Segment, ["time: 14:00"], {}, id="no duration"),
        pytest.param(Segment, ["time: 14 min"], {"time": "duration"}, id="a duration"),
        pytest.param(Segment, ["speaker: [A, B]"], {}, id="a list for a text"),
        pytest.param(Segment, ["speaker:"], {}, id="nothing for a text"),
        pytest.param(Segment, ["auto: yes"], {}, id="none of the choices"),
        pytest.param(Segment, ["budget: 5 min"], {}, id="a key of another level"),
        pytest.param(Agenda, ["theme: x"], {}, id="a text for a list"),
        pytest.param(Agenda, ["theme: [x]"], {"theme": "themes"}, id="a list"),
        pytest.param(Agenda, ["items: [{titel: x}]"], {"items": "segments"}, id="worse inside"),
        pytest.param(Segment, ["queue: {limit: 2 min}"], {"queue": "floor"}, id="a floor"),
        pytest.param(Segment, ["queue: [2 min]"], {}, id="no floor"),
        pytest.param(Agenda, ["items: [x, y]"], {}, id="no segments"),
        pytest.param(Agenda, ["limit: 2 h"], {"limit": "budget"}, id="limit of an agenda"),
        pytest.param(Floor, ["limit: 2 min"], {"limit": "turn"}, id="limit of a floor"),
        pytest.param(Segment, ["colour: blue"], {}, id="no word for anything"),
        pytest.param(Segment, ["<<: {lead: A}"], {}, id="a merge key"),
        pytest.param(
            Segment,
            ["speaker: A", *(f"k{number}: x" for number in range(MOST_UNKNOWN))],
            {},
            id="too many",
        ),
    ],
)  # fmt: skip
def test_only_what_cannot_be_meant_otherwise(
    level: Level, lines: list[str], expected: dict[str, str]
) -> None:
    assert names(level, *lines) == expected
