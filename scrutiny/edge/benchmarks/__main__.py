"""`python -m scrutiny.edge.benchmarks NAME` prints the table of one benchmark."""

import sys
from importlib import import_module

import django

django.setup()
import_module(f"scrutiny.edge.benchmarks.{sys.argv[1]}").main()
