from django.apps import AppConfig


class EdgeConfig(AppConfig):
    name = "scrutiny.edge"
    label = "edge"
    verbose_name = "Papers and imports"
