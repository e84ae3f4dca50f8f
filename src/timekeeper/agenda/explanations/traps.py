"""TK1xx: what YAML does to a text without being asked."""

from timekeeper.agenda.explanations.explanation import Explanation

TRAPS = {
    "TK101": Explanation(
        "Most YAML readers keep the last of two and drop the first without a word. The time that "
        "was agreed upon may be the one that is gone.",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    duration: 5 min
""",
        "title: Child rights\nsegments:\n  - title: Opening\n    duration: 15 min\n",
    ),
    "TK102": Explanation(
        "Behind a space, `#` starts a comment. Of “Part #2” only “Part” is shown in the room.",
        "title: Part #2\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        'title: "Part #2"\nsegments:\n  - title: Opening\n    duration: 15 min\n',
    ),
    "TK103": Explanation(
        "timekeeper takes the text as it is written. Other programs that read the file make a "
        "truth value, a number or a date of it: `no` becomes false, and 1.10 becomes 1.1.",
        "title: no\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        'title: "no"\nsegments:\n  - title: Opening\n    duration: 15 min\n',
    ),
    "TK104": Explanation(
        "Word processors make curly quotes, and to YAML they are letters. They stand around the "
        "title on the screen, and a colon between them breaks the file.",
        "title: “Child rights”\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        'title: "Child rights"\nsegments:\n  - title: Opening\n    duration: 15 min\n',
    ),
}
