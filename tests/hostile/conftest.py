"""The world of the tests of access, to be attacked."""

from tests.access.one_world import clients, world  # noqa: F401 - fixtures are found by their names
