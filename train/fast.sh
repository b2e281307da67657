#!/usr/bin/env bash
# Trains the fast reader, the careful one teaching: fast.sh CORPORA VECTORS.json ENCODER; careful.sh has run before
set -euo pipefail
corpora=$1 vectors=$2 encoder=$3
cd "$(dirname "$0")/.."
. train/settings.sh
work=train/work/fast model=models/en-fast-2 teacher=train/work/careful/model.pt
mkdir -p "$work"

build
training words --vectors "$vectors" --articles "$corpora/polnear/train/train.jsonl" --articles "$corpora/wikinews/train.jsonl" --out "$work"
prepare() { training prepare --words "$work/words.tsv" --pieces "$encoder/vocab.txt" "$@"; }
prepare --articles "$corpora/polnear/train/train.jsonl" --layer "$corpora/nested/train.jsonl" --out "$work/polnear.jsonl"
prepare --articles "$corpora/wikinews/train.jsonl" --layer "$corpora/nested/wikinews-train.jsonl" --out "$work/wikinews.jsonl"

# The careful reader reads what nobody has marked; no article that it was trained on is among it, and none of dev.
/usr/bin/python3 train/reader/texts.py "$corpora"/ud/UD_English-EWT/*train.conllu "$corpora"/ud/UD_English-GUM/*train.conllu > "$work/treebanks.txt.jsonl"
prepare --articles "$corpora/wikinews/unlabelled.jsonl" --out "$work/unlabelled.jsonl"
prepare --articles "$work/treebanks.txt.jsonl" --out "$work/treebanks.jsonl"
/usr/bin/python3 train/reader/teach.py models/en-careful-1/config.json $teacher --weights "$encoder/encoder.npz" \
  --rows "$work/unlabelled.jsonl" "$work/treebanks.jsonl" --inner-bias 0.5 --out "$work/taught.jsonl"

/usr/bin/python3 train/reader/fit.py $model/config.json --train "$work/polnear.jsonl" "$work/wikinews.jsonl" "$work/taught.jsonl" \
  --weights "$work/vectors.npy" --out "$work/fit"
/usr/bin/python3 train/reader/mean.py $model/config.json "$work/fit/model.pt" --weights "$work/vectors.npy" \
  --train "$work/polnear.jsonl" "$work/wikinews.jsonl" --epochs 12 --out "$work/model.pt"
pack() { /usr/bin/python3 train/reader/pack.py $model/config.json "$work/model.pt" --words "$work/words.tsv" --vectors "$work/vectors.npy" --inner-bias 0.5 --out $model/model.bin "$@"; }
finish $model "$corpora"
