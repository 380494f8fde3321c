import pytest

from scrutiny.circles import comes_back


@pytest.mark.parametrize(
    ("parents", "found"),
    [
        ({1: None, 2: 1, 3: 2}, []),
        ({1: 9}, []),
        ({1: 1, 2: 1}, [1]),
        ({1: 3, 2: 1, 3: 2, 4: 3}, [1, 2, 3]),
        ({}, []),
    ],
)
def test_what_is_part_of_itself_is_found_and_not_what_only_leads_there(parents, found):
    assert [one for one in parents if comes_back(one, parents)] == found
