"""The actions of a draft as the rows of an action plan."""

from dataclasses import replace

from django.db.models import Max

from actionplans.actions.plans import NoScheme, make_plan
from actionplans.actions.rows import Circle, refuse_circles, timescale_fields
from actionplans.actions.updates import add_update
from actionplans.intake.matching import RATHER_SAME, alike
from actionplans.models import Owner, ProgressUpdate, Row, Section, SuccessCriterion
from actionplans.timescales import READ, understood
from panels.intake.people import is_name
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.matches import key_of
from scrutiny.edge.imports.people import a_body, a_person
from scrutiny.edge.imports.ratings import (
    about_plan,
    legend_in,
    scheme_for,
    state_of,
    status_of_action,
    status_word_of,
)
from scrutiny.edge.imports.recommendations import LARGEST
from scrutiny.edge.imports.records import fitted
from scrutiny.intake import numbering
from scrutiny.intake.dates import Written


def plan(records, draft, recommendations):
    """Make the action plan of a draft. Gives the ActionPlan.

    recommendations   {number in the draft: Recommendation} of the same paper
    raises            Refused where the panel has a plan, or where an action would be part of itself
    """
    refuse_own_parts(draft["actions"])
    made = records.present(_empty_plan(records, draft, scheme_for(legend_in(draft))))
    add_actions(records, made, draft, recommendations, told_to=records.audience)
    return made


def add_actions(records, made, draft, recommendations, *, told_to, marks=None):
    """Add the actions of a draft behind those of a plan; gives the rows.

    told_to   the audience of the progress that is told of them
    marks     the uuid of each, where a page that may be sent twice gives them
    """
    legend, initials = legend_in(draft), _initials(draft["actions"])
    said = {one["heading"]: one for one in about_plan(draft).get("sections", [])}
    added, rows, sections = [], {}, {section.heading: section for section in made.sections.all()}
    first = (made.rows.aggregate(last=Max("position"))["last"] or 0) + 1
    for position, action in enumerate(draft["actions"], start=first):
        recommendation = recommendations.get(action["recommendation"]) or _numbered(records.panel, action)
        section = _section(records, made, action, recommendation, sections, said)
        own = {"uuid": marks[position - first]} if marks else {}
        row = _row(records, made, action, recommendation, section, position, legend, own)
        rows[(action["section"], action["number"])] = row
        added.append(row)
        row.parent = rows.get((action["section"], action["parent"])) if action["parent"] else None
        row.save(update_fields=["parent"])
        _give_owners(records, row, action["owners"], initials)
        _set_criteria(records, row, action["success_criteria"])
        _report_progress(records, row, action, legend, told_to)
    return added


def _numbered(panel, action):
    """The recommendation of a review whose number the row prints in a column of its own."""
    number = numbering.ordinal(action["recommendation_number"] or "") if panel else None
    return panel.recommendations.numbered(number).first() if number and number <= LARGEST else None


def refuse_own_parts(actions):
    """Follow the parents of every section's numbers, as printed, before anything is made."""
    for section in {action["section"] for action in actions}:
        parents = {one["number"]: one["parent"] for one in actions if one["section"] == section and one["number"]}
        try:
            refuse_circles(parents)
        except Circle as circle:
            own = next(one for one in actions if one["section"] == section and one["number"] == circle.start)
            raise Refused(f"{circle} Nothing was saved.", at=own) from circle


def _empty_plan(records, draft, scheme):
    if records.panel and hasattr(records.panel, "action_plan"):
        raise Refused("The review has an action plan already, so nothing was saved.")
    title = f"{records.panel.title}: action plan" if records.panel else draft["title"] or "Action plan"
    slug = records.panel.slug if records.panel else ""
    try:
        made = make_plan(
            title[:300], by=records.by, panel=records.panel, slug=slug, audience=records.audience, why=records.why,
            scheme=scheme,
        )  # fmt: skip
    except NoScheme as reason:
        raise Refused(str(reason)) from reason
    return records.keep(made)


def _section(records, made, action, recommendation, sections, said):
    """The heading that parts the rows, unless it is the theme that the recommendation stands under anyway."""
    heading = action["section"]
    is_theme = recommendation and recommendation.theme and alike(recommendation.theme.heading, heading or "") == 1
    if not heading or is_theme:
        return None
    if heading not in sections:
        about = said.get(heading, {})
        sections[heading] = records.add(
            Section,
            plan=made,
            heading=heading,
            position=max((section.position for section in sections.values()), default=0) + 1,
            rating_word=about.get("rating") or "",
            summary=about.get("summary") or "",
        )
    return sections[heading]


def _row(records, made, action, recommendation, section, position, legend, own):
    """A row that says its recommendation again carries its number and no words of its own."""
    read = timescale_of(action["timescale"], records.day)
    is_same = recommendation and alike(recommendation.text, action["text"]) >= RATHER_SAME
    number = str(recommendation.shown_number) if is_same else action["number"] or ""
    taken = made.rows.filter(section=section, number=number).exists()
    values = (
        own
        | timescale_fields(read)
        | {
            "number": "" if taken else number,
            "printed_number": action["number"] or "",
            "recommendation": recommendation.current if recommendation else None,
            "own_text": "" if is_same else action["text"],
            "priority": action["priority"] or "",
            "issue": _issue(action, section),
            "linkages": action["linkages"] or "",
            "resources": action.get("resources") or "",
            "remarks": _remarks(action),
            "status_word": status_word_of(action, legend, made.scheme),
            "first_due_on": read.due_on,
        }
    )
    return records.add(Row, plan=made, section=section, position=position, **values)


def timescale_of(drafted, day):
    """The Timescale of a draft: as its words are understood, or with the days that somebody put right."""
    read = understood(drafted["raw"], paper_date=day)
    if not drafted.get("is_corrected"):
        return read
    starts, due = _written(drafted["from"]), _written(drafted["by"])
    return replace(
        read,
        starts_on=starts and starts.first_day,
        starts_precision=starts.precision if starts else "",
        due_on=due and due.last_day,
        due_precision=due.precision if due else "",
        reading=READ,
    )


def _written(iso):
    return Written(*map(int, iso.split("-"))) if iso else None


def _issue(action, section):
    """The issue as the paper words it, said once: not of the parts of an action, nor where the section is called so."""
    issue = "" if action["parent"] else action.get("issue") or ""
    return "" if section and section.heading == issue[:300] else issue


def _remarks(action):
    answer = f"Response: {action['response']}" if action["response"] else ""
    return "\n".join(filter(None, [answer, action.get("remarks")]))


def _give_owners(records, row, owners, initials):
    for position, owner in enumerate(owners, start=1):
        records.add(Owner, row=row, position=position, **_whom(records, owner, initials))


def _whom(records, owner, initials):
    """A person by name or by initials that only one in the plan has, a known body, or else the words as a label."""
    name = initials.get(owner["name"], owner["name"])
    if is_name(name) or key_of(name) in records.matches.people:
        return {"person": a_person(records, name, post=owner["post"], organisation=owner["organisation"])}
    if key_of(name) in records.matches.bodies:
        return {"body": a_body(records, name)}
    body = records.matches.body(name)
    return {"body": body} if body else {"label": name}


def _initials(actions):
    """{initials: name} of those whom the plan names in full, where no two of them share the initials."""
    names = {owner["name"] for action in actions for owner in action["owners"] if is_name(owner["name"])}
    by_initials = {}
    for name in names:
        by_initials.setdefault("".join(word[0] for word in name.split()), []).append(name)
    return {letters: alike[0] for letters, alike in by_initials.items() if len(alike) == 1}


def _set_criteria(records, row, criteria):
    for position, criterion in enumerate(criteria, start=1):
        word = criterion.get("state") or ""
        records.add(
            SuccessCriterion, row=row, position=position, text=criterion["text"], state=state_of(word), state_word=word
        )


def _report_progress(records, row, action, legend, audience):
    """What the paper says of the row, as at the day of the paper."""
    if not (action["status_raw"] or action["progress"] or legend.get(action["rag"])):
        return
    update = add_update(
        row,
        by=records.by,
        why=records.why,
        as_at=records.day,
        status=status_of_action(action, legend),
        audience=audience,
        narrative=fitted(ProgressUpdate, "narrative", action["progress"] or ""),
        channel=ProgressUpdate.Channel.PAPER,
    )
    records.keep(update)
