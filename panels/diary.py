"""An evidence session as an event of a calendar, for whoever is to come to it."""

from scrutiny.calendars import Event


def event_of(session, *, council):
    """The Event, or None while the session has no day.

    It is given to witnesses, so it names nobody: not even the title, which may name another witness.
    """
    if session.held_on is None:
        return None
    return Event(
        uid=f"{session.uuid}@scrutiny",
        on=session.held_on,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        summary=f"{session.get_kind_display()}: {session.panel.title}",
        place=session.place,
        words=f"Evidence for {session.panel.title}, {council.name}." if council.name else "",
        sequence=session.version,
    )


def file_name(session):
    return f"{session.panel.slug}-{session.held_on}.ics"
