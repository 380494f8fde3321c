"""The parts of a review and the groups they stand in, as its side navigation lists them."""

from dataclasses import dataclass

from django.urls import reverse

FINDINGS, EVIDENCE_MAP, HISTORY, READERS = "findings", "evidence_map", "history", "readers"
# (group, [(words, the name of its page, the names of the pages beneath it), ...])
GROUPS = [
    (
        "The work",
        [
            ("Overview", "overview", {"particulars", "stage"}),
            ("Scope", "scope", {"terms", "enquiries"}),
            (
                "People",
                "people",
                {
                    *("members", "member", "member_leaving", "member_office", "member_remove"),
                    *("support", "supporter", "supporter_remove", "contacts", "contact", "contact_remove"),
                },
            ),
            ("Timetable", "timetable", {"add_to_timetable", "change_timetable", "remove_from_timetable"}),
            ("Meetings", "meetings", {"add_meetings", "change_meeting", "remove_meeting"}),
        ],
    ),
    (
        "The evidence",
        [
            (
                "Evidence",
                "evidence",
                {
                    *("session", "add_session", "change_session", "remove_session"),
                    *("add_witnesses", "change_witness", "remove_witness"),
                    *("notes", "note", "note_add", "note_write", "note_public", "note_readers", "note_versions"),
                    *("note_agree", "note_as_drafted", "note_confidence", "note_remove", "thanks"),
                    *("note_send", "note_reply", "notes_waiting"),
                    *("questions", "add_questions", "change_questions", "remove_questions", "write_questions"),
                    *("change_question", "remove_question", "agree_questions", "take_back_questions"),
                    *("send_questions", "answers", "put_into_library"),
                    *("document_add", "document_change", "document_file", "document_remove", "document_order"),
                    *("calls", "add_call", "change_call", "open_call", "remove_call"),
                    *("submission", "accept_submission", "decline_submission"),
                    *("surveys", "add_survey", "survey", "change_survey", "survey_figures", "remove_survey"),
                    *("comparisons", "add_comparison", "change_comparison", "comparison_table", "remove_comparison"),
                },
            ),
            (
                "Findings",
                FINDINGS,
                {
                    *("add_finding", "change_finding", "remove_finding", "order_findings"),
                    *("add_conclusion", "change_conclusion", "remove_conclusion", "order_conclusions"),
                    *("add_minority_view", "change_minority_view", "remove_minority_view"),
                },
            ),
            ("Evidence map", EVIDENCE_MAP, {"chain"}),
        ],
    ),
    (
        "The outcome",
        [
            (
                "Recommendations",
                "recommendations",
                {
                    *("recommendation", "add_recommendation", "change_recommendation", "remove_recommendation"),
                    *("order", "themes", "paste", "spreadsheet", "issue", "versions", "withdraw", "forerunners"),
                },
            ),
            ("Report", "report", set()),
            ("Route", "route", {"change_route"}),
            (
                "Action plan",
                "plan",
                {
                    *("open_plan", "change_plan", "sections", "arrange", "sheet", "several"),
                    *("row", "add_row", "paste_rows", "change_row", "remove_row", "owners", "criteria", "milestones"),
                    *("update", "move_date", "decide_move", "challenge"),
                    *("rounds", "round", "open_round", "close_round", "round_texts", "round_sheets"),
                    *("plan_as_at", "plan_difference"),
                    *("verdict", "verdicts", "report_verdicts", "outcomes", "look_back", "ask", "answer_challenge"),
                },
            ),
            ("What changed", "progress", set()),
            ("Papers", "papers", {"paper", "brief"}),
        ],
    ),
    ("Keeping", [("History", HISTORY, set()), ("Who may read it", READERS, set())]),
]


@dataclass(frozen=True)
class Group:
    words: str
    parts: list


@dataclass(frozen=True)
class Part:
    """current  "page" where it is the page itself, "true" where the page stands beneath it, otherwise empty"""

    words: str
    address: str
    current: str


def groups_of(panel, *, here, is_signed_in, may_change):
    """[Group, ...] for somebody on the page of that name; a group of which nothing is open is left out."""
    is_open = {
        **dict.fromkeys([FINDINGS, EVIDENCE_MAP], getattr(panel, "has_findings", False) or may_change),
        HISTORY: is_signed_in,
        READERS: may_change,
    }
    groups = [
        Group(words, [_part(panel, here, *part) for part in parts if is_open.get(part[1], True)])
        for words, parts in GROUPS
    ]
    return [group for group in groups if group.parts]


def _part(panel, here, words, page, beneath):
    current = "page" if here == page else "true" if here in beneath else ""
    return Part(words, reverse(f"reviews:{page}", args=[panel.slug]), current)
