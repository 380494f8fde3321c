"""Terms of reference."""

from panels.intake.terms import terms_of_reference
from tests.panels.made_up import NOTHING, only, paper


def found_in(text):
    return only(terms_of_reference(paper(text)), "number", "text")


def test_a_list_after_the_announcing_sentence():
    assert found_in("""
        ## 3 Terms of reference and objectives

        3.1 The terms of reference were:

        - (i) To establish which villages have lost a bus.
        - (ii) To learn:
          - what others do
          - what it costs
        - (iii) Like all panels, to consider equality.

        3.2 The panel kept to them.
    """) == [
        ("(i)", "To establish which villages have lost a bus."),
        ("(ii)", "To learn: what others do what it costs"),
        ("(iii)", "Like all panels, to consider equality."),
    ]


def test_paragraphs_under_the_heading_and_a_list_in_another_part():
    assert found_in(
        "Terms of Reference\n\n4. To find out why trees die.\n\n5. To say what to do.\n\nScope\n\n6. Trees."
    ) == [
        ("4", "To find out why trees die."),
        ("5", "To say what to do."),
    ]
    assert found_in("Introduction\n\n1.1 Its terms of reference were:\n\na) to look at damp;\nb) to report.") == [
        ("a)", "to look at damp;"),
        ("b)", "to report."),
    ]


def test_a_text_that_only_speaks_of_terms_has_none():
    assert found_in(NOTHING) == []
    assert (
        found_in(
            "Terms of reference\n\nThe terms of reference are in the agenda of 3 May and are not given again here."
        )
        == []
    )
