"""The advice for lines that a parser cannot fit in: what is wrong, where, and what to write."""

import pytest

from timekeeper.agenda.reader import read

HEAD = "title: x\nsegments:\n"


@pytest.mark.parametrize(
    ("text", "line", "message", "advice"),
    [
        (
            "title=Forum\nevent: x\n",
            1,
            "`=` stands where the colon behind `title` belongs",
            "Write `title: Forum`.",
        ),
        ("title:Forum\nevent: x\n", 1, "a space is missing after `title:`", "Write `key: value`."),
        (
            "title Forum\nevent: x\n",
            1,
            "this line has no `key: value`",
            "Write a colon and a space after the key.",
        ),
        (
            HEAD + "  - title Talk\n    duration: 5 min\n",
            3,
            "this line has no `key: value`",
            "Write a colon and a space after the key.",
        ),
        (
            HEAD + "  -title: Talk\n    duration: 5 min\n",
            3,
            "a space is missing after the dash",
            "Write `- title: …`.",
        ),
        (
            HEAD + "  title: Talk\n    duration: 5 min\n",
            3,
            "a dash is missing in front of this segment",
            "Write `- title: …`.",
        ),
        (
            HEAD + "  - title: Talk\nduration: 5 min\n  - title: Talk\n    duration: 5 min\n",
            4,
            "`duration` stands at the margin, but belongs to a segment",
            "Indent it like the keys of that segment.",
        ),
        (
            HEAD + "  - title: Talk\n    duration: 5 min\nlead: Ana\n",
            5,
            "`lead` is not a key of an agenda",
            "It belongs to a segment: indent it like the keys of that.",
        ),
        (
            "title: x\n  event: Forum\n",
            2,
            "this key is indented deeper than the line above allows",
            "Let it start under the first letter of the key above.",
        ),
        (
            HEAD + "  - title: Talk\n    duration: 5 min\n    title: Next\n    duration: 5 min\n",
            5,
            "`title` stands here a second time; the first is in line 3",
            "Delete one of the two, or start a new entry with `- `.",
        ),
        (
            "title: “Child: rights”\n",
            1,
            "a text with `: ` inside needs quotes",
            'Put straight quotes around the text: "…"; curly ones are none to YAML.',
        ),
        (
            HEAD + "  - title: Talk\n    duration: “5 min”\n",
            4,
            "`duration`: `“5 min”` is not a duration",
            "Write `duration: 5 min`, without curly quotes.",
        ),
    ],
)
def test_what_is_said(text: str, line: int, message: str, advice: str) -> None:
    first = next(one for one in read(text.encode()).findings if one.code != "TK202")
    assert (first.place.line, first.message, first.advice) == (line, message, advice)
