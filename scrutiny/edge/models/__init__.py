from scrutiny.edge.models.imports import DraftImport

__all__ = ["DraftImport"]
