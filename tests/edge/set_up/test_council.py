"""The council's name, look, word for a panel, and who releases: each saved by itself, nobody's work lost."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from panels.models import Body, Grant, UsualRouteStep
from scrutiny import saving
from scrutiny.editing import Conflict
from scrutiny.models import Council, Event
from scrutiny.views.editing import UNDO
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_grant

pytestmark = pytest.mark.django_db


def section(browser, key):
    return Page(browser, reverse("set_up:section", args=[key]))


def test_the_first_part_that_is_saved_founds_the_council(browser, administrator):
    page = section(browser, "name").send({"name": "  Wexcombe  Borough Council ", "nation": "wales"}, follow=True)
    council = Council.objects.get()
    assert (council.name, council.nation, council.colour) == ("Wexcombe Borough Council", "wales", "#1f4e5f")
    assert page.redirect_chain == [("/set-up/?at=name#name", 302)]
    assert told(page) == ["Saved: the full name and the nation."]
    events = Event.objects.of(council).values_list("verb", "by", "changes")
    assert list(events) == [
        (
            "changed",
            administrator.pk,
            {"name": ["Your council", "Wexcombe Borough Council"], "nation": ["england", "wales"]},
        ),
        ("began to set up", administrator.pk, {}),
    ]


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"name": ""}, {"name": ["Write the council's name"]}),
        ({"name": "x" * 201}, {"name": ["Use at most 200 characters: this has 201"]}),
        ({"name": "Wex\u202ecombe"}, {"name": ["Take the hidden characters out: type it instead of pasting it"]}),
        ({"name": "Wex\x00combe"}, {"name": ["Take the hidden characters out: type it instead of pasting it"]}),
        (
            {"name": "Wexcombe", "nation": "france"},
            {"nation": ["Select a valid choice. france is not one of the available choices."]},
        ),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays(browser, typed, errors):
    page = section(browser, "name")
    answer = page.send({"short_name": "Wex", **typed})
    assert (answer.status_code, page.errors, page.sent["short_name"]) == (200, errors, "Wex")
    assert "Error: Name and nation" in answer.text
    assert not Council.objects.exists()


def test_a_line_end_in_a_name_is_a_space(browser):
    section(browser, "name").send({"name": "Wexcombe\r\nBcc: everybody"})
    assert Council.objects.get().name == "Wexcombe Bcc: everybody"


def test_what_a_colleague_saves_in_another_section_is_no_conflict(browser, colleague, council):
    mine = section(browser, "name")
    section(colleague, "words").send({"panel_word": "panel"})
    assert mine.send({"name": "Wexcombe City Council"}).status_code == 302
    council.refresh_from_db()
    assert (council.name, council.panel_word, council.version) == ("Wexcombe City Council", "panel", 3)


@pytest.mark.parametrize("is_founded", [True, False])
def test_two_who_change_the_same_meet(browser, colleague, is_founded):
    if is_founded:
        Council.objects.create(name="Wexcombe Borough Council")
    mine = section(browser, "name")
    section(colleague, "name").send({"name": "Wexcombe City Council"})
    answer = mine.send({"name": "Wexcombe Town Council"})
    assert answer.status_code == 409
    assert "Ines Marlow saved this while you wrote" in answer.text
    assert Council.objects.get().name == "Wexcombe City Council"
    assert mine.send({"name-take": "mine"}).status_code == 302
    assert Council.objects.get().name == "Wexcombe Town Council"


@pytest.mark.parametrize(("typed", "saved"), [("#7A1F5C", "#7a1f5c"), (" 7a1f5c", "#7a1f5c"), ("#804", "#880044")])
def test_a_colour_is_taken_as_people_write_it(browser, council, typed, saved):
    assert section(browser, "look").send({"colour": typed}).status_code == 302
    council.refresh_from_db()
    assert council.colour == saved


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "#ffe100",
            "#ffe100 is too pale: white words on it have a contrast of 1.3 to 1, and 4.5 is needed to read them. "
            "The nearest that is dark enough is #807000",
        ),
        ("red", "Write the colour like #1f4e5f: # and six figures or letters from a to f"),
        ('"/>', "Write the colour like #1f4e5f: # and six figures or letters from a to f"),
        ("", "Write a colour, such as #1f4e5f"),
    ],
)
def test_a_colour_that_will_not_do_gets_a_sentence(browser, council, typed, sentence):
    page = section(browser, "look")
    answer = page.send({"colour": typed})
    assert page.errors == {"colour": [sentence]}
    fill = "#ffe100" if typed == "#ffe100" else "#1f4e5f"
    assert f'<rect data-swatch-colour x="0" y="0" width="360" height="84" rx="4" fill="{fill}"/>' in answer.text
    council.refresh_from_db()
    assert council.colour == "#1f4e5f"


def test_a_pale_colour_that_is_there_already_stays_when_the_logo_is_changed(browser, council):
    Council.objects.update(colour="#ffe100")
    assert section(browser, "look").send({}).status_code == 302


def test_a_changed_colour_and_logo_are_seen_at_once(browser, council, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    sheet = browser.get("/theme.css")["ETag"]
    section(browser, "look").send({"colour": "#7a1f5c", "logo": a_picture("crest.png")})
    assert browser.get("/theme.css", HTTP_IF_NONE_MATCH=sheet).status_code == 200
    assert UNDO not in browser.session  # the file before is gone
    first = browser.get("/logo")
    assert (first.status_code, first["Content-Type"]) == (200, "image/png")
    section(browser, "look").send({"logo": a_picture("crest.jpg", "jpeg")})
    second = browser.get("/logo", HTTP_IF_NONE_MATCH=first["ETag"])
    assert (second.status_code, second["Content-Type"]) == (200, "image/jpeg")
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 1
    section(browser, "look").send({"takes_logo_away": "on"})
    assert browser.get("/logo").status_code == 404
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_the_second_of_two_who_bring_a_logo_is_told_and_no_file_is_left_over(
    browser, colleague, council, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    mine = section(browser, "look")
    section(colleague, "look").send({"logo": a_picture("theirs.png")})
    mine.send({"logo": a_picture("mine.png"), "colour": "#7a1f5c"})
    sentence = (
        "Ines Marlow changed the logo after you opened this page: it is the one shown here. "
        "To replace it, choose yours again"
    )
    theirs = Council.objects.get()
    assert (mine.errors, mine.sent["colour"], theirs.colour) == ({"logo": [sentence]}, "#7a1f5c", "#1f4e5f")
    assert [file.name for file in tmp_path.rglob("*.png")] == [theirs.logo.name.removeprefix("council/")]
    assert mine.send({"logo": a_picture("mine.png")}).status_code == 302
    ours = Council.objects.get()
    assert ours.logo.name != theirs.logo.name
    assert [file.name for file in tmp_path.rglob("*.png")] == [ours.logo.name.removeprefix("council/")]


def test_whoever_changes_the_colour_alone_keeps_the_logo_that_a_colleague_brought(
    browser, colleague, council, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    mine = section(browser, "look")
    section(colleague, "look").send({"logo": a_picture("theirs.png")})
    assert mine.send({"colour": "#7a1f5c"}).status_code == 302
    assert (Council.objects.get().colour, bool(Council.objects.get().logo)) == ("#7a1f5c", True)


def test_a_logo_that_is_not_saved_leaves_no_file(administrator, council, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    Council.objects.update(version=7)
    council.logo = ContentFile(a_picture("mine.png").read(), name="mine.png")
    with pytest.raises(Conflict):
        saving.keep(council, ["logo"], by=administrator)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def a_picture(name, form="png"):
    written = BytesIO()
    Image.new("RGB", (40, 20), "purple").save(written, form)
    return SimpleUploadedFile(name, written.getvalue())


def test_no_uploaded_byte_is_served_as_it_came(browser, council, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = SimpleUploadedFile("crest.png", a_picture("crest.png").read() + b"<script>alert(1)</script>")
    section(browser, "look").send({"logo": picture})
    assert b"script" not in b"".join(browser.get("/logo").streaming_content)


@pytest.mark.parametrize("name", ["crest.svg", "crest.png", "crest.webp", "crest.exe"])
def test_what_is_no_picture_of_the_kinds_is_refused(browser, council, settings, tmp_path, name):
    settings.MEDIA_ROOT = tmp_path
    page = section(browser, "look")
    page.send({"logo": SimpleUploadedFile(name, b"<svg onload='alert(1)'/>"), "colour": "#7a1f5c"})
    assert list(page.errors) == ["logo"]
    assert page.sent["colour"] == "#7a1f5c"
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_one_person_is_named_to_release_or_nobody(browser, council):
    dso = a_dso()
    page = section(browser, "releases")
    page.send({"released_by": "named"})
    assert page.errors == {"releaser": ["Choose the person who releases"]}
    page.send({"released_by": "dso", "releaser": dso.pk})
    assert list(page.errors) == ["releaser"]
    assert page.send({"released_by": "named", "releaser": dso.pk}).status_code == 302
    council.refresh_from_db()
    assert (council.released_by, council.releaser) == ("named", dso)


def test_only_a_democratic_services_officer_can_be_named(browser, council, somebody):
    a_grant(somebody, Grant.Role.OFFICER)
    page = section(browser, "releases")
    page.send({"released_by": "named", "releaser": somebody.pk})
    assert page.errors == {"releaser": ["Choose one of those offered here: that one belongs elsewhere, or is gone"]}


def test_it_is_told_when_the_one_who_releases_cannot_sign_in(browser, council):
    dso = a_dso()
    Council.objects.update(released_by="named", releaser=dso)
    dso.is_active = False
    dso.save()
    assert "so nobody can release anything now" in browser.get("/set-up/").text


def test_a_section_that_is_not_there_is_not_found(browser):
    assert browser.get("/set-up/nothing/").status_code == 404


@pytest.mark.parametrize("many", [0, 1, 3, 50])
def test_the_page_asks_the_database_as_often_whatever_it_shows(browser, django_assert_num_queries, many):
    bodies = [a_body(f"Body {number}", kind=Body.Kind.COMMITTEE) for number in range(many)]
    steps = [UsualRouteStep(position=place, body=body, purpose="comments") for place, body in enumerate(bodies[:20], 1)]
    UsualRouteStep.objects.bulk_create(steps)
    with django_assert_num_queries(12):
        assert browser.get("/set-up/").status_code == 200


def test_what_was_saved_is_told_in_its_section_where_the_reader_is_led(browser, administrator):
    page = section(browser, "words").send({"panel_word": "panel"}, follow=True)
    before, after = page.text.split('id="words-title"')
    assert ('class="saved"' in before, 'class="saved"' in after.split("</section>")[0]) == (False, True)


def test_what_was_saved_is_told_at_the_head_when_the_section_is_unknown(browser, administrator):
    section(browser, "words").send({"panel_word": "panel"})
    page = browser.get("/set-up/?at=nowhere").content.decode()
    assert page.index('class="saved"') < page.index("<h1")
