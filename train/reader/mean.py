#!/usr/bin/env python3
"""Fits what statements mean (stance, certainty, sourcing) on the vectors of a trained reader, which stay as they are.

mean.py CONFIG.json MODEL.pt --weights W --train LAYERED.jsonl ... --out MODEL.pt [--dev DEV.jsonl] [--seeds N] [--epochs N]
Sources, cues and contents are the marked ones. The rows' vectors are computed once; an epoch takes seconds.
"""
import argparse, collections, json
import numpy as np
import torch
import torch.nn.functional as F
from data import batches, load, tensors
from fit import Reader, begin
from model import MEANINGS, bag


@torch.no_grad()
def described(model, rows):
    """(features [N,D], statements as `bag` takes them, their buckets, meanings [N,3]) of every statement with a meaning."""
    model.eval(); H = model.heads; xs, sts, ys = [], [], []
    for ps in batches([p for p in rows if any(len(c) > 4 and c[4] for c in p["cues"])], 6000, model.pieces):
        b = tensors(ps, model.pieces); keep = (b["meaning"][:, 0] >= 0).nonzero().squeeze(1)
        h = model.encode(b)
        for k in keep.split(128):
            states = H.role_states(h, b["lengths"], b["rows"][k], b["starts"][k], b["ends"][k], b["cue_mask"], b["inner_mask"], b["place"][k])
            xs.append(H.meant_features(h, states, b["rows"][k], b["starts"][k], b["ends"][k], b["role_tags"][k]))
            sts += [(b["buckets"][b["statements"][i][0]], b["statements"][i]) for i in k.tolist()]; ys.append(b["meaning"][k])
    return torch.cat(xs), sts, torch.cat(ys)


def words(sts, pick):
    return bag([sts[i][0] for i in pick], [(n, *sts[i][1][1:]) for n, i in enumerate(pick)])


def macro(gold, found):
    """Mean F1 over the classes with at least five cases, as the layer's scorer counts."""
    fs = []
    for k, n in collections.Counter(gold).items():
        if n >= 5:
            tp = sum(g == f == k for g, f in zip(gold, found)); fs.append(2 * tp / (n + sum(f == k for f in found)))
    return sum(fs) / max(1, len(fs))


def main():
    a = argparse.ArgumentParser()
    a.add_argument("config"); a.add_argument("model"); a.add_argument("--weights"); a.add_argument("--train", nargs="+"); a.add_argument("--dev", nargs="*", default=[])
    a.add_argument("--out"); a.add_argument("--epochs", type=int, default=14); a.add_argument("--lr", type=float, default=2e-3); a.add_argument("--rare", type=float, default=.5)
    a.add_argument("--drop", type=float, default=.4); a.add_argument("--fresh", action="store_true"); a.add_argument("--seed", type=int, default=1); a.add_argument("--decay", type=float, default=.05)
    a.add_argument("--cache")
    o = a.parse_args()
    torch.set_num_threads(1); torch.set_flush_denormal(True); torch.manual_seed(o.seed)
    model = Reader(json.load(open(o.config)), np.load(o.weights)); begin(model, torch.load(o.model, map_location="cpu")); H = model.heads
    if o.cache and __import__("os").path.exists(o.cache): (x, sts, y), devs = torch.load(o.cache)
    else:
        x, sts, y = described(model, [p for f in o.train for p in load(f)]); devs = [described(model, load(f)) for f in o.dev]
        if o.cache: torch.save(((x, sts, y), devs), o.cache)
    if o.fresh:
        for m in (H.meant, H.meaning): m.reset_parameters()
    H.drop = o.drop
    parts = [H.meant, H.words, H.meaning]; live = [q for m in parts for q in m.parameters()]
    opt = torch.optim.AdamW(live, lr=o.lr, weight_decay=o.decay); shadow = [q.detach().clone() for q in live]; step = 0
    weights = [((n.sum() / len(n) / n) ** o.rare).clamp(.2, 6.) for n in (torch.bincount(y[:, k], minlength=m).float() + 1 for k, m in enumerate(MEANINGS))]
    per = -(-len(x) // 64)
    for epoch in range(o.epochs):
        for m in parts: m.train()
        H.train(); seen = 0.
        for i in torch.randperm(len(x)).split(64):
            for g in opt.param_groups: g["lr"] = o.lr * (1 - step / (per * o.epochs))
            ids, offsets = words(sts, i.tolist())
            keep = torch.rand(len(ids)) > .15
            offsets = F.pad(keep.long().cumsum(0), (1, 0))[offsets]; ids = ids[keep]
            logits = H.meant_logits(x[i], (ids, offsets))
            loss = sum(F.cross_entropy(p, y[i, k], weight=weights[k], label_smoothing=.05) for k, p in enumerate(logits.split(MEANINGS, 1)))
            opt.zero_grad(); loss.backward(); opt.step(); step += 1; seen += loss.item()
            d = min(.997, (1 + step) / (10 + step))
            with torch.no_grad(): torch._foreach_mul_(shadow, d); torch._foreach_add_(shadow, [q.detach() for q in live], alpha=1 - d)
        if epoch % 2 == 1 or epoch == o.epochs - 1:
            keep = [q.detach().clone() for q in live]
            with torch.no_grad():
                for q, s in zip(live, shadow): q.copy_(s)
            H.eval(); row = {"epoch": epoch + 1, "loss": round(seen / per, 3)}
            for f, (u, s, z) in zip(o.dev, devs):
                with torch.no_grad(): found = [p.argmax(1).tolist() for p in H.meant_logits(u, words(s, range(len(u)))).split(MEANINGS, 1)]
                row[f.rsplit("/", 1)[-1]] = [[round(100 * np.mean([a == b for a, b in zip(z[:, k].tolist(), found[k])]), 1), round(100 * macro(z[:, k].tolist(), found[k]), 1)] for k in range(3)]
            print(json.dumps(row), flush=True)
            if epoch < o.epochs - 1:
                with torch.no_grad():
                    for q, s in zip(live, keep): q.copy_(s)
    if o.out: torch.save(model.state_dict(), o.out)


if __name__ == "__main__": main()
