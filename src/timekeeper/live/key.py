"""One key press, by the name that the keymap knows it by."""

from typing import NamedTuple

from timekeeper.views.key_spelling import spelled

UNKNOWN = "unknown"
"""The name of a key that nobody knows: it does nothing and types nothing."""


class Key(NamedTuple):
    """A key: `name` as in the keymap ("space", "n", "pagedown"), `text` what it types, if any."""

    name: str
    text: str = ""

    @property
    def shown(self) -> str:
        """Name the key to a human; a control character is never shown as it is."""
        known = self.name.isprintable() and self.name != UNKNOWN
        return spelled(self.name) if known else "That key"
