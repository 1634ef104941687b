"""Train the reader's network: `python -m training.train --data ../shared/data --start FOLDER --out runs/NAME`.

With --teacher the network is a smaller copy of a trained one and learns from it too (`training.smaller`).
Resumes from the last checkpoint in --out. Every epoch leaves `epoch-N.pt` with the averaged weights.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from onrecord.encoding.wordpiece import WordPieces
from onrecord.extraction.windows import LONGEST
from training.augment import augment
from training.corpora import Example, gap, gum, polnear
from training.labels import WindowLabels, label
from training.losses import losses
from training.network import Network, load, load_encoder
from training.smaller import smaller

WEIGHTS = {"tags": 1.0, "roles": 1.0, "entities": 0.2, "relations": 0.15, "heads": 0.1, "coreference": 0.25, "teacher": 1.0}
AVERAGE_EVERY, AVERAGE_DECAY = 4, 0.996


class Batches:
    """The batches of one epoch after the other: PolNeAR all, GUM and GAP a share, each batch from one corpus."""

    def __init__(self, data: Path, wordpieces: WordPieces, seed: int, batch: int, limit: int | None) -> None:
        self.documents = list(polnear(data, "train").values())[:limit]
        self.gum = gum(data / "gum.tar.gz")[:limit]
        self.gap = gap(data / "gap")[:limit]
        self.wordpieces, self.seed, self.size = wordpieces, seed, batch
        first = [v[0] for v in self.documents]
        self.names = sorted({w for e in first for t in e.tokens if t.ner == 1
                             and (w := e.text[t.start:t.end]).isalpha() and w[0].isupper() and len(w) > 2})

    def epoch(self, number: int) -> list[list[WindowLabels]]:
        rng = random.Random(self.seed * 1000 + number)
        main = [augment(rng.choice(versions), rng, self.names) for versions in self.documents]
        batches = self._batches(main, rng, self.size)
        share = 0.25 if number < 4 else 0.1
        batches += self._batches(rng.sample(self.gum, int(len(self.gum) * share)), rng, self.size)
        batches += self._batches(rng.sample(self.gap, int(len(self.gap) * share * 0.5)), rng, 2 * self.size)
        rng.shuffle(batches)
        return batches

    def _batches(self, examples: list[Example], rng: random.Random, size: int) -> list[list[WindowLabels]]:
        longest = rng.choice((222, LONGEST, LONGEST))
        rows = [row for example in examples for row in label(example, self.wordpieces, longest)]
        rng.shuffle(rows)
        groups = []
        for start in range(0, len(rows), 16 * size):  # batches of like lengths, not sorted overall
            some = sorted(rows[start:start + 16 * size], key=lambda r: len(r.window.pieces))
            groups += [some[i:i + size] for i in range(0, len(some), size)]
        return groups


def optimizer_for(network: Network, encoder_rate: float, head_rate: float) -> torch.optim.Optimizer:
    network.encoder.pieces.weight.requires_grad_(False)
    groups: dict[tuple[float, float], list] = defaultdict(list)
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            rate = encoder_rate if name.startswith("encoder.") else head_rate
            groups[rate, 0.01 if parameter.dim() > 1 else 0.0].append(parameter)
    return torch.optim.AdamW([{"params": p, "lr": r, "weight_decay": d} for (r, d), p in groups.items()], fused=True)


@dataclass
class Run:
    """What changes while it trains: the network, the average of its weights, the optimizer, the schedule, the steps done."""

    network: Network
    average: Network
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LambdaLR
    teacher: Network | None
    seed: int
    step: int = 0
    epochs: int = 0

    def save(self, out: Path) -> None:
        torch.save(self.average.state_dict(), out / f"epoch-{self.epochs}.pt")
        torch.save({"network": self.network.state_dict(), "average": self.average.state_dict(), "step": self.step,
                    "optimizer": self.optimizer.state_dict(), "schedule": self.schedule.state_dict(), "epoch": self.epochs},
                   out / "state-last.pt")

    def resume(self, out: Path) -> None:
        """Go on from the last state in `out`, if there is one."""
        path = out / "state-last.pt"
        if path.exists():
            state = torch.load(path, weights_only=False)
            for name in ("network", "average", "optimizer", "schedule"):
                getattr(self, name).load_state_dict(state[name])
            self.epochs, self.step = state["epoch"], state["step"]


def train(args: argparse.Namespace) -> None:
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    wordpieces = WordPieces((args.start / "vocab.txt").read_text(encoding="utf-8").splitlines())
    batches = Batches(args.data, wordpieces, args.seed, args.batch, args.limit)
    network, teacher = start(args)
    optimizer = optimizer_for(network, args.encoder_rate, args.head_rate)
    total = len(batches.epoch(0)) * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.06 * total), max(0.0, 1 - s / (1.02 * total))))
    run = Run(network, copy.deepcopy(network), optimizer, schedule, teacher, args.seed)
    run.resume(args.out)
    while run.epochs < args.epochs:
        run.epochs += 1
        run_epoch(run, batches.epoch(run.epochs))
        run.save(args.out)


def start(args: argparse.Namespace) -> tuple[Network, Network | None]:
    """The network to train: MiniLM's weights under new heads, or what is kept of a trained teacher, and that teacher."""
    if args.teacher is None:
        network = Network()
        load_encoder(network, args.start)
        return network, None
    teacher = load(args.teacher).eval().requires_grad_(False)
    return smaller(teacher, args.layers, args.inner), teacher


def run_epoch(run: Run, batches: list[list[WindowLabels]]) -> None:
    """One pass over the batches; changes `run`."""
    run.network.train()
    sums: dict[str, list[float]] = defaultdict(list)
    rng = random.Random(run.seed * 77 + run.epochs)
    began = time.time()
    for i, rows in enumerate(batches, 1):
        parts = losses(run.network, rows, rng, with_false_cues=run.teacher is not None or run.step > 250, teacher=run.teacher)
        if not parts:
            continue
        loss = sum(WEIGHTS[name] * value for name, value in parts.items())
        run.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[union-attr]
        torch.nn.utils.clip_grad_norm_(run.network.parameters(), 1.0)
        run.optimizer.step()
        run.schedule.step()
        run.step += 1
        if run.step % AVERAGE_EVERY == 0:
            update_average(run.average, run.network, min(AVERAGE_DECAY, run.step / (run.step + 40)))
        for name, value in parts.items():
            sums[name].append(value.item())
        if i % 25 == 0 or i == len(batches):
            print(f"epoch {run.epochs} {i}/{len(batches)} {time.time() - began:.0f}s "
                  + " ".join(f"{k} {np.mean(v[-100:]):.4f}" for k, v in sorted(sums.items())), flush=True)


@torch.no_grad()
def update_average(average: Network, network: Network, decay: float) -> None:
    for old, new in zip(average.parameters(), network.parameters(), strict=True):
        if new.requires_grad:
            old.lerp_(new, 1 - decay)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--encoder-rate", type=float, default=1.2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--teacher", type=Path, help="a checkpoint to learn from; the network is then a smaller copy of it")
    parser.add_argument("--layers", type=int, default=4, help="of the smaller copy")
    parser.add_argument("--inner", type=int, default=768, help="width of the smaller copy's inner layers")
    parser.add_argument("--limit", type=int, help="only so many documents (for trying it out)")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
