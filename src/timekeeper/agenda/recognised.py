"""Whether a YAML file among others means to be an agenda: a cheap look, before it is read."""

import re

_SEGMENTS = re.compile(rb"""(?:^|[{,]\s*)["']?seg[a-z]*["']?\s*:""", re.I | re.M)
"""A key `segments` at the margin or in braces, also one that is misspelt: that is a finding."""

_MODELINE = re.compile(rb"\$schema[\"']?\s*[=:][^\n]*agenda", re.I)
"""The line by which editors know that a file is checked by the schema of agendas."""


def is_meant_as_agenda(content: bytes) -> bool:
    """Say whether a file has segments, or says that it is an agenda; any encoding will do."""
    plain = content.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    return bool(_SEGMENTS.search(plain) or _MODELINE.search(plain))
