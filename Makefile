# Every target works on a fresh clone: what it needs is set up first, once.

ARGS ?=
PYTHON ?= python3
BIN := .venv/bin
PY_SOURCES := logic gui tests packaging/launcher packaging/docs packaging/learning
TRANSLATIONS := resources/translations/chotto_matte_ja.ts resources/translations/chotto_matte_en.ts

.DEFAULT_GOAL := help
.PHONY: help setup run test story torture lint format shots eval bench docs translations learn lock wheel clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: .venv/.ready ## Create .venv and install what is locked (again only when that changed)

.venv/.ready: requirements.lock pyproject.toml packaging/bootstrap.sh
	@PYTHON="$(PYTHON)" bash packaging/bootstrap.sh
	@touch $@

run: setup ## Open the window; or the terminal: make run ARGS="check --json message.txt"
	@$(BIN)/chotto-matte $(ARGS)

test: lint ## Everything CI checks: lint, then all tests; one: make test ARGS="-k escrow"
	@[ "$$(uname -s)" != Linux ] || bash packaging/bootstrap.sh shots || echo "The story in a real window is skipped."
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

# `make test` has them, too, but installs no input method: the stories with one need this once.
story: setup ## Use the program like a user, on a virtual screen, with mouse and keys
	@bash packaging/bootstrap.sh shots
	@bash packaging/bootstrap.sh ime || echo "The stories with an input method are skipped."
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/gui/test_real_*.py $(ARGS)

# Every test of the history that can be made longer, at its full length.
torture: setup ## Kill, fill, fault and damage the history thousands of times
	CHOTTO_MATTE_KILL_ROUNDS=2000 CHOTTO_MATTE_FAULTS=all CHOTTO_MATTE_CUTS=40 CHOTTO_MATTE_DAMAGE_OFFSETS=500 \
		$(BIN)/python -m pytest -s -q tests/logic/history $(ARGS)

lint: setup ## Style, types, and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: setup ## Put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

shots: setup ## Take screenshots of the real window into build/shots/
	@bash packaging/bootstrap.sh shots
	xvfb-run --auto-servernum --server-args="-screen 0 1600x1200x24" \
		sh -c 'openbox & exec "$$@"' shots $(BIN)/python -m tests.shots.take $(ARGS)

eval: setup ## Judge the corpus: how often each rule is right and wrong
	@$(BIN)/python -m tests.evaluation $(ARGS)

bench: setup ## Measure speed
	@$(BIN)/python -m tests.bench $(ARGS)

docs: setup ## Write docs/rules/, one page a rule, from resources/ (commit it)
	@PYTHONPATH=packaging/docs $(BIN)/python -m rule_reference

translations: setup ## Bring the texts of gui/ into the .ts files, and those into .qm (commit both)
	@mkdir -p $(dir $(TRANSLATIONS))
	$(BIN)/pyside6-lupdate -locations none -no-obsolete $$(find gui -name '*.py' | LC_ALL=C sort) -ts $(TRANSLATIONS)
	for ts in $(TRANSLATIONS); do $(BIN)/pyside6-lrelease $$ts -qm $${ts%.ts}.qm || exit 1; done

# Not from .venv: what learns is big, and nobody needs it to run or test.
learn: build/learn/.ready ## Learn resources/learned/ anew from tests/corpus/tune (commit it)
	PYTHONPATH=packaging/learning:. build/learn/bin/python -m learn_weights $(ARGS)

build/learn/.ready: pyproject.toml
	$(PYTHON) -m venv --clear build/learn
	build/learn/bin/python -m pip --quiet --quiet install --upgrade pip
	build/learn/bin/python -m pip --quiet --quiet install --group learn
	@touch $@

# Not from .venv: the lock decides what goes into .venv. Add ARGS=--upgrade for newer versions.
lock: ## Write requirements.lock anew after changing a dependency in pyproject.toml
	@test -x build/uv/bin/uv || { $(PYTHON) -m venv build/uv && build/uv/bin/python -m pip --quiet --quiet install uv; }
	build/uv/bin/uv pip compile pyproject.toml --group test --group build \
		--universal --python-version 3.11 --generate-hashes --quiet $(ARGS) \
		--no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --output-file requirements.lock

wheel: setup ## Build the wheel and the source archive into dist/
	$(BIN)/python -m hatchling build -d dist

clean: ## Remove everything that was made, .venv too
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find $(PY_SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +
