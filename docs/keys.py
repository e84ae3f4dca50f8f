"""Write the table of keys into the README, from the one keymap.

python docs/keys.py README.md
"""

import re
import sys
from pathlib import Path

from timekeeper.views.keymap import KEYMAP, Binding

SPELLED = {
    "space": "Space",
    "right": "Right",
    "left": "Left",
    "pagedown": "Page Down",
    "pageup": "Page Up",
}
BLOCK = re.compile(r"(<!-- keys:[^\n]*-->\n).*?(<!-- end of keys -->)", re.DOTALL)


def with_keys(text: str) -> str:
    """Give a text with its table of keys as the keymap has them."""
    rows = "".join(f"| {_keys(binding)} | {binding.help} |\n" for binding in KEYMAP)
    table = f"\n| key | what it does |\n|---|---|\n{rows}\n"
    return BLOCK.sub(lambda match: f"{match[1]}{table}{match[2]}", text)


def _keys(binding: Binding) -> str:
    return ", ".join(f"`{_spelled(key)}`" for key in binding.keys)


def _spelled(key: str) -> str:
    return SPELLED.get(key) or (f"^{key[-1].upper()}" if key.startswith("ctrl-") else key)


if __name__ == "__main__":
    readme = Path(sys.argv[1])
    readme.write_text(with_keys(readme.read_text(encoding="utf-8")), encoding="utf-8")
