# Every command sets up what it needs on a fresh machine that has Python 3.11 and make.

PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8501

.PHONY: run test check bench clean

run: .venv/run
	$(BIN)/python -m lib serve --port $(PORT) --demo

test: .venv/dev
	$(BIN)/python -m tests.tools.machine chromium postgresql
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.tools.words

bench: .venv/dev
	$(BIN)/python -m tests.tools.machine chromium
	$(BIN)/python -m tests.bench

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/run: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/dev: requirements.txt requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch .venv/run $@
