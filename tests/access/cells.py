"""What each kind of person gets, by the state of what they ask for: the cells of the access table.

The columns are the kinds of people of tests/access/people.py, in that order:
anonymous, another officer, action owner, councillor, member of the panel, officer working on it, DSO of the panel,
DSO named as reader in confidence, DSO of the whole council, DSO of another panel, administrator.
"""

SIGN_IN = "sign in"
NOT_SO = 405
EVERYBODY = [200] * 11


def instead(lines, status):
    """The lines with another status for all who are let in."""
    return {state: [status if cell == 200 else cell for cell in cells] for state, cells in lines.items()}


def for_those(lines, who):
    """The lines of what is done there: those who are named for a state may, other readers are refused."""
    return {
        state: [SIGN_IN] + [404 if cells[at] == 404 else 200 if at in who[state] else 403 for at in range(1, 11)]
        for state, cells in lines.items()
    }


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
# Its only session, questions, finding, recommendation and action are for officers.
FINDINGS = PANEL | {"of-others-public": PANEL["of-others"]}
# Its short reference leads there.
REFERRED = instead(FINDINGS, 302)
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
ROUNDS = {state: [200 if cell == 302 else cell for cell in cells] for state, cells in PLAN.items()}
PLAN_LIST = instead(CHANGE_PLAN, 409)
# What happened is for whoever may read it, once they are signed in.
HISTORY = {state: [SIGN_IN, *cells[1:]] for state, cells in PANEL.items()}
SEEN = instead(HISTORY, 302)
OF_RECOMMENDATION = {state: [SIGN_IN, *cells[1:]] for state, cells in FINDINGS.items()}
# Who may read a review is for its democratic services officers to see and to change.
DIRECTORS = {state: {8, 9} if state.startswith("of-others") else {6, 7, 8} for state in PANEL}
READERS = for_those(PANEL, DIRECTORS)
# What others recommended: for everybody, or for those who look after the whole council.
SOURCE = {
    "inspection-public": EVERYBODY,
    "inspection-officers": [404, 404, 404, 404, 404, 404, 404, 404, 200, 404, 404],
}
CHANGE_SOURCE = {
    "inspection-public": [SIGN_IN] + [403] * 7 + [200, 403, 403],
    "inspection-officers": [SIGN_IN] + [404] * 7 + [200, 404, 404],
}
ORDER_SOURCE = instead(CHANGE_SOURCE, 409)
# The file of a public document inside it; of one for officers.
FILE = FINDINGS
# The page on which a document is changed: for whoever directs the review and may read the document.
DOCUMENT = READERS | {"of-others-public": READERS["of-others"]}
# A list that is sent empty was never opened as it is.
TERMS = instead(READERS, 409)
# Its one finding and recommendation is for its officers to change, as far as they may read it.
CHANGE_ONE = for_those(FINDINGS, DIRECTORS)
GONE_ONE = instead(CHANGE_ONE, 302)
CHANGE_ROW = for_those(ROW, DIRECTORS)
# Asking for an explanation is for councillors; the question leads those who may answer it to a form.
ASK = for_those(ROW, {state: {3, 4} for state in ROW})
ASKED = {state: [SIGN_IN, *(302 if cell == 200 else cell for cell in cells[1:])] for state, cells in ROW.items()}
NOT_CLOSED = {state: [SIGN_IN] + [404] * 10 for state in ROW}
ROW_LIST = instead(CHANGE_ROW, 409)
MOVED_ROW = instead(CHANGE_ROW, 302)
# What went to a witness and came back is for its officers alone, and theirs who direct the review to settle.
SENDING = {
    state: [SIGN_IN]
    + [200 if cells[at] == 200 else 403 if at == 5 and cells[at] == 403 else 404 for at in range(1, 11)]
    for state, cells in CHANGE_ONE.items()
}
MET_SENDING = instead(SENDING, 409)
ENDED_SENDING = instead(SENDING, 302)
# The plan as a paper; before the public may see it, its officers and members alone are offered one.
PAPERS = PANEL | {"plan-for-officers": [404, 404, 404, 404, 200, 200, 200, 200, 200, 404, 404]}
DRAWN = {state: PANEL[state] for state in ("of-others-public", "of-others", "officers", "in-confidence")}

# What is sent to a call for evidence is for those who work on the review; deciding it is for its officers of democratic
# services. The call inside a review is read as its other records; whoever sent nothing is led back to it.
WORKING = {state: {8, 9} if state.startswith("of-others") else {5, 6, 7, 8} for state in PANEL}
SENT_IN = for_those(FINDINGS, WORKING)
# For what officers alone may read, readers of the review are told that it is there and not for them.
SUBMISSION = for_those(PANEL, WORKING)
DECIDED = for_those(PANEL, DIRECTORS)
FORGOTTEN = instead(DECIDED, 302)
DONE_TO_ONE = instead(CHANGE_ONE, 302)
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
AGAIN = instead(JOBS, 302)


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
REMOVED = instead(DOCUMENT, 302)
# Papers that officers bring: of a review of the people of the world, and of somebody else for no review yet.
UPLOADS = {
    "theirs":            [SIGN_IN, 403, 403, 403, 403, 403, 200, 200, 200, 404, 403],
    "another":           [SIGN_IN, 403, 403, 403, 403, 403, 404, 404, 200, 200, 403],
}  # fmt: skip
UPLOADED = instead(UPLOADS, 302)
UPLOADERS = [SIGN_IN, 403, 403, 403, 403, 403, 200, 200, 200, 200, 403]
# What is pressed on a page of a review leads back to it.
PRESSED_IN = instead(READERS, 302)
# The page of somebody who supports a review: for whoever reads the review, and for the staff who look after people.
STAFF = range(6, 11)
PERSON = {state: [200 if at in STAFF else cells[at] for at in range(11)] for state, cells in PANEL.items()}
CHANGE_PERSON = {
    state: [SIGN_IN] + [200 if at in STAFF else 403 if cells[at] == 200 else 404 for at in range(1, 11)]
    for state, cells in PANEL.items()
}
PRESSED_OF_PERSON = instead(CHANGE_PERSON, 302)
OF_STAFF = [SIGN_IN] + [403] * 5 + [200] * 5
CHANGE_BODY = [*STARTING[:-1], 200]
TAKEN_OUT = instead(READERS, 302)


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
CHANGE_OF_BODY = for_those(OF_BODY, {state: {8} for state in OF_BODY})
DONE_OF_BODY = instead(CHANGE_OF_BODY, 302)
# Without a word on what it dissents from there is nothing to add it to.
DISSENTING = instead(READERS, 404)
ANY_DSO = [SIGN_IN, 403, 403, 403, 403, 403, 200, 200, 200, 200, 403]
