"""Many tables made by one step of a migration."""

from django.db.migrations.operations.base import Operation


class CreateModels(Operation):
    """Make the tables of many models, which may point at each other in any order.

    models  the CreateModel of each

    One after another, every new table would let Django work out again all models that hang together with it, which for
    a hundred of them takes longer than making the tables.
    """

    def __init__(self, models):
        self.models = models

    def state_forwards(self, app_label, state):
        vars(state).pop("apps", None)  # what was worked out so far; it is worked out again when it is asked for
        for model in self.models:
            model.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for model in self.models:
            model.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for model in reversed(self.models):
            model.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        return "Create models " + ", ".join(model.name for model in self.models)
