"""Running a network's graph with onnxruntime: the only module that imports it."""

from __future__ import annotations

import hashlib
import json
import platform
from pathlib import Path
from typing import Any

from onrecord.errors import ModelError

SLOW_FUSION = "SkipLayerNormFusion"
"""Its operator takes four times as long as the addition and the normalization that it stands for (onnxruntime 1.32)."""


def load_graph(path: Path, threads: int = 1) -> Any:
    """An onnxruntime session over a graph; safe to use from several threads."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # it keeps what the largest input ever took
    if signed_weights_overflow():
        options.add_session_config_entry("session.x64quantprecision", "1")  # twice as slow, and the same results everywhere
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOW_FUSION])


def signed_weights_overflow() -> bool:
    """Is this an x86 processor without vector neural instructions, where sums of products of eight bits overflow sixteen?"""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return False
    try:
        return "_vnni" not in Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace")
    except OSError:
        return True


def check_digests(folder: Path) -> dict[str, str]:
    """The digests of a folder's weights. Raises ModelError unless they are there and are the ones that were measured."""
    try:
        digests: dict[str, str] = json.loads((folder / "digests.json").read_text(encoding="utf-8"))
        wrong = [n for n, d in digests.items() if hashlib.sha256((folder / n).read_bytes()).hexdigest() != d]
    except (OSError, ValueError) as error:
        raise ModelError(f"the weights in {folder} are missing or damaged ({error}); reinstall onrecord") from error
    if wrong:
        raise ModelError(f"the weights in {folder} are not the released ones ({', '.join(wrong)}); reinstall onrecord")
    return digests
