"""The two parsers of PyYAML: libyaml's, and the one in Python where libyaml is missing."""

import re

import yaml

Parser = type[yaml.SafeLoader] | type["yaml.CSafeLoader"]

_TABS_IN_LINES = re.compile(r"(?<=\S)[ \t]*\t[ \t]*")


def fastest_parser() -> Parser:
    """The C parser where PyYAML was built with it, else the one in Python."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def as_read_by(parser: Parser, text: str) -> str:
    """The text; for the parser in Python with spaces for the tabs inside lines.

    YAML allows them there and libyaml reads them; PyYAML's own parser refuses most.
    """
    if parser is not yaml.SafeLoader or "\t" not in text:
        return text
    return _TABS_IN_LINES.sub(lambda found: " " * len(found[0]), text)
