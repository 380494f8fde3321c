"""The shape of the code: imports run one way, nothing saves behind one's back, the README lists every setting."""

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
LAYERS = ["base", "panels", "actionplans", "edge"]  # each may import itself and those before it
# Assembled at the outer edge, so that base code never does: the settings name every app by string.


def layer_of(module):
    if module.startswith("scrutiny.edge"):
        return "edge"
    top = module.split(".")[0]
    return "base" if top == "scrutiny" else top


def python_files():
    for top in ("scrutiny", "panels", "actionplans"):
        for path in sorted((PROJECT / top).rglob("*.py")):
            yield path, ".".join(path.relative_to(PROJECT).with_suffix("").parts)


def imported_by(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module


def test_imports_run_one_way():
    against = [
        f"{module} imports {imported}"
        for path, module in python_files()
        for imported in imported_by(path)
        if imported.split(".")[0] in ("scrutiny", "panels", "actionplans")
        and LAYERS.index(layer_of(imported)) > LAYERS.index(layer_of(module))
    ]
    assert against == []


@pytest.mark.parametrize("package", ["intake", "papers"])
def test_intake_and_papers_know_nothing_of_councils(package):
    allowed = {"scrutiny.intake", "scrutiny.papers"}
    against = [
        f"{module} imports {imported}"
        for path, module in python_files()
        if module.startswith(f"scrutiny.{package}")
        for imported in imported_by(path)
        if imported.startswith(("scrutiny.", "panels", "actionplans"))
        and ".".join(imported.split(".")[:2]) not in allowed
    ]
    assert against == []


def test_no_model_overrides_save_and_nothing_listens_to_signals():
    against = []
    for path, module in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef) and "models" in module:
                against += [f"{module}.{node.name}.save" for f in node.body if getattr(f, "name", "") == "save"]
        if re.search(r"import .*\b(pre|post)_(save|delete)\b|signals\.|@receiver", path.read_text()):
            against.append(f"{module} listens to signals")
    assert against == []


def test_the_readme_lists_every_setting():
    source = (PROJECT / "scrutiny" / "settings.py").read_text() + (PROJECT / "scrutiny" / "environment.py").read_text()
    read = set(
        re.findall(
            r'(?:environ\.get|yes_or_no|listed|whole_number|one_of|origins|site_address|writable_folder)\(\s*"([A-Z_]+)"',
            source,
        )
    )
    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", (PROJECT / "README.md").read_text(), re.MULTILINE))
    assert {"DATABASE_URL", "DATA_DIR", "SECRET_KEY"} <= read
    assert read - listed == set()


def test_templates_hold_no_inline_style_or_script():
    against = [
        str(path.relative_to(PROJECT))
        for path in (PROJECT / "templates").rglob("*.html")
        if re.search(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=\"", path.read_text())
    ]
    assert against == []
