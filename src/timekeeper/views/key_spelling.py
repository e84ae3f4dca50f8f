"""How a key is named to people, where there is room for its whole name."""

_SPELLED = {
    "space": "Space",
    "right": "Right",
    "left": "Left",
    "pagedown": "Page Down",
    "pageup": "Page Up",
    "enter": "Enter",
    "tab": "Tab",
    "up": "Up",
    "down": "Down",
}


def spelled(key: str) -> str:
    """Spell a key's name of the keymap as it stands on a keyboard."""
    return _SPELLED.get(key) or (f"^{key[-1].upper()}" if key.startswith("ctrl-") else key)
