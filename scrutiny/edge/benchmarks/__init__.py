"""Benchmarks: two things are compared in one run, because machines are noisy."""
