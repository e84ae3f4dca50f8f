"""From the bytes of an agenda file to the agenda, or to what is wrong with the file.

The whole walk: bytes, text, events, tree, models, rules. Nothing here raises for any bytes.
"""

from typing import NamedTuple

from timekeeper.agenda import builder, rules, source
from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.places import LINE_END, Lines, Places
from timekeeper.agenda.rules.rule import apply
from timekeeper.agenda.structure import understand
from timekeeper.agenda.traps import traps
from timekeeper.agenda.wrong_values import empty


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
    lines = Lines(decoded.readable)
    tree = builder.build(lines, parser or fastest_parser())
    findings = [*decoded.findings, *tree.findings]
    if tree.root is None:
        findings = findings or [empty()]
        return Read(None, tuple(sorted(findings)), decoded.text)
    places = Places(tree.root, lines)
    findings += traps(tree.root, lines)
    structure = understand(places)
    findings += structure.findings
    agenda = structure.agenda
    if agenda is not None:
        findings += apply(rules.RULES, agenda, places, _unread(structure.unread, tree.findings))
    if any(_is_fatal(found) for found in findings):
        agenda = None
    return Read(agenda, tuple(sorted(set(findings))), decoded.text)


def _unread(unread: frozenset[str], found: list[Finding]) -> frozenset[str]:
    """After a syntax error nobody knows what else the file holds: no rule has what it needs."""
    cut_off = any(one.code in ("TK003", "TK004", "TK005", "TK008") for one in found)
    return unread | {"segments"} if cut_off else unread


def _is_fatal(found: Finding) -> bool:
    return found.severity is Severity.ERROR and found.code < "TK3"
