"""Reads what `training prepare` wrote: one paragraph a line, cut and numbered by the same C# code that reads."""
import json
import random
import torch

FIELDS = ("word", "vector", "prefix", "suffix", "shape", "quote")


def load(path):
    with open(path, encoding="utf-8") as f: return [json.loads(l) for l in f]


def cue_tags(p):
    y = [0] * len(p["start"])
    for s, e, *_ in p["cues"]:
        for i in range(s, e): y[i] = 1 if i == s else 2
    return y


def role_tags(p, source, content):
    y = [0] * len(p["start"])
    for spans, b in ((source, 1), (content, 3)):
        for s, e in spans:
            for i in range(s, e): y[i] = b if i == s else b + 1
    return y


def batches(paragraphs, size, pieces, seed=None):
    """Batches of about `size` pieces (or tokens), alike in length; in random order when a seed is given."""
    length = (lambda p: sum(map(len, p["pieces"]))) if pieces else (lambda p: len(p["start"]))
    r = random.Random(seed)
    order = sorted(paragraphs, key=lambda p: length(p) + (r.random() * 8 if seed is not None else 0))
    out, now, longest = [], [], 0
    for p in order:
        n = length(p)
        if now and max(longest, n) * (len(now) + 1) > size: out.append(now); now, longest = [], 0
        now.append(p); longest = max(longest, n)
    if now: out.append(now)
    if seed is not None: r.shuffle(out)
    return out


def tensors(ps, pieces):
    B, T = len(ps), max(len(p["start"]) for p in ps)
    b = {"lengths": torch.tensor([len(p["start"]) for p in ps])}
    pad = lambda rows: torch.tensor([r + [0] * (T - len(r)) for r in rows])
    for f in (("shape", "quote") if pieces else FIELDS): b[f] = pad([p[f] for p in ps])
    b["mask"] = torch.arange(T).unsqueeze(0) < b["lengths"].unsqueeze(1)
    b["cue_tags"] = pad([cue_tags(p) for p in ps])
    if pieces:
        flat, first = [], []
        for p in ps:
            ids, at = [101], []
            for t in p["pieces"]: at.append(len(ids)); ids += t
            flat.append(ids + [102]); first.append(at)
        P = max(map(len, flat))
        b["pieces"] = torch.tensor([x + [0] * (P - len(x)) for x in flat])
        b["piece_mask"] = torch.arange(P).unsqueeze(0) < torch.tensor([len(x) for x in flat]).unsqueeze(1)
        b["first"] = pad(first)
    inner = [p.get("inner") or [] for p in ps]
    b["inner_known"] = torch.tensor([p.get("inner") is not None for p in ps])
    b["inner_tags"] = pad([cue_tags({"start": p["start"], "cues": i}) for p, i in zip(ps, inner)])
    every = [(i, c, None) for i, p in enumerate(ps) for c in p["cues"]] + [(i, c, ps[i]["cues"][c[5]]) for i, x in enumerate(inner) for c in x]
    b["rows"] = torch.tensor([i for i, _, _ in every], dtype=torch.long)
    b["starts"] = torch.tensor([c[0] for _, c, _ in every], dtype=torch.long)
    b["ends"] = torch.tensor([c[1] for _, c, _ in every], dtype=torch.long)
    if every: b["role_tags"] = pad([role_tags(ps[i], c[2], c[3]) for i, c, _ in every])
    # 0 for an outermost cue; for an inner one 2 inside the content of its outermost and 1 elsewhere
    b["place"] = pad([place(ps[i], o) for i, _, o in every]) if every else torch.zeros(0, T, dtype=torch.long)
    b["meaning"] = torch.tensor([(c[4] if len(c) > 4 and c[4] else [-1, -1, -1]) for _, c, _ in every], dtype=torch.long).view(-1, 3)
    b["buckets"] = [p.get("bucket") for p in ps]
    b["statements"] = [(i, c[0], c[1], c[2], c[3], o is not None) for i, c, o in every]
    owner = torch.full((B, T), -1, dtype=torch.long)      # the outermost cue, among those above, whose content holds a token
    for k, (i, c, o) in enumerate(every):
        if o is None:
            for s, e in c[3]: owner[i, s:e] = k
    b["owner"] = owner
    b["cue_mask"] = b["cue_tags"] > 0
    b["inner_mask"] = b["inner_tags"] > 0
    return b


def place(p, outermost):
    if outermost is None: return [0] * len(p["start"])
    y = [1] * len(p["start"])
    for s, e in outermost[3]: y[s:e] = [2] * (e - s)
    return y
