"""The formats that `validate` writes, each imported only when it is the one at hand."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from shutil import get_terminal_size

from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.style import Style


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"

    @property
    def names_from_root(self) -> bool:
        """Whether it goes to a system that knows files by their path in the repository."""
        return self not in (Format.TEXT, Format.CONCISE, Format.JSON)


def usual(environ: Mapping[str, str], is_terminal: bool) -> Format:
    """Choose the format where none is asked for."""
    in_actions = environ.get("GITHUB_ACTIONS") == "true" and not is_terminal
    return Format.GITHUB if in_actions else Format.TEXT


def written(files: Iterable[Checked], chosen: Format) -> Iterator[str]:
    """Write files in a format, piece by piece."""
    match chosen:
        case Format.TEXT:
            from timekeeper.views.findings import text

            return text.report(files, _style())
        case Format.CONCISE:
            from timekeeper.views.findings import concise

            return concise.report(files, _style())
        case Format.JSON:
            from timekeeper.views.findings import json

            return json.report(files)
        case Format.GITHUB:
            from timekeeper.views.findings import github

            return github.report(files)
        case Format.GITLAB:
            from timekeeper.views.findings import gitlab

            return gitlab.report(files)
        case Format.JUNIT:
            from timekeeper.views.findings import junit

            return junit.report(files)
        case Format.SARIF:
            from timekeeper.views.findings import sarif

            return sarif.report(files)


def _style() -> Style:
    """Colours and width for whoever reads standard output."""
    if not sys.stdout.isatty():
        return Style()
    dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    # A pipeline's terminal says that it has no columns: then it is the usual number.
    columns = get_terminal_size((Style().columns, 24)).columns
    return Style(colour=not dumb, columns=columns)
