# What the training scripts share: settings that keep PyTorch quick here, and the last steps of every reader.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_TOP_PAD_=1000000000 OPENBLAS_NUM_THREADS=1

dpkg -s python3-torch libopenblas0-pthread > /dev/null 2>&1 || apt-get install -y python3-torch libopenblas0-pthread

build() { dotnet build train/Training -c Release -v quiet; }
training() { dotnet artifacts/bin/Training/release/Hearsay.Training.dll "$@"; }

# finish MODEL CORPORA: packs with `pack`, calibrates on dev, packs again and scores.
finish() {
  local dev=("--articles" "$2/polnear/dev/dev.jsonl" "--layer" "$2/nested/dev.jsonl")
  pack
  # shellcheck disable=SC2046 # eight numbers, eight arguments
  pack --calibration $(training calibrate "${dev[@]}" --model "$1/model.bin")
  training score "${dev[@]}" --model "$1/model.bin" --name "PolNeAR dev" --out "$1/scores.json"
  training score --articles "$2/wikinews/dev.jsonl" --layer "$2/nested/wikinews-dev.jsonl" --model "$1/model.bin" --name "Wikinews dev" --out "$1/scores.json"
}
