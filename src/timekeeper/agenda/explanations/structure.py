"""TK2xx: what the format asks for."""

from timekeeper.agenda.explanations.explanation import Explanation

STRUCTURE = {
    "TK201": Explanation(
        "A misspelt key would be passed over, and what it says would not happen: a minimum that "
        "nobody reads protects no discussion.",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    speeker: Ana
""",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    lead: Ana
""",
    ),
    "TK202": Explanation(
        "An agenda has a title and segments, a segment has a title and a duration. Without them "
        "there is nothing to count down.",
        "title: Child rights\nsegments:\n  - title: Opening\n",
        "title: Child rights\nsegments:\n  - title: Opening\n    duration: 15 min\n",
    ),
    "TK203": Explanation(
        "A list where one text belongs, or a text where a list belongs, cannot be shown as it was "
        "meant.",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    lead: [Ana, Ben]
""",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    lead: Ana and Ben
""",
    ),
    "TK204": Explanation(
        "A guess would be worse than a question: `1:30` is an hour and a half to one reader and "
        "a minute and a half to another.",
        "title: Child rights\nsegments:\n  - title: Opening\n    duration: 1:30\n",
        "title: Child rights\nsegments:\n  - title: Opening\n    duration: 1 h 30 min\n",
    ),
    "TK205": Explanation(
        "Clock times say when the session must be over. `12 am` is noon to some and midnight to "
        "others, and 3/4/2014 is two different days.",
        "title: Child rights\nstart: 12 am\nsegments:\n  - title: Opening\n    duration: 15 min\n",
        'title: Child rights\nstart: "12:00"\nsegments:\n  - title: Opening\n'
        "    duration: 15 min\n",
    ),
    "TK206": Explanation(
        "Ids are there to point at one segment, in commands and in reports. Two of the same point "
        "at none.",
        """\
title: Child rights
segments:
  - {title: Opening, id: talk, duration: 5 min}
  - {title: Closing, id: talk, duration: 5 min}
""",
        """\
title: Child rights
segments:
  - {title: Opening, id: opening, duration: 5 min}
  - {title: Closing, id: closing, duration: 5 min}
""",
    ),
    "TK207": Explanation(
        "There is nothing to run: an agenda has at least one segment.",
        "title: Child rights\nsegments: []\n",
        "title: Child rights\nsegments:\n  - title: Opening\n    duration: 15 min\n",
    ),
    "TK208": Explanation(
        "A bare number is read as minutes. Whoever mends the file next may take it for seconds, "
        "or hours.",
        "title: Child rights\nsegments:\n  - title: Opening\n    duration: 15\n",
        "title: Child rights\nsegments:\n  - title: Opening\n    duration: 15 min\n",
    ),
}
