"""Who may do what in the admin, a line for each kind of record.

The letters of a line: D every DSO, T the DSOs of the record's panel and those of the whole council, C the latter alone,
A administrators, - nobody. Its columns: list, add, view, change, delete.
"""

STAFF = ["dso", "named_dso", "chief_dso", "other_dso", "administrator"]
LETTERS = {
    "D": {"dso", "named_dso", "chief_dso", "other_dso"},
    "T": {"dso", "named_dso", "chief_dso"},
    "C": {"chief_dso"},
    "A": {"administrator"},
    "-": set(),
}
OF_PANEL = "D   D   T   T   T"
READ_ONLY = "D   -   T   -   -"
SETTINGS = "A   A   A   A   A"

ADMIN = {
    "scrutiny.council":              "A   -   A   A   -",
    "scrutiny.municipalyear":        SETTINGS,
    "scrutiny.user":                 "A   A   A   A   -",
    "scrutiny.invitation":           "A   -   A   -   -",
    "scrutiny.event":                "AD  -   T   -   -",
    "panels.grant":                  "A   A   A   A   -",
    "panels.usualroutestep":         "AD  A   AD  A   A",
    "panels.capacity":               "AD  A   AD  A   A",
    "panels.body":                   "AD  AD  AD  AT  AT",
    "panels.person":                 "AD  AD  AD  AD  AD",
    "panels.mergedperson":           "AD  -   AD  -   -",
    "panels.contactdetail":          "AD  AD  AD  AD  AD",
    "panels.membership":             OF_PANEL,
    "panels.meeting":                OF_PANEL,
    "panels.source":                 "D   D   C   C   C",
    "panels.workprogrammeitem":       "D   D   C   C   C",
    "panels.reviewrequest":          "D   D   C   C   C",
    "panels.requester":              "D   D   C   C   C",
    "panels.panel":                  OF_PANEL,
    "panels.term":                   OF_PANEL,
    "panels.lineofenquiry":          OF_PANEL,
    "panels.support":                OF_PANEL,
    "panels.panelcontact":           OF_PANEL,
    "panels.stagechange":            READ_ONLY,
    "panels.oldaddress":             READ_ONLY,
    "panels.oldcode":                READ_ONLY,
    "panels.evidencesession":        OF_PANEL,
    "panels.witness":                OF_PANEL,
    "panels.witnessidentity":        OF_PANEL,
    "panels.note":                  OF_PANEL,
    "panels.noteversion":           READ_ONLY,
    "panels.notename":              READ_ONLY,
    "panels.questionset":            OF_PANEL,
    "panels.question":               OF_PANEL,
    "panels.document":               OF_PANEL,
    "panels.callforevidence":        OF_PANEL,
    "panels.submission":             "D   -   T   -   T",
    "panels.submissionsender":       "D   -   T   -   T",
    "panels.submissionfile":         "D   -   T   -   T",
    "panels.survey":                 OF_PANEL,
    "panels.surveygroup":            OF_PANEL,
    "panels.surveyelement":          OF_PANEL,
    "panels.surveyscore":            OF_PANEL,
    "panels.comparison":             OF_PANEL,
    "panels.finding":                OF_PANEL,
    "panels.conclusion":             OF_PANEL,
    "panels.minorityview":           OF_PANEL,
    "panels.theme":                  OF_PANEL,
    "panels.recommendation":         "D   D   T   T   -",
    "panels.recommendationversion":  READ_ONLY,
    "panels.addressee":              OF_PANEL,
    "panels.reportsection":          OF_PANEL,
    "panels.routestep":              OF_PANEL,
    "panels.decision":               OF_PANEL,
    "panels.timetableentry":         OF_PANEL,
    "actionplans.actionplan":        OF_PANEL,
    "actionplans.section":           OF_PANEL,
    "actionplans.row":               OF_PANEL,
    "actionplans.owner":             OF_PANEL,
    "actionplans.milestone":         OF_PANEL,
    "actionplans.successcriterion":  OF_PANEL,
    "actionplans.progressupdate":    "D   D   T   -   -",
    "actionplans.scheme":            "AD  A   AD  A   A",
    "actionplans.rating":            "AD  A   AD  A   A",
}  # fmt: skip
# The admin has these of what somebody looks after alone, although pages tell of them to every reader of the record.
OF_THEIR_OWN = {"scrutiny.event"}
# What a record carries keeps it from being deleted: its kind refuses (403), or something still points at it (200).
KEPT = {
    "panels.panel": 200,
    "actionplans.actionplan": 403,
    "actionplans.row": 403,
    "panels.body": 200,
    "panels.source": 200,
    "panels.person": 200,
    "actionplans.scheme": 200,
    "panels.capacity": 200,
    "scrutiny.municipalyear": 200,
}
