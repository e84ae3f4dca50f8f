"""One mutant of what runs at import: `python -m tests.mutants.fresh FILE NUMBER pytest-args`.

Ends with pytest's status.
"""

import sys
from pathlib import Path

import pytest

from tests.mutants.examples import Few
from tests.mutants.mutations import Source
from tests.mutants.scope import module_name
from tests.mutants.swap import Importer

if __name__ == "__main__":
    path, number, *arguments = sys.argv[1:]
    source = Source(Path(path).read_text(encoding="utf-8"), path)
    code = source.compiled(source.mutants[int(number)])
    Importer(module_name(Path(path)), code).install()
    sys.exit(pytest.main([*arguments, "-x", "-q", "-p", "no:cacheprovider"], plugins=[Few(25)]))
