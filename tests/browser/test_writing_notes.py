"""Writing a note in a browser: as it will look, pasted from a word processor, with a name marked."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from panels.actions.notes import add_note
from panels.models import EvidenceSession
from tests.browser.looking import faults_of, press
from tests.records import a_dso, a_panel

FROM_WORD = (
    "<h1>What was heard</h1><p class=MsoNormal style='margin:0'>The bus runs <del>hourly</del><ins>twice an hour</ins>"
    "<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span>.</p>"
    "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>It is late</p>"
    "<div style='mso-element:comment-list'><p>Ask again.</p></div>"
)
PASTE = """([editor, html]) => {
    const given = new DataTransfer();
    given.setData("text/html", html);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: given, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def note():
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    session = EvidenceSession.objects.create(panel=panel, kind="interview", title="At the gate", audience="public")
    text = "<table><caption>Late buses</caption><tr><td>9</td></tr></table><p>Begun.</p>"
    return add_note(session, by=None, text=text)


def strike(page, key):
    """Press a key as fast as a person could: the editor hears of a moved cursor with the next frame only."""
    page.keyboard.press(key)
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")


def test_a_note_is_written_pasted_and_a_name_marked_in_it(visit, site, note):
    client, page = Client(), visit()
    client.force_login(a_dso(panel=note.session.panel))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])
    page.goto(reverse("reviews:note_write", args=["parks", note.uuid]))
    editor = page.locator("#id_text[contenteditable=true]")
    editor.wait_for()
    assert faults_of(page) == {}
    editor.locator("p", has_text="Begun.").click()
    strike(page, "Home")
    page.keyboard.type("Bo Lind came. ")
    for key in ["Home", *["Shift+ArrowRight"] * len("Bo Lind")]:
        strike(page, key)
    page.get_by_role("button", name="Mark as a name").click()
    page.wait_for_function("document.activeElement.id == 'id_text'")  # the editor takes the focus back a little later
    assert page.locator(".editor .marked-name").inner_text() == "[[Bo Lind]]"
    strike(page, "Control+End")
    strike(page, "Enter")
    page.evaluate(PASTE, [editor.element_handle(), FROM_WORD])
    press(page, "button:has-text('Save')")
    assert page.locator(".saved").inner_text().startswith("Saved: the text.")
    assert faults_of(page) == {}
    note.refresh_from_db()
    assert re.sub(r' id="b[0-9a-f]{8}"', "", note.text).split("\n") == [
        "<table><caption>Late buses</caption><tbody><tr><td>9</td></tr></tbody></table>",
        "<p>[[#1|name withheld]] came. Begun.</p>",
        "<h3>What was heard</h3>",
        "<p>The bus runs twice an hour.</p>",
        "<ul><li>It is late</li></ul>",
    ]
