# Everything starts here; `make help` lists the targets.
# .boot holds uv alone; .venv holds the project and what its locks name, each file checked against its hash.
.DEFAULT_GOAL := help
.PHONY: help run test check bench locks clean venv

export UV_PYTHON_DOWNLOADS := never
export UV_LINK_MODE := copy
# Trust what the machine trusts: a company's proxy may sign with a certificate of its own.
export UV_SYSTEM_CERTS ?= true
unexport VIRTUAL_ENV PYTHONPATH PYTHONHOME

UV := .boot/bin/uv
BIN := .venv/bin
INSTALL := $(UV) pip install --quiet --python $(BIN)/python

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

run: .venv/.run ## start Switchback at http://127.0.0.1:8000 (PORT=8001 and DATA=folder change that)
	@exec $(BIN)/switchback serve $${PORT:+--port "$$PORT"} $${DATA:+--data "$$DATA"}

test: check ## make check, then every test
	chromium=$$(.ci/chromium) && SWITCHBACK_CHROMIUM="$$chromium" $(BIN)/pytest -n auto --dist worksteal

check: .venv/.dev ## style, types, import directions, purity of the domain
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict domain infrastructure web
	$(BIN)/lint-imports
	$(BIN)/pytest -q tests/architecture/test_purity.py

bench: .venv/.dev ## print the benchmarks, each against its limit in the same run
	$(BIN)/python -m tests.bench

venv: .venv/.dev ## set up .venv for development, run nothing

LOCK = $(UV) pip compile --quiet --universal --generate-hashes --python-version 3.11 --custom-compile-command 'make locks' $(UPGRADE)
locks: .boot/.made ## remake the locks from pyproject.toml (UPGRADE=--upgrade takes newer releases)
	$(LOCK) pyproject.toml --group build -o requirements.lock
	$(LOCK) pyproject.toml --group build --extra dev -c requirements.lock -o requirements-dev.lock
	echo uv | $(LOCK) - -o .ci/boot.lock
	@! grep -nE '://|^--(index|extra|find)|file:' requirements.lock requirements-dev.lock .ci/boot.lock

clean: ## remove what make made; what you logged stays
	rm -rf .boot .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find domain infrastructure web tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The development lock is the runtime lock and more, with the same pins: either target may come first, and
# going from one to the other installs what is missing and removes nothing.
.venv/.dev: requirements-dev.lock pyproject.toml .venv/.made
	$(INSTALL) --require-hashes -r requirements-dev.lock
	$(INSTALL) --no-build-isolation --no-deps -e .
	@touch .venv/.run .venv/.dev

.venv/.run: requirements.lock pyproject.toml .venv/.made
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-build-isolation --no-deps -e .
	@touch .venv/.run

.venv/.made: .boot/.made
	$(UV) venv --quiet --clear --no-project --python .boot/bin/python .venv
	@touch .venv/.made

.boot/.made: .ci/boot.lock
	@.ci/boot
	@touch .boot/.made
