"""A paper is taken in by keyboard, without script; its pages have no fault that axe can see, at any width."""

from django.urls import reverse

from panels.models import Panel
from scrutiny.edge.models import DraftImport
from scrutiny.models import User
from tests.browser.looking import faults_wide_and_narrow, press
from tests.browser.test_journeys import fill_in, follow, tab_to
from tests.edge.uploading import PLAN, REPORT, a_draft, key


def test_a_paper_is_pasted_put_right_saved_and_undone_by_keyboard_without_script(visit, demo, sign_in):
    page = visit(java_script_enabled=False)
    sign_in(page, "dso")
    page.goto("/")
    follow(page, f"a[href='{reverse('imports:list')}']")
    follow(page, f"a[href='{reverse('imports:upload')}']")
    tab_to(page, "[name=text]")
    page.keyboard.insert_text(REPORT)
    follow(page, "main form button[type=submit]")
    paper = DraftImport.objects.get()
    at = reverse("imports:part", args=[paper.uuid, "recommendations"])
    follow(page, f"main a[href='{at}']")
    first = key(paper, "recommendations", 0)
    fill_in(page, f"[id='{first}-text']", "That the library never closes.")
    page.keyboard.press("Tab")
    follow(page, f"button[value='down:{first}']")
    assert page.locator("[role=status]").inner_text() == "Moved down: recommendation 1."
    follow(page, f"main a[href='{paper.get_absolute_url()}']")
    follow(page, f"a[href='{reverse('imports:save', args=[paper.uuid])}']")
    follow(page, "main form button[type=submit]")
    panel = Panel.objects.get(title="Libraries Scrutiny Panel")
    assert [one.number for one in panel.recommendations.order_by("position")] == [2, 1, 3]
    assert panel.recommendations.get(number=1).text == "That the library never closes."
    follow(page, "main form button[type=submit]")
    assert page.locator("[role=status]").inner_text().startswith("Undone:")
    assert not Panel.objects.filter(title="Libraries Scrutiny Panel").exists()


def test_the_pages_of_a_draft_in_every_state(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    paper = a_draft(User.objects.get(email__startswith="dso@"), f"{REPORT}\n{PLAN}\n~ odd ~\n{'long' * 200}\n")
    draft = paper.get_absolute_url()
    parts = [f"{draft}parts/{slug}/" for slug in ("particulars", "members", "recommendations", "actions", "questions")]
    pages = ["/imports/", "/imports/upload/", draft, *parts, f"{draft}names/", f"{draft}paper/", f"{draft}save/"]
    found = {}
    for address in pages:
        page.goto(address)
        found[address] = faults_wide_and_narrow(page)
    page.goto("/imports/upload/")
    press(page, "main form button[type=submit]")
    found["upload with an error"] = faults_wide_and_narrow(page)
    page.goto(parts[0])
    page.fill("[name=particulars-date]", "soon")
    press(page, "main form button[value=save]")
    assert page.title().startswith("Error: ")
    found["part with an error"] = faults_wide_and_narrow(page)
    page.goto(f"{draft}save/")
    press(page, "main form button[type=submit]")
    found["saved"] = faults_wide_and_narrow(page)
    assert {address: faults for address, faults in found.items() if faults} == {}
