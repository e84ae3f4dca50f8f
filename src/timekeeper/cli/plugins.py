"""pydantic's plugins, of which there are none."""

import os
import sys
from types import ModuleType
from typing import Any

SETTING, NONE = "PYDANTIC_DISABLE_PLUGINS", "__all__"
"""Else pydantic looks for them in everything that is installed beside it, at every start."""

LOADER = "pydantic.plugin._loader"
"""What looks for them. When told not to, it still imports all that it would look with, which takes
a twelfth of the time that checking a file does."""


def look_for_no_plugins() -> None:
    """Spare pydantic the search, and its import, unless somebody has asked for plugins."""
    if os.environ.setdefault(SETTING, NONE) == NONE:
        sys.modules.setdefault(LOADER, _Instead(LOADER))


class _Instead(ModuleType):
    """Says that there are no plugins; for whatever else is asked of it the loader is imported."""

    @staticmethod
    def get_plugins() -> tuple[()]:
        """Give no plugins."""
        return ()

    def __getattr__(self, name: str) -> Any:
        from importlib import import_module

        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(LOADER, None)
        return getattr(import_module(LOADER), name)
