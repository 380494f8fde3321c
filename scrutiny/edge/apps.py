from django.apps import AppConfig


class EdgeConfig(AppConfig):
    name = "scrutiny.edge"
    label = "edge"
    verbose_name = "Papers and imports"

    def ready(self):
        from scrutiny.edge import permissions  # noqa: F401
