#!/usr/bin/env python3
"""Trains a reader: fit.py CONFIG.json --train A.jsonl ... --dev D.jsonl --out DIR [--scorer score_polnear.py --gold dev.jsonl]

Writes DIR/model.pt after each epoch (resume with the same command), DIR/log.jsonl, and DIR/best figures of dev.
"""
import argparse, importlib.util, json, os, random, sys, time
import numpy as np
import torch
from data import batches, load, tensors
from model import Heads, Pretrained, Recurrent


class Reader(torch.nn.Module):
    def __init__(self, cfg, weights):
        super().__init__()
        self.cfg = cfg
        self.pieces = cfg["kind"] == "careful"
        self.encode = Pretrained(cfg, weights) if self.pieces else Recurrent(cfg, weights)
        self.heads = Heads(self.encode.out, cfg["role_hidden"], cfg["drop"])

    def loss(self, b, false_cues):
        """Mean over paragraphs of the cue and the role negative log-likelihoods."""
        h, H = self.encode(b), self.heads
        emit = H.cue_emit(h)
        loss = H.cue_crf.nll(emit, b["mask"], b["cue_tags"]).sum()
        rows, starts, ends, tags = b["rows"], b["starts"], b["ends"], b.get("role_tags")
        cue_mask = b["cue_mask"]
        if false_cues > 0:
            m = H.cue_crf.marginals(emit, b["mask"])
            at = (m[:, :, 1] > .03) & (b["cue_tags"] == 0) & (torch.rand(m.shape[:2]) < false_cues)
            r, s = at.nonzero(as_tuple=True)
            if len(r) > len(rows) + 8:       # early on nearly every word looks like a cue
                pick = torch.randperm(len(r))[:len(rows) + 8]
                r, s = r[pick], s[pick]
                at = torch.zeros_like(at).index_put((r, s), torch.tensor(True))
            if len(r):
                e = s + 1
                for _ in range(4):
                    nxt = e.clamp(max=m.shape[1] - 1)
                    go = (e < b["lengths"][r]) & (m[r, nxt, 2] > .5 * m[r, s, 1]) & (b["cue_tags"][r, nxt] == 0)
                    e = torch.where(go, e + 1, e)
                none = torch.zeros(len(r), h.shape[1], dtype=torch.long)
                rows, starts, ends = torch.cat([rows, r]), torch.cat([starts, s]), torch.cat([ends, e])
                tags = none if tags is None else torch.cat([tags, none])
                cue_mask = cue_mask | at
        if len(rows):
            re = H.role_emit(h, b["lengths"], rows, starts, ends, cue_mask)
            loss = loss + H.role_crf.nll(re, b["mask"][rows], tags).sum()
        return loss / len(b["lengths"])

    @torch.no_grad()
    def read(self, ps, bias=0.):
        """[(paragraph, [(cue, sources, contents)])] in token ranges."""
        self.eval(); out = []
        for batch in batches(ps, 6000, self.pieces):
            b = tensors(batch, self.pieces)
            h, H = self.encode(b), self.heads
            emit = H.cue_emit(h)
            emit[:, :, 0] -= bias
            y = H.cue_crf.viterbi(emit, b["mask"])
            cues = [(i, s, e) for i, row in enumerate(y.tolist()) for _, s, e in runs(row[:b["lengths"][i]])]
            found = [[] for _ in batch]
            if cues:
                r, s, e = (torch.tensor(x) for x in zip(*cues))
                for k in range(0, len(r), 128):
                    rk = r[k:k + 128]
                    re = H.role_emit(h, b["lengths"], rk, s[k:k + 128], e[k:k + 128], y > 0)
                    for (i, cs, ce), row in zip(cues[k:k + 128], H.role_crf.viterbi(re, b["mask"][rk]).tolist()):
                        sp = runs(row[:b["lengths"][i]])
                        content = [(a, z) for l, a, z in sp if l == 3]
                        if content and batch[i].get('core', [1] * (cs + 1))[cs]: found[i].append(((cs, ce), [(a, z) for l, a, z in sp if l == 1], content))
            out += zip(batch, found)
        return out


def runs(tags):
    """(label of the B tag, start, end) of each run B I*; an I without its B opens a run too."""
    out, now = [], None
    for i, t in enumerate(tags + [0]):
        inside = t > 0 and t % 2 == 0 and now is not None and now[0] == t - 1
        if not inside:
            if now: out.append((now[0], now[1], i)); now = None
            if t > 0: now = (t if t % 2 else t - 1, i)
    return out


def spans(p, pieces): return [[p["start"][a], p["end"][z - 1]] for a, z in pieces]


def figures(model, dev, gold, scorer, bias=0.):
    by = {}
    for p, found in model.read(dev, bias):
        by.setdefault(p["article"], []).extend({"cue": spans(p, [c]), "source": spans(p, s), "content": spans(p, t)} for c, s, t in found)
    r = scorer.score((g["text"], g["attributions"], by.get(g["id"], [])) for g in gold)
    return {k: round(r[k][2], 2) for k in ("exact_source", "exact_cue", "exact_content", "linked", "triple_exact")} | {
        "linked_pr": [round(x, 1) for x in r["linked"][:2]], "kinds": {k: round(v, 1) for k, v in r["recall_by_kind"].items()}}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("config"); a.add_argument("--train", nargs="+"); a.add_argument("--dev"); a.add_argument("--gold")
    a.add_argument("--scorer"); a.add_argument("--weights"); a.add_argument("--out"); a.add_argument("--threads", type=int, default=1)
    a.add_argument("--hold", help="leave out the articles whose number modulo N is K: K/N")
    o = a.parse_args()
    cfg = json.load(open(o.config)); torch.set_num_threads(o.threads); torch.set_flush_denormal(True)
    torch.manual_seed(cfg["seed"]); random.seed(cfg["seed"])
    w = np.load(o.weights)
    model = Reader(cfg, w)
    train = [p for f in o.train for p in load(f)]
    if o.hold:
        k, n = map(int, o.hold.split("/")); ids = sorted({p["article"] for p in train}); out = {x for i, x in enumerate(ids) if i % n == k}
        train = [p for p in train if p["article"] not in out]
    dev = load(o.dev) if o.dev else []
    gold = [json.loads(l) for l in open(o.gold, encoding="utf-8")] if o.gold else []
    scorer = None
    if o.scorer:
        spec = importlib.util.spec_from_file_location("scorer", o.scorer); scorer = importlib.util.module_from_spec(spec); spec.loader.exec_module(scorer)
    L = cfg.get("layers", 0); groups = []
    for n, q in model.named_parameters():
        if not q.requires_grad: continue
        lr = cfg["lr"]
        if n.startswith("encode.layers."): lr = cfg["encoder_lr"] * cfg["layer_decay"] ** (L - 1 - int(n.split(".")[2]))
        groups.append({"params": [q], "lr": lr, "base": lr, "weight_decay": cfg["weight_decay"] if q.dim() > 1 else 0.})
    opt = torch.optim.AdamW(groups, betas=(.9, .98 if model.pieces else .99), eps=1e-8, foreach=True)
    live = [q for q in model.parameters() if q.requires_grad]; shadow = [q.detach().clone() for q in live]
    os.makedirs(o.out, exist_ok=True); state = os.path.join(o.out, "state.pt"); first = 0; step = 0
    if os.path.exists(state):
        s = torch.load(state); model.load_state_dict(s["model"]); opt.load_state_dict(s["opt"]); shadow = s["shadow"]; first, step = s["epoch"], s["step"]
    per = len(batches(train, cfg["batch"], model.pieces, 0)); total = per * cfg["epochs"]
    for epoch in range(first, cfg.get("stop_after", cfg["epochs"])):
        model.train(); t0 = time.time(); seen = 0.; torch.manual_seed(cfg["seed"] * 1000 + epoch)
        for i, ps in enumerate(batches(train, cfg["batch"], model.pieces, cfg["seed"] * 1000 + epoch)):
            x = step / total
            rate = min(1., step / (cfg["warmup"] * total) if cfg["warmup"] else 1.) * min(1., (1 - x) / (1 - cfg["warmup"]))
            for g in opt.param_groups: g["lr"] = g["base"] * max(rate, 1e-3)
            loss = model.loss(tensors(ps, model.pieces), cfg["false_cues"] if epoch >= 1 else 0.)
            opt.zero_grad(set_to_none=True); loss.backward()
            torch.nn.utils.clip_grad_norm_(live, 5.); opt.step(); step += 1; seen += loss.item()
            d = min(cfg["average"], (1 + step) / (10 + step))
            with torch.no_grad(): torch._foreach_mul_(shadow, d); torch._foreach_add_(shadow, [q.detach() for q in live], alpha=1 - d)
            if i % 50 == 49: print(f"\repoch {epoch + 1} {i + 1}/{per} loss {seen / (i + 1):.3f} {time.time() - t0:.0f}s", end="", file=sys.stderr, flush=True)
        keep = [q.detach().clone() for q in live]
        with torch.no_grad():
            for q, s in zip(live, shadow): q.copy_(s)
        torch.save(model.state_dict(), os.path.join(o.out, "model.pt"))
        row = {"epoch": epoch + 1, "loss": round(seen / per, 4), "seconds": round(time.time() - t0)}
        if scorer: row |= figures(model, dev, gold, scorer)
        with torch.no_grad():
            for q, s in zip(live, keep): q.copy_(s)
        torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "shadow": shadow, "epoch": epoch + 1, "step": step}, state)
        with open(os.path.join(o.out, "log.jsonl"), "a") as f: f.write(json.dumps(row) + "\n")
        print("\n" + json.dumps(row), file=sys.stderr, flush=True)


if __name__ == "__main__": main()
