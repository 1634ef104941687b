"""A smaller copy of a trained network: some of its layers, and in each the inner units that weigh most.

The copy starts near its teacher and is then trained on the corpora and on the teacher's word vectors (TinyBERT, Jiao and
others 2020, doi 10.18653/v1/2020.findings-emnlp.372, learns from the hidden states too; units are ranked by the size of their
weights as in magnitude pruning, Han and others 2015, arXiv:1506.02626).
"""

from __future__ import annotations

from dataclasses import replace

import torch

from training.network import Layer, Network


def smaller(teacher: Network, layers: int, inner: int) -> Network:
    """A copy with `layers` of the teacher's layers, evenly spread with the first and the last, and `inner` inner units."""
    network = Network(replace(teacher.size, layers=layers, inner=inner))
    kept = spread(teacher.size.layers, layers)
    weights = {name: value for name, value in teacher.state_dict().items() if not name.startswith("encoder.layers.")}
    network.load_state_dict(weights, strict=False)
    for new, old in zip(network.encoder.layers, kept, strict=True):
        copy_layer(new, teacher.encoder.layers[old], inner)  # type: ignore[arg-type]
    return network


def spread(of: int, kept: int) -> list[int]:
    """`kept` of `of` layers, evenly, with the first and the last: spread(6, 4) is [0, 2, 3, 5]."""
    return [round(i * (of - 1) / (kept - 1)) for i in range(kept)]


@torch.no_grad()
def copy_layer(new: Layer, old: Layer, inner: int) -> None:
    """Copy a layer's weights, of the inner units those whose weights in and out are largest."""
    size = old.up.weight.norm(dim=1) * old.down.weight.norm(dim=0)
    units = size.topk(inner).indices.sort().values
    for part in ("query_key_value", "out", "norm1", "norm2"):
        getattr(new, part).load_state_dict(getattr(old, part).state_dict())
    new.up.weight.copy_(old.up.weight[units])
    new.up.bias.copy_(old.up.bias[units])
    new.down.weight.copy_(old.down.weight[:, units])
    new.down.bias.copy_(old.down.bias)
