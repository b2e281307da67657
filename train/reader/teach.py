#!/usr/bin/env python3
"""Marks prepared rows as a trained reader reads them: teach.py CONFIG.json MODEL.pt --weights W --rows A.jsonl ... --out OUT.jsonl

The rows must not come from articles that the teacher was trained on, nor from dev. They
hold what the teacher says of stance, certainty and sourcing.
"""
import argparse, json
import numpy as np
import torch
from data import load
from fit import Reader


def main():
    a = argparse.ArgumentParser()
    a.add_argument("config"); a.add_argument("model"); a.add_argument("--weights"); a.add_argument("--rows", nargs="+"); a.add_argument("--out")
    a.add_argument("--inner-bias", type=float, default=0.)
    o = a.parse_args()
    torch.set_num_threads(1); torch.set_flush_denormal(True)
    model = Reader(json.load(open(o.config)), np.load(o.weights)); model.load_state_dict(torch.load(o.model, map_location="cpu"))
    with open(o.out, "w", encoding="utf-8") as out:
        rows = [p for f in o.rows for p in load(f)]
        short = [p for p in rows if sum(map(len, p["pieces"])) <= 510]       # what the encoder can see at once
        for p, found, within in model.read(short, inner_bias=o.inner_bias):
            p["cues"] = [[*c, s, t, m] for c, s, t, m in found]
            p["inner"] = [[*c, s, t, m, k] for c, s, t, m, k in within]
            out.write(json.dumps(p) + "\n")


if __name__ == "__main__": main()
