"""The addresses of an action plan and of its actions."""

from django.urls import path

from actionplans.views import (
    answer_sheets,
    askings,
    challenges,
    choosing,
    moves,
    outcomes,
    owners,
    past,
    plans,
    progress,
    round_texts,
    rounds,
    rows,
    sections,
    sheets,
    steps,
    updates,
    verdicts,
)
from scrutiny.edge.views import pasting, plan_papers

of_plans = [
    path("", plans.listed, name="list"),
    path("<slug:slug>/", plans.plan, name="plan"),
    path("<slug:slug>/change/", plans.change, name="change_plan"),
    path("<slug:slug>/sections/", sections.sections, name="sections"),
]
of_rows = [
    path("<slug:slug>/rows/add/", rows.add, name="add_row"),
    path("<slug:slug>/rows/paste/", pasting.paste, name="paste_rows"),
    path("<slug:slug>/rows/order/", rows.arrange, name="arrange"),
    path("<slug:slug>/rows/<uuid:uuid>/", rows.row, name="row"),
    path("<slug:slug>/rows/<uuid:uuid>/change/", rows.change, name="change_row"),
    path("<slug:slug>/rows/<uuid:uuid>/move/", rows.move, name="move_row"),
    path("<slug:slug>/rows/<uuid:uuid>/remove/", rows.remove, name="remove_row"),
    path("<slug:slug>/rows/<uuid:uuid>/owners/", owners.owners, name="owners"),
    path("<slug:slug>/rows/<uuid:uuid>/criteria/", steps.criteria, name="criteria"),
    path("<slug:slug>/rows/<uuid:uuid>/milestones/", steps.milestones, name="milestones"),
]
of_updates = [
    path("<slug:slug>/rows/<uuid:uuid>/update/", updates.update, name="update"),
]
of_past = [
    path("<slug:slug>/as-at/", past.as_at, name="as_at"),
    path("<slug:slug>/difference/", past.difference, name="difference"),
    path("<slug:slug>/progress-report/", plan_papers.report, name="report"),
    path("<slug:slug>/progress-report.pdf", plan_papers.report_pdf, name="report_pdf"),
]
of_verdicts = [
    path("<slug:slug>/rows/<uuid:uuid>/verdict/", verdicts.give, name="verdict"),
    path("<slug:slug>/verdicts/", verdicts.sitting, name="verdicts"),
    path("<slug:slug>/verdicts/by-the-chair/", verdicts.report, name="report_verdicts"),
    path("<slug:slug>/did-it-work/", outcomes.listed, name="outcomes"),
    path("<slug:slug>/rows/<uuid:uuid>/did-it-work/", outcomes.look_back, name="look_back"),
]
of_progress = [
    path("<slug:slug>/progress/", progress.progress, name="progress"),
]
of_challenges = [
    path("<slug:slug>/rows/<uuid:uuid>/ask/", challenges.ask, name="ask"),
    path("questions/<uuid:uuid>/", challenges.challenge, name="challenge"),
    path("questions/<uuid:uuid>/answer/", challenges.answer, name="answer_challenge"),
]
of_rounds = [
    path("<slug:slug>/rounds/", rounds.listed, name="rounds"),
    path("<slug:slug>/rounds/open/", rounds.begin, name="open_round"),
    path("<slug:slug>/rounds/<int:number>/", rounds.shown, name="round"),
    path("<slug:slug>/rounds/<int:number>/close/", rounds.close, name="close_round"),
    path("<slug:slug>/rounds/<int:number>/remind/", askings.chase, name="remind"),
    path("<slug:slug>/rounds/<int:number>/ask/", askings.ask_more, name="ask_more"),
    path("<slug:slug>/rounds/<int:number>/texts/", round_texts.texts, name="round_texts"),
    path("<slug:slug>/rounds/<int:number>/texts.csv", round_texts.as_csv, name="round_texts_csv"),
    path("<slug:slug>/rounds/<int:number>/sheets/", answer_sheets.sheets, name="round_sheets"),
    path("<slug:slug>/rounds/<int:number>/sheets.zip", answer_sheets.every_sheet, name="every_round_sheet"),
    path("<slug:slug>/rounds/<int:number>/people/<uuid:asking>/sheet.xlsx", answer_sheets.sheet, name="round_sheet"),
    path("<slug:slug>/rounds/<int:number>/people/<uuid:asking>/link/", askings.send_link, name="send_round_link"),
    path("<slug:slug>/rounds/<int:number>/people/<uuid:asking>/end/", askings.end, name="end_round_link"),
]
of_sheets = [
    path("<slug:slug>/spreadsheet/", sheets.spreadsheet, name="sheet"),
    path("<slug:slug>/spreadsheet/actions.csv", sheets.as_csv, name="sheet_csv"),
    path("<slug:slug>/spreadsheet/actions.xlsx", sheets.as_xlsx, name="sheet_xlsx"),
    path("<slug:slug>/several/", choosing.several, name="several"),
]
of_moves = [
    path("<slug:slug>/rows/<uuid:uuid>/date/", moves.move, name="move_date"),
    path("<slug:slug>/rows/<uuid:uuid>/date/decide/", moves.decide, name="decide_move"),
]
of_actionplans = [
    *of_past,
    *of_plans,
    *of_rows,
    *of_updates,
    *of_moves,
    *of_verdicts,
    *of_progress,
    *of_challenges,
    *of_rounds,
    *of_sheets,
]
