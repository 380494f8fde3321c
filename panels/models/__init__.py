from panels.models.bodies import Body
from panels.models.calls import CallForEvidence, Submission, SubmissionFile, SubmissionSender
from panels.models.comparisons import Comparison
from panels.models.documents import Document
from panels.models.findings import Conclusion, Finding, MinorityView
from panels.models.grants import Grant
from panels.models.looks import LastLook
from panels.models.meetings import Meeting
from panels.models.notes import Note, NoteName, NoteVersion
from panels.models.panels import LineOfEnquiry, OldAddress, OldCode, Panel, Stage, StageChange, Term
from panels.models.people import Capacity, ContactDetail, Membership, MergedPerson, PanelContact, Person, Support
from panels.models.programme import WorkProgrammeItem
from panels.models.questions import (
    Answer,
    LibraryQuestion,
    LibrarySet,
    Question,
    QuestionKind,
    QuestionSet,
    QuestionsSent,
)
from panels.models.recommendations import Addressee, Recommendation, RecommendationVersion, Theme
from panels.models.replies import NoteAmendment, NoteReply, NoteSending
from panels.models.report import ReportSection
from panels.models.requests import Requester, ReviewRequest
from panels.models.route import Decision, RouteStep, UsualRouteStep
from panels.models.sessions import EvidenceSession, SessionMember, Witness, WitnessIdentity
from panels.models.sources import Source
from panels.models.surveys import Survey, SurveyElement, SurveyGroup, SurveyScore
from panels.models.timetable import TimetableEntry

__all__ = [
    "Addressee",
    "Answer",
    "Body",
    "CallForEvidence",
    "Capacity",
    "Comparison",
    "Conclusion",
    "ContactDetail",
    "Decision",
    "Document",
    "EvidenceSession",
    "Finding",
    "Grant",
    "LastLook",
    "LibraryQuestion",
    "LibrarySet",
    "LineOfEnquiry",
    "Meeting",
    "Membership",
    "MergedPerson",
    "MinorityView",
    "Note",
    "NoteAmendment",
    "NoteName",
    "NoteReply",
    "NoteSending",
    "NoteVersion",
    "OldAddress",
    "OldCode",
    "Panel",
    "PanelContact",
    "Person",
    "Question",
    "QuestionKind",
    "QuestionSet",
    "QuestionsSent",
    "Recommendation",
    "RecommendationVersion",
    "ReportSection",
    "Requester",
    "ReviewRequest",
    "RouteStep",
    "SessionMember",
    "Source",
    "Stage",
    "StageChange",
    "Submission",
    "SubmissionFile",
    "SubmissionSender",
    "Support",
    "Survey",
    "SurveyElement",
    "SurveyGroup",
    "SurveyScore",
    "Term",
    "Theme",
    "TimetableEntry",
    "UsualRouteStep",
    "Witness",
    "WitnessIdentity",
    "WorkProgrammeItem",
]
