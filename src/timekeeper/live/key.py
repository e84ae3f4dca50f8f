"""One key press, by the name that the keymap knows it by."""

from typing import NamedTuple


class Key(NamedTuple):
    """A key: `name` as in the keymap ("space", "n", "pagedown"), `text` what it types, if any."""

    name: str
    text: str = ""

    @property
    def shown(self) -> str:
        """Name the key to a human; a control character is never shown as it is."""
        return self.name if self.name.isprintable() else "That key"
