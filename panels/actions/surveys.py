"""Surveys: adding one, its figures, removing it."""

from django.db import transaction

from panels.models import Survey, SurveyElement, SurveyGroup, SurveyScore
from panels.survey_tables import table_of
from scrutiny import history, saving
from scrutiny.editing import Conflict, locked


@transaction.atomic
def add_survey(survey, *, by):
    survey.position = saving.last_position(survey) + 1
    saving.add(survey, by=by)
    return survey


@transaction.atomic
def keep_figures(survey, figures, *, by):
    """Save the groups, elements and means of a survey, all or none. Gives {"figures": [before, after]}, or nothing.

    figures  panels.survey_tables.Figures; what has a key is changed, the others are new, what is missing goes
    Raises Conflict when the survey is another version by now.
    """
    stored = locked(survey)
    if stored is None or stored.version != survey.version:
        raise Conflict(stored and _whole(stored))
    before = table_of(_whole(survey)).as_text()
    groups = _kept(SurveyGroup, "name", survey, figures.groups)
    elements = _kept(SurveyElement, "text", survey, figures.elements)
    _score(groups, elements, figures)
    after = table_of(_whole(survey)).as_text()
    if after == before:
        return {}
    survey.version += 1
    survey.save(update_fields=["version"])
    history.record("changed the figures of", survey, by=by, changes={"figures": [before, after]})
    return {"figures": [before, after]}


def _whole(survey):
    return Survey.objects.whole().get(pk=survey.pk)


def _kept(model, words, survey, wanted):
    """The records in their order. Those that are called differently first make room for each other's names."""
    there = {str(one.uuid): one for one in model.objects.filter(survey=survey)}
    found = [there.pop(each.key, None) or model(survey=survey) for each in wanted]
    model.objects.filter(pk__in=[one.pk for one in there.values()]).delete()
    for one, each in zip(found, wanted, strict=True):
        if one.pk and getattr(one, words) != each.name:
            model.objects.filter(pk=one.pk).update(**{words: str(one.uuid)})
    for position, (one, each) in enumerate(zip(found, wanted, strict=True), start=1):
        one.position = position
        setattr(one, words, each.name)
        if model is SurveyGroup:
            one.invited, one.returned = each.invited, each.returned
        one.save()
    return found


def _score(groups, elements, figures):
    SurveyScore.objects.filter(element__in=elements).delete()
    SurveyScore.objects.bulk_create(
        SurveyScore(element=element, group=group, mean=mean)
        for element, each in zip(elements, figures.elements, strict=True)
        for group, mean in zip(groups, each.means, strict=True)
        if mean is not None
    )


@transaction.atomic
def remove_survey(survey, *, by):
    saving.remove(survey, by=by)
