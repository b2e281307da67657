#!/usr/bin/env python3
"""Texts of treebanks as JSON Lines for `training prepare`: texts.py A.conllu ... > OUT.jsonl

Each row: id, text, and `words` [start, end, tag, head, entity]: the universal tag, the place of the word's head in `words`
(-1 for a root) and the kind of the innermost entity around it ("" for none; GUM only). Of GUM only the documents of free
genres are written (models/en-tags-1/CARD.md) unless --all is given.
"""
import argparse, json, re

FREE = ("GUM_bio", "GUM_interview", "GUM_news", "GUM_voyage")


def documents(path):
    """(id, lines) of each document."""
    name, lines = None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id"):
            if lines: yield name, lines
            name, lines = line.split("=", 1)[1].strip(), []
        lines.append(line.rstrip("\n"))
    if lines: yield name, lines


def row(name, lines):
    text, words, at, base, around, open_spans = "", [], 0, 0, None, []
    for line in lines:
        if line.startswith("# newpar") and text: text += "\n\n"
        elif line.startswith("# text ="):
            if text and not text.endswith("\n\n"): text += " "
            at = len(text); text += line.split("=", 1)[1].strip(); base = len(words); around = None
        elif line and line[0].isdigit():
            f = line.split("\t")
            if "." in f[0]: continue
            if "-" in f[0]:
                s = text.find(f[1], at)
                if s >= 0: around = [int(x) for x in f[0].split("-")] + [s, s + len(f[1])]
                continue
            s = text.find(f[1], at)
            if around and around[0] <= int(f[0]) <= around[1]:
                if s < 0 or s + len(f[1]) > around[3]: s, e = around[2], around[3]     # not spelt out: the whole surface word
                else: e = s + len(f[1])
                if int(f[0]) == around[1]: at = around[3]
                elif e < around[3]: at = e
            else: e = s + len(f[1]); at = e
            marks = re.search(r"Entity=([^|]*)", f[9]); kind = open_spans[-1] if open_spans else ""
            for m in re.finditer(r"\(([^()]*)|\)", marks.group(1)) if marks else ():
                if m.group(0) != ")": open_spans.append(kind := (m.group(1).split("-") + [""])[1])
                elif open_spans: open_spans.pop()
            words.append([s, e, f[3], base + int(f[6]) - 1 if f[6] not in ("0", "_") else -1, kind])
    return {"id": name, "text": text, "words": words}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("treebanks", nargs="+"); a.add_argument("--all", action="store_true")
    o = a.parse_args()
    for path in o.treebanks:
        for name, lines in documents(path):
            if o.all or not name.startswith("GUM_") or name.startswith(FREE): print(json.dumps(row(name, lines), ensure_ascii=False))


if __name__ == "__main__": main()
