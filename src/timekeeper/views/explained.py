"""A code explained as plain text, and all codes as a list, for a terminal of 80 columns."""

from collections.abc import Iterable, Iterator

from timekeeper.agenda.catalogue import CATALOGUE, Entry, cannot_be_ignored
from timekeeper.agenda.explanations import EXPLANATIONS
from timekeeper.agenda.settings import THRESHOLDS
from timekeeper.views.measured import wrap

WIDTH = 80
_INDENT = "    "


def explained(code: str) -> str:
    """Say all about a code: what it means, why it matters, wrong and right, and what can be set."""
    entry, explanation = CATALOGUE[code], EXPLANATIONS[code]
    wrong = explanation.wrong or "(a file of more than 1 MiB)"
    rows = [f"{code}  {entry.title} ({_level(entry)})", "", *wrap(entry.summary, WIDTH), ""]
    rows += [*wrap(explanation.why, WIDTH), "", "Wrong:", "", *_example(wrong), ""]
    rows += ["Right:", "", *_example(explanation.right), ""]
    return "\n".join([*rows, *(row for said in handling(code) for row in wrap(said, WIDTH))]) + "\n"


def handling(code: str) -> Iterator[str]:
    """Say, a paragraph each, what can be set about a code, and how a finding is silenced."""
    for threshold in THRESHOLDS:
        if threshold.code == code:
            yield (
                f"Settings: {threshold.name} = {threshold.written}, the {threshold.meaning}. "
                f"Why so: {threshold.reason}."
            )
    if CATALOGUE[code].asked:
        yield f'It is off until it is asked for: --select {code}, or extend-select = ["{code}"].'
    if cannot_be_ignored(code):
        yield "It cannot be silenced: a file with it cannot be run."
    else:
        yield f"To silence it on a line or in a segment: # timekeeper: ignore[{code}]"


def listed(codes: Iterable[str]) -> str:
    """Name codes, a line each."""
    return "".join(
        f"{code}  {CATALOGUE[code].severity:<7}  {_name(CATALOGUE[code])}\n" for code in codes
    )


def _level(entry: Entry) -> str:
    return f"{entry.severity}, off" if entry.asked else str(entry.severity)


def _name(entry: Entry) -> str:
    return f"{entry.title} (off)" if entry.asked else entry.title


def _example(text: str) -> list[str]:
    return [f"{_INDENT}{row}" for row in text.splitlines()]
