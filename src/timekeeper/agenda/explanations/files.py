"""TK0xx: files that are no YAML, or more than an agenda can be."""

from timekeeper.agenda.explanations.explanation import Explanation

_RIGHT = """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
"""

FILES = {
    "TK001": Explanation(
        "An agenda is a page of text. A file of more than a mebibyte is something else that was "
        "named by mistake, or it is made to keep the program busy.",
        "",
        _RIGHT,
    ),
    "TK002": Explanation(
        "Names and titles have letters of all scripts. In an older encoding they are read as "
        "other letters on another machine, and nobody notices before the room does.",
        "title: Café des droits\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        "title: Café des droits\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        encoding="windows-1252",
    ),
    "TK003": Explanation(
        "What is no YAML is read by nobody, or by everybody in another way. The usual reason is a "
        "colon inside a text: such a text needs quotes.",
        "title: Child rights: what next?\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        'title: "Child rights: what next?"\nsegments:\n  - title: Opening\n    duration: 15 min\n',
    ),
    "TK004": Explanation(
        "An agenda needs five levels. Deeper nesting is a bracket or a dash too many, and some "
        "programs crash on it.",
        f"title: Child rights\nthemes: {'[' * 33}{']' * 33}\n"
        "segments:\n  - title: Opening\n    duration: 15 min\n",
        "title: Child rights\nthemes: [Children on the move]\n"
        "segments:\n  - title: Opening\n    duration: 15 min\n",
    ),
    "TK005": Explanation(
        "A few lines of aliases can stand for millions of values. They are counted as what they "
        "stand for, so that no file can fill the memory.",
        """\
title: Child rights
themes:
  - &a [x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]
  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  - [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
segments:
  - title: Opening
    duration: 15 min
""",
        _RIGHT,
    ),
    "TK006": Explanation(
        "`*name` repeats what was marked with `&name` further up. Without the mark there is "
        "nothing to repeat; mostly the star was meant as a star.",
        "title: *important\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        'title: "*important"\nsegments:\n  - title: Opening\n    duration: 15 min\n',
    ),
    "TK007": Explanation(
        "There is nothing to run. An empty file is often one that was not saved.",
        "# title: Child rights\n",
        _RIGHT,
    ),
    "TK008": Explanation(
        "`---` starts a second document, and nobody could say which of the two is meant to be run.",
        "title: Morning\nsegments:\n  - title: Opening\n    duration: 15 min\n"
        "---\ntitle: Afternoon\n",
        "title: Morning\nsegments:\n  - title: Opening\n    duration: 15 min\n",
    ),
    "TK009": Explanation(
        "A tag such as `!!str` tells other programs to make something special of a value. An "
        "agenda needs none; mostly the `!` belongs to the text.",
        "title: !Important\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        'title: "!Important"\nsegments:\n  - title: Opening\n    duration: 15 min\n',
    ),
}
