"""What belongs to the page and not to the paper."""

from scrutiny.intake.readers.text import blocks_of


def texts(*lines):
    return [block.printed for block in blocks_of("\n".join(lines))]


def test_a_running_header_is_kept_once():
    assert texts(
        "Wold Council   Parks review", "", "The parks are old.", "", "Page 1 of 2",
        "Wold Council   Parks review", "", "The trees are older.", "", "Page 2 of 2",
        "Wold Council   Parks review", "", "The end.",
    ) == ["Wold Council Parks review", "The parks are old.", "The trees are older.", "The end."]  # fmt: skip


def test_a_line_that_stands_beside_a_page_number_once_is_no_running_header():
    assert texts("Wold Council", "", "Parks.", "", "1", "", "Trees.") == ["Wold Council", "Parks.", "Trees."]


def test_the_words_in_a_drawn_box_are_put_together_again():
    assert texts(
        "+--------------------------------+",
        "| Recommendation 1: That the     |",
        "| gates of the park stay open in |",
        "| summer.                        |",
        "+--------------------------------+",
    ) == ["Recommendation 1 That the gates of the park stay open in summer."]


def test_a_line_with_room_left_in_its_box_ends_there():
    assert texts("┌──────────────────────────┐", "│ Parks                    │", "│ Benches                  │") == [
        "Parks",
        "Benches",
    ]


def test_a_hyphen_at_the_end_of_a_line_goes_where_the_paper_has_the_whole_word():
    broken = ["We looked at every recommen-", "dation and at the co-", "ordination of work. A recommendation is one."]
    assert texts(*broken) == [
        "We looked at every recommendation and at the co-ordination of work. A recommendation is one."
    ]


def test_bars_between_cells_make_a_table_without_bars_at_the_ends():
    rows = blocks_of("Ref | What | Who\n--- | --- | ---\n1 | Mend the gate | Bo Ray\n | Paint it | Cy Dee")
    assert [row.cells for row in rows] == [
        ("Ref", "What", "Who"), ("1", "Mend the gate", "Bo Ray"), ("", "Paint it", "Cy Dee"),
    ]  # fmt: skip


def test_a_number_and_a_tab_make_a_heading_when_no_row_stands_beside_it():
    heading, _ = blocks_of("2\tGetting home\n\n2.1\tThe last bus leaves early.")
    assert (heading.is_row, heading.number, heading.text) == (False, "2", "Getting home")
    assert all(row.is_row for row in blocks_of("1\tMend the gate\n2\tPaint it"))
