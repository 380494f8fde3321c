"""Mail that is not sent yet, for administrators."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from scrutiny.jobs.workers import is_worker_missing
from scrutiny.mail.access import get_message, get_unsent
from scrutiny.mail.actions import send_again

ON_A_PAGE = 50


@require_safe
def unsent(request):
    page = Paginator(get_unsent(request.user), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "edge/mail/unsent.html", {"page": page, "is_worker_missing": is_worker_missing()})


@require_POST
def again(request, uuid):
    message = get_message(request.user, uuid)
    if send_again(message, by=request.user):
        messages.success(request, f"The message to {message.to} is being sent again.")
    else:
        messages.info(request, f"The message to {message.to} has been sent already, or is being sent at this moment.")
    return redirect("mail:unsent")
