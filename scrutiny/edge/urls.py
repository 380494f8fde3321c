"""Every address of the site. They are fixed: an old slug redirects, and no address holds a primary key."""

from django.contrib import admin
from django.urls import include, path, re_path

from actionplans.views import plans, rows, updates
from panels.views import (
    calls,
    documents,
    enquiries,
    evidence,
    findings,
    issuing,
    meetings,
    members,
    ordering,
    panels,
    particulars,
    pasting,
    programme,
    report,
    requests,
    route,
    sheets,
    sources,
    stages,
    starting,
    submissions,
    support,
    terms,
    themes,
    timetable,
    versions,
    withdrawing,
)
from panels.views import recommendations as all_recommendations
from scrutiny.edge.views import (
    bodies,
    files,
    gallery,
    health,
    history,
    home,
    jobs,
    logo,
    mail,
    papers,
    people,
    readers,
    recommendations,
    references,
    reviews,
    theme,
    undoing,
)
from scrutiny.views import links


def seats(within):
    """The members of a body: on the pages of each review of its, and on its own."""
    of, here = "<slug:slug>/people/members/" if within == "reviews" else "<slug:slug>/members/", {"within": within}
    return [
        path(of, members.members, here, name="members"),
        path(f"{of}<uuid:member>/", members.member, here, name="member"),
        path(f"{of}<uuid:member>/leaving/", members.leaving, here, name="member_leaving"),
        path(f"{of}<uuid:member>/office/", members.office, here, name="member_office"),
        path(f"{of}<uuid:member>/move/", members.move, here, name="member_move"),
        path(f"{of}<uuid:member>/remove/", members.remove, here, name="member_remove"),
    ]


of_reviews = [
    path("", panels.listed, name="list"),
    path("<slug:slug>/", reviews.overview, name="overview"),
    path("<slug:slug>/seen/", reviews.seen, name="seen"),
    path("<slug:slug>/change/", particulars.particulars, name="particulars"),
    path("<slug:slug>/history/", history.review, name="history"),
    path("<slug:slug>/scope/", panels.scope, name="scope"),
    path("<slug:slug>/scope/terms/", terms.terms, name="terms"),
    path("<slug:slug>/scope/lines/", enquiries.enquiries, name="enquiries"),
    path("<slug:slug>/stage/", stages.stage, name="stage"),
    path("<slug:slug>/route/", route.route, name="route"),
    path("<slug:slug>/route/change/", route.change, name="change_route"),
    path("<slug:slug>/meetings/", meetings.meetings, name="meetings"),
    path("<slug:slug>/meetings/add/", meetings.add, name="add_meetings"),
    path("<slug:slug>/meetings/<slug:meeting>/change/", meetings.change, name="change_meeting"),
    path("<slug:slug>/meetings/<slug:meeting>/remove/", meetings.remove, name="remove_meeting"),
    path("<slug:slug>/timetable/", timetable.timetable, name="timetable"),
    path("<slug:slug>/timetable/add/", timetable.add, name="add_to_timetable"),
    path("<slug:slug>/timetable/<uuid:entry>/change/", timetable.change, name="change_timetable"),
    path("<slug:slug>/timetable/<uuid:entry>/remove/", timetable.remove, name="remove_from_timetable"),
    path("<slug:slug>/people/", panels.people, name="people"),
    *seats("reviews"),
    path("<slug:slug>/people/support/", support.support, name="support"),
    path("<slug:slug>/people/support/<uuid:supporter>/", support.supporter, name="supporter"),
    path("<slug:slug>/people/support/<uuid:supporter>/move/", support.move_supporter, name="supporter_move"),
    path("<slug:slug>/people/support/<uuid:supporter>/remove/", support.remove_supporter, name="supporter_remove"),
    path("<slug:slug>/people/contacts/", support.contacts, name="contacts"),
    path("<slug:slug>/people/contacts/<uuid:contact>/", support.contact, name="contact"),
    path("<slug:slug>/people/contacts/<uuid:contact>/move/", support.move_contact, name="contact_move"),
    path("<slug:slug>/people/contacts/<uuid:contact>/remove/", support.remove_contact, name="contact_remove"),
    path("<slug:slug>/evidence/", evidence.evidence, name="evidence"),
    path("<slug:slug>/evidence/documents/add/", documents.add, name="document_add"),
    path("<slug:slug>/evidence/documents/<uuid:uuid>/", documents.change, name="document_change"),
    path("<slug:slug>/evidence/documents/<uuid:uuid>/file/", documents.file, name="document_file"),
    path("<slug:slug>/evidence/documents/<uuid:uuid>/remove/", documents.remove, name="document_remove"),
    path("<slug:slug>/evidence/new-call/", calls.add, name="add_call"),
    path("<slug:slug>/evidence/calls/<slug:call>/", submissions.listed, name="submissions"),
    path("<slug:slug>/evidence/calls/<slug:call>/change/", calls.change, name="change_call"),
    path("<slug:slug>/evidence/calls/<slug:call>/open/", calls.opening, name="open_call"),
    path("<slug:slug>/evidence/calls/<slug:call>/close/", calls.close, name="close_call"),
    path("<slug:slug>/evidence/calls/<slug:call>/remove/", calls.remove, name="remove_call"),
    path("<slug:slug>/evidence/submissions/<uuid:submission>/", submissions.submission, name="submission"),
    path("<slug:slug>/evidence/submissions/<uuid:submission>/accept/", submissions.accept, name="accept_submission"),
    path("<slug:slug>/evidence/submissions/<uuid:submission>/decline/", submissions.decline, name="decline_submission"),
    path("<slug:slug>/evidence/submissions/<uuid:submission>/forget/", submissions.forget, name="forget_sender"),
    path("<slug:slug>/findings/", findings.findings, name="findings"),
    path("<slug:slug>/findings/<int:position>/change/", findings.change, name="change_finding"),
    path("<slug:slug>/recommendations/", recommendations.by_theme, name="recommendations"),
    path("<slug:slug>/recommendations/add/", all_recommendations.add, name="add_recommendation"),
    path("<slug:slug>/recommendations/order/", ordering.order, name="order"),
    path("<slug:slug>/recommendations/themes/", themes.themes, name="themes"),
    path("<slug:slug>/recommendations/paste/", pasting.paste, name="paste"),
    path("<slug:slug>/recommendations/spreadsheet/", sheets.spreadsheet, name="spreadsheet"),
    path("<slug:slug>/recommendations.csv", sheets.as_csv, name="recommendations_csv"),
    path("<slug:slug>/recommendations.xlsx", sheets.as_xlsx, name="recommendations_xlsx"),
    path("<slug:slug>/recommendations/issue/", issuing.issue_all, name="issue"),
    path("<slug:slug>/recommendations/<int:number>/", recommendations.recommendation, name="recommendation"),
    path("<slug:slug>/recommendations/<int:number>/change/", all_recommendations.change, name="change_recommendation"),
    path("<slug:slug>/recommendations/<int:number>/remove/", all_recommendations.remove, name="remove_recommendation"),
    path("<slug:slug>/recommendations/<int:number>/withdraw/", withdrawing.withdraw, name="withdraw"),
    path("<slug:slug>/recommendations/<int:number>/versions/", versions.versions, name="versions"),
    path("<slug:slug>/report/", report.report, name="report"),
    path("<slug:slug>/action-plan/", reviews.plan, name="plan"),
    path("<slug:slug>/readers/", readers.readers, name="readers"),
    path("<slug:slug>/brief/", papers.brief, name="brief"),
    path("<slug:slug>/papers/", papers.listed, name="papers"),
    path("<slug:slug>/papers/<slug:kind>/", papers.paper, name="paper"),
    path("<slug:slug>/papers/<slug:kind>.pdf", papers.paper_pdf, name="paper_pdf"),
]
of_bodies = [
    path("<slug:slug>/", bodies.body, name="body"),
    path("<slug:slug>/change/", bodies.change, name="change"),
    *seats("bodies"),
]
of_people = [
    path("<uuid:uuid>/", people.person, name="person"),
    path("<uuid:uuid>/change/", people.change, name="change"),
    path("<uuid:uuid>/merge/", people.merge, name="merge"),
    path("<uuid:uuid>/contact/", people.contact_add, name="contact_add"),
    path("<uuid:uuid>/contact/<uuid:contact>/", people.contact, name="contact"),
    path("<uuid:uuid>/contact/<uuid:contact>/remove/", people.contact_remove, name="contact_remove"),
]
of_actionplans = [
    path("<slug:slug>/", plans.plan, name="plan"),
    path("<slug:slug>/rows/<uuid:uuid>/", rows.row, name="row"),
    path("<slug:slug>/rows/<uuid:uuid>/change/", rows.change, name="change_row"),
    path("<slug:slug>/rows/<uuid:uuid>/update/", updates.update, name="update"),
]
of_programme = [
    path("", programme.listed, name="list"),
    path("add/", programme.add, name="add"),
    path("<uuid:uuid>/change/", programme.change, name="change"),
    path("<uuid:uuid>/move/", programme.move, name="move"),
    path("<uuid:uuid>/remove/", programme.remove, name="remove"),
]
of_requests = [
    path("", requests.listed, name="list"),
    path("add/", requests.add, name="add"),
    path("<uuid:uuid>/", requests.asked, name="request"),
    path("<uuid:uuid>/change/", requests.change, name="change"),
    path("<uuid:uuid>/decide/", requests.decide, name="decide"),
]
of_sources = [
    path("", sources.listed, name="list"),
    path("<slug:slug>/", sources.source, name="source"),
    path("<slug:slug>/change/", sources.change, name="change"),
    path("<slug:slug>/recommendations/add/", sources.add_recommendation, name="add_recommendation"),
    path("<slug:slug>/recommendations/order/", sources.order, name="order"),
    path("<slug:slug>/recommendations/<int:number>/change/", sources.change_recommendation, name="change_one"),
    path("<slug:slug>/recommendations/<int:number>/remove/", sources.remove_recommendation, name="remove_one"),
]
of_calls = [
    path("", calls.listed, name="list"),
    path("<slug:slug>/", calls.call, name="call"),
    path("<slug:slug>/send/", submissions.send, name="send"),
    path("<slug:slug>/sent/", submissions.sent, name="sent"),
]
of_jobs = [
    path("<uuid:uuid>/", jobs.job, name="job"),
    path("<uuid:uuid>/again/", jobs.again, name="again"),
]
of_mail = [
    path("", mail.unsent, name="unsent"),
    path("<uuid:uuid>/again/", mail.again, name="again"),
]
urlpatterns = [
    path("", home.home, name="home"),
    path("reviews/", include((of_reviews, "reviews"))),
    path("action-plans/", include((of_actionplans, "actionplans"))),
    path("work-programme/", include((of_programme, "programme"))),
    path("review-requests/", include((of_requests, "requests"))),
    path("evidence/", include((of_calls, "calls"))),
    path("jobs/", include((of_jobs, "jobs"))),
    path("actions/", rows.listed, name="actions"),
    path("recommendations/", all_recommendations.listed, name="recommendations"),
    path("recommendations/hints/", all_recommendations.hints, name="recommendation_hints"),
    path("sources/", include((of_sources, "sources"))),
    path("new-source/", sources.new, name="new_source"),
    path("people/", people.listed, name="people"),
    path("bodies/", bodies.listed, name="bodies"),
    path("people/", include((of_people, "people"))),
    path("bodies/", include((of_bodies, "bodies"))),
    path("new-person/", people.new, name="new_person"),
    path("new-body/", bodies.new, name="new_body"),
    re_path(r"^r/(?P<code>[A-Za-z0-9]{1,8})/(?P<mark>[FAfa]?[0-9]{1,9})/?$", references.reference, name="reference"),
    path("new-review/", starting.new, name="new_review"),
    path("set-up/", include("scrutiny.edge.set_up_urls")),
    path("imports/", include("scrutiny.edge.import_urls")),
    path("mail/", include((of_mail, "mail"))),
    path("gallery/", gallery.gallery, name="gallery"),
    path("history/<slug:kind>/<int:pk>/", history.record, name="history"),
    path("link/", links.visit, name="link_visit"),
    path("link/code/", links.code, name="link_code"),
    path("link/<str:token>/", links.link, name="link"),
    path("undo/", undoing.undo_last, name="undo"),
    path("accessibility/", home.accessibility, name="accessibility"),
    path("theme.css", theme.theme, name="theme"),
    path("logo", logo.logo, name="logo"),
    path("files/<uuid:uuid>/", files.file, name="file"),
    path("healthz", health.healthz, name="healthz"),
    path("accounts/", include("scrutiny.edge.account_urls")),
    path("", include("scrutiny.edge.rights_urls")),
    path("admin/", admin.site.urls),
]
handler400 = "scrutiny.edge.views.faults.not_understood"
handler403 = "scrutiny.edge.views.faults.not_allowed"
handler404 = "scrutiny.edge.views.faults.not_found"
handler500 = "scrutiny.edge.views.faults.server_error"
