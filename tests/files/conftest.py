import pytest


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """An empty folder of files of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()
    return settings.MEDIA_ROOT
