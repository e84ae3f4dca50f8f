"""What libraries import at every start and this program has no use for: it is not loaded.

Whoever asks for it all the same gets it. The figures are of Linux with Python 3.11.
"""

import os
import sys
from importlib.util import find_spec
from types import ModuleType
from typing import Any, cast

NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""Else pydantic looks for them in everything that is installed beside it, at every start."""

METADATA = "importlib.metadata"
"""What pydantic would look for plugins with, and imports all the same: 10 ms and 2 MiB."""

OPENSSL = "_hashlib"
"""Where hashlib has hashes from OpenSSL, whose library is 3.5 MiB and takes 2 ms to load."""

HASHES = ("_md5", "_sha1", "_blake2", "_sha3") + (
    ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")
)
"""Python's own modules of hashes. Some systems leave them out, and have only OpenSSL's."""


class _Metadata(ModuleType):
    """importlib.metadata, to be loaded when somebody calls or looks for what is in it."""

    def __init__(self) -> None:
        super().__init__(METADATA)
        # To import a name from a package is to ask it where its modules are.
        self.__path__ = getattr(find_spec(METADATA), "submodule_search_locations", None) or []

    def entry_points(self, **wanted: Any) -> Any:
        """Give what the real one gives."""
        return _real_metadata().entry_points(**wanted)

    def __getattr__(self, name: str) -> Any:
        return getattr(_real_metadata(), name)


def spare() -> None:
    """Put off what nobody may ever ask for. Comes before the libraries are imported."""
    os.environ.setdefault(*NO_PLUGINS)
    if METADATA not in sys.modules:
        sys.modules[METADATA] = _Metadata()
    if all(map(find_spec, HASHES)):
        sys.modules.setdefault(OPENSSL, cast(ModuleType, None))


def _real_metadata() -> ModuleType:
    if isinstance(sys.modules.get(METADATA), _Metadata):
        del sys.modules[METADATA]
    import importlib.metadata

    return importlib.metadata
