from django.conf import settings
from django.db import models
from django.utils import timezone


class LastLook(models.Model):
    """Up to which event a reader has marked a panel as seen.

    Read and change: the reader alone, by a press of their own. Unique: reader and panel. Freezes: nothing.
    History: none; what somebody has read is nobody else's business.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="+")
    up_to = models.BigIntegerField("the last event seen")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "panel"], name="last_look_once")]

    def __str__(self):
        return f"{self.user} at {self.panel}"
