"""Eight-bit weights and activations for the graphs of `training.export`.

Weights are signed and scaled by output column; activations are scaled when the graph runs, by tensor. That alone would spoil the
down projections, whose inputs (after the activation function) have a few columns with outliers: so those columns are divided, and the weights'
rows multiplied, by a factor between the two ranges (SmoothQuant, Xiao and others 2023, arXiv 2211.10438, alpha 0.9), measured on
sample texts. On processors without vector neural instructions onnxruntime turns the signed weights into unsigned ones as it loads them
(`session.x64quantprecision`), which would else overflow there; the results are the same.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

ALPHA = 0.9
"""How much of the range goes into the weights: of 0.35 to 1, what left the outputs least changed on 40 windows of PolNeAR train."""

Sample = dict[str, Any]


def quantized(model: onnx.ModelProto, samples: Iterable[Sample], exact: tuple[str, ...]) -> onnx.ModelProto:
    """A float graph in eight bits, all but the MatMul nodes named in `exact`; `samples` are inputs of real texts."""
    smooth = smoothed(model, samples)
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "float.onnx", Path(folder) / "int8.onnx"
        onnx.save(smooth, path)
        quantize_dynamic(path, out, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Attention"],
                         nodes_to_exclude=list(exact), extra_options={"DefaultTensorType": TensorProto.FLOAT})
        return onnx.load(out)


def smoothed(model: onnx.ModelProto, samples: Iterable[Sample]) -> onnx.ModelProto:
    """The same function with the outliers of the down projections' inputs moved into their weights."""
    downs = [node for node in model.graph.node if node.op_type == "MatMul" and node.name.endswith("_down")]
    weights = {one.name: one for one in model.graph.initializer}
    ranges = _ranges(model, [node.input[0] for node in downs], samples)
    made = onnx.ModelProto()
    made.CopyFrom(model)
    for node in [one for one in made.graph.node if one.op_type == "MatMul" and one.name.endswith("_down")]:
        weight = numpy_helper.to_array(weights[node.input[1]]).astype(np.float32)
        factor = (np.maximum(ranges[node.input[0]], 1e-3) ** ALPHA / np.maximum(np.abs(weight).max(1), 1e-3) ** (1 - ALPHA)).astype(np.float32)
        _replace(made, node.input[1], weight * factor[:, None])
        name = f"{node.name}_smooth"
        made.graph.initializer.append(numpy_helper.from_array(1 / factor, name))
        place = list(made.graph.node).index(node)
        made.graph.node.insert(place, helper.make_node("Mul", [node.input[0], name], [name + "ed"], name=name + "ed"))
        made.graph.node[place + 1].input[0] = name + "ed"
    return made


def _replace(model: onnx.ModelProto, name: str, value: Any) -> None:
    for one in model.graph.initializer:
        if one.name == name:
            one.CopyFrom(numpy_helper.from_array(value.astype(np.float32), name))


def _ranges(model: onnx.ModelProto, names: list[str], samples: Iterable[Sample]) -> dict[str, Any]:
    """The largest absolute value of each column of some inner tensors over the samples."""
    seen = onnx.ModelProto()
    seen.CopyFrom(model)
    seen.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(seen.SerializeToString(), providers=["CPUExecutionProvider"])
    found: dict[str, Any] = {}
    for sample in samples:
        for name, value in zip(names, session.run(names, sample), strict=True):
            most = np.abs(value).reshape(-1, value.shape[-1]).max(0)
            found[name] = np.maximum(found.get(name, most), most)
    return found
