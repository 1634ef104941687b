"""Train the reader's network: `python -m training.train --data ../shared/data --start FOLDER --out runs/NAME`.

Resumes from the last checkpoint in --out. Every epoch leaves `epoch-N.pt` with the averaged weights.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from onrecord.extraction.windows import LONGEST
from onrecord.extraction.wordpiece import WordPieces
from training.augment import augment
from training.corpora import Example, gap, gum, polnear
from training.labels import WindowLabels, label
from training.losses import losses
from training.network import Network, load_encoder

WEIGHTS = {"tags": 1.0, "roles": 1.0, "entities": 0.2, "relations": 0.15, "heads": 0.1, "coreference": 0.25}
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


def train(args: argparse.Namespace) -> None:
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    wordpieces = WordPieces((args.start / "vocab.txt").read_text(encoding="utf-8").splitlines())
    batches = Batches(args.data, wordpieces, args.seed, args.batch, args.limit)
    network = Network()
    load_encoder(network, args.start)
    optimizer = optimizer_for(network, args.encoder_rate, args.head_rate)
    average = copy.deepcopy(network)
    epochs = [len(batches.epoch(0))] * args.epochs
    total = sum(epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.06 * total), max(0.0, 1 - s / (1.02 * total))))
    done = 0
    for path in sorted(args.out.glob("state-*.pt")):
        state = torch.load(path, weights_only=False)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done = state["epoch"]
    step = done * epochs[0]
    for number in range(done + 1, args.epochs + 1):
        step = run_epoch(network, average, batches.epoch(number), optimizer, schedule, number, step, args.seed)
        torch.save(average.state_dict(), args.out / f"epoch-{number}.pt")
        torch.save({"network": network.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(), "epoch": number}, args.out / "state-last.pt")


def run_epoch(network: Network, average: Network, batches: list[list[WindowLabels]], optimizer: torch.optim.Optimizer,
              schedule: torch.optim.lr_scheduler.LambdaLR, number: int, step: int, seed: int) -> int:
    network.train()
    sums: dict[str, list[float]] = defaultdict(list)
    rng = random.Random(seed * 77 + number)
    began = time.time()
    for i, rows in enumerate(batches, 1):
        parts = losses(network, rows, rng, with_false_cues=step > 250)
        if not parts:
            continue
        loss = sum(WEIGHTS[name] * value for name, value in parts.items())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[union-attr]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        step += 1
        if step % AVERAGE_EVERY == 0:
            update_average(average, network, min(AVERAGE_DECAY, step / (step + 40)))
        for name, value in parts.items():
            sums[name].append(value.item())
        if i % 25 == 0 or i == len(batches):
            print(f"epoch {number} {i}/{len(batches)} {time.time() - began:.0f}s "
                  + " ".join(f"{k} {np.mean(v[-100:]):.4f}" for k, v in sorted(sums.items())), flush=True)
    return step


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
    parser.add_argument("--limit", type=int, help="only so many documents (for trying it out)")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
