"""The project's settings for tests: a data folder of their own, plain HTTP, quick passwords."""

import atexit
import gc
import os
import shutil
import tempfile

DATA_FOLDER = tempfile.mkdtemp(prefix="scrutiny-tests-")
atexit.register(shutil.rmtree, DATA_FOLDER, ignore_errors=True)
os.environ.update({"DATA_DIR": DATA_FOLDER, "HTTPS": "no", "DEBUG": "no", "LOG_FORMAT": "plain"})
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = f"{DATA_FOLDER}/hypothesis"
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")  # the browser driver's own loop would be mistaken for ours

gc.set_threshold(50_000, 20, 100)  # what tests keep is little; looking for what is left over costs a tenth of the time

from scrutiny.settings import *  # noqa: E402, F403
from scrutiny.settings import STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
