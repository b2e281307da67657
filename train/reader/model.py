"""The two readers: a token encoder (recurrent or pre-trained) and the heads that both share."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from crf import Crf
from recurrence import BiLstm

CUE_LABELS = 3      # O, B, I
ROLE_LABELS = 5     # O, B-Source, I-Source, B-Content, I-Content
NEAR = 24           # distances up to this are told apart one by one, further ones by powers of two


def distance_bucket(d):
    """Bucket of a signed token distance: exact up to NEAR, then one bucket for each doubling, capped at 2^9."""
    a = d.abs()
    far = NEAR + 1 + torch.clamp(torch.floor(torch.log2(a.clamp(min=1).float() / NEAR)).long(), 0, 4)
    m = torch.where(a <= NEAR, a, far)
    return torch.where(d < 0, m + NEAR + 6, m)


DISTANCES = 2 * (NEAR + 6)
BUCKETS = 4096              # of words, as WordBucket.cs makes them
WORDS = 40                  # of a content or a source that are looked at
MEANT = 96                  # width of the layer before stance, certainty and sourcing


MEANINGS = (12, 4, 3)       # stances, certainties, sourcings, in the order of the C# enumerations


class Heads(nn.Module):
    """Cue taggers over token vectors [B,T,D], one for outermost and one for inner statements; for each cue a source/content
    tagger over its paragraph; for each statement its stance, certainty and sourcing."""

    def __init__(self, d, hidden, drop):
        super().__init__()
        self.drop = drop
        self.cue = nn.Linear(d, CUE_LABELS)
        self.cue_crf = Crf(CUE_LABELS)
        self.inner = nn.Linear(d, CUE_LABELS)
        self.inner_crf = Crf(CUE_LABELS)
        self.distance = nn.Embedding(DISTANCES, 32)
        self.flag = nn.Embedding(3, 8)          # not a cue, this cue, another cue
        self.place = nn.Embedding(3, 8)         # outermost cue; inner cue, token outside and inside of the outermost content
        self.args = BiLstm(2 * d + 48, hidden)
        self.role = nn.Linear(2 * hidden, ROLE_LABELS)
        self.role_crf = Crf(ROLE_LABELS)
        self.meant = nn.Linear(4 * d + 2 * hidden, MEANT)
        self.words = nn.EmbeddingBag(10 * BUCKETS + 1, MEANT, mode="sum")
        self.meaning = nn.Linear(MEANT, sum(MEANINGS))
        for e in (self.distance, self.flag, self.place): nn.init.normal_(e.weight, std=.1)
        nn.init.normal_(self.words.weight, std=.01)

    def cue_emit(self, h):
        return self.cue(F.dropout(h, self.drop, self.training))

    def inner_emit(self, h):
        return self.inner(F.dropout(h, self.drop, self.training))

    def role_states(self, h, lengths, rows, starts, ends, cue_mask, inner_mask, place):
        """States [N,T,2H] for N cues: paragraph row, token range [start, end), place of each token; the masks [B,T] mark every cue."""
        T = h.shape[1]
        pos = torch.arange(T).unsqueeze(0)
        inside = (pos >= starts.unsqueeze(1)) & (pos < ends.unsqueeze(1))
        hr = h[rows]
        cue = mean(hr, inside)
        d = torch.where(pos < starts.unsqueeze(1), pos - starts.unsqueeze(1),
                        torch.where(inside, torch.zeros_like(pos), pos - ends.unsqueeze(1) + 1))
        other = cue_mask[rows] | (inner_mask[rows] & (place[:, :1] > 0))
        flag = torch.where(inside, 1, torch.where(other, 2, 0))
        x = torch.cat([hr, cue.unsqueeze(1).expand(-1, T, -1), self.distance(distance_bucket(d)), self.flag(flag), self.place(place)], 2)
        return F.dropout(self.args(F.dropout(x, self.drop, self.training), lengths[rows]), self.drop, self.training)

    def meant_features(self, h, states, rows, starts, ends, tags):
        """Numbers [N,4D+2H] that describe statements whose roles are tagged [N,T]."""
        T = h.shape[1]
        pos = torch.arange(T).unsqueeze(0)
        hr = h[rows]
        inside = (pos >= starts.unsqueeze(1)) & (pos < ends.unsqueeze(1))
        content = tags >= 3
        first = content & (content.long().cumsum(1) == 1)
        return torch.cat([mean(hr, inside), mean(hr, content), mean(hr, first), mean(hr, (tags == 1) | (tags == 2)), mean(states, inside)], 1)

    def meant_logits(self, features, bag):
        """Logits [N,19] of stance, certainty and sourcing; bag: (ids, offsets) of the words of each statement."""
        x = self.meant(F.dropout(features, self.drop, self.training)) + self.words(*bag)
        return self.meaning(F.dropout(F.relu(x), self.drop, self.training))


def bag(buckets, statements):
    """Word places for `Heads.words`: for each (paragraph, cue start, end, tags or (sources, contents), inner) its words by field."""
    ids, offsets = [], []
    for k, start, end, sources, contents, inner in statements:
        offsets.append(len(ids)); row = buckets[k]
        put = lambda field, ts: ids.extend(field * BUCKETS + row[t] for t in ts)
        put(0, range(start, end))
        put(1, range(start, start + 1) if not inner else ()); put(2, range(start, start + 1) if inner else ())
        content = [t for s, e in contents for t in range(s, e)]
        for i in range(3): put(3 + i, content[i:i + 1])
        put(6, content[:WORDS]); put(7, content[-1:])
        source = [t for s, e in sources for t in range(s, e)]
        put(8, source[:WORDS]); put(9, source[:1])
        if not source: ids.append(10 * BUCKETS)
    return torch.tensor(ids, dtype=torch.long), torch.tensor(offsets, dtype=torch.long)


def mean(x, mask):
    """Mean of x [N,T,D] over a mask [N,T]; zeros where it is empty."""
    m = mask.float()
    return torch.bmm(m.unsqueeze(1), x).squeeze(1) / m.sum(1, keepdim=True).clamp(min=1)


class Recurrent(nn.Module):
    """Fast token encoder: frozen word vectors and small trained embeddings through a two-layer BiLSTM."""

    def __init__(self, cfg, vectors):
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(torch.as_tensor(vectors), freeze=True)
        self.word = nn.Embedding(cfg["words"], cfg["word_dim"])
        self.prefix = nn.Embedding(cfg["affixes"], cfg["affix_dim"])
        self.suffix = nn.Embedding(cfg["affixes"], cfg["affix_dim"])
        self.shape = nn.Embedding(16, 16)
        self.quote = nn.Embedding(2, 8)
        d = vectors.shape[1] + cfg["word_dim"] + 2 * cfg["affix_dim"] + 24
        self.h = cfg["hidden"]
        self.net1 = BiLstm(d, self.h)
        self.net2 = BiLstm(2 * self.h, self.h)
        self.drop = cfg["drop"]
        self.word_drop = cfg["word_drop"]
        self.out = 2 * self.h
        for e in (self.word, self.prefix, self.suffix, self.shape, self.quote): nn.init.normal_(e.weight, std=.1)

    def forward(self, b):
        w, v = b["word"], b["vector"]
        if self.training and self.word_drop:
            m = torch.rand(w.shape) < self.word_drop
            w = w.masked_fill(m, 0)
            v = v.masked_fill(m & (torch.rand(w.shape) < .3), 0)
        x = torch.cat([self.vectors(v), self.word(w), self.prefix(b["prefix"]), self.suffix(b["suffix"]),
                       self.shape(b["shape"]), self.quote(b["quote"])], 2)
        x = F.dropout(x, self.drop, self.training)
        x = self.net1(x, b["lengths"])
        x = F.dropout(x, self.drop, self.training)
        return self.net2(x, b["lengths"])


class Layer(nn.Module):
    """One BERT layer (Devlin et al. 2019): self-attention and feed-forward, each with residual and layer norm."""

    def __init__(self, d, heads, ff):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d, 3 * d)
        self.proj = nn.Linear(d, d)
        self.norm1 = nn.LayerNorm(d, eps=1e-12)
        self.up = nn.Linear(d, ff)
        self.down = nn.Linear(ff, d)
        self.norm2 = nn.LayerNorm(d, eps=1e-12)

    def forward(self, x, bias, drop):
        B, T, D = x.shape
        with torch.autocast("cpu", torch.bfloat16):
            q, k, v = self.qkv(x).view(B, T, 3, self.heads, D // self.heads).permute(2, 0, 3, 1, 4).contiguous().unbind(0)
            a = ((q * (D // self.heads) ** -.5) @ k.transpose(2, 3) + bias).softmax(3, dtype=torch.bfloat16)
            p = self.proj((a @ v).transpose(1, 2).reshape(B, T, D))
        x = self.norm1(x + F.dropout(p.float(), drop, self.training))
        with torch.autocast("cpu", torch.bfloat16): u = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(u.float(), drop, self.training))


class Pretrained(nn.Module):
    """Careful token encoder: BERT-shaped weights, the vector of each token's first piece, shape and quotation flag."""

    def __init__(self, cfg, weights):
        super().__init__()
        w = {k: torch.as_tensor(weights[k].astype(np.float32)) for k in weights.files}
        g = lambda n: next(w[k] for k in w if k.endswith(n))
        self.word = nn.Parameter(g("embeddings.word_embeddings.weight"))
        self.place = nn.Parameter(g("embeddings.position_embeddings.weight") + g("embeddings.token_type_embeddings.weight")[0])
        self.norm = nn.LayerNorm(384, eps=1e-12)
        self.norm.weight.data, self.norm.bias.data = g("embeddings.LayerNorm.weight"), g("embeddings.LayerNorm.bias")
        self.layers = nn.ModuleList()
        for i in range(cfg["layers"]):
            p = f"layer.{i}."
            s = {k.split(p)[1]: v for k, v in w.items() if p in k}
            L = Layer(384, 12, 1536)
            for name in ("weight", "bias"):
                getattr(L.qkv, name).data = torch.cat([s[f"attention.self.{x}.{name}"] for x in ("query", "key", "value")])
                for mine, theirs in (("proj", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                     ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(getattr(L, mine), name).data = s[f"{theirs}.{name}"]
            self.layers.append(L)
        self.frozen = cfg["frozen"]
        self.word.requires_grad = self.place.requires_grad = False
        for m in [self.norm, *self.layers[:self.frozen]]:
            for q in m.parameters(): q.requires_grad = False
        self.shape = nn.Embedding(16, 24)
        self.quote = nn.Embedding(2, 8)
        for e in (self.shape, self.quote): nn.init.normal_(e.weight, std=.1)
        self.drop, self.mask_rate = cfg["encoder_drop"], cfg["piece_mask"]
        self.out = 384 + 32

    def forward(self, b):
        ids = b["pieces"]
        if self.training and self.mask_rate:
            ids = torch.where((torch.rand(ids.shape) < self.mask_rate) & (ids > 103), 103, ids)
        x = self.norm(self.word[ids] + self.place[:ids.shape[1]])
        bias = torch.where(b["piece_mask"], 0., -1e4).bfloat16().view(ids.shape[0], 1, 1, -1)
        for i, layer in enumerate(self.layers):
            if i == self.frozen and i > 0: x = x.detach()
            x = layer(x, bias, self.drop if i >= self.frozen else 0.)
        h = x.gather(1, b["first"].unsqueeze(2).expand(-1, -1, x.shape[2]))
        return torch.cat([h, self.shape(b["shape"]), self.quote(b["quote"])], 2)
