import pytest

from scrutiny.models import Council
from tests.records import a_user, an_administrator


@pytest.fixture
def administrator():
    return an_administrator()


@pytest.fixture
def browser(client, administrator):
    """The browser of an administrator."""
    client.force_login(administrator)
    return client


@pytest.fixture
def colleague(client):
    """The browser of another administrator, at the same time."""
    other = type(client)()
    user = an_administrator()
    user.name = "Ines Marlow"
    user.save()
    other.force_login(user)
    return other


@pytest.fixture
def council():
    return Council.objects.create(name="Wexcombe Borough Council")


@pytest.fixture
def somebody():
    return a_user(name="Asha Okafor")
