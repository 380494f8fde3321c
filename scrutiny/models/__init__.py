from scrutiny.models.council import Council, MunicipalYear
from scrutiny.models.events import Event
from scrutiny.models.feeds import CalendarFeed
from scrutiny.models.files import StoredFile
from scrutiny.models.invitations import Invitation
from scrutiny.models.jobs import Job, Worker
from scrutiny.models.links import LinkCode, PersonalLink
from scrutiny.models.mail import Message, MessageAttachment
from scrutiny.models.records import NARROWEST_FIRST, Audience, Readable, Record, Restriction
from scrutiny.models.seals import SealedEvent, SealHead
from scrutiny.models.users import State, User

__all__ = [
    "NARROWEST_FIRST",
    "Audience",
    "CalendarFeed",
    "Council",
    "Event",
    "Invitation",
    "Job",
    "LinkCode",
    "Message",
    "MessageAttachment",
    "MunicipalYear",
    "PersonalLink",
    "Readable",
    "Record",
    "Restriction",
    "SealHead",
    "SealedEvent",
    "State",
    "StoredFile",
    "User",
    "Worker",
]
