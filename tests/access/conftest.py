"""One world for all tests of a file: they only read it."""

from tests.access.one_world import clients, world  # noqa: F401 - fixtures are found by their names
