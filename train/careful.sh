#!/usr/bin/env bash
# Trains the careful reader: careful.sh CORPORA ENCODER, a folder with encoder.npz and vocab.txt
set -euo pipefail
corpora=$1 encoder=$2
cd "$(dirname "$0")/.."
. train/settings.sh
work=train/work/careful model=models/en-careful-1
mkdir -p "$work" "$model"

build
prepare() { training prepare --pieces "$encoder/vocab.txt" "$@"; }
prepare --articles "$corpora/polnear/train/train.jsonl" --layer "$corpora/nested/train.jsonl" --out "$work/polnear.jsonl"
prepare --articles "$corpora/wikinews/train.jsonl" --layer "$corpora/nested/wikinews-train.jsonl" --out "$work/wikinews.jsonl"
fit() { /usr/bin/python3 train/reader/fit.py "$1" --train "$work/polnear.jsonl" "$work/wikinews.jsonl" --weights "$encoder/encoder.npz" "${@:2}"; }
fit train/reader/careful.json --out "$work/first"                                    # outermost statements
fit $model/config.json --start "$work/first/model.pt" --out "$work/second"           # besides inner ones and what they mean

/usr/bin/python3 train/reader/mean.py $model/config.json "$work/second/model.pt" --weights "$encoder/encoder.npz" \
  --train "$work/polnear.jsonl" "$work/wikinews.jsonl" --epochs 12 --out "$work/model.pt"                             # what they mean, on fixed vectors

pack() { /usr/bin/python3 train/reader/pack.py $model/config.json "$work/model.pt" --inner-bias 0.85 --pieces "$encoder/vocab.txt" --out $model/model.bin "$@"; }
finish $model "$corpora"
