from actionplans.models.forerunners import Forerunner
from actionplans.models.plans import ActionPlan, Section
from actionplans.models.rows import Owner, Row
from actionplans.models.schemes import Rating, Scheme
from actionplans.models.statuses import Status
from actionplans.models.steps import Milestone, SuccessCriterion
from actionplans.models.updates import ProgressUpdate

__all__ = [
    "ActionPlan",
    "Forerunner",
    "Milestone",
    "Owner",
    "ProgressUpdate",
    "Rating",
    "Row",
    "Scheme",
    "Section",
    "Status",
    "SuccessCriterion",
]
