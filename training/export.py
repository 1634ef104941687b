"""Export checkpoints to the package.

    python -m training.export runs/a/epoch-6.pt --start FOLDER --data ../shared/data   the reader's encoder, and the word pieces' vectors
    python -m training.export --passages runs/b/epoch-2.pt runs/c/epoch-1.pt --start FOLDER      the passage network, their mean

Writes `encoder.onnx`, `roles.npz`, `pieces.npz`, `vocabulary.txt`, `passages.onnx` (int8, see quantize.py) and their `digests.json`.
The graphs are built by hand from onnxruntime's fused operators (Attention, BiasGelu): they are what its
optimizer would make of a traced graph, without depending on the tracer's patterns. The pieces' vectors are the same for all
networks, so they are looked up outside.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from onrecord.encoding import Pieces
from onrecord.extraction.windows import make_windows
from onrecord.passages import pieces_of
from onrecord.passages.network import inputs_of
from onrecord.words import split_words
from training.corpora import polnear
from training.network import Layer, Network, load
from training.passages import PassageNetwork
from training.passages_data import statement_rows
from training.quantize import Sample, quantized

PACKAGE = Path(__file__).parent.parent / "onrecord"
FUSED = "com.microsoft"
EXACT = "_exact"
"""The end of the name of a MatMul that is kept in float."""
SAMPLES = 120
"""Windows or passages on which the ranges of the activations are measured."""


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

    def placed(self, positions: torch.Tensor) -> str:
        """The pieces' vectors with those of their places added."""
        length = self.add("Shape", ["embedded"], "shape")
        length = self.add("Slice", [length, self.weight("one", np.array([1])), self.weight("two", np.array([2]))], "length")
        own = self.add("Slice", [self.weight("position_table", positions), self.weight("zero", np.array([0])), length], "positions")
        return self.add("Add", ["embedded", own], "placed")

    def layers(self, x: str, layers: Iterable[Layer]) -> str:
        """Transformer layers over x."""
        for i, layer in enumerate(layers):
            x = self.layer(x, layer, f"layer{i}_")
        return x

    def layer(self, x: str, layer: Layer, name: str) -> str:
        """One of them; its parts are called `name` and then the part."""
        def weight(part: str, value: torch.Tensor) -> str:
            return self.weight(name + part, value)

        mixed = self.add("Attention", [x, weight("qkv", layer.query_key_value.weight.T), weight("qkv_b", layer.query_key_value.bias)],
                         name + "mixed", FUSED, num_heads=layer.heads)
        out = self.projected(mixed, layer.out, name + "out")
        x = self.normed(self.add("Add", [x, out], name + "attended_sum"), layer.norm1, name + "attended")
        up = self.add("MatMul", [x, weight("up_w", layer.up.weight.T)], name + "up")
        up = self.add("BiasGelu", [up, weight("up_b", layer.up.bias)], name + "gelu", FUSED)
        down = self.projected(up, layer.down, name + "down")
        return self.normed(self.add("Add", [x, down], name + "done_sum"), layer.norm2, name + "done")

    def projected(self, x: str, layer: torch.nn.Linear, output: str) -> str:
        """A linear map."""
        x = self.add("MatMul", [x, self.weight(output + "_w", layer.weight.T)], output)
        return self.add("Add", [x, self.weight(output + "_b", layer.bias)], output + "_biased")

    def normed(self, x: str, norm: torch.nn.LayerNorm, output: str) -> str:
        """A normalization."""
        return self.add("LayerNormalization", [x, self.weight(output + "_nw", norm.weight), self.weight(output + "_nb", norm.bias)],
                        output, epsilon=1e-12)

    def linear(self, x: str, weight: torch.Tensor, bias: torch.Tensor, output: str) -> str:
        """A head; it stays exact."""
        x = self.add("MatMul", [x, self.weight(output + "_w", weight)], output + EXACT)
        return self.add("Add", [x, self.weight(output + "_b", bias)], output)

    def model(self, inputs: list[onnx.ValueInfoProto], *outputs: onnx.ValueInfoProto) -> onnx.ModelProto:
        made = helper.make_graph(self.nodes, "onrecord", inputs, list(outputs), self.weights)
        return helper.make_model(made, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=8)


def heads(network: Network) -> tuple[torch.Tensor, torch.Tensor, list[int]]:
    """All heads, in the order of `onrecord.extraction.model.HEADS`, as one linear map: weight (width, columns), bias (columns),
    and the number of columns of each head."""
    generic = network.annotator.weight[0]
    parts = [(network.tags, True), (network.roles.word, True), (network.roles.cue, True), (network.entities, False),
             (network.relations, False), (network.anaphor, False), (network.antecedent, False)]
    weights, biases = [], []
    for linear, styled in parts:
        bias = linear.bias if linear.bias is not None else torch.zeros(linear.out_features)
        weights.append(linear.weight)
        biases.append(bias + linear.weight @ generic if styled else bias)
    return torch.cat(weights).T, torch.cat(biases), [len(w) for w in weights]


def vectors(width: int) -> onnx.ValueInfoProto:
    """The input: the pieces' vectors of one text."""
    return helper.make_tensor_value_info("embedded", TensorProto.FLOAT, [1, "n", width])


def reader_graph(network: Network) -> onnx.ModelProto:
    """The reader in float: embedded (1, n, width), places (words) int64 -> words (words, columns)."""
    g, e = Graph(), network.encoder
    x = g.add("LayerNormalization", [g.placed(e.positions.weight), g.weight("norm_w", e.norm.weight),
                                     g.weight("norm_b", e.norm.bias)], "normed", epsilon=1e-12)
    x = g.layers(x, e.layers)
    x = g.add("Squeeze", [x, g.weight("axis", np.array([0]))], "flat")
    weight, bias, _ = heads(network)
    g.linear(g.add("Gather", [x, "places"], "gathered"), weight, bias, "words")
    return g.model([vectors(network.size.width), helper.make_tensor_value_info("places", TensorProto.INT64, ["w"])],
                   helper.make_tensor_value_info("words", TensorProto.FLOAT, ["w", len(bias)]))


def passages_graph(network: PassageNetwork) -> onnx.ModelProto:
    """The passage network in float: embedded (1, n, width), roles (1, n) int64, pools (1, 2, n) (weights of the two means), places
    (words) int64 -> classes (1, all labels), tags (words, tags)."""
    g, width = Graph(), network.positions.shape[1]
    roles = g.add("Gather", [g.weight("role_table", network.roles), "roles"], "marked")
    x = g.add("Add", [g.placed(network.positions), roles], "seen")
    x = g.add("LayerNormalization", [x, g.weight("norm_w", network.norm.weight), g.weight("norm_b", network.norm.bias)],
              "normed", epsilon=1e-12)
    x = g.layers(x, network.layers)
    front = g.add("Slice", [x, g.weight("from", np.array([0])), g.weight("to", np.array([1])), g.weight("axis1", np.array([1]))], "front")
    pooled = g.add("Concat", [front, g.add("MatMul", ["pools", x], "means")], "pooled", axis=1)
    pooled = g.add("Reshape", [pooled, g.weight("flat_shape", np.array([1, 3 * width]))], "read")
    g.linear(pooled, network.classes.weight.T, network.classes.bias, "classes")
    words = g.add("Gather", [g.add("Squeeze", [x, g.weight("axis", np.array([0]))], "flat"), "places"], "gathered")
    g.linear(words, network.tags.weight.T, network.tags.bias, "tags")
    value, dynamic = helper.make_tensor_value_info, TensorProto.FLOAT
    return g.model([vectors(width), value("roles", TensorProto.INT64, [1, "n"]), value("pools", dynamic, [1, 2, "n"]),
                    value("places", TensorProto.INT64, ["w"])],
                   value("classes", dynamic, [1, network.classes.out_features]), value("tags", dynamic, ["w", network.tags.out_features]))


def write_pieces(network: Network, start: Path, out: Path) -> None:
    """The vocabulary, and the pieces' vectors in eight bits with one scale and zero for all."""
    table = network.encoder.pieces.weight.detach().numpy()
    least, most = min(float(table.min()), 0.0), max(float(table.max()), 0.0)
    scale = np.float32((most - least) / 255)
    zero = np.round(-least / scale)
    np.savez(out / "pieces.npz", table=np.clip(np.round(table / scale) + zero, 0, 255).astype(np.uint8), scale=scale,
             zero=np.float32(zero))
    (out / "vocabulary.txt").write_text((start / "vocab.txt").read_text(encoding="utf-8"), encoding="utf-8")
    write_digests(out, "pieces.npz", "vocabulary.txt")


def write_digests(folder: Path, *names: str) -> None:
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "digests.json").write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


def role_weights(network: Network) -> dict[str, np.ndarray]:
    r = network.roles
    tensors = {"gate": r.gate, "distance": r.distance.weight, "paragraph": r.paragraph.weight, "between": r.between.weight,
               "near": r.near.weight.permute(2, 1, 0), "near_bias": r.near.bias, "out": r.out.weight.T, "out_bias": r.out.bias}
    return {name: t.detach().numpy().astype(np.float32) for name, t in tensors.items()}


def write(model: onnx.ModelProto, samples: list[Sample], path: Path) -> None:
    """A graph in eight bits."""
    exact = ("means", *(node.name for node in model.graph.node if node.name.endswith(EXACT)))
    onnx.save(quantized(model, samples, exact), path)


def export(checkpoint: Path, start: Path, data: Path, package: Path) -> None:
    """The reader."""
    network, out = load(checkpoint).eval(), package / "extraction/weights"
    write_pieces(network, start, package / "encoding/weights")
    pieces = Pieces()
    texts = [articles[0].text for articles in list(polnear(data, "train").values())[:SAMPLES]]
    windows = [window for text in texts for window in make_windows(split_words(text), pieces.split)][:SAMPLES]
    samples = [{"embedded": pieces.vectors(window.pieces), "places": np.array(window.places, np.int64)} for window in windows]
    write(reader_graph(network), samples, out / "encoder.onnx")
    np.savez(out / "roles.npz", **role_weights(network), columns=np.array(heads(network)[2]),
             nothing=network.nothing.detach().numpy(), recency=network.recency.weight.detach().numpy()[:, 0])
    write_digests(out, "encoder.onnx", "roles.npz")


def export_passages(checkpoints: list[Path], start: Path, package: Path) -> None:
    """The passage network: the mean of the checkpoints' weights (Wortsman and others 2022, arXiv 2203.05482)."""
    saved = [torch.load(checkpoint, weights_only=True) for checkpoint in checkpoints]
    network, out = PassageNetwork(start, tuple(range(saved[0]["layers"]))).eval(), package / "passages/weights"
    network.load_state_dict({name: sum(one["weights"][name] for one in saved) / len(saved) for name in saved[0]["weights"]})
    pieces, rows = Pieces(), list(statement_rows())
    samples = [inputs_of(pieces_of(row.passage, pieces.split), pieces) for row in rows[:: max(1, len(rows) // SAMPLES)]]
    out.mkdir(exist_ok=True)
    write(passages_graph(network), samples, out / "passages.onnx")
    write_digests(out, "passages.onnx")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="one; with --passages several, whose weights are averaged")
    parser.add_argument("--start", type=Path, required=True, help="folder with MiniLM's vocab.txt and model.safetensors")
    parser.add_argument("--data", type=Path, help="../shared/data, for the reader")
    parser.add_argument("--package", type=Path, default=PACKAGE)
    parser.add_argument("--passages", action="store_true", help="the checkpoints are of training.passages")
    args = parser.parse_args()
    if args.passages:
        export_passages(args.checkpoints, args.start, args.package)
    else:
        export(args.checkpoints[0], args.start, args.data, args.package)


if __name__ == "__main__":
    main()
