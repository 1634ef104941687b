"""Export a checkpoint: `python -m training.export runs/a/epoch-6.pt --start FOLDER --out onrecord/extraction/weights`.

Writes `encoder.onnx` (int8; with --float also `encoder.float.onnx`), `roles.npz`, `vocabulary.txt` and `digests.json`.
The graph is built by hand from onnxruntime's fused operators (Attention, SkipLayerNormalization, BiasGelu): they are what its
optimizer would make of a traced graph, without depending on the tracer's patterns. The down projections stay in float: their
inputs (after the activation) have outliers that eight bits a tensor do not hold; it costs 11 MB and a tenth of the speed, and
gives back most of what rounding took from the exact spans (measured on dev: 63.2 -> 63.7, float 64.4, before pruning).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Network, load


class Graph:
    """Nodes and weights as they are added; each method returns its output's name."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: np.ndarray | torch.Tensor) -> str:
        array = value.detach().numpy() if isinstance(value, torch.Tensor) else value
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output


def heads(network: Network) -> tuple[torch.Tensor, torch.Tensor, list[int]]:
    """All heads, in the order of `onrecord.extraction.model.HEADS`, as one linear map: weight (width, columns), bias (columns), and the number of columns of each head."""
    generic = network.annotator.weight[0]
    parts = [(network.tags, True), (network.roles.word, True), (network.roles.cue, True), (network.entities, False),
             (network.relations, False), (network.anaphor, False), (network.antecedent, False)]
    weights, biases = [], []
    for linear, styled in parts:
        bias = linear.bias if linear.bias is not None else torch.zeros(linear.out_features)
        weights.append(linear.weight)
        biases.append(bias + linear.weight @ generic if styled else bias)
    return torch.cat(weights).T, torch.cat(biases), [len(w) for w in weights]


def build(network: Network) -> onnx.ModelProto:
    """The float model: pieces (1, n) int32, places (words) int64 -> words (words, columns)."""
    g, contrib = Graph(), "com.microsoft"
    e = network.encoder
    x = g.add("Gather", [g.weight("piece_table", e.pieces.weight), "pieces"], "embedded")
    length = g.add("Shape", ["pieces"], "shape")
    length = g.add("Slice", [length, g.weight("one", np.array([1])), g.weight("two", np.array([2]))], "length")
    positions = g.add("Slice", [g.weight("position_table", e.positions.weight), g.weight("zero", np.array([0])), length], "positions")
    x = g.add("Add", [x, positions], "placed")
    x = g.add("LayerNormalization", [x, g.weight("norm_w", e.norm.weight), g.weight("norm_b", e.norm.bias)], "normed", epsilon=1e-12)
    for i, layer in enumerate(e.layers):
        def named(part: str, number: int = i) -> str:
            return f"layer{number}_{part}"
        mixed = g.add("Attention", [x, g.weight(named("qkv"), layer.query_key_value.weight.T),
                                    g.weight(named("qkv_b"), layer.query_key_value.bias)], named("mixed"), contrib, num_heads=layer.heads)
        out = g.add("MatMul", [mixed, g.weight(named("out_w"), layer.out.weight.T)], named("out"))
        x = g.add("SkipLayerNormalization", [x, out, g.weight(named("n1w"), layer.norm1.weight), g.weight(named("n1b"), layer.norm1.bias),
                                             g.weight(named("out_b"), layer.out.bias)], named("attended"), contrib, epsilon=1e-12)
        up = g.add("MatMul", [x, g.weight(named("up_w"), layer.up.weight.T)], named("up"))
        up = g.add("BiasGelu", [up, g.weight(named("up_b"), layer.up.bias)], named("gelu"), contrib)
        down = g.add("MatMul", [up, g.weight(named("down_w"), layer.down.weight.T)], named("down"))
        x = g.add("SkipLayerNormalization", [x, down, g.weight(named("n2w"), layer.norm2.weight), g.weight(named("n2b"), layer.norm2.bias),
                                             g.weight(named("down_b"), layer.down.bias)], named("done"), contrib, epsilon=1e-12)
    x = g.add("Squeeze", [x, g.weight("axis", np.array([0]))], "flat")
    x = g.add("Gather", [x, "places"], "gathered")
    weight, bias, _ = heads(network)
    x = g.add("MatMul", [x, g.weight("heads_w", weight)], "heads")
    g.add("Add", [x, g.weight("heads_b", bias)], "words")
    graph = helper.make_graph(
        g.nodes, "onrecord",
        [helper.make_tensor_value_info("pieces", TensorProto.INT32, [1, "n"]),
         helper.make_tensor_value_info("places", TensorProto.INT64, ["w"])],
        [helper.make_tensor_value_info("words", TensorProto.FLOAT, ["w", len(bias)])], g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(contrib, 1)], ir_version=8)


def role_weights(network: Network) -> dict[str, np.ndarray]:
    r = network.roles
    tensors = {"gate": r.gate, "distance": r.distance.weight, "paragraph": r.paragraph.weight, "between": r.between.weight,
               "near": r.near.weight.permute(2, 1, 0), "near_bias": r.near.bias, "out": r.out.weight.T, "out_bias": r.out.bias}
    return {name: t.detach().numpy().astype(np.float32) for name, t in tensors.items()}


def export(checkpoint: Path, start: Path, out: Path, with_float: bool) -> None:
    network = load(checkpoint).eval()
    out.mkdir(parents=True, exist_ok=True)
    exact = out / "encoder.float.onnx"
    onnx.save(build(network), exact)
    kept_exact = [f"layer{i}_down" for i in range(len(network.encoder.layers))] + ["heads"]
    quantize_dynamic(exact, out / "encoder.onnx", per_channel=True, weight_type=QuantType.QUInt8,
                     op_types_to_quantize=["MatMul", "Attention", "Gather"],
                     nodes_to_exclude=kept_exact, extra_options={"DefaultTensorType": TensorProto.FLOAT})
    if not with_float:
        exact.unlink()
    np.savez(out / "roles.npz", **role_weights(network), columns=np.array(heads(network)[2]),
             nothing=network.nothing.detach().numpy(), recency=network.recency.weight.detach().numpy()[:, 0])
    (out / "vocabulary.txt").write_text((start / "vocab.txt").read_text(encoding="utf-8"), encoding="utf-8")
    names = ("encoder.onnx", "roles.npz", "vocabulary.txt")
    digests = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    (out / "digests.json").write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--start", type=Path, required=True, help="folder with vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="keep the float model beside the int8 one")
    args = parser.parse_args()
    export(args.checkpoint, args.start, args.out, args.float)


if __name__ == "__main__":
    main()
