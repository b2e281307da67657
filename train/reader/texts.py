#!/usr/bin/env python3
"""Texts of treebanks as JSON Lines for `training prepare`: texts.py A.conllu ... > OUT.jsonl

Only documents whose genre is free (GUM: see models/en-tags-1/CARD.md) or that name none (EWT). Paragraphs as marked.
"""
import argparse, json, sys

FREE = ("GUM_bio", "GUM_interview", "GUM_news", "GUM_voyage")


def documents(path):
    """(id, text) of each document."""
    name, text = None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id"):
            if text: yield name, "".join(text)
            name, text = line.split("=", 1)[1].strip(), []
        elif line.startswith("# newpar") and text: text.append("\n\n")
        elif line.startswith("# text ="):
            if text and text[-1] != "\n\n": text.append(" ")
            text.append(line.split("=", 1)[1].strip())
    if text: yield name, "".join(text)


a = argparse.ArgumentParser()
a.add_argument("treebanks", nargs="+")
for path in a.parse_args().treebanks:
    for name, text in documents(path):
        if not name.startswith("GUM_") or name.startswith(FREE): print(json.dumps({"id": name, "text": text}, ensure_ascii=False))
