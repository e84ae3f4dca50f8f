"""What libraries load at every start and this program has no use for. The figures are of Linux."""

import os
import sys
from importlib.util import find_spec
from types import ModuleType
from typing import Any, cast

SETTING, NONE = "PYDANTIC_DISABLE_PLUGINS", "__all__"
"""Else pydantic looks for plugins in everything that is installed beside it, at every start."""

LOADER = "pydantic.plugin._loader"
"""What looks for them. When told not to, it still imports all that it would look with: a twelfth of
the time that checking a file takes, and 2 MiB."""

OPENSSL = "_hashlib"
"""Where hashlib has OpenSSL's hashes, whose library is 3.5 MiB and takes 2 ms to load."""

HASHES = ("_md5", "_sha1", "_blake2", "_sha3") + (
    ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")
)
"""Python's own modules of hashes. Some systems leave them out, and have only OpenSSL's."""


class _NoPlugins(ModuleType):
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


def spare() -> None:
    """Leave it out, unless somebody has asked for plugins. Comes before libraries are imported."""
    if os.environ.setdefault(SETTING, NONE) == NONE:
        sys.modules.setdefault(LOADER, _NoPlugins(LOADER))
    if all(map(find_spec, HASHES)):
        sys.modules.setdefault(OPENSSL, cast(ModuleType, None))
