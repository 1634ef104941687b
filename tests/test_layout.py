"""The one direction of imports, as docs and design have it."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "onrecord"
TYPES = {"analysis", "document", "errors", "figure", "judgement", "reading", "sentences", "settings", "speaker", "statement", "words"}
SHARED = {"encoding", "passages"}
"""The networks that several steps ask: they stand between the types and the steps."""
STEPS = {"articles", "extraction", "speakers", "kinds", "figures", "merging"}
LAST = {"cli", "web", "batch", "export", "views"}


def imported(path: Path) -> set[str]:
    """First names below onrecord that a module imports when it is imported (deferred imports count too)."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "onrecord":
            parts = node.module.split(".")
            names |= {parts[1]} if len(parts) > 1 else {a.name for a in node.names}
        elif isinstance(node, ast.Import):
            names |= {a.name.split(".")[1] for a in node.names if a.name.startswith("onrecord.")}
    return names


def modules(part: str) -> list[Path]:
    folder = PACKAGE / part
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{part}.py"]


def test_types_import_only_types() -> None:
    for part in TYPES:
        for path in modules(part):
            assert not path.exists() or imported(path) <= TYPES, path


def test_steps_import_types_and_not_one_another() -> None:
    for part in STEPS:
        for path in modules(part):
            assert not path.exists() or imported(path) <= TYPES | SHARED | {part}, path


def test_the_networks_import_types_and_one_another() -> None:
    for path in [*modules("encoding"), *modules("passages")]:
        assert imported(path) <= TYPES | SHARED, path
    for path in modules("encoding"):
        assert imported(path) <= TYPES | {"encoding"}, path


def test_nothing_imports_what_comes_last() -> None:
    first = [p for p in PACKAGE.rglob("*.py") if p.relative_to(PACKAGE).parts[0].removesuffix(".py") not in LAST | {"__main__"}]
    for path in first:
        assert not imported(path) & LAST, path


def test_only_one_module_imports_onnxruntime_and_nothing_imports_torch() -> None:
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import torch" not in text, path
        assert "import onnxruntime" not in text or path == PACKAGE / "encoding" / "graph.py", path
