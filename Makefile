# Everything needs only Python 3.11 or newer; the rest is installed into .venv.
# On Windows, see README.md: py -m pip install .

AGENDA ?= agendas/acsc-apf-2014-child-rights.yaml
BIN := .venv/bin
PEERS := benchmarks/.peers

# The newest Python that really runs here: a version manager's shim may exist and do nothing.
PYTHON ?= $(shell for name in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	echo $$name; break; fi; done)

.PHONY: help run demo test check lint types imports docs goldens fuzz faults mutants bench clean

help: ## show these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

run: .venv/program ## set everything up and run the workshop (AGENDA=file for another)
	@$(BIN)/timekeeper run $(AGENDA)

demo: .venv/program ## rehearse the whole workshop by itself in two minutes
	@$(BIN)/timekeeper run $(AGENDA) --speed 60 --auto

test: .venv/tools ## set everything up and run the tests
	@$(BIN)/pytest -n auto --dist worksteal

check: test lint types imports ## the tests, ruff, mypy --strict and the import contracts

lint: .venv/tools
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: .venv/tools
	@$(BIN)/mypy
	@$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/windows src

imports: .venv/tools
	@$(BIN)/lint-imports

docs: .venv/tools ## write anew what is generated: README's picture and tables, findings, schema
	@$(BIN)/python docs/picture.py docs/screen.svg
	@$(BIN)/python docs/keys.py README.md
	@$(BIN)/python docs/findings.py docs/findings.md
	@$(BIN)/timekeeper schema > agenda.schema.json

fuzz: .venv/tools ## 250,000 broken agendas: no traceback, no crash, no hang
	@PYTHONPATH=src:. $(BIN)/python -m tests.fuzz.campaign --count 250000

faults: .venv/tools ## the program under every fault: nothing that was shown is lost, in ten minutes
	@PYTHONPATH=src:. $(BIN)/python -m tests.faults

mutants: .venv/tools ## change one thing in the source at a time: do the tests notice? (a sample)
	@PYTHONPATH=src:. $(BIN)/python -m tests.mutants.campaign --percent 4

bench: .venv/program $(PEERS)/ready ## measure validate and run beside their peers, in ten minutes
	@$(BIN)/python benchmarks/validate.py
	@$(BIN)/python benchmarks/live.py

goldens: .venv/tools ## write what the screens look like now into the golden files
	@$(BIN)/pytest -n auto --update-goldens

clean: ## remove what make made
	rm -rf .venv

.venv/program: pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
	echo "timekeeper needs Python 3.11 or newer; name yours with: make PYTHON=/path/to/python" >&2; \
	exit 1; fi
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/tools: .venv/program
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(PEERS)/ready: benchmarks/peers.txt | .venv/program
	@$(BIN)/python -m venv $(PEERS)/python
	@$(PEERS)/python/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@if command -v npm >/dev/null; then \
	npm install --silent --no-audit --no-fund --prefix $(PEERS) ajv-cli@5.0.0; \
	else echo "npm is not here: ajv-cli is left out" >&2; fi
	@touch $@
