"""The actions of somebody who was asked in a round and came by a personal link: how each of them stands."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from actionplans import answering as shown
from actionplans.actions.answers import NotAsked, RoundClosed, answer, answer_questions
from actionplans.actions.challenges import answer_challenge
from actionplans.actions.moves import DateRefused
from actionplans.actions.updates import NothingSaid, RowClosed
from actionplans.forms.answers import AnswerForm, QuestionsForm
from actionplans.forms.updates import NEVER_SAID, WHO_READS
from actionplans.links import PURPOSE
from actionplans.models import ProgressUpdate
from scrutiny import links
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent
from scrutiny.links.visits import turned_away_now
from scrutiny.naming import day_in_words, several
from scrutiny.typed import typed_in


@require_http_methods(["GET", "HEAD", "POST"])
@links.visited(PURPOSE)
def listed(request, visit):
    """GET lists the actions; POST says of one of them, or of several, that nothing has changed."""
    about = shown.asked_about(visit.subject)
    if request.method == "POST":
        return _nothing_changed(request, visit, about)
    questions = shown.questions_of(visit.subject)
    context = {
        "about": about,
        "waiting": [one for one in about if one.said is None],
        "answered": sum(one.said is not None for one in about),
        "can_be_same": [one for one in about if one.can_be_same],
        "questions": questions,
        "who_reads": WHO_READS,
        "has_answered_questions": any(words for _, _, words in questions),
    }
    return render(request, "actionplans/answers/list.html", _page(visit) | context)


def _nothing_changed(request, visit, about):
    pressed = set(request.POST.getlist("row"))
    chosen = [one for one in about if one.can_be_same and str(one.row.uuid) in pressed]
    try:
        with transaction.atomic():
            for one in chosen:
                answer(visit.subject, one.row, is_no_change=True, **_by(visit))
    except (RoundClosed, NotAsked, RowClosed, NothingSaid):
        return turned_away_now(request)
    if not chosen:
        return redirect("round_link")
    what = str(chosen[0].row).lower() if len(chosen) == 1 else several(len(chosen), "action")
    return _onward(request, visit, f"Saved for {what}: nothing has changed.")


@require_http_methods(["GET", "HEAD", "POST"])
@links.visited(PURPOSE)
def row(request, visit, uuid):
    """One action: how it stands."""
    every = shown.asked_about(visit.subject)
    about = shown.with_particulars(shown.one_of(every, uuid))
    form = AnswerForm(sent(request), request.FILES or None, about=about)
    if request.method == "POST" and form.is_met:
        return _met(request, visit, form, about)
    if request.method == "POST" and form.is_valid() and (answered := _saved(request, visit, form, about)):
        return answered
    place = [one.row.pk for one in every].index(about.row.pk) + 1
    context = {"place": place, "number": len(every)}
    return render(request, "actionplans/answers/row.html", _of_row(visit, form, about) | context)


def _saved(request, visit, form, about):
    """Where it leads; None where the form says what has changed meanwhile."""
    try:
        update = _kept(request, visit, form, about)
    except DateRefused as refused:
        return form.refuse_date(refused)
    except NothingSaid:
        return form.add_error("status", NEVER_SAID)
    except RoundClosed:
        return turned_away_now(request)
    except (NotAsked, RowClosed):
        raise Http404("It was handed over or closed meanwhile.") from None
    except Conflict:
        return _met(request, visit, form, about)
    return _onward(request, visit, form.told(update), after=about)


def _met(request, visit, form, about):
    """Somebody answered a councillor's question first: nothing is saved, and nothing typed is lost."""
    context = _of_row(visit, form, about) | {"is_met": True, "typed": typed_in(request)}
    return render(request, "actionplans/answers/row.html", context, status=409)


@transaction.atomic
def _kept(request, visit, form, about):
    """The update, and what they answered to councillors. Raises Conflict where somebody answered those first."""
    update = answer(visit.subject, about.row, **form.said, **_by(visit))
    for challenge, words in form.replies:
        answer_challenge(
            challenge, words, answered_by_name=str(visit.subject.person), by=None, link_to=_page_of(request)
        )
    return update


def _page_of(request):
    return lambda challenge: request.build_absolute_uri(challenge.row.get_absolute_url())


def _of_row(visit, form, about):
    return _page(visit) | {"about": about, "row": about.row, "form": form}


def _by(visit):
    return {"channel": ProgressUpdate.Channel.LINK, "said_by": str(visit.subject.person), "by": None}


def _onward(request, visit, sentence, after=None):
    """To the next action without an answer; after the last to the questions, and to the end."""
    about = shown.asked_about(visit.subject)
    waiting = shown.next_waiting(about, after)
    questions = shown.questions_of(visit.subject)
    done = sum(one.said is not None for one in about)
    if waiting is not None:
        messages.success(request, f"{sentence} {done} of {len(about)} answered.")
        return redirect("round_link_row", uuid=waiting.row.uuid) if after else redirect("round_link")
    if questions and not any(words for _, _, words in questions):
        messages.success(request, sentence)
        return redirect("round_link_questions")
    return links.finish(request, **_told(visit, about))


@require_http_methods(["GET", "HEAD", "POST"])
@links.visited(PURPOSE)
def questions(request, visit):
    """What everybody is asked in the round, once for all their actions."""
    asked = shown.questions_of(visit.subject)
    form = QuestionsForm(sent(request), questions=asked)
    if not asked:
        return redirect("round_link")
    if request.method == "POST" and form.is_valid():
        try:
            answer_questions(visit.subject, form.words)
        except RoundClosed:
            return turned_away_now(request)
        return _after_questions(request, visit)
    return render(request, "actionplans/answers/questions.html", _page(visit) | {"form": form})


def _after_questions(request, visit):
    about = shown.asked_about(visit.subject)
    waiting = shown.next_waiting(about)
    if waiting is None:
        return links.finish(request, **_told(visit, about))
    messages.success(request, "Saved: your answers to the questions.")
    return redirect("round_link")


def _page(visit):
    asking = visit.subject
    return {"asking": asking, "round": asking.round, "plan": asking.round.plan}


def _told(visit, about):
    """What stands on the page afterwards: what was sent, and what happens next."""
    until = day_in_words(visit.link.last_day)
    again = (
        f"Until the round is closed, and at the longest until the end of {until}, you may come back by your link and "
        "say more. Nothing that you have said is lost by that."
    )
    whole = "your action is" if len(about) == 1 else f"all your {len(about)} actions are"
    return {"title": f"Thank you: {whole} answered", "words": [WHO_READS, again], "address": reverse("round_link")}
