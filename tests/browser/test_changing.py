"""The pages on which people change things: looked at wide and narrow, with mistakes, in a conflict."""

import pytest
from django.urls import reverse

from actionplans.models import Row
from panels.models import Document, Finding
from scrutiny.models import User
from tests.browser.looking import faults_on, faults_wide_and_narrow, press
from tests.browser.test_journeys import fill_in, follow, tab_to
from tests.edge.uploading import a_draft
from tests.pages import Page

SECURITY = [
    "mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes", "account_change_password",
]  # fmt: skip
OF_ACCOUNT = ["account", "change", "switch_off", "reset_second_step", "hand_over", "give"]
LEFT_EMPTY = """() => {
  const form = document.querySelector("main form[method=post]");
  for (const each of form.querySelectorAll("input:not([type=hidden]):not([type=file]), textarea")) {
    if (["radio", "checkbox"].includes(each.type)) each.checked = false;
    else each.value = each.name.endsWith("_on") ? "soon" : "";
  }
}"""


def monitored():
    return Row.objects.filter(plan__panel__stage="monitoring").order_by("position").first()


def of_a_review(row):
    """The pages on which a review is changed, and those that tell what happened to it."""
    slug = row.plan.panel.slug
    names = ["particulars", "terms", "document_add", "history"]
    pages = [reverse(f"reviews:{name}", args=[slug]) for name in names]
    pages += [reverse(f"reviews:change_{name}", args=[slug, 1]) for name in ("finding", "recommendation")]
    pages += [reverse("actionplans:change_row", args=[row.plan.slug, row.uuid])]
    pages += [reverse("history", args=["panel", row.plan.panel.pk]), reverse("history", args=["row", row.pk])]
    document = Document.objects.filter(panel=row.plan.panel).first()
    of_document = ("change", "file", "remove") if document else ()
    return pages + [reverse(f"reviews:document_{name}", args=[slug, document.uuid]) for name in of_document]


def of_a_draft(paper):
    pages = [reverse("imports:list"), reverse("imports:upload"), paper.get_absolute_url()]
    pages += [reverse(f"imports:{name}", args=[paper.uuid]) for name in ("names", "paper", "save")]
    return pages + [reverse("imports:part", args=[paper.uuid, part]) for part in ("particulars", "recommendations")]


def test_the_pages_on_which_an_officer_changes_a_review(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    paper = a_draft(User.objects.get(email__startswith="dso@"))
    addresses = [*of_a_review(monitored()), *of_a_draft(paper), "/new-review/", *map(reverse, SECURITY)]
    assert faults_on(page, addresses, faults_wide_and_narrow) == {}


def test_the_pages_of_accounts_and_rights(visit, demo, sign_in):
    page = visit()
    sign_in(page, "administrator")
    officer = User.objects.get(email__startswith="officer@")
    addresses = [reverse(f"accounts:{name}") for name in ("list", "invite", "invite_many")]
    addresses += [reverse(f"accounts:{name}", args=[officer.uuid]) for name in OF_ACCOUNT]
    addresses += [reverse("accounts:list") + "?text=nobody-of-this-name", "/set-up/", reverse("mail:unsent")]
    assert faults_on(page, addresses, faults_wide_and_narrow) == {}


def test_each_mistake_on_a_page_of_changes_leads_to_its_own_field(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    slug, wrong = monitored().plan.panel.slug, {}
    for name, more in (("particulars", []), ("terms", []), ("change_finding", [1]), ("document_add", [])):
        page.goto(reverse(f"reviews:{name}", args=[slug, *more]))
        page.evaluate(LEFT_EMPTY)
        press(page, "main form[method=post] button.govuk-button:not(.govuk-button--secondary)")
        wrong[name] = [*astray(page), faults_wide_and_narrow(page)]
        assert page.title().startswith("Error: "), name
    assert {name: found for name, found in wrong.items() if found != [{}]} == {}


def astray(page):
    """Links of the error summary that do not take the focus to the field which they name."""
    for link in page.locator(".govuk-error-summary a").all():
        link.focus()
        page.keyboard.press("Enter")
        if link.get_attribute("href") != f"#{page.evaluate('document.activeElement.id')}":
            yield link.inner_text()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_two_change_one_finding_and_the_second_decides_by_keyboard(visit, demo, sign_in, client, scripts):
    page = visit(java_script_enabled=scripts)
    sign_in(page, "dso")
    finding = Finding.objects.filter(panel=monitored().plan.panel).order_by("position").first()
    address = reverse("reviews:change_finding", args=[finding.panel.slug, finding.position])
    page.goto(address)
    Page(client, address).send({"text": "What they found."})
    fill_in(page, "#id_text", "What I found.")
    follow(page, "main form[data-editing] button[type=submit]")
    assert "saved this while you wrote" in page.locator("h2.noticed__title").inner_text()
    page.complaints.clear()  # the browser notes the status of a conflict
    assert not scripts or faults_wide_and_narrow(page) == {}  # axe is a script
    tab_to(page, "[name=text-take]")
    page.keyboard.press("Space")
    follow(page, "main form[data-editing] button[type=submit]")
    finding.refresh_from_db()
    assert finding.text == "What I found."
