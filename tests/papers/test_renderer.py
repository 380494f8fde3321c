"""The drawing process: it fetches nothing, and neither time nor memory run away with it."""

import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from scrutiny.papers.renderer import Renderer, RenderingFailed, draw

PAGE = "<!doctype html><html lang=en><title>t</title><body>{}</body></html>"


@pytest.fixture
def renderer():
    made = []

    def make(**limits):
        made.append(Renderer(**limits))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def host():
    """A web server of our own, with the paths that were asked of it."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


SVG = "data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 width=%279%27 height=%279%27%3E"
WAYS_TO_FETCH = [
    '<img src="{}" alt="x">',
    '<object data="{}"></object>',
    '<embed src="{}">',
    '<link rel="stylesheet" href="{}">',
    '<link rel="attachment" href="{}">',
    '<a rel="attachment" href="{}">x</a>',
    '<style>@import url("{}");</style>',
    '<style>@font-face {{ font-family: x; src: url("{}") }} p {{ font-family: x }}</style><p>x</p>',
    '<style>p {{ background: url("{}") }}</style><p>x</p>',
    '<style>p::before {{ content: url("{}") }}</style><p>x</p>',
    '<style>li {{ list-style-image: url("{}") }}</style><ul><li>x</li></ul>',
    '<style>@page {{ background: url("{}") }}</style>',
    '<style>p {{ border-image: url("{}") 1 }}</style><p>x</p>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/><use href="{}#a"/></svg>',
    '<base href="{}"><img src="a.png" alt="x">',
    f'<img src="{SVG}%3Cimage href=%27{{}}%27/%3E%3C/svg%3E" alt="x">',
]


@pytest.mark.parametrize("way", WAYS_TO_FETCH)
def test_nothing_is_fetched_from_a_host(way, host):
    address = f"http://127.0.0.1:{host.server_port}/asked"
    draw(PAGE.format(way.format(address, address)), "")
    assert host.asked == []


def test_the_style_sheet_fetches_nothing_either(host):
    draw(
        PAGE.format("<p>x"),
        f'@import url("http://127.0.0.1:{host.server_port}/a"); p {{ background: url("file:///etc/hostname") }}',
    )
    assert host.asked == []


def test_no_file_is_read(tmp_path):
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')
    with_file = draw(PAGE.format(f'<img src="{secret.as_uri()}" alt="x">'), "")
    without = draw(PAGE.format('<img src="file:///there/is/no.svg" alt="x">'), "")
    assert with_file == without


def test_a_picture_in_the_document_itself_is_drawn():
    picture = f"{SVG}%3Crect width=%279%27 height=%279%27/%3E%3C/svg%3E"
    assert draw(PAGE.format(f'<img src="{picture}" alt="x">'), "") != draw(
        PAGE.format('<img src="data:," alt="x">'), ""
    )


ENDLESS = PAGE.format("<p>word</p>" * 60_000)


def test_a_paper_that_takes_too_long_ends_with_a_sentence_and_the_next_one_is_drawn(renderer):
    impatient = renderer(seconds=2)
    started = time.monotonic()
    with pytest.raises(RenderingFailed, match="too much time or memory"):
        impatient.draw(ENDLESS, "")
    assert time.monotonic() - started < 12
    assert impatient.draw(PAGE.format("<p>x"), "").startswith(b"%PDF-1.7")


def test_a_paper_that_takes_too_much_memory_ends_with_a_sentence_and_the_next_one_is_drawn(renderer):
    small = renderer(mebibytes=300)
    with pytest.raises(RenderingFailed, match="too much time or memory"):
        small.draw(PAGE.format("<p>word</p>" * 400_000), "")
    assert small.draw(PAGE.format("<p>x"), "").startswith(b"%PDF-1.7")


def test_when_the_process_has_ended_another_is_started(renderer):
    lasting = renderer()
    first = lasting.draw(PAGE.format("<p>x"), "")
    lasting._process.kill()
    lasting._process.wait()
    assert lasting.draw(PAGE.format("<p>x"), "") == first


def test_papers_drawn_at_once_do_not_mix():
    wanted = {words: draw(PAGE.format(f"<p>{words}"), "") for words in ("one", "two", "three")}
    drawn = {}
    threads = [
        threading.Thread(target=lambda words=words: drawn.update({words: draw(PAGE.format(f"<p>{words}"), "")}))
        for words in wanted
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == wanted
