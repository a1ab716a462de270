"""Where things are. Everything that a measurement leaves lies below the build folder, so `make clean` removes it."""

import pathlib

ROOT = pathlib.Path(__file__).parents[2]
BENCHMARKS = ROOT / "Benchmarks"
WORK = ROOT / ".build" / "bench"
# The program that is measured; an option names another build of it.
program = ROOT / ".build" / "release" / "portal-audit"
# What is taken from registries for comparison; nothing of it is installed on the machine.
PACKAGES = WORK / "packages"
PYTHON_PACKAGES = WORK / "python"
