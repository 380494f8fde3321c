"""A real browser on the demo borough, with its clock as it is."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections
from django.utils import timezone
from playwright.sync_api import sync_playwright

from scrutiny.edge.demo.loader import load_demo
from scrutiny.edge.demo.people import PASSWORD
from scrutiny.models import User

PROJECT = Path(__file__).resolve().parents[2]
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))


@pytest.fixture(scope="session")
def browser():
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed.")
    usual = connections["default"]
    with sync_playwright() as driver:
        connections["default"] = usual  # in the driver's loop it would be another, which knows no shipped rows
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def site(live_server):
    """The address of a server; with SQLite only, where the server and the test share one database in memory."""
    if connection.vendor != "sqlite":
        pytest.skip("The browser tests run on SQLite only: what they look at does not depend on the database.")
    if not (PROJECT / "static" / "vendor" / "govuk" / "govuk-frontend.min.css").exists():
        pytest.skip("The front-end assets are not there; script/setup fetches them.")
    return live_server.url


@pytest.fixture
def demo(site):
    """A server with the demo borough."""
    load_demo(timezone.localdate())
    return site


@pytest.fixture
def visit(browser, site):
    """Open a browser window of its own, `width` wide; its page notes what it asks for and what it complains of."""
    opened = []

    def open_page(width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, base_url=site, **options)
        opened.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: message.type == "error" and page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        return page

    yield open_page
    for context in opened:
        context.close()


@pytest.fixture
def sign_in(client, demo):
    """Give a page the session of a demo account, by the first word of its e-mail address."""

    def enter(page, name):
        client.force_login(User.objects.get(email__startswith=f"{name}@"))
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": demo}])

    return enter


@pytest.fixture
def password():
    return PASSWORD
