"""From the bytes of an agenda file to the agenda, or to what is wrong with the file.

The whole walk: bytes, text, events, tree, models, rules. Nothing here raises for any bytes.
"""

from typing import NamedTuple

from timekeeper.agenda import rules, source
from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.places import LINE_END, Lines, Places
from timekeeper.agenda.reading_on import build_on
from timekeeper.agenda.rules.rule import apply
from timekeeper.agenda.structure import understand
from timekeeper.agenda.traps import traps
from timekeeper.agenda.wrong_values import empty

_CUT_OFF = frozenset({"TK003", "TK004", "TK005", "TK008"})
"""The findings behind which there is more than what was read."""


class Read(NamedTuple):
    """What reading a file gave.

    `agenda` is None when the file has an error of the kinds TK0xx to TK2xx: it cannot be run. An
    agenda that only breaks its own budget can. `text` is the file as far as it is text.
    """

    agenda: Agenda | None
    findings: tuple[Finding, ...]
    text: str

    @property
    def lines(self) -> list[str]:
        """The text's lines without their ends, as an editor counts them; split on every call."""
        return LINE_END.split(self.text)


def read(content: bytes, parser: Parser | None = None) -> Read:
    """The agenda in a file's bytes, and all findings about it in the order of the file."""
    decoded = source.decode(content)
    if decoded.refused:
        return Read(None, decoded.findings, decoded.text)
    chosen = parser or fastest_parser()
    agenda, findings = _understood(Lines(decoded.readable), chosen)
    if agenda is None:
        findings = _with_slips_mended(decoded.readable, chosen) or findings
    findings += decoded.findings
    if any(_is_fatal(found) for found in findings):
        agenda = None
    return Read(agenda, tuple(sorted(set(findings))), decoded.text)


def _with_slips_mended(text: str, parser: Parser) -> list[Finding]:
    """The findings about a text that could not be read, if slips of the pen were to blame."""
    # Only a file that cannot be read pays for the import.
    from timekeeper.agenda import slips

    found = slips.slips(text, parser)
    lines = Lines(slips.mended(text, found))
    return [*slips.complaints(found, lines), *_understood(lines, parser)[1]] if found else []


def _understood(lines: Lines, parser: Parser) -> tuple[Agenda | None, list[Finding]]:
    """The agenda in a text, None when it has an error that forbids to run it, and all findings."""
    tree = build_on(lines, parser)
    findings = tree.findings
    if tree.root is None:
        return None, findings or [empty()]
    places = Places(tree.root, lines)
    unread = tree.repeated
    if any(found.code in _CUT_OFF for found in findings):
        # Nobody knows what else the file holds: no rule has what it needs.
        unread.add("segments")
    findings += traps(tree.root, lines)
    structure = understand(places)
    findings += structure.findings
    agenda = structure.agenda
    if agenda is not None:
        findings += apply(rules.RULES, agenda, places, unread | structure.unread)
    return None if any(_is_fatal(found) for found in findings) else agenda, findings


def _is_fatal(found: Finding) -> bool:
    return found.severity is Severity.ERROR and found.code < "TK3"
