#!/usr/bin/env python3
"""Writes a trained reader as the model file that C# reads: pack.py CONFIG.json DIR/model.pt --words words.tsv --vectors vectors.npy --out fast.bin

Matrices go to 8 bits with one scale an output channel, embeddings with one scale a row; small layers stay in float32.
The layout is that of src/Reading/Neural/ModelFile.cs.
"""
import argparse, hashlib, json, struct
import numpy as np
import torch

TYPES = {"float32": "f32", "int8": "i8", "int32": "i32", "uint64": "u64", "uint8": "u8"}
MAGIC, VERSION, ALIGN = b"HEARSAYM", 1, 64


def rows8(w):
    """Whole numbers in [-127, 127] and the scale of each row."""
    s = np.abs(w).max(1) / 127
    return np.round(w / np.where(s == 0, 1, s)[:, None]).astype(np.int8), s.astype(np.float32)


def word_key(word):
    """FNV-1a over UTF-16 units; words.tsv holds words as WordKey makes them plain."""
    k = 14695981039346656037
    for (u,) in struct.iter_unpack("<H", word.encode("utf-16-le")): k = ((k ^ u) * 1099511628211) & (2 ** 64 - 1)
    return k


class Pack:
    def __init__(self): self.tensors = {}
    def put(self, name, a): self.tensors[name] = np.ascontiguousarray(a)
    def put8(self, name, a): self.tensors[name], self.tensors[name + ".scale"] = rows8(np.asarray(a, np.float32))

    def lstm(self, name, w, prefix):
        """Recurrent weights of both directions, [4H,H] each."""
        for k, way in ((0, "ahead"), (1, "back")): self.put8(f"{name}.{way}", w[prefix + ".U"][k].T)

    def heads(self, w, d):
        f = lambda k: w["heads." + k]
        for n in ("cue", "inner", "role"):
            self.put(n + ".weight", f(n + ".weight")); self.put(n + ".bias", f(n + ".bias"))
            for x in ("trans", "start", "end"): self.put(f"{n}_crf.{x}", f(f"{n}_crf.{x}"))
        W = f("args.W.weight")
        self.put8("args.token", W[:, :d]); self.put8("args.cue", W[:, d:2 * d])
        self.put("args.distance", f("distance.weight") @ W[:, 2 * d:2 * d + 32].T)
        flag, place = f("flag.weight") @ W[:, 2 * d + 32:2 * d + 40].T, f("place.weight") @ W[:, 2 * d + 40:].T
        self.put("args.flag", (place[:, None] + flag[None]).reshape(9, -1) + f("args.W.bias"))
        self.lstm("args", w, "heads.args")
        self.put8("words", f("words.weight")); self.put8("meant", f("meant.weight")); self.put("meant.bias", f("meant.bias"))
        self.put("meaning.weight", f("meaning.weight")); self.put("meaning.bias", f("meaning.bias"))

    def write(self, path, kind, settings):
        at, index = 0, {}
        for n, a in self.tensors.items():
            index[n] = {"type": TYPES[a.dtype.name], "shape": list(a.shape), "offset": at}
            at += -(-a.nbytes // ALIGN) * ALIGN
        head = json.dumps({"kind": kind, "settings": settings, "tensors": index}).encode()
        out = bytearray(MAGIC + struct.pack("<ii", VERSION, len(head)) + head)
        out += bytes(-len(out) % ALIGN)
        for a in self.tensors.values(): out += a.tobytes() + bytes(-a.nbytes % ALIGN)
        with open(path, "wb") as f: f.write(out + hashlib.sha256(out).digest())
        print(f"{path}: {len(out) / 1e6:.1f} MB")


def recurrent(p, w, words, vectors):
    """The fast encoder."""
    rows = [l.rstrip("\n").split("\t") for l in open(words, encoding="utf-8")]
    p.put("words.keys", np.array([word_key(r[0]) for r in rows], np.uint64))
    p.put("words.vector", np.array([int(r[1]) for r in rows], np.int32)); p.put("words.row", np.array([int(r[2]) for r in rows], np.int32))
    p.put8("vectors", np.load(vectors))
    for n in ("word", "prefix", "suffix", "shape", "quote"): p.put8(n, w[f"encode.{n}.weight"])
    for n in ("net1", "net2"):
        p.put8(n + ".input", w[f"encode.{n}.W.weight"]); p.put(n + ".bias", w[f"encode.{n}.W.bias"]); p.lstm(n, w, f"encode.{n}")


def pretrained(p, w, layers, vocabulary):
    """The careful encoder."""
    p.put("vocabulary", np.frombuffer(open(vocabulary, "rb").read().rstrip(b"\n"), np.uint8))
    p.put8("pieces", w["encode.word"]); p.put("places", w["encode.place"])
    p.put("norm.weight", w["encode.norm.weight"]); p.put("norm.bias", w["encode.norm.bias"])
    p.put("shape", w["encode.shape.weight"]); p.put("quote", w["encode.quote.weight"])
    for i in range(layers):
        for mine, theirs in (("qkv", "qkv"), ("proj", "out"), ("up", "up"), ("down", "down")):
            p.put8(f"layer{i}.{theirs}.weight", w[f"encode.layers.{i}.{mine}.weight"]); p.put(f"layer{i}.{theirs}.bias", w[f"encode.layers.{i}.{mine}.bias"])
        for n in ("norm1", "norm2"):
            for x in ("weight", "bias"): p.put(f"layer{i}.{n}.{x}", w[f"encode.layers.{i}.{n}.{x}"])


def main():
    a = argparse.ArgumentParser()
    a.add_argument("config"); a.add_argument("model"); a.add_argument("--words"); a.add_argument("--vectors"); a.add_argument("--pieces"); a.add_argument("--out")
    a.add_argument("--calibration", nargs=8, type=float, default=[1., 0., 0., 0.] * 2, help="weights of cue, source, content and the constant, of outermost statements and of inner ones")
    a.add_argument("--inner-bias", type=float, default=0., help="taken off the score of O in the tagger of inner cues")
    o = a.parse_args()
    cfg = json.load(open(o.config)); w = {k: v.numpy() for k, v in torch.load(o.model, map_location="cpu").items()}
    p = Pack(); settings = {"role_hidden": cfg["role_hidden"]}
    if cfg["kind"] == "fast":
        recurrent(p, w, o.words, o.vectors); settings["hidden"] = cfg["hidden"]
    else:
        pretrained(p, w, cfg["layers"], o.pieces); settings |= {"layers": cfg["layers"], "heads": 12}
    w["heads.inner.bias"][0] -= o.inner_bias
    p.heads(w, w["heads.cue.weight"].shape[1])
    p.put("calibration", np.array(o.calibration, np.float32))
    p.write(o.out, cfg["kind"], settings)


if __name__ == "__main__": main()
