"""The one table of codes: what each finding is called and how much it matters.

A code never changes its meaning. Everything that lists codes (messages, documentation, tests) reads
this table.
"""

from typing import NamedTuple

from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.places import Span

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO


class Entry(NamedTuple):
    """What a code stands for: its short name, its severity, and its meaning in a sentence."""

    title: str
    severity: Severity
    summary: str


CATALOGUE: dict[str, Entry] = {
    "TK001": Entry("file too large", _E, "An agenda file is at most 1 MiB."),
    "TK002": Entry("not UTF-8 text", _E, "An agenda is a text file in UTF-8."),
    "TK003": Entry("syntax", _E, "This is not YAML; it cannot be read."),
    "TK004": Entry("nested too deep", _E, "Lists and mappings are nested at most 32 deep."),
    "TK005": Entry("too many values", _E, "A file holds at most 50,000 values, aliases included."),
    "TK006": Entry("unknown alias", _E, "An alias repeats an anchor that stands above it."),
    "TK007": Entry("empty file", _E, "The file holds no agenda."),
    "TK008": Entry("several documents", _E, "A file holds one agenda."),
    "TK009": Entry("tag not used here", _E, "An agenda needs no YAML tags such as `!!str`."),
    "TK101": Entry("duplicate key", _E, "A key stands once; most readers drop the other value."),
    "TK102": Entry("value lost after #", _W, "` #` starts a comment; the text after it is lost."),
    "TK103": Entry("ambiguous text", _I, "Other YAML readers take this text for something else."),
    "TK104": Entry("curly quotes", _I, "Curly quotes do not quote: they belong to the text."),
    "TK201": Entry("unknown key", _E, "The format has no such key at this level."),
    "TK202": Entry("missing key", _E, "A key without which there is no agenda."),
    "TK203": Entry("wrong kind of value", _E, "The value is not of the kind the key needs."),
    "TK204": Entry("bad duration", _E, "The duration cannot be read, or in two ways."),
    "TK205": Entry("bad time or date", _E, "The time of day, date or zone cannot be read."),
    "TK206": Entry("duplicate id", _E, "Two segments have the same id."),
    "TK207": Entry("no segments", _E, "An agenda has at least one segment."),
    "TK208": Entry("duration without unit", _I, "A bare number is read as minutes."),
    "TK301": Entry("budget exceeded", _E, "The segments take longer than the budget."),
    "TK302": Entry("slack left over", _I, "The segments do not use up the budget."),
    "TK303": Entry("minimum above duration", _E, "A segment is planned below its own minimum."),
    "TK304": Entry("minimums above budget", _E, "Even cut to the minimums it does not fit."),
    "TK305": Entry("threshold at or above duration", _W, "The segment is amber or red throughout."),
    "TK307": Entry("danger at or above warning", _W, "Red comes before amber, or with it."),
    "TK501": Entry("presentation without lead", _W, "Nobody is named who presents."),
    "TK502": Entry("lead still open", _W, "The lead is announced as TBD."),
}


def finding(
    code: str, message: str, advice: str, span: Span, severity: Severity | None = None
) -> Finding:
    """A finding of this code; its severity is the table's unless the case is a different one."""
    if severity is None:
        severity = CATALOGUE[code].severity
    return Finding(code, severity, message, advice, span.place, span.length)
