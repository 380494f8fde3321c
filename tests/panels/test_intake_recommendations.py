"""Recommendations and what a paper asks of its reader."""

from panels.intake.recommendations import decision_asked, recommendations
from tests.panels.made_up import NOTHING, only, paper


def found_in(text):
    return only(recommendations(paper(text)), "number", "number_as_printed", "theme", "text")


def test_a_list_announced_by_a_sentence_keeps_its_numbers_under_its_themes():
    assert found_in("""
        The recommendations of the group are as follows:

        **Getting about**

        1. The grant be spent on two daily routes
        2. A timetable be printed:
           - for every household
           - in large type

        **Working with others**

        3. School bus contracts be shared with parishes.

        ## Reason

        To keep the villages alive.

        4. Not one of them.
    """) == [
        ("1", "1", "Getting about", "The grant be spent on two daily routes"),
        ("2", "2", "Getting about", "A timetable be printed: for every household in large type"),
        ("3", "3", "Working with others", "School bus contracts be shared with parishes."),
    ]


def test_boxes_through_the_text_are_gathered_in_order():
    assert found_in("""
        ## Home care

        Carers are found late, and families learn of the plan on the day that the patient comes home.

        **Recommendation 1:** That one plan is agreed for each patient.

        ## Housing

        ### Recommendation 2

        That small adaptations are ordered by ward staff.
    """) == [
        ("1", "1", None, "That one plan is agreed for each patient."),
        ("2", "2", None, "That small adaptations are ordered by ward staff."),
    ]


def test_paragraph_numbers_that_run_on_are_not_the_recommendations_own():
    assert found_in("""
        Conclusions

        11. The grant is spread too thinly to keep any one of the routes alive.

        Recommendations

        12. That the grant be spent on two routes.

        13. That parishes be asked to help.
    """) == [
        ("1", "12", None, "That the grant be spent on two routes."),
        ("2", "13", None, "That parishes be asked to help."),
    ]


def test_a_table_under_the_heading_is_a_list():
    assert found_in(
        "Recommendations\n\nNo\tRecommendation\nR1\tStaff who see damp report it.\nR2\tWalls are measured."
    ) == [
        ("R1", "R1", None, "Staff who see damp report it."),
        ("R2", "R2", None, "Walls are measured."),
    ]


def test_what_the_reader_is_asked_to_do_is_no_recommendation_where_there_are_others():
    text = """
        ### Our recommendations

        - Open the library on Sundays
        - Keep the mobile library

        ### Recommendation

        The Council is asked to adopt the recommendations of the panel.
    """
    assert found_in(text) == [
        ("1", None, None, "Open the library on Sundays"),
        ("2", None, None, "Keep the mobile library"),
    ]
    assert decision_asked(paper(text)) == "The Council is asked to adopt the recommendations of the panel."


def test_what_an_officer_report_asks_is_all_that_it_recommends():
    text = """
        4. Recommendations

        4.1 The Board is asked to:

        (a) note the progress made; and
        (b) agree to a further report.
    """
    assert found_in(text) == [
        ("a", "a", None, "note the progress made; and"),
        ("b", "b", None, "agree to a further report."),
    ]
    assert decision_asked(paper(text)) == (
        "The Board is asked to: (a) note the progress made; and (b) agree to a further report."
    )


def test_the_same_list_in_summary_and_report_is_given_once():
    summary = "Summary of recommendations\n\n1. Open the library on Sundays.\n2. Keep the mobile library running.\n\n"
    report = "Housing\n\n" + "A long paragraph about housing. " * 4 + "\n\n"
    assert len(found_in(summary + report + summary.replace("Summary of r", "R"))) == 2


def test_one_that_stands_twice_in_nearly_the_same_words_is_taken_once_and_said_to_be_doubtful():
    summary = "Summary of recommendations\n\n1. Open the central library on every Sunday from April.\n\n"
    report = "Housing\n\n" + "A long paragraph about housing. " * 4 + "\n\n"
    again = "Recommendations\n\n1. Open the central library on every Sunday from May.\n"
    twice = paper(summary + report + again)
    assert only(recommendations(twice), "text") == [("Open the central library on every Sunday from April.",)]
    assert twice.warnings == [
        "Recommendation 1 stands in the paper twice, in words that differ a little, and is taken once: "
        "“Open the central library on every Sunday from April.”. "
        "The other time it says: “Open the central library on every Sunday from May.”."
    ]


def test_two_with_one_number_are_both_kept_with_a_warning():
    doubled = paper("Recommendations\n\n1. Open the library.\n2. Keep the van.\n2. Buy a second van.")
    assert only(recommendations(doubled), "number") == [("1",), ("2",), ("2",)]
    assert doubled.warnings == ["Two recommendations have the number 2."]


def test_talk_of_recommending_is_no_recommendation():
    assert found_in(NOTHING) == []
    assert (
        found_in("""
        1.1 One recommendation of the inspectors was that members should have more time.

        1.2 Progress on the recommendations is monitored closely:

        - 61% are on track
        - 9% are not due
    """)
        == []
    )
    assert decision_asked(paper(NOTHING)) is None
