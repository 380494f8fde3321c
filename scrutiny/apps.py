from django.apps import AppConfig


class ScrutinyConfig(AppConfig):
    name = "scrutiny"
    verbose_name = "Council and accounts"

    def ready(self):
        from scrutiny import checks  # noqa: F401
