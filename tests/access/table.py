"""Who gets what from every address: the access table. An address without a line here fails the build.

The columns are the kinds of people of tests/access/people.py, in that order:
anonymous, another officer, action owner, councillor, member of the panel, officer working on it, DSO of the panel,
DSO named as reader in confidence, DSO of the whole council, DSO of another panel, administrator.
"""

SIGN_IN = "sign in"
NOT_SO = 405
EVERYBODY = [200] * 11

# Pages of a panel, by its state.
PANEL = {
    "public":            [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
    "to-come":           [404, 404, 404, 200, 200, 200, 200, 200, 200, 404, 200],
    "councillors":       [404, 404, 404, 200, 200, 200, 200, 200, 200, 404, 200],
    "exempt":            [404, 404, 404, 200, 200, 200, 200, 200, 200, 404, 200],
    "confidential":      [404, 404, 404, 200, 200, 200, 200, 200, 200, 404, 200],
    "panel":             [404, 404, 404, 404, 200, 200, 200, 200, 200, 404, 404],
    "officers":          [404, 404, 404, 404, 404, 200, 200, 200, 200, 404, 404],
    "in-confidence":     [404, 404, 404, 404, 404, 404, 404, 200, 404, 404, 404],
    "of-others":         [404, 404, 404, 404, 404, 404, 404, 404, 200, 200, 404],
    "of-others-public":  [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
}  # fmt: skip
# Its only finding, recommendation and action are for officers.
FINDINGS = PANEL | {"of-others-public": PANEL["of-others"]}
# Its short reference leads there.
REFERRED = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in FINDINGS.items()}
# A public action inside it, which the action owner carries out and so reads wherever it stands, but in confidence.
ROW = {state: [*cells[:2], 404 if state == "in-confidence" else 200, *cells[3:]] for state, cells in FINDINGS.items()}
# Reporting on it is for its owner and for democratic services; reading it is not enough.
UPDATE = {
    "public":            [SIGN_IN, 403, 200, 403, 403, 403, 200, 200, 200, 403, 403],
    "to-come":           [SIGN_IN, 404, 200, 403, 403, 403, 200, 200, 200, 404, 403],
    "councillors":       [SIGN_IN, 404, 200, 403, 403, 403, 200, 200, 200, 404, 403],
    "exempt":            [SIGN_IN, 404, 200, 403, 403, 403, 200, 200, 200, 404, 403],
    "confidential":      [SIGN_IN, 404, 200, 403, 403, 403, 200, 200, 200, 404, 403],
    "panel":             [SIGN_IN, 404, 200, 404, 403, 403, 200, 200, 200, 404, 404],
    "officers":          [SIGN_IN, 404, 200, 404, 404, 403, 200, 200, 200, 404, 404],
    "in-confidence":     [SIGN_IN, 404, 404, 404, 404, 404, 404, 200, 404, 404, 404],
    "of-others":         [SIGN_IN, 404, 200, 404, 404, 404, 404, 404, 200, 200, 404],
    "of-others-public":  [SIGN_IN, 404, 200, 404, 404, 404, 404, 404, 200, 200, 404],
}  # fmt: skip
# A plan leads to its panel's page; the one after an inspection has a page of its own.
PLAN = {
    **{f"{state}-plan": [302 if cell == 200 else cell for cell in cells] for state, cells in PANEL.items()},
    "after-inspection-public": EVERYBODY,
    "after-inspection-officers": [404, 404, 404, 404, 404, 404, 404, 404, 200, 404, 404],
}
# No panel has the plan after an inspection: it is for those who look after the whole council.
CHANGE_PLAN = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in officers else 403 for at in range(1, 11)]
    for state, cells in PLAN.items()
    for officers in [{8} if state.startswith("after") else {8, 9} if state.startswith("of-others") else {6, 7, 8}]
}
CHANGED_PLAN = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_PLAN.items()}
ROUNDS = {state: [200 if cell == 302 else cell for cell in cells] for state, cells in PLAN.items()}
PLAN_LIST = {state: [409 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_PLAN.items()}
# What happened is for whoever may read it, once they are signed in.
HISTORY = {state: [SIGN_IN, *cells[1:]] for state, cells in PANEL.items()}
SEEN = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in HISTORY.items()}
OF_RECOMMENDATION = {state: [SIGN_IN, *cells[1:]] for state, cells in FINDINGS.items()}
# Who may read a review is for its democratic services officers to see and to change.
DIRECTORS = {state: {8, 9} if state.startswith("of-others") else {6, 7, 8} for state in PANEL}
READERS = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in DIRECTORS[state] else 403 for at in range(1, 11)]
    for state, cells in PANEL.items()
}
# What others recommended: for everybody, or for those who look after the whole council.
SOURCE = {
    "inspection-public": EVERYBODY,
    "inspection-officers": [404, 404, 404, 404, 404, 404, 404, 404, 200, 404, 404],
}
CHANGE_SOURCE = {
    "inspection-public": [SIGN_IN] + [403] * 7 + [200, 403, 403],
    "inspection-officers": [SIGN_IN] + [404] * 7 + [200, 404, 404],
}
ORDER_SOURCE = {state: [409 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_SOURCE.items()}
# The file of a public document inside it; of one for officers.
FILE = FINDINGS
# The page on which a document is changed: for whoever directs the review and may read the document.
DOCUMENT = READERS | {"of-others-public": READERS["of-others"]}
# A list that is sent empty was never opened as it is.
TERMS = {state: [409 if cell == 200 else cell for cell in cells] for state, cells in READERS.items()}
# Its one finding and recommendation is for its officers to change, as far as they may read it.
CHANGE_ONE = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in DIRECTORS[state] else 403 for at in range(1, 11)]
    for state, cells in FINDINGS.items()
}
GONE_ONE = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_ONE.items()}
CHANGE_ROW = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in DIRECTORS[state] else 403 for at in range(1, 11)]
    for state, cells in ROW.items()
}
# Asking for an explanation is for councillors; the question leads those who may answer it to a form.
ASK = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in (3, 4) else 403 for at in range(1, 11)]
    for state, cells in ROW.items()
}
ASKED = {state: [SIGN_IN, *(302 if cell == 200 else cell for cell in cells[1:])] for state, cells in ROW.items()}
NOT_CLOSED = {state: [SIGN_IN] + [404] * 10 for state in ROW}
ROW_LIST = {state: [409 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_ROW.items()}
MOVED_ROW = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_ROW.items()}
# What went to a witness and came back is for its officers alone, and theirs who direct the review to settle.
SENDING = {
    state: [SIGN_IN]
    + [200 if cells[at] == 200 else 403 if at == 5 and cells[at] == 403 else 404 for at in range(1, 11)]
    for state, cells in CHANGE_ONE.items()
}
MET_SENDING = {state: [409 if cell == 200 else cell for cell in cells] for state, cells in SENDING.items()}
ENDED_SENDING = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in SENDING.items()}
# The plan as a paper; before the public may see it, its officers and members alone are offered one.
PAPERS = PANEL | {"plan-for-officers": [404, 404, 404, 404, 200, 200, 200, 200, 200, 404, 404]}
DRAWN = {state: PANEL[state] for state in ("of-others-public", "of-others", "officers", "in-confidence")}

# What is sent to a call for evidence is for those who work on the review; deciding it is for its officers of democratic
# services. The call inside a review is read as its other records; whoever sent nothing is led back to it.
WORKING = {state: {8, 9} if state.startswith("of-others") else {5, 6, 7, 8} for state in PANEL}
SENT_IN = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in WORKING[state] else 403 for at in range(1, 11)]
    for state, cells in FINDINGS.items()
}
# For what officers alone may read, readers of the review are told that it is there and not for them.
SUBMISSION = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in WORKING[state] else 403 for at in range(1, 11)]
    for state, cells in PANEL.items()
}
DECIDED = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in DIRECTORS[state] else 403 for at in range(1, 11)]
    for state, cells in PANEL.items()
}
FORGOTTEN = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in DECIDED.items()}
DONE_TO_ONE = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_ONE.items()}
# The brief is for the review's officers and members.
INSIDERS = {4, 5, 6, 7, 8}
BRIEF = {
    state: [SIGN_IN, *(200 if at in INSIDERS and cells[at] == 200 else 404 for at in range(1, 11))]
    for state, cells in PANEL.items()
}
BRIEF |= {state: [SIGN_IN, *([404] * 7), 200, 200, 404] for state in ("of-others", "of-others-public")}

# Watching work: whoever asked for it, and administrators; what a visitor asked for is for whoever has its address.
JOBS = {
    "of the councillor": [SIGN_IN, 404, 404, 200, 404, 404, 404, 404, 404, 404, 200],
    "of a visitor": EVERYBODY,
    "of the system": [SIGN_IN, 404, 404, 404, 404, 404, 404, 404, 404, 404, 200],
}
ADMINISTRATORS = [SIGN_IN] + [403] * 9 + [200]
MAIL_AGAIN = [SIGN_IN] + [403] * 9 + [302]
AGAIN = {whose: [302 if cell == 200 else cell for cell in cells] for whose, cells in JOBS.items()}


# A review is made by whoever looks after the whole council, or a body.
STARTING = [SIGN_IN, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403]
# The council's set-up is for administrators; what is pressed there leads back to it.
SET_UP = [SIGN_IN] + [403] * 9 + [200]
PRESSED = [*SET_UP[:-1], 302]

# Whoever reads what was given in confidence names those who may read it too.
CONFIDED = {
    state: [403 if cell == 200 and at != 7 else cell for at, cell in enumerate(cells)]
    for state, cells in DOCUMENT.items()
}
# What a note said before is for the officers who work on the review.
OFFICERS = {state: {8, 9} if state.startswith("of-others") else {5, 6, 7, 8} for state in PANEL}
VERSIONS = {
    state: [SIGN_IN] + [200 if at in OFFICERS[state] and cells[at] == 200 else 404 for at in range(1, 11)]
    for state, cells in FINDINGS.items()
}
REMOVED = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in DOCUMENT.items()}
# Papers that officers bring: of a review of the people of the world, and of somebody else for no review yet.
UPLOADS = {
    "theirs":            [SIGN_IN, 403, 403, 403, 403, 403, 200, 200, 200, 404, 403],
    "another":           [SIGN_IN, 403, 403, 403, 403, 403, 404, 404, 200, 200, 403],
}  # fmt: skip
UPLOADED = {paper: [302 if cell == 200 else cell for cell in cells] for paper, cells in UPLOADS.items()}
UPLOADERS = [SIGN_IN, 403, 403, 403, 403, 403, 200, 200, 200, 200, 403]
# What is pressed on a page of a review leads back to it.
PRESSED_IN = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in READERS.items()}
# The page of somebody who supports a review: for whoever reads the review, and for the staff who look after people.
STAFF = range(6, 11)
PERSON = {state: [200 if at in STAFF else cells[at] for at in range(11)] for state, cells in PANEL.items()}
CHANGE_PERSON = {
    state: [SIGN_IN] + [200 if at in STAFF else 403 if cells[at] == 200 else 404 for at in range(1, 11)]
    for state, cells in PANEL.items()
}
PRESSED_OF_PERSON = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_PERSON.items()}
OF_STAFF = [SIGN_IN] + [403] * 5 + [200] * 5
CHANGE_BODY = [*STARTING[:-1], 200]
TAKEN_OUT = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in READERS.items()}


def only_signed_in(status):
    return [SIGN_IN] + [status] * 10


FOR_ADMINISTRATORS = [SIGN_IN] + [403] * 9 + [200]
SIGN_IN_OR_HOME = [SIGN_IN] + [302] * 10
BY_ADMINISTRATORS = [SIGN_IN] + [403] * 9 + [302]

# Of a body of which none of them has the care: what its programme holds, and what was asked of it.
OF_BODY = {
    "public":      EVERYBODY,
    "councillors": [404, 404, 404, 200, 200, 404, 404, 404, 200, 404, 200],
    "officers":    [404, 404, 404, 404, 404, 404, 404, 404, 200, 404, 404],
}  # fmt: skip
CHANGE_OF_BODY = {
    state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at == 8 else 403 for at in range(1, 11)]
    for state, cells in OF_BODY.items()
}
DONE_OF_BODY = {state: [302 if cell == 200 else cell for cell in cells] for state, cells in CHANGE_OF_BODY.items()}
# Without a word on what it dissents from there is nothing to add it to.
DISSENTING = {state: [404 if cell == 200 else cell for cell in cells] for state, cells in READERS.items()}
ANY_DSO = [SIGN_IN, 403, 403, 403, 403, 403, 200, 200, 200, 200, 403]

# name: (what GET gives, what POST gives), for all objects alike or for each
SITE = {
    "home": (EVERYBODY, NOT_SO),
    **dict.fromkeys(["actions", "recommendations", "people", "bodies"], (EVERYBODY, NOT_SO)),
    "gallery": ([SIGN_IN, 404, 404, 404, 404, 200, 200, 200, 200, 200, 200], only_signed_in(NOT_SO)),
    "accessibility": (EVERYBODY, NOT_SO),
    "theme": (EVERYBODY, NOT_SO),
    "logo": ([404] * 11, NOT_SO),  # that council has none
    "file": (FILE, NOT_SO),
    "healthz": (EVERYBODY, NOT_SO),
    "reviews:list": (EVERYBODY, NOT_SO),
    "reviews:overview": (PANEL, NOT_SO),
    "reviews:seen": (only_signed_in(NOT_SO), SEEN),
    "reviews:particulars": (READERS, READERS),
    "reviews:terms": (READERS, TERMS),
    "reviews:enquiries": (READERS, TERMS),
    "reviews:add_finding": (READERS, READERS),
    "reviews:change_finding": (CHANGE_ONE, CHANGE_ONE),
    "reviews:remove_finding": (CHANGE_ONE, CHANGE_ONE),
    "reviews:order_findings": (READERS, TERMS),
    "reviews:add_conclusion": (READERS, READERS),
    "reviews:change_conclusion": (CHANGE_ONE, CHANGE_ONE),
    "reviews:remove_conclusion": (CHANGE_ONE, CHANGE_ONE),
    "reviews:order_conclusions": (READERS, TERMS),
    "reviews:add_minority_view": (DISSENTING, DISSENTING),
    "reviews:change_minority_view": (CHANGE_ONE, CHANGE_ONE),
    "reviews:remove_minority_view": (CHANGE_ONE, CHANGE_ONE),
    "reviews:change_recommendation": (CHANGE_ONE, CHANGE_ONE),
    "reviews:remove_recommendation": (CHANGE_ONE, CHANGE_ONE),
    "reviews:withdraw": (CHANGE_ONE, CHANGE_ONE),
    "reviews:forerunners": (CHANGE_ONE, GONE_ONE),
    "reviews:versions": (FINDINGS, NOT_SO),
    "reviews:add_recommendation": (READERS, READERS),
    "reviews:order": (READERS, TERMS),
    "reviews:themes": (READERS, TERMS),
    "reviews:issue": (READERS, READERS),
    "reviews:open_plan": (READERS, READERS),
    "reviews:paste": (READERS, READERS),
    "reviews:spreadsheet": (READERS, READERS),
    "reviews:recommendations_csv": (PANEL, NOT_SO),
    "reviews:recommendations_xlsx": (PANEL, NOT_SO),
    "recommendation_hints": (only_signed_in(NOT_SO), only_signed_in(200)),
    "new_source": (STARTING, STARTING),
    "sources:list": (EVERYBODY, NOT_SO),
    "sources:source": (SOURCE, NOT_SO),
    "sources:change": (CHANGE_SOURCE, CHANGE_SOURCE),
    "sources:add_recommendation": (CHANGE_SOURCE, CHANGE_SOURCE),
    "sources:order": (CHANGE_SOURCE, ORDER_SOURCE),
    "sources:change_one": (CHANGE_SOURCE, CHANGE_SOURCE),
    "sources:remove_one": (CHANGE_SOURCE, CHANGE_SOURCE),
    "new_plan": (STARTING, STARTING),
    "actionplans:change_plan": (CHANGE_PLAN, CHANGE_PLAN),
    "actionplans:add_row": (CHANGE_PLAN, CHANGE_PLAN),
    "actionplans:paste_rows": (CHANGE_PLAN, CHANGE_PLAN),
    "actionplans:arrange": (CHANGE_PLAN, only_signed_in(405)),
    "actionplans:change_row": (CHANGE_ROW, CHANGE_ROW),
    "actionplans:move_row": (only_signed_in(405), MOVED_ROW),
    "actionplans:remove_row": (CHANGE_ROW, CHANGE_ROW),
    "actionplans:owners": (CHANGE_ROW, CHANGE_ROW),
    "actionplans:criteria": (CHANGE_ROW, ROW_LIST),
    "actionplans:milestones": (CHANGE_ROW, ROW_LIST),
    "actionplans:sections": (CHANGE_PLAN, PLAN_LIST),
    "actionplans:sheet": (CHANGE_PLAN, CHANGE_PLAN),
    "actionplans:sheet_csv": (CHANGE_PLAN, only_signed_in(NOT_SO)),
    "actionplans:sheet_xlsx": (CHANGE_PLAN, only_signed_in(NOT_SO)),
    "actionplans:several": (CHANGE_PLAN, CHANGE_PLAN),
    "actionplans:move_date": (CHANGE_ROW, CHANGE_ROW),
    "actionplans:decide_move": (CHANGE_ROW, CHANGE_ROW),
    "reviews:history": (HISTORY, only_signed_in(405)),
    "history": (OF_RECOMMENDATION, only_signed_in(405)),
    "link": ([410] * 11, [410] * 11),
    "link_visit": ([403] * 11, NOT_SO),  # nobody came by a link
    "link_code": ([403] * 11, [403] * 11),
    "link_done": ([302] * 11, NOT_SO),
    "note_link": ([403] * 11, [403] * 11),
    "note_link_change": ([403] * 11, [403] * 11),
    "waiting": (only_signed_in(200), only_signed_in(405)),
    "calendar": (only_signed_in(200), only_signed_in(302)),
    "calendar_feed": ([404] * 11, NOT_SO),
    "round_link": ([403] * 11, [403] * 11),
    "round_link_questions": ([403] * 11, [403] * 11),
    "round_link_row": ([403] * 11, [403] * 11),
    "undo": (only_signed_in(405), only_signed_in(302)),
    "reviews:scope": (PANEL, NOT_SO),
    "reviews:people": (PANEL, NOT_SO),
    "reviews:members": (READERS, READERS),
    "reviews:member": (READERS, READERS),
    "reviews:member_leaving": (READERS, TERMS),
    "reviews:member_office": (READERS, READERS),
    "reviews:member_move": (only_signed_in(NOT_SO), PRESSED_IN),
    "reviews:member_remove": (only_signed_in(NOT_SO), PRESSED_IN),
    "reviews:support": (READERS, READERS),
    "reviews:supporter": (READERS, READERS),
    "reviews:supporter_move": (only_signed_in(NOT_SO), PRESSED_IN),
    "reviews:supporter_remove": (only_signed_in(NOT_SO), PRESSED_IN),
    "reviews:contacts": (READERS, READERS),
    "reviews:contact": (READERS, TERMS),
    "reviews:contact_move": (only_signed_in(NOT_SO), PRESSED_IN),
    "reviews:contact_remove": (only_signed_in(NOT_SO), PRESSED_IN),
    "new_body": (OF_STAFF, OF_STAFF),
    "new_person": (OF_STAFF, OF_STAFF),
    "bodies:body": (EVERYBODY, NOT_SO),
    "bodies:change": (CHANGE_BODY, CHANGE_BODY),
    "bodies:members": (STARTING, STARTING),
    "bodies:member": (STARTING, STARTING),
    "bodies:member_leaving": (STARTING, [409 if cell == 200 else cell for cell in STARTING]),
    "bodies:member_office": (STARTING, STARTING),
    "bodies:member_move": (only_signed_in(NOT_SO), [302 if cell == 200 else cell for cell in STARTING]),
    "bodies:member_remove": (only_signed_in(NOT_SO), [302 if cell == 200 else cell for cell in STARTING]),
    "people:person": (PERSON, NOT_SO),
    "people:change": (CHANGE_PERSON, CHANGE_PERSON),
    "people:merge": (CHANGE_PERSON, CHANGE_PERSON),
    "people:hand_over": (CHANGE_PERSON, CHANGE_PERSON),
    "people:contact_add": (CHANGE_PERSON, CHANGE_PERSON),
    "people:contact": (CHANGE_PERSON, CHANGE_PERSON),
    "people:contact_remove": (only_signed_in(NOT_SO), PRESSED_OF_PERSON),
    "reviews:stage": (READERS, READERS),
    "reviews:route": (PANEL, NOT_SO),
    "reviews:change_route": (READERS, READERS),
    "reviews:meetings": (PANEL, NOT_SO),
    "reviews:add_meetings": (READERS, READERS),
    "reviews:change_meeting": (DOCUMENT, DOCUMENT),
    "reviews:remove_meeting": (DOCUMENT, REMOVED),
    "reviews:timetable": (PANEL, NOT_SO),
    "reviews:add_to_timetable": (READERS, READERS),
    "reviews:change_timetable": (READERS, READERS),
    "reviews:remove_from_timetable": (READERS, TAKEN_OUT),
    "reviews:evidence": (PANEL, NOT_SO),
    "reviews:questions": (PANEL, NOT_SO),
    "reviews:add_questions": (READERS, READERS),
    **dict.fromkeys(
        [
            "reviews:change_questions",
            "reviews:write_questions",
            "reviews:change_question",
            "reviews:agree_questions",
            "reviews:take_back_questions",
            "reviews:send_questions",
            "reviews:answers",
            "reviews:put_into_library",
        ],
        (DOCUMENT, DOCUMENT),
    ),
    "reviews:remove_questions": (DOCUMENT, REMOVED),
    "reviews:remove_question": (DOCUMENT, REMOVED),
    "reviews:move_question": (only_signed_in(NOT_SO), REMOVED),
    "reviews:questions_answered": (only_signed_in(NOT_SO), REMOVED),
    "library:list": (OF_STAFF, only_signed_in(NOT_SO)),
    "library:change": (OF_STAFF, OF_STAFF),
    "library:remove": (OF_STAFF, [302 if cell == 200 else cell for cell in OF_STAFF]),
    "reviews:session": (FINDINGS, NOT_SO),
    "reviews:session_calendar": (FINDINGS, NOT_SO),
    "reviews:add_session": (READERS, READERS),
    "reviews:change_session": (DOCUMENT, DOCUMENT),
    "reviews:remove_session": (DOCUMENT, DOCUMENT),
    "reviews:add_witnesses": (DOCUMENT, DOCUMENT),
    "reviews:change_witness": (DOCUMENT, DOCUMENT),
    "reviews:remove_witness": (DOCUMENT, DOCUMENT),
    "reviews:notes": (PANEL, NOT_SO),
    "reviews:note": (FINDINGS, NOT_SO),
    "reviews:note_pdf": (FINDINGS, NOT_SO),
    "reviews:note_add": (READERS, READERS),
    "reviews:note_write": (DOCUMENT, DOCUMENT),
    "reviews:note_public": (DOCUMENT, only_signed_in(NOT_SO)),
    "reviews:note_names": (only_signed_in(NOT_SO), REMOVED),
    "reviews:note_readers": (DOCUMENT, DOCUMENT),
    "reviews:note_confidence": (DOCUMENT, CONFIDED),
    "reviews:note_agree": (DOCUMENT, DOCUMENT),
    "reviews:note_as_drafted": (DOCUMENT, REMOVED),
    "reviews:note_remove": (DOCUMENT, REMOVED),
    "reviews:note_versions": (VERSIONS, only_signed_in(NOT_SO)),
    "reviews:document_add": (READERS, READERS),
    "reviews:document_order": (READERS, TERMS),
    "reviews:document_change": (DOCUMENT, DOCUMENT),
    "reviews:document_file": (DOCUMENT, DOCUMENT),
    "reviews:document_remove": (DOCUMENT, REMOVED),
    "reviews:add_call": (READERS, READERS),
    "reviews:submissions": (SENT_IN, only_signed_in(NOT_SO)),
    "reviews:change_call": (CHANGE_ONE, CHANGE_ONE),
    "reviews:open_call": (CHANGE_ONE, CHANGE_ONE),
    "reviews:close_call": (only_signed_in(NOT_SO), DONE_TO_ONE),
    "reviews:remove_call": (CHANGE_ONE, DONE_TO_ONE),
    "reviews:submission": (SUBMISSION, only_signed_in(NOT_SO)),
    "reviews:accept_submission": (DECIDED, DECIDED),
    "reviews:decline_submission": (DECIDED, DECIDED),
    "reviews:forget_sender": (only_signed_in(NOT_SO), FORGOTTEN),
    "reviews:calls": (PANEL, NOT_SO),
    "reviews:surveys": (PANEL, NOT_SO),
    "reviews:add_survey": (READERS, READERS),
    "reviews:survey": (FINDINGS, NOT_SO),
    "reviews:change_survey": (CHANGE_ONE, CHANGE_ONE),
    "reviews:survey_figures": (CHANGE_ONE, CHANGE_ONE),
    "reviews:remove_survey": (CHANGE_ONE, DONE_TO_ONE),
    "reviews:comparisons": (PANEL, NOT_SO),
    "reviews:add_comparison": (READERS, READERS),
    "reviews:change_comparison": (CHANGE_ONE, CHANGE_ONE),
    "reviews:comparison_table": (CHANGE_ONE, CHANGE_ONE),
    "reviews:remove_comparison": (CHANGE_ONE, DONE_TO_ONE),
    "calls:list": (EVERYBODY, NOT_SO),
    "calls:call": (FINDINGS, NOT_SO),
    "calls:send": (FINDINGS, FINDINGS),
    "calls:sent": (REFERRED, NOT_SO),
    "reviews:notes_waiting": (READERS, only_signed_in(NOT_SO)),
    "reviews:note_send": (CHANGE_ONE, CHANGE_ONE),
    "reviews:note_reply": (SENDING, MET_SENDING),
    "reviews:note_end_link": (only_signed_in(NOT_SO), ENDED_SENDING),
    "reviews:findings": (FINDINGS, NOT_SO),
    "reviews:evidence_map": (FINDINGS, NOT_SO),
    "reviews:chain": (FINDINGS, NOT_SO),
    "reviews:thanks": (READERS, READERS),
    "reviews:recommendations": (PANEL, NOT_SO),
    "reviews:recommendation": (FINDINGS, NOT_SO),
    "reference": (REFERRED, NOT_SO),
    "reviews:report": (PANEL, NOT_SO),
    "reviews:plan": (PANEL, NOT_SO),
    "reviews:progress": (PANEL, NOT_SO),
    "reviews:plan_as_at": (PANEL, NOT_SO),
    "reviews:plan_difference": (PANEL, NOT_SO),
    "reviews:readers": (READERS, READERS),
    "mail:unsent": (ADMINISTRATORS, only_signed_in(NOT_SO)),
    "mail:again": (only_signed_in(NOT_SO), MAIL_AGAIN),
    "jobs:job": (JOBS, NOT_SO),
    "jobs:again": (NOT_SO, AGAIN),
    "reviews:brief": (BRIEF, only_signed_in(NOT_SO)),
    "reviews:papers": (PANEL, NOT_SO),
    "reviews:paper": (PAPERS, NOT_SO),
    "reviews:paper_pdf": (DRAWN, NOT_SO),
    "actionplans:plan": (PLAN, NOT_SO),
    "actionplans:as_at": (PLAN, NOT_SO),
    "actionplans:difference": (PLAN, NOT_SO),
    "actionplans:rounds": (ROUNDS, NOT_SO),
    "actionplans:open_round": (CHANGE_PLAN, CHANGE_PLAN),
    "actionplans:round": (FINDINGS, NOT_SO),
    "actionplans:close_round": (DONE_TO_ONE, DONE_TO_ONE),  # it is closed already
    "actionplans:round_texts": (CHANGE_ONE, DONE_TO_ONE),
    "actionplans:round_sheets": (CHANGE_ONE, CHANGE_ONE),
    "actionplans:round_sheet": (CHANGE_ONE, only_signed_in(NOT_SO)),
    "actionplans:every_round_sheet": (CHANGE_ONE, only_signed_in(NOT_SO)),
    **dict.fromkeys(
        [
            f"actionplans:{name}"
            for name in ("remind", "ask_more", "round_texts_csv", "send_round_link", "end_round_link")
        ],
        (only_signed_in(NOT_SO), DONE_TO_ONE),
    ),
    "actionplans:report": (PLAN, NOT_SO),
    "actionplans:report_pdf": (PLAN, NOT_SO),
    "actionplans:row": (ROW, NOT_SO),
    "actionplans:update": (UPDATE, UPDATE),
    "actionplans:verdict": (CHANGE_ROW, CHANGE_ROW),
    "actionplans:verdicts": (READERS, READERS),
    "actionplans:report_verdicts": (READERS, READERS),
    "actionplans:outcomes": (READERS, only_signed_in(NOT_SO)),
    "actionplans:look_back": (NOT_CLOSED, NOT_CLOSED),
    "actionplans:progress": (PLAN, NOT_SO),
    "actionplans:ask": (ASK, ASK),
    "actionplans:challenge": (ASKED, only_signed_in(NOT_SO)),
    "actionplans:answer_challenge": (UPDATE, UPDATE),
    "new_review": (STARTING, STARTING),
    "programme:list": (EVERYBODY, NOT_SO),
    "programme:add": (ANY_DSO, ANY_DSO),
    "programme:change": (CHANGE_OF_BODY, CHANGE_OF_BODY),
    "programme:move": (only_signed_in(NOT_SO), DONE_OF_BODY),
    "programme:remove": (CHANGE_OF_BODY, DONE_OF_BODY),
    "requests:list": (EVERYBODY, NOT_SO),
    "requests:add": (ANY_DSO, ANY_DSO),
    "requests:request": (OF_BODY, NOT_SO),
    "requests:change": (CHANGE_OF_BODY, CHANGE_OF_BODY),
    "requests:decide": (CHANGE_OF_BODY, CHANGE_OF_BODY),
    "set_up:page": (SET_UP, only_signed_in(NOT_SO)),
    "set_up:section": (SET_UP, SET_UP),
    "set_up:first_steps": (only_signed_in(NOT_SO), PRESSED),
    "set_up:bodies": (SET_UP, SET_UP),
    "set_up:body": (SET_UP, SET_UP),
    "set_up:move_body": (only_signed_in(NOT_SO), PRESSED),
    "set_up:remove_body": (only_signed_in(NOT_SO), PRESSED),
    "set_up:years": (SET_UP, SET_UP),
    "set_up:next_year": (only_signed_in(NOT_SO), PRESSED),
    "set_up:year": (SET_UP, SET_UP),
    "set_up:remove_year": (only_signed_in(NOT_SO), PRESSED),
    "set_up:recesses": (SET_UP, SET_UP),
    "set_up:remove_recess": (only_signed_in(NOT_SO), PRESSED),
    "set_up:route": (SET_UP, SET_UP),
    "set_up:schemes": (SET_UP, SET_UP),
    "set_up:scheme": (SET_UP, SET_UP),
    "set_up:copy_scheme": (only_signed_in(NOT_SO), PRESSED),
    "set_up:remove_scheme": (only_signed_in(NOT_SO), PRESSED),
    "imports:list": (UPLOADERS, only_signed_in(NOT_SO)),
    "imports:upload": (UPLOADERS, UPLOADERS),
    "imports:draft": (UPLOADS, only_signed_in(NOT_SO)),
    "imports:part": (UPLOADS, UPLOADED),
    "imports:names": (UPLOADS, UPLOADED),
    "imports:review": (only_signed_in(NOT_SO), UPLOADED),
    "imports:paper": (UPLOADS, only_signed_in(NOT_SO)),
    "imports:save": (UPLOADS, UPLOADS),
    "imports:undo": (only_signed_in(NOT_SO), UPLOADED),
    "imports:throw_away": (only_signed_in(NOT_SO), UPLOADED),
    "accounts:list": (FOR_ADMINISTRATORS, only_signed_in(405)),
    "accounts:invite": (FOR_ADMINISTRATORS, FOR_ADMINISTRATORS),
    "accounts:invite_many": (FOR_ADMINISTRATORS, FOR_ADMINISTRATORS),
    "accounts:account": (FOR_ADMINISTRATORS, only_signed_in(405)),
    "accounts:change": (FOR_ADMINISTRATORS, FOR_ADMINISTRATORS),
    "accounts:switch_off": (FOR_ADMINISTRATORS, BY_ADMINISTRATORS),
    "accounts:switch_on": (FOR_ADMINISTRATORS, BY_ADMINISTRATORS),
    "accounts:reset_second_step": (FOR_ADMINISTRATORS, BY_ADMINISTRATORS),
    "accounts:invite_again": (only_signed_in(405), BY_ADMINISTRATORS),
    "accounts:withdraw": (only_signed_in(405), BY_ADMINISTRATORS),
    "accounts:hand_over": (FOR_ADMINISTRATORS, FOR_ADMINISTRATORS),
    "accounts:give": (FOR_ADMINISTRATORS, FOR_ADMINISTRATORS),
    "accounts:grant": (FOR_ADMINISTRATORS, [*FOR_ADMINISTRATORS[:-1], 409]),
    "invitation": ([410] * 11, [410] * 11),
    "invitation_password": ([410] * 11, [410] * 11),
    "mfa_index": (only_signed_in(200), only_signed_in(405)),
    "account_sign_out_elsewhere": (only_signed_in(405), only_signed_in(302)),
    "mfa_authenticate": (SIGN_IN_OR_HOME, SIGN_IN_OR_HOME),
    "mfa_reauthenticate": (only_signed_in(403), only_signed_in(403)),
    "mfa_activate_totp": (only_signed_in(200), only_signed_in(200)),
    "mfa_deactivate_totp": (only_signed_in(404), only_signed_in(404)),
    "mfa_view_recovery_codes": (only_signed_in(404), only_signed_in(405)),
    "mfa_generate_recovery_codes": (only_signed_in(200), only_signed_in(200)),
    "mfa_download_recovery_codes": (only_signed_in(404), only_signed_in(404)),
    "mfa_list_webauthn": (only_signed_in(200), only_signed_in(405)),
    "mfa_add_webauthn": (only_signed_in(200), only_signed_in(200)),
    "mfa_login_webauthn": (SIGN_IN_OR_HOME, SIGN_IN_OR_HOME),
    "mfa_reauthenticate_webauthn": (only_signed_in(403), only_signed_in(403)),
    "mfa_edit_webauthn": (only_signed_in(404), only_signed_in(404)),
    "mfa_remove_webauthn": (only_signed_in(404), only_signed_in(404)),
    "openid_connect_login": ([404] * 11, NOT_SO),  # that council has no directory
    "openid_connect_callback": ([404] * 11, NOT_SO),
    "account_login": ([200] + [302] * 10, [200] + [302] * 10),
    "account_logout": ([302] + [200] * 10, [302] * 11),
    "account_inactive": (EVERYBODY, NOT_SO),
    "account_signup": ([200] + [302] * 10, [200] + [302] * 10),
    "account_reauthenticate": (only_signed_in(403), only_signed_in(403)),  # they have no password to be asked for
    "account_email": (only_signed_in(404), only_signed_in(404)),
    "account_email_verification_sent": (EVERYBODY, NOT_SO),
    "account_change_password": (only_signed_in(302), only_signed_in(302)),
    "account_set_password": (only_signed_in(200), only_signed_in(200)),
    "account_reset_password": (EVERYBODY, EVERYBODY),
    "account_reset_password_done": (EVERYBODY, NOT_SO),
    "account_reset_password_from_key": (EVERYBODY, EVERYBODY),
    "account_reset_password_from_key_done": (EVERYBODY, NOT_SO),
    "account_confirm_login_code": (only_signed_in(302), only_signed_in(302)),
    "account_confirm_email": (EVERYBODY, 404),
}
