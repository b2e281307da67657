#!/usr/bin/env bash
# Trains the fast reader: fast.sh CORPORA VECTORS.json VOCAB.txt
set -euo pipefail
corpora=$1 vectors=$2 vocab=$3
cd "$(dirname "$0")/.."
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_TOP_PAD_=1000000000 OPENBLAS_NUM_THREADS=1
work=train/work/fast model=models/en-fast-1
mkdir -p "$work"

dotnet build train/Training -c Release -v quiet
training() { dotnet artifacts/bin/Training/release/Hearsay.Training.dll "$@"; }
training words --vectors "$vectors" --articles "$corpora/polnear/train/train.jsonl" --articles "$corpora/wikinews/train.jsonl" --out "$work"
prepare() { training prepare --words "$work/words.tsv" --pieces "$vocab" "$@"; }
prepare --articles "$corpora/polnear/train/train.jsonl" --out "$work/polnear.jsonl"
prepare --articles "$corpora/wikinews/train.jsonl" --layer "$corpora/nested/wikinews-train.jsonl" --out "$work/wikinews.jsonl"

/usr/bin/python3 train/reader/fit.py $model/config.json --train "$work/polnear.jsonl" "$work/wikinews.jsonl" \
  --weights "$work/vectors.npy" --out "$work"
pack() { /usr/bin/python3 train/reader/pack.py $model/config.json "$work/model.pt" --words "$work/words.tsv" --vectors "$work/vectors.npy" --out "$model/model.bin" "$@"; }
pack
dev="$corpora/polnear/dev/dev.jsonl"
weights=$(training calibrate --articles "$dev" --model "$model/model.bin")
# shellcheck disable=SC2086 # four numbers, four arguments
pack --calibration $weights
training score --articles "$dev" --model "$model/model.bin" --name "PolNeAR dev" --out "$model/scores.json"
training score --articles "$corpora/wikinews/dev.jsonl" --layer "$corpora/nested/wikinews-dev.jsonl" --model "$model/model.bin" --name "Wikinews dev" --out "$model/scores.json"
