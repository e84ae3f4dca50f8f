"""From the bytes of an agenda file to the agenda, or to what is wrong with the file.

The whole walk: bytes, text, events, tree, models, rules. Nothing here raises for any bytes.
"""

from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from timekeeper.agenda import rules, source
from timekeeper.agenda.builder import Tree, build
from timekeeper.agenda.catalogue import cannot_be_ignored
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.places import LINE_END, Lines, Places
from timekeeper.agenda.rules.rule import Case, Rule, apply
from timekeeper.agenda.settings import THE_USUAL, Settings
from timekeeper.agenda.structure import understand
from timekeeper.agenda.traps import traps
from timekeeper.agenda.tree import spans

_CUT_OFF = frozenset({"TK003", "TK004", "TK005", "TK008"})
"""The findings behind which there is more than what was read."""

COMMENT = "timekeeper:"
"""What stands in every comment that speaks to the program."""


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


def read(content: bytes, parser: Parser | None = None, settings: Settings = THE_USUAL) -> Read:
    """The agenda in a file's bytes, and the findings about it in the order of the file.

    What forbids a run is found whatever the settings are.
    """
    decoded = source.decode(content)
    if decoded.refused:
        return Read(None, decoded.findings, decoded.text)
    chosen = parser or fastest_parser()
    agenda, findings = _understood(Lines(decoded.readable), chosen, settings)
    if agenda is None:
        findings = _with_slips_mended(decoded.readable, chosen, settings) or findings
    findings += decoded.findings
    if any(found.forbids_a_run for found in findings):
        agenda = None
    return Read(agenda, tuple(sorted(set(findings))), decoded.text)


def _with_slips_mended(text: str, parser: Parser, settings: Settings) -> list[Finding]:
    """The findings about a text that could not be read, if slips of the pen were to blame."""
    # Only a file that cannot be read pays for the import.
    from timekeeper.agenda import slips

    found = slips.slips(text, parser)
    if not found:
        return []
    lines = Lines(slips.mended(text, found))
    return [*slips.complaints(found, lines), *_understood(lines, parser, settings)[1]]


def _understood(
    lines: Lines, parser: Parser, settings: Settings
) -> tuple[Agenda | None, list[Finding]]:
    """The agenda in a text, None when it has an error that forbids to run it, and all findings."""
    tree = _built(lines, parser)
    findings = tree.findings
    if tree.root is None:
        # Only a file without anything in it pays for the import.
        from timekeeper.agenda.wrong_values import empty

        return None, findings or [empty()]
    # Before the tree is mended: what is left out of it then may have a `#` in it.
    texts = spans(tree.root) if COMMENT in lines.text else []
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
        findings += apply(
            _wanted(settings.codes), Case(agenda, places, settings), unread | structure.unread
        )
    findings = [one for one in findings if one.forbids_a_run or one.code in settings.codes]
    if texts:
        # Only a file with such a comment pays for the import.
        from timekeeper.agenda.ignores import silenced

        findings = silenced(findings, places, texts, _looked_for(settings))
    return None if any(found.forbids_a_run for found in findings) else agenda, findings


def _built(lines: Lines, parser: Parser) -> Tree:
    """The tree of a text, without what cannot be read."""
    tree = build(lines, parser)
    if tree.error is None:
        return tree
    # Only a broken file pays for the import.
    from timekeeper.agenda.reading_on import build_on

    return build_on(lines, tree, parser)


@cache
def _wanted(codes: frozenset[str]) -> Sequence[Rule]:
    """The rules whose findings are looked for, or always told."""
    return [rule for rule in rules.RULES if rule.code in codes or cannot_be_ignored(rule.code)]


def _looked_for(settings: Settings) -> Set[str]:
    """The codes of the findings that there would be: nothing is said of zones without zones."""
    without = {rule.code for rule in rules.RULES if "timezone" in rule.about}
    return settings.codes - (without if settings.zones is None else set())
