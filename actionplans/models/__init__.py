from actionplans.models.challenges import Challenge
from actionplans.models.forerunners import Forerunner
from actionplans.models.moves import DateMove
from actionplans.models.plans import ActionPlan, Section
from actionplans.models.rounds import AskedRow, Asking, MonitoringRound, Recess, Reminder, RoundAnswer
from actionplans.models.rows import Owner, Row
from actionplans.models.schemes import Rating, Scheme
from actionplans.models.statuses import Status
from actionplans.models.steps import Milestone, SuccessCriterion
from actionplans.models.updates import ProgressUpdate, ProofFile
from actionplans.models.verdicts import MeasuredOutcome, Verdict

__all__ = [
    "ActionPlan",
    "AskedRow",
    "Asking",
    "Challenge",
    "DateMove",
    "Forerunner",
    "MeasuredOutcome",
    "Milestone",
    "MonitoringRound",
    "Owner",
    "ProgressUpdate",
    "ProofFile",
    "Rating",
    "Recess",
    "Reminder",
    "RoundAnswer",
    "Row",
    "Scheme",
    "Section",
    "Status",
    "SuccessCriterion",
    "Verdict",
]
