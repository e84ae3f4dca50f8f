"""Agendas checked as `validate` would, with codes that are off by default looked for by name."""

from timekeeper.agenda.parser import Parser
from timekeeper.agenda.reader import Read, read
from timekeeper.agenda.selection import USUAL
from timekeeper.agenda.settings import Settings
from timekeeper.live.zone import SystemZones


def checked(content: bytes, *codes: str, parser: Parser | None = None) -> Read:
    return read(content, parser, Settings(USUAL.union(codes), zones=SystemZones))


def found(result: Read) -> str:
    return "".join(
        f"{one.place.line}:{one.place.column} {one.severity} {one.code}\n"
        for one in result.findings
    )
