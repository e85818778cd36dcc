# Every command sets up what it needs on a fresh machine that has Python 3.11 and make.

PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8501
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
# Every version that pip installs, with its hashes, for all systems; UPGRADE=--upgrade takes newer ones.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate $(UPGRADE)

.PHONY: run test quick check bench drill migration lock clean

run: .venv/run
	$(BIN)/python -m lib serve --port $(PORT) --demo

# For two cores: one of the three workers mostly waits for the browser.
test: .venv/dev
	$(BIN)/python -m tests.tools.machine chromium postgresql soffice
	$(BIN)/python -m pytest -n 3 --dist loadfile

quick: .venv/dev
	$(BIN)/python -m pytest -q -n 2 -m quick

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/vulture
	$(BIN)/python -m tests.tools.words
	$(BIN)/python -m tests.tools.names

bench: .venv/dev
	$(BIN)/python -m tests.tools.machine chromium
	$(BIN)/python -m tests.bench

drill: .venv/dev
	$(BIN)/python -m tests.tools.machine postgresql
	$(BIN)/python -m tests.drill

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

migration: .venv/dev
	$(BIN)/python -m tests.tools.migration "$(NAME)"

lock: .venv/dev
	$(COMPILE) requirements.txt --output-file requirements.lock
	$(COMPILE) requirements-dev.txt --constraints requirements.lock --output-file requirements-dev.lock

.venv/run: requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(INSTALL) requirements.lock
	touch $@

.venv/dev: requirements-dev.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(INSTALL) requirements-dev.lock
	touch .venv/run $@
