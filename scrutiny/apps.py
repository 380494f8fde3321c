from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ScrutinyConfig(AppConfig):
    name = "scrutiny"
    verbose_name = "Council and accounts"

    def ready(self):
        from scrutiny import checks  # noqa: F401

        autodiscover_modules("jobs")  # the kinds of work that each app names
        autodiscover_modules("links")  # and what its personal links are for
