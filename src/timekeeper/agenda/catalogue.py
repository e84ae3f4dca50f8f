"""The one table of codes: what each finding is called and how much it matters.

A code never changes its meaning. Everything that lists codes (messages, documentation, tests) reads
this table.
"""

from typing import NamedTuple

from timekeeper.agenda.finding import Finding, Severity, forbids_a_run
from timekeeper.agenda.places import Span

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO


class Entry(NamedTuple):
    """What a code stands for: its short name, its severity, and its meaning in a sentence.

    `asked`: it is a matter of taste, and only looked for when somebody selects it.
    """

    title: str
    severity: Severity
    summary: str
    asked: bool = False


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
    "TK306": Entry("nothing flexible", _I, "No segment may be shortened: what is lost is late."),
    "TK307": Entry("danger at or above warning", _W, "Red comes before amber, or with it."),
    "TK308": Entry("long end that cannot give", _I, "Late overruns cannot be made good any more."),
    "TK401": Entry("fixed start overlaps", _E, "The segment before takes longer than that."),
    "TK402": Entry("gap before a fixed start", _I, "Nothing is planned for a long while."),
    "TK403": Entry("fixed start out of order", _E, "It comes before what stands before it."),
    "TK404": Entry("end past the hard end", _E, "The plan ends after the hard end."),
    "TK405": Entry("unknown time zone", _E, "The zone database has no zone of this name."),
    "TK406": Entry("no such local time", _E, "The clocks go forward and skip this time."),
    "TK407": Entry("local time comes twice", _W, "The clocks go back and show this time again."),
    "TK408": Entry("budget past the hard end", _W, "The budget is longer than there is time."),
    "TK501": Entry("presentation without lead", _W, "Nobody is named who presents."),
    "TK502": Entry("lead still open", _W, "The lead is announced as TBD."),
    "TK503": Entry("lead in two places", _W, "One person leads two segments at the same time."),
    "TK601": Entry("long without a break", _I, "Nobody can sit and listen for so long."),
    "TK602": Entry("no changeover", _I, "One speaker follows another without a moment.", True),
    "TK603": Entry("little discussion", _I, "Those who came hardly get to speak.", True),
    "TK604": Entry("very long presentation", _I, "Nobody can listen to one voice for so long."),
    "TK605": Entry("no opening", _I, "The first segment does not open the session.", True),
    "TK606": Entry("no closing", _I, "The last segment does not close the session.", True),
    "TK701": Entry("duplicate title", _I, "Two segments are called the same."),
    "TK702": Entry("unused ignore", _W, "The comment silences a finding that is not there."),
    "TK703": Entry("title too wide", _I, "The title is cut on a screen of 80 columns."),
    "TK704": Entry("ignore not understood", _W, "The comment silences nothing."),
}


def cannot_be_ignored(code: str) -> bool:
    """Whether all findings of a code are of the kind that nothing can silence."""
    return forbids_a_run(code, CATALOGUE[code].severity)


def finding(
    code: str, message: str, advice: str, span: Span, severity: Severity | None = None
) -> Finding:
    """A finding of this code; its severity is the table's unless the case is a different one."""
    if severity is None:
        severity = CATALOGUE[code].severity
    return Finding(code, severity, message, advice, span.place, span.length)
