"""The one settings file. Everything a council may change comes from the environment; the README lists it."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from scrutiny import environment, sqlite

sqlite.use_bundled_library()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = environment.writable_folder("DATA_DIR", BASE_DIR / "var")

DEBUG = environment.yes_or_no("DEBUG", "no")
HTTPS = environment.yes_or_no("HTTPS", "yes")
SECRET_KEY = environment.secret_key(DATA_DIR)
ALLOWED_HOSTS = environment.listed("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = environment.origins("CSRF_TRUSTED_ORIGINS")
SITE_ADDRESS = environment.site_address("SITE_ADDRESS", HTTPS, ALLOWED_HOSTS)

INSTALLED_APPS = [
    "scrutiny",
    "panels",
    "actionplans",
    "scrutiny.edge",
    "scrutiny.edge.admin_site.ScrutinyAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "crispy_forms",
    "csp",
    "django_filters",
    "django_prose_editor",
    "django_tasks",
    "django_tasks_db",
    "rules",
]

MIDDLEWARE = [
    "scrutiny.logs.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "scrutiny.methods.KnownMethodsMiddleware",
    "csp.middleware.CSPMiddleware",
    "scrutiny.files.receiving.FarTooLargeMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "scrutiny.signing_in.SignInMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "scrutiny.edge.second_step.SecondStepMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "scrutiny.headers.PrivatePagesMiddleware",
]

ROOT_URLCONF = "scrutiny.edge.urls"
WSGI_APPLICATION = "scrutiny.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "scrutiny.council.council",
            ],
            "builtins": ["django.templatetags.static"],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = ["scrutiny"]
CRISPY_TEMPLATE_PACK = "scrutiny"

# Database. ATOMIC_REQUESTS stays off: a transaction belongs to an action.
DATABASES = {"default": environment.database(DATA_DIR, sqlite.durable_options())}

# Files
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = DATA_DIR / "files"
MAX_UPLOAD_MB = environment.whole_number("MAX_UPLOAD_MB", 20, 1, 200)
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    "scrutiny.files.receiving.BoundedUploads",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
STORAGES = {
    "default": {"BACKEND": "scrutiny.files.storage.DurableStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("woff", "woff2", "png", "map")  # packed already, or for those who look at code

# Accounts
AUTH_USER_MODEL = "scrutiny.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "scrutiny.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "scrutiny.accounts.display_name"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Scrutiny: "
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"wrong_link": "100/10m/ip"}  # beside those of signing in
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "scrutiny.reset_links.ResetTokens"

# Attempts at signing in and codes that were used are counted where every web process sees them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "scrutiny_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
ALLAUTH_TRUSTED_PROXY_COUNT = environment.whole_number("TRUSTED_PROXIES", 0, 0, 5)

# The second step at sign-in
REQUIRE_SECOND_STEP = environment.yes_or_no("REQUIRE_SECOND_STEP", "no")
MFA_ADAPTER = "scrutiny.second_step.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "activate_totp": "scrutiny.forms.codes.SettingUpForm",
    "authenticate": "scrutiny.forms.codes.SecondStepForm",
    "reauthenticate": "scrutiny.forms.codes.OnceMoreForm",
    "add_webauthn": "scrutiny.forms.passkeys.PasskeyForm",
    "edit_webauthn": "scrutiny.forms.passkeys.NameForm",
}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}  # a whole council may come from one address
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an administrator gives an account its address

# Signing in with the council's own directory, by OpenID Connect
SOCIALACCOUNT_ADAPTER = "scrutiny.directory.DirectoryAdapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": environment.directory()}}

# Mail: real by EMAIL_URL, otherwise a file for each message in the data folder.
vars().update(environment.mail("filemail://"))
EMAIL_TIMEOUT = 20  # seconds; a mail server that does not answer keeps nobody waiting
EMAIL_FILE_PATH = str(DATA_DIR / "mail")
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "Scrutiny <scrutiny@localhost>")

# Jobs: the web process leaves them to a worker where one runs; commands carry theirs out at once.
WORKER = environment.yes_or_no("WORKER", "yes")
TASKS = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend"},
    "at once": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
}

# Language and time
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True
DATE_FORMAT = "j F Y"

# Security headers
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "scrutiny.edge.views.faults.out_of_date"
SESSION_COOKIE_AGE = 60 * 60 * environment.whole_number("SESSION_HOURS", 12, 1, 24 * 30)
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# A list of 200 lines sends five fields for each, and what it was when it was opened.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Logs go to stderr: lines of JSON for machines, plain ones for people. All of it passes scrutiny.logs.
LOG_FORMAT = environment.one_of("LOG_FORMAT", "json", ("json", "plain"))
ALOUD = {"handlers": ["stderr"], "propagate": False}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "scrutiny.logs.JsonLines"}, "plain": {"()": "scrutiny.logs.PlainLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "scrutiny.requests": {"level": "INFO" if LOG_FORMAT == "json" else "WARNING"},
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # A page that is not there or not allowed is an answer and no fault: no traceback for it.
        "django.request": {"level": "ERROR"},
        "django.server": ALOUD | {"level": "INFO"},
        "gunicorn.error": ALOUD,
    },
}
