# Python 3.11 or newer with venv, and make, are all this needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The first install takes a minute or two: pip says what it fetches, so that nobody thinks that it hangs.
PIP := $(BIN)/python -m pip install --disable-pip-version-check --progress-bar on
# What is pinned with its hash, and nothing that would have to be built with packages that are not.
LOCKED := $(PIP) --only-binary :all: --require-hashes
OURS := $(PIP) --no-index --no-deps --no-build-isolation --editable .

.PHONY: help console bot test test-quick test-cluster check check-mypy check-pyright eval bench soak mutate lock audit clean

help: ## what each command does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

console: $(VENV)/.run ## ask the bundled release at a prompt
	@$(BIN)/onrecord console

bot: $(VENV)/.run ## run the Telegram bot (settings in .env)
	@$(BIN)/onrecord bot

test: $(VENV)/.dev ## run all tests (minutes)
	$(BIN)/python -m pytest -q -n auto -m "not cluster"
	$(MAKE) --no-print-directory test-cluster

test-cluster: $(VENV)/.dev ## run the tests that start three search servers (needs a JDK and Maven)
	$(BIN)/python -m pytest -q -rs -m cluster

test-quick: $(VENV)/.dev ## run the tests that start no process (about a minute)
	$(BIN)/python -m pytest -q -n auto -m "not process"

check: $(VENV)/.dev ## the gate: style, types, architecture, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory -j2 check-mypy check-pyright
	$(MAKE) --no-print-directory test

check-mypy: $(VENV)/.dev
	$(BIN)/mypy

check-pyright: $(VENV)/.dev
	$(BIN)/pyright

eval: $(VENV)/.dev ## every figure against the labelled material, where it is at hand
	$(BIN)/python -m benchmarks.evaluate

bench: $(VENV)/.dev ## speed and quality beside plain engines, in one run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m benchmarks.start_up
	$(BIN)/python -m benchmarks.answers
	$(BIN)/python -m benchmarks.messages
	$(BIN)/python -m benchmarks.engines

soak: $(VENV)/.dev ## long runs, outside the gate
	$(BIN)/python -m benchmarks.storm
	$(BIN)/python -m benchmarks.kills
	$(BIN)/python -m benchmarks.embargo
	$(BIN)/python -m benchmarks.receipts
	$(BIN)/python -m benchmarks.soak
	$(BIN)/python -m pytest -q --hypothesis-profile soak tests/index/readers/test_any_release_in_any_form.py
	$(BIN)/python -m pytest -q -n auto --hypothesis-profile soak -m "not process"

# Each lock keeps to the versions of the first: what is built and tested with is what is deployed.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

mutate: $(VENV)/.dev ## small changes of the code that no test notices (hours; MUTANTS=4 of each file)
	nice $(BIN)/python -m benchmarks.mutations --a-file $(or $(MUTANTS),4)

lock: $(VENV)/.dev ## write the three locks anew from pyproject.toml
	$(COMPILE) pyproject.toml --extra cluster --extra desk --extra postgres --upgrade --output-file requirements.lock
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], "editables", sep="\n")' | \
		$(COMPILE) - --constraint requirements.lock --upgrade --output-file requirements-build.lock
	$(COMPILE) pyproject.toml --extra dev --constraint requirements.lock --constraint requirements-build.lock --upgrade \
		--output-file requirements-dev.lock

audit: $(VENV)/.dev ## known faults in what requirements.lock pins (needs the web; fails on what it cannot check)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-audit
	$(BIN)/pip-audit --strict --disable-pip --require-hashes --requirement requirements.lock

clean: ## remove what the other commands made
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "onrecord needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# pip install is repeated only when what the project needs has changed.
$(VENV)/.run: pyproject.toml requirements.lock requirements-build.lock | $(VENV)/bin/python
	$(LOCKED) --requirement requirements.lock --requirement requirements-build.lock
	$(OURS)
	@touch $@

$(VENV)/.dev: pyproject.toml requirements-dev.lock | $(VENV)/bin/python
	$(LOCKED) --requirement requirements-dev.lock
	$(OURS)
	@touch $@ $(VENV)/.run
