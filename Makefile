# The commands of the project; `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
export LC_ALL := C

# The portal to audit; the sample portal when empty.
URL ?=
# More options of `portal-audit check`, such as OPTIONS="--profile department --lang en".
OPTIONS ?=
# More options of `swift build`, such as SWIFT_FLAGS="-Xswiftc -warnings-as-errors".
SWIFT_FLAGS ?=
# What `make bench` measures: the size of the site, the rounds, and PARTS="compare scaling documents addresses hosts" to choose.
PAGES ?= 5000
ROUNDS ?= 5
PARTS ?=

# What `make fuzz` fuzzes (pages, robots, addresses, sitemaps), and for how many minutes.
TARGET ?= pages
MINUTES ?= 30

program := .build/release/portal-audit

.PHONY: help audit build test lint rules docs sample fuzz sanitize bench resume-trial clean dependencies

help: ## list the commands
	@echo "usage: make COMMAND"
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

audit: build ## audit the sample portal, or a real one: make audit URL=https://… [OPTIONS="--profile school"]
ifeq ($(strip $(URL)),)
	@scripts/audit-sample reports $(OPTIONS)
else
	@$(program) check '$(subst ','\'',$(value URL))' --out reports $(OPTIONS)
endif

build: dependencies ## build the program for use, in .build/release
	@swift build -c release

test: dependencies ## build and run all tests
	@swift build --build-tests $(SWIFT_FLAGS)
	@# The end-to-end tests wait for processes; beside them the others would starve within their time limits.
	@swift test --skip-build --disable-xctest --skip PortalAuditTests
	@swift test --skip-build --disable-xctest --filter PortalAuditTests

lint: ## check the layout of the code
	@swift format lint --strict --recursive Sources Tests Package.swift

rules: build ## check the rule files and run their examples
	@$(program) rules check

docs: build ## write docs/rules.md and docs/rules.schema.json anew from the rule files
	@$(program) rules docs --out docs >/dev/null

sample: build ## write reports/sample anew from the sample portal
	@scripts/write-sample

fuzz: dependencies ## fuzz a reader: make fuzz TARGET=pages [MINUTES=30]
	@scripts/fuzz '$(TARGET)' '$(MINUTES)'

sanitize: dependencies ## run the tests of threads and of C memory under their sanitizers
	@scripts/sanitize

resume-trial: build ## kill a crawl of 2,000 pages 50 times and compare its report with an undisturbed one
	@Benchmarks/resume-trial
bench: build ## measure speed, memory and politeness for docs/performance.md [PAGES=500 ROUNDS=1 for a short look]
	@Benchmarks/bench --pages $(PAGES) --rounds $(ROUNDS) $(PARTS)

clean: ## remove what was built
	@rm -rf .build .build-fuzz .build-thread .build-address

dependencies: ## install the system packages that are missing
	@scripts/install-dependencies
