#!/usr/bin/env python3
"""What else a reader's token vectors know: universal tags, kinds of entity and heads of words, by small heads on frozen vectors.

probe.py CONFIG.json MODEL.pt --weights W --texts TRAIN.jsonl ... --dev DEV.jsonl --rows ROWS.jsonl (prepared, of all those texts)
Heads: a linear layer for tags and kinds; a biaffine scorer over two projections for heads (Dozat and Manning 2017).
"""
import argparse, json
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from data import batches, load, tensors
from fit import Reader, begin


def encoded(model, rows, words):
    """(vectors [T,D], tags, kinds, heads) of each window; -1 where a token is no single word of the treebank."""
    out = []
    with torch.no_grad():
        for batch in batches(rows, 6000, model.pieces):
            h = model.encode(tensors(batch, model.pieces))
            for p, v in zip(batch, h):
                at = {(s, e): i for i, (s, e) in enumerate(zip(p["start"], p["end"]))}
                own = [(at[w[0], w[1]], i) for i, w in enumerate(words[p["article"]]) if (w[0], w[1]) in at]
                place = {i: t for t, i in own}
                n = len(p["start"]); y = [[-1] * n for _ in range(3)]
                for t, i in own:
                    w = words[p["article"]][i]
                    y[0][t], y[1][t] = w[2], w[4]
                    y[2][t] = n if w[3] < 0 else place.get(w[3], -1)       # n stands for the root
                out.append((v[:n].clone(), *y))
    return out


class Arcs(nn.Module):
    def __init__(self, d, k=160):
        super().__init__()
        self.dep, self.head = nn.Linear(d, k), nn.Linear(d, k)
        self.w = nn.Parameter(torch.randn(k + 1, k) * k ** -.5)
        self.root = nn.Parameter(torch.zeros(1, k))

    def forward(self, v):
        dep = F.relu(self.dep(F.dropout(v, .2, self.training))); head = torch.cat([F.relu(self.head(v)), self.root])
        return torch.cat([dep, dep.new_ones(len(dep), 1)], 1) @ self.w @ head.t()


def main():
    a = argparse.ArgumentParser()
    a.add_argument("config"); a.add_argument("model"); a.add_argument("--weights"); a.add_argument("--texts", nargs="+"); a.add_argument("--dev"); a.add_argument("--rows", nargs="+")
    o = a.parse_args()
    torch.set_num_threads(1); torch.set_flush_denormal(True); torch.manual_seed(1)
    model = Reader(json.load(open(o.config)), np.load(o.weights)); begin(model, torch.load(o.model, map_location="cpu")); model.eval()
    read = lambda f: {r["id"]: r["words"] for r in map(json.loads, open(f, encoding="utf-8"))}
    train, dev = {}, read(o.dev)
    for f in o.texts: train |= read(f)
    rows = [p for f in o.rows for p in load(f) if sum(map(len, p["pieces"])) <= 510]
    fit = encoded(model, [p for p in rows if p["article"] in train], train); test = encoded(model, [p for p in rows if p["article"] in dev], dev)
    d = fit[0][0].shape[1]
    print(f"{sum(sum(x != -1 for x in r[1]) for r in test)} places of dev windows, which overlap, hold one word each")
    for k, name in ((1, "tags"), (2, "kinds")):
        names = sorted({x for r in fit for x in r[k] if x != -1})
        if len(names) < 2: continue
        flat = lambda part: (torch.cat([v[[x != -1 for x in r]] for v, r in ((q[0], q[k]) for q in part)]),
                             torch.tensor([names.index(x) if x in names else -1 for q in part for x in q[k] if x != -1]))
        x, y = flat(fit); u, z = flat(test)
        head = nn.Linear(d, len(names)); opt = torch.optim.AdamW(head.parameters(), 3e-3)
        for epoch in range(6):
            for i in torch.randperm(len(x)).split(512):
                loss = F.cross_entropy(head(x[i]), y[i]); opt.zero_grad(); loss.backward(); opt.step()
            for g in opt.param_groups: g["lr"] *= .6
        with torch.no_grad(): right = (head(u).argmax(1) == z)
        print(name, f"{100 * right.float().mean():.1f} % of {len(z)}", {n: round(100 * right[z == j].float().mean().item()) for j, n in enumerate(names) if (z == j).any()})
    arcs = Arcs(d); opt = torch.optim.AdamW(arcs.parameters(), 2e-3)
    order = np.random.RandomState(1)
    for epoch in range(4):
        for i in order.permutation(len(fit)):
            v, _, _, y = fit[i]; y = torch.tensor(y)
            if (y < 0).all(): continue
            loss = F.cross_entropy(arcs(v), y.clamp(min=-100), ignore_index=-1); opt.zero_grad(); loss.backward(); opt.step()
        for g in opt.param_groups: g["lr"] *= .5
    arcs.eval(); right = all_ = 0
    with torch.no_grad():
        for v, _, _, y in test:
            y = torch.tensor(y); ok = y >= 0
            right += int((arcs(v).argmax(1)[ok] == y[ok]).sum()); all_ += int(ok.sum())
    print(f"heads {100 * right / all_:.1f} % of {all_}")


if __name__ == "__main__": main()
