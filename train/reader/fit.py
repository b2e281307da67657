#!/usr/bin/env python3
"""Trains a reader: fit.py CONFIG.json --train A.jsonl ... --weights W --out DIR [--start model.pt] [--dev D.jsonl --gold dev.jsonl --scorer score_polnear.py]

Writes DIR/model.pt after each epoch (resume with the same command), DIR/log.jsonl, and DIR/best figures of dev.
"""
import argparse, importlib.util, json, os, random, sys, time
import numpy as np
import torch
import torch.nn.functional as F
from data import batches, load, place, tensors
from model import MEANINGS, Heads, Pretrained, Recurrent, bag


class Reader(torch.nn.Module):
    def __init__(self, cfg, weights):
        super().__init__()
        self.cfg = cfg
        self.pieces = cfg["kind"] == "careful"
        self.encode = Pretrained(cfg, weights) if self.pieces else Recurrent(cfg, weights)
        self.heads = Heads(self.encode.out, cfg["role_hidden"], cfg["drop"])

    def loss(self, b, false_cues, weights):
        """Mean over paragraphs of the negative log-likelihoods of cues, inner cues, roles and meanings."""
        h, H = self.encode(b), self.heads
        emit = H.cue_emit(h)
        loss = H.cue_crf.nll(emit, b["mask"], b["cue_tags"]).sum()
        known = b["inner_known"]
        if known.any():
            held = (b["owner"] >= 0) | (b["inner_tags"] > 0)
            within = only(H.inner_emit(h[known]), held[known])
            loss = loss + H.inner_crf.nll(within, b["mask"][known], b["inner_tags"][known]).sum()
        rows, starts, ends, tags, place = b["rows"], b["starts"], b["ends"], b.get("role_tags"), b["place"]
        cue_mask, inner_mask, true = b["cue_mask"], b["inner_mask"], len(b["rows"])
        if false_cues > 0:
            m = H.cue_crf.marginals(emit, b["mask"])
            r, s, e = wrong(m, b["cue_tags"], b["lengths"], torch.ones_like(cue_mask), false_cues)
            kinds = [(r, s, e, torch.zeros(len(r), h.shape[1], dtype=torch.long))]
            cue_mask = cue_mask.index_put((r, s), torch.tensor(True))
            if known.any():
                m = torch.zeros(m.shape).index_put((known,), H.inner_crf.marginals(within, b["mask"][known]))
                r, s, e = wrong(m, b["inner_tags"], b["lengths"], known.unsqueeze(1) & (b["owner"] >= 0), false_cues)
                if len(r):
                    held = (tags[b["owner"][r, s]] >= 3).long() + 1
                    kinds.append((r, s, e, held))
                    inner_mask = inner_mask.index_put((r, s), torch.tensor(True))
            for r, s, e, held in kinds:
                if len(r):
                    none = torch.zeros(len(r), h.shape[1], dtype=torch.long)
                    rows, starts, ends, place = torch.cat([rows, r]), torch.cat([starts, s]), torch.cat([ends, e]), torch.cat([place, held])
                    tags = none if tags is None else torch.cat([tags, none])
        if len(rows):
            states = H.role_states(h, b["lengths"], rows, starts, ends, cue_mask, inner_mask, place)
            loss = loss + H.role_crf.nll(H.role(states), b["mask"][rows], tags).sum()
            meant = (b["meaning"][:, 0] >= 0).nonzero().squeeze(1)
            if len(meant):
                logits = H.meant_logits(H.meant_features(h, states[meant], rows[meant], starts[meant], ends[meant], tags[meant]),
                                        bag(b["buckets"], [b["statements"][i] for i in meant.tolist()]))
                for k, part in enumerate(logits.split(MEANINGS, 1)):
                    loss = loss + self.cfg["meaning_weight"] * F.cross_entropy(part, b["meaning"][meant, k], weight=weights[k], reduction="sum")
        return loss / len(b["lengths"])

    @torch.no_grad()
    def read(self, ps, bias=0., inner_bias=0.):
        """[(paragraph, outermost, inner)]: each statement (cue, sources, contents, meaning, place of its outermost or None), in token ranges."""
        self.eval(); out = []
        for batch in batches(ps, 6000, self.pieces):
            b = tensors(batch, self.pieces); n = b["lengths"].tolist()
            h, H = self.encode(b), self.heads
            emit = H.cue_emit(h); emit[:, :, 0] -= bias
            y = H.cue_crf.viterbi(emit, b["mask"])
            cues = [(i, s, e) for i, row in enumerate(y.tolist()) for _, s, e in runs(row[:n[i]])]
            found, within = [[] for _ in batch], [[] for _ in batch]
            T = h.shape[1]
            outer = self._roles(h, b, cues, y > 0, y < 0, torch.zeros(len(cues), T, dtype=torch.long))
            held = torch.zeros(y.shape, dtype=torch.bool)
            for i, _, _, contents, _ in outer:
                for u, v in contents: held[i, u:v] = True
            emit = H.inner_emit(h); emit[:, :, 0] -= inner_bias
            z = H.inner_crf.viterbi(only(emit, held), b["mask"])
            inner, places = [], []
            for i, row in enumerate(z.tolist()):
                for _, s, e in runs(row[:n[i]]):
                    holding = [(sum(v - u for u, v in x[3]), k) for k, x in enumerate(outer) if x[0] == i and any(u <= s < v for u, v in x[3])]
                    if not holding: continue
                    k = min(holding)[1]
                    inner.append((i, s, e, k)); places.append(place(batch[i], (0, 0, 0, outer[k][3])) + [0] * (T - n[i]))
            for k, (i, c, src, cont, meant) in enumerate(outer): found[i].append((c, src, cont, meant, k))
            got = self._roles(h, b, [x[:3] for x in inner], y > 0, z > 0, torch.tensor(places, dtype=torch.long).view(-1, T))
            for (i, c, src, cont, meant), (_, _, _, k) in zip(got, inner): within[i].append((c, src, cont, meant, k))
            for p, f, w in zip(batch, found, within):
                core = p.get("core") or [1] * len(p["start"])
                names = {x[4]: j for j, x in enumerate(f)}
                keep = [j for j, x in enumerate(f) if x[2] and core[x[0][0]]]
                now = {j: m for m, j in enumerate(keep)}
                out.append((p, [f[j][:4] for j in keep], [x[:4] + (now[names[x[4]]],) for x in w if x[2] and names[x[4]] in now]))
        return out

    def _roles(self, h, b, cues, cue_mask, inner_mask, places):
        """(row, cue, sources, contents, meaning) for each cue."""
        out, H = [], self.heads
        for k in range(0, len(cues), 128):
            r, s, e = (torch.tensor(x) for x in zip(*cues[k:k + 128]))
            states = H.role_states(h, b["lengths"], r, s, e, cue_mask, inner_mask, places[k:k + 128])
            tags = H.role_crf.viterbi(H.role(states), b["mask"][r])
            found = [runs(row[:b["lengths"][i]]) for (i, _, _), row in zip(cues[k:k + 128], tags.tolist())]
            found = [([(a, z) for l, a, z in sp if l == 1], [(a, z) for l, a, z in sp if l == 3]) for sp in found]
            words = bag(b["buckets"], [(*c, *f, bool(places[k + j, 0] > 0)) for j, (c, f) in enumerate(zip(cues[k:k + 128], found))])
            meant = [p.argmax(1).tolist() for p in H.meant_logits(H.meant_features(h, states, r, s, e, tags), words).split(MEANINGS, 1)]
            for (i, cs, ce), f, *m in zip(cues[k:k + 128], found, *meant): out.append((i, (cs, ce), *f, m))
        return out


def only(emit, held):
    """Emissions [B,T,3] that leave no cue outside the contents of outermost statements [B,T]."""
    return emit - 20. * (~held).unsqueeze(2) * torch.tensor([0., 1., 1.])


def wrong(m, tags, lengths, allowed, share):
    """Places (rows, starts, ends) that look like cues to the tagger and are none."""
    at = (m[:, :, 1] > .03) & (tags == 0) & allowed & (torch.rand(m.shape[:2]) < share)
    r, s = at.nonzero(as_tuple=True)
    most = int((tags == 1).sum()) + 8       # early on nearly every word looks like a cue
    if len(r) > most:
        pick = torch.randperm(len(r))[:most]
        r, s = r[pick], s[pick]
    e = s + 1
    for _ in range(4):
        nxt = e.clamp(max=m.shape[1] - 1)
        go = (e < lengths[r]) & (m[r, nxt, 2] > .5 * m[r, s, 1]) & (tags[r, nxt] == 0)
        e = torch.where(go, e + 1, e)
    return r, s, e


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


def figures(model, dev, gold, scorer, bias=0., inner_bias=0.):
    by, inner, sure = {}, [0, 0, 0], [0] * 4
    for p, found, within in model.read(dev, bias, inner_bias):
        by.setdefault(p["article"], []).extend({"cue": spans(p, [c]), "source": spans(p, s), "content": spans(p, t)} for c, s, t, _ in found)
        if p.get("inner") is None: continue
        inner[1] += len(p["inner"]); inner[2] += len(within)
        for c in p["inner"]:
            inner[0] += any(c[0] < e and s < c[1] and alike(c[3], t) for (s, e), _, t, *_ in within)
        for c in p["cues"]:
            for (s, e), _, t, m in found:
                if c[0] < e and s < c[1] and c[4]: sure[3] += 1; sure[:3] = [u + (x == y) for u, x, y in zip(sure, c[4], m)]; break
    r = scorer.score((g["text"], g["attributions"], by.get(g["id"], [])) for g in gold)
    return {k: round(r[k][2], 2) for k in ("exact_source", "exact_cue", "exact_content", "linked", "triple_exact")} | {
        "linked_pr": [round(x, 1) for x in r["linked"][:2]], "inner_prf": [round(100 * inner[0] / max(1, x), 1) for x in (inner[2], inner[1], (inner[1] + inner[2]) / 2)],
        "stance_certainty_sourcing": [round(100 * x / max(1, sure[3]), 1) for x in sure[:3]]}


def alike(a, b):
    x, y = ({i for s, e in c for i in range(s, e)} for c in (a, b))
    return 2 * len(x & y) >= len(x | y)


def begin(model, old):
    """Takes what a trained model has; input columns that it lacks begin at zero."""
    now = model.state_dict()
    for k, v in old.items():
        if k in now and v.dim() == 2 and v.shape[1] < now[k].shape[1]: v = torch.cat([v, v.new_zeros(len(v), now[k].shape[1] - v.shape[1])], 1)
        now[k] = v
    model.load_state_dict(now)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("config"); a.add_argument("--train", nargs="+"); a.add_argument("--dev"); a.add_argument("--gold")
    a.add_argument("--scorer"); a.add_argument("--weights"); a.add_argument("--out"); a.add_argument("--threads", type=int, default=1)
    a.add_argument("--start", help="a trained model to go on from; parts that it lacks start anew")
    a.add_argument("--hold", help="leave out the articles whose number modulo N is K: K/N")
    o = a.parse_args()
    cfg = json.load(open(o.config)); torch.set_num_threads(o.threads); torch.set_flush_denormal(True)
    torch.manual_seed(cfg["seed"]); random.seed(cfg["seed"])
    w = np.load(o.weights)
    model = Reader(cfg, w)
    train = [p for f in o.train for p in load(f)]
    if not cfg.get("layer", True):
        for p in train: p["inner"] = None; p["cues"] = [c[:4] for c in p["cues"]]
    if o.hold:
        k, n = map(int, o.hold.split("/")); ids = sorted({p["article"] for p in train}); out = {x for i, x in enumerate(ids) if i % n == k}
        train = [p for p in train if p["article"] not in out]
    if o.start: begin(model, torch.load(o.start, map_location="cpu"))
    counts = [torch.ones(n) for n in MEANINGS]
    for p in train:
        for c in p["cues"] + (p.get("inner") or []):
            if len(c) > 4 and c[4]:
                for k, x in enumerate(c[4]): counts[k][x] += 1
    weights = [((n.sum() / len(n) / n) ** cfg.get("rare", 0.)).clamp(.3, 5.) for n in counts]
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
        elif n.split(".")[1] in ("inner", "inner_crf", "place", "meant", "words", "meaning"): lr = cfg.get("new_lr", lr)
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
            loss = model.loss(tensors(ps, model.pieces), cfg["false_cues"] if epoch >= 1 or o.start else 0., weights)
            opt.zero_grad(set_to_none=True); loss.backward()
            torch.nn.utils.clip_grad_norm_(live, 5.); opt.step(); step += 1; seen += loss.item()
            d = min(cfg["average"], (1 + step) / (10 + step))
            with torch.no_grad(): torch._foreach_mul_(shadow, d); torch._foreach_add_(shadow, [q.detach() for q in live], alpha=1 - d)
            if i % 50 == 49: print(f"\repoch {epoch + 1} {i + 1}/{per} loss {seen / (i + 1):.3f} {time.time() - t0:.0f}s", end="", file=sys.stderr, flush=True)
        keep = [q.detach().clone() for q in live]
        with torch.no_grad():
            for q, s in zip(live, shadow): q.copy_(s)
        out = os.path.join(o.out, "model.pt"); weights_now = model.state_dict()
        if cfg.get("join") and epoch == cfg["epochs"] - 1:       # the mean of the last two epochs, each itself an average
            before = torch.load(out)
            weights_now = {k: (v + before[k]) / 2 if v.is_floating_point() else v for k, v in weights_now.items()}
            model.load_state_dict(weights_now)
        torch.save(weights_now, out)
        row = {"epoch": epoch + 1, "loss": round(seen / per, 4), "seconds": round(time.time() - t0)}
        if scorer: row |= figures(model, dev, gold, scorer)
        with torch.no_grad():
            for q, s in zip(live, keep): q.copy_(s)
        torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "shadow": shadow, "epoch": epoch + 1, "step": step}, state)
        with open(os.path.join(o.out, "log.jsonl"), "a") as f: f.write(json.dumps(row) + "\n")
        print("\n" + json.dumps(row), file=sys.stderr, flush=True)


if __name__ == "__main__": main()
