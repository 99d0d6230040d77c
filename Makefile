# From a fresh clone with Python 3.11, git and make: `make demo` shows an article's record, `make test` checks everything.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test check docs lock benchmarks model clean

demo: $(READY)
	$(BIN)/onrecord read examples/wire-report.txt --published 2025-05-19

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

# The quick loop: stops at the first fault, failed tests first.
check: $(READY)
	$(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/pytest --failed-first --exitfirst

# Write the pages that are made from the program itself.
docs: $(READY)
	$(BIN)/python docs/cli_page.py
	$(BIN)/python docs/codebook_page.py

# Everything is installed again when the dependencies change.
$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

# Resolve the newest versions that pyproject.toml allows, and lock them.
lock: $(READY)
	$(BIN)/python -m pip install --quiet --dry-run --ignore-installed --report - '.[dev,benchmarks,training]' \
	  | $(BIN)/python -c 'import json, sys; print(*sorted(("{name}=={version}".format_map(i["metadata"]).split("+")[0] \
	    for i in json.load(sys.stdin)["install"] if i["metadata"]["name"] != "onrecord"), key=str.casefold), sep="\n")' \
	  > constraints.new
	mv constraints.new constraints.txt

# DATA is the folder with record/, data/ and bench/.
benchmarks: $(READY)
	$(BIN)/python -m pip install -qq --constraint constraints.txt --editable '.[dev,benchmarks]'
	for part in record fields attribution events coreference dates speed; do $(BIN)/python benchmarks/$$part.py "$(DATA)" || exit 1; done

# Train both models again, export them and write their cards; a few hours on two cores. training/README.md says from what.
model: $(READY)
	$(BIN)/python -m pip install -qq --constraint constraints.txt --editable '.[dev,training]'
	mkdir -p build
	$(BIN)/python -m training.train "$(DATA)" build/first.pt --epochs 1.25 --gum 0.7 --gold 1.4 --rate 1.2e-4 --floor 0.15
	$(BIN)/python -m training.prune "$(DATA)" build/first.pt build/narrow.pt
	$(BIN)/python -m training.train "$(DATA)" build/weights.pt --begin build/narrow.pt --epochs 4 --gold 1.6 --renamed 0.4 \
	  --plv 1.5 --floor 0.02 --seed 2 --average 4
	$(BIN)/python -m training.prune "$(DATA)" build/weights.pt build/begin.pt --layers 4 --heads 6
	$(BIN)/python -m training.train "$(DATA)" build/small.pt --begin build/begin.pt --teacher build/weights.pt --epochs 2 \
	  --gold 1.5 --renamed 0.2 --unread 0.3 --plv 1.2 --rate 3e-4 --floor 0.02 --seed 7 --average 3
	mv build/weights.pt build/large.pt
	for model in large small; do \
	  context=$$([ $$model = small ] && echo 16 || echo 32); \
	  $(BIN)/python -m training.export build/$$model.pt "$(DATA)" build/$$model --context $$context && mkdir -p onrecord/encoder/models/$$model \
	  && cp build/$$model/*.onnx build/$$model/tokenizer.json onrecord/encoder/models/$$model \
	  && $(BIN)/python -m training.evaluate "$(DATA)" --model $$model || exit 1; \
	done

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
