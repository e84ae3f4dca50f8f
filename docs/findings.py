"""Write the page of all findings from the catalogue, the explanations and the thresholds.

python docs/findings.py docs/findings.md
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.explanations import EXPLANATIONS
from timekeeper.agenda.reader import read
from timekeeper.agenda.selection import USUAL
from timekeeper.agenda.settings import THRESHOLDS, Settings
from timekeeper.agenda.source import LARGEST
from timekeeper.live.zone import SystemZones
from timekeeper.views.explained import handling

GROUPS = {
    "TK0": "The file",
    "TK1": "YAML's traps",
    "TK2": "The format",
    "TK3": "The budget",
    "TK4": "The clock",
    "TK5": "People",
    "TK6": "Pacing",
    "TK7": "Hygiene",
}

HEAD = """\
# Findings

<!-- generated from src/timekeeper/agenda by make docs -->

What `timekeeper validate` says about agendas. `timekeeper explain TK301` prints the same in a
terminal. A code never changes its meaning.

- An **error** makes `validate` fail. The errors TK0xx to TK2xx leave nothing that could be run:
  nothing silences them.
- A **warning** makes `validate --strict` fail.
- An **info** never does.

## What is looked for

```toml
# timekeeper.toml, or under [tool.timekeeper] in pyproject.toml
strict = true                # fail on warnings, as --strict does
extend-select = ["TK6"]      # look for these too: a code, or the beginning of some
ignore = ["TK302"]           # do not look for these
longest-without-break = "90 min"
```

The nearest `timekeeper.toml` above an agenda holds for it, else the nearest `pyproject.toml` that
has the table; in one folder `timekeeper.toml` wins. `select = [...]` looks for nothing but what it
names. `--select`, `--extend-select` and `--ignore` take the same words, parted by commas, and win
over the file. Among words of one place the longer wins: `ignore = ["TK6"]` with
`extend-select = ["TK601"]` looks for TK601 alone of them.

What is a matter of taste is off until it is asked for. In the list below that is called “off”.
"""

SILENCE = """\
## To silence one finding

```yaml
  - title: A talk that has to be so long  # timekeeper: ignore[TK604, TK601]
```

The comment silences these codes on its line. On the line of a segment's dash or title it silences
them in the whole segment. On a line of its own it speaks of the next line that is not a comment.
Each code is named whole. A comment that silences nothing is a finding itself, TK702 or TK704.
`run` and `simulate` take no notice of what is silenced either.
"""


def page() -> str:
    """Give the page."""
    return "\n".join([HEAD, *_thresholds(), SILENCE, *_list(), *_sections()]) + "\n"


def _thresholds() -> Iterator[str]:
    yield "| setting | default | code | what it is | why so |"
    yield "|---|---|---|---|---|"
    for one in THRESHOLDS:
        code = f"[{one.code}](#{one.code.lower()})"
        yield f"| `{one.name}` | `{one.written}` | {code} | {one.meaning} | {one.reason} |"
    yield ""


def _list() -> Iterator[str]:
    yield "## All codes\n"
    yield "| code | | what it is |"
    yield "|---|---|---|"
    for code, entry in CATALOGUE.items():
        level = f"{entry.severity}, off" if entry.asked else entry.severity
        yield f"| [{code}](#{code.lower()}) | {level} | {entry.title} |"
    yield ""


def _sections() -> Iterator[str]:
    for code, entry in CATALOGUE.items():
        explanation = EXPLANATIONS[code]
        if code[:3] in GROUPS and code == min(one for one in CATALOGUE if one[:3] == code[:3]):
            yield f"## {GROUPS[code[:3]]}\n"
        yield f"### {code}\n\n**{entry.title}** ({entry.severity}). {entry.summary}\n"
        yield f"{explanation.why}\n"
        if explanation.wrong:
            yield f"```yaml\n# wrong\n{explanation.wrong}```\n"
        yield f"```text\n{_said(code)}\n```\n"
        yield f"```yaml\n# right\n{explanation.right}```\n"
        yield from (f"{said}\n" for said in handling(code))


def _said(code: str) -> str:
    """What the program says about the wrong example."""
    explanation = EXPLANATIONS[code]
    content = explanation.wrong.encode(explanation.encoding) or b"#" * (LARGEST + 1)
    settings = Settings(USUAL | {code}, zones=SystemZones)
    (one,) = read(content, settings=settings).findings
    place = f"{one.place.line}:{one.place.column}"
    return f"{place}: {one.severity} {one.code} {one.message}\n{one.advice}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
