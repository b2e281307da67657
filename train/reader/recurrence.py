"""A bidirectional LSTM (Hochreiter and Schmidhuber 1997) with its backward pass by hand.

Torch's own recurrence on this class of machine spends its time in small float32 products; here both directions step
together, products run in bfloat16 and everything else in float32. Forward and backward agree with
torch's to rounding.
"""
import torch
from torch import nn


class _Steps(torch.autograd.Function):
    """gx [T,2,B,4H] (input, forget, output, candidate), U [2,H,4H] → h [T,2,B,H]."""

    @staticmethod
    def forward(ctx, gx, U):
        T, _, B, H4 = gx.shape
        H = H4 // 4
        u = U.bfloat16()
        acts = torch.empty(T, 2, B, H4); cs = torch.empty(T, 2, B, H); hs = torch.empty(T, 2, B, H)
        h = None
        for t in range(T):
            g = gx[t]
            if h is not None:
                hb = h.bfloat16()
                g = g + torch.stack([hb[0] @ u[0], hb[1] @ u[1]])
            a = acts[t]
            torch.sigmoid(g[..., :3 * H], out=a[..., :3 * H])
            torch.tanh(g[..., 3 * H:], out=a[..., 3 * H:])
            c = a[..., :H] * a[..., 3 * H:]
            if h is not None: c += a[..., H:2 * H] * cs[t - 1]
            cs[t] = c
            h = a[..., 2 * H:3 * H] * torch.tanh(c)
            hs[t] = h
        ctx.save_for_backward(acts, cs, hs, u)
        return hs

    @staticmethod
    def backward(ctx, dhs):
        acts, cs, hs, u = ctx.saved_tensors
        T, _, B, H4 = acts.shape
        H = H4 // 4
        dg = torch.empty(T, 2, B, H4)
        i, f, o, g = acts[..., :H], acts[..., H:2 * H], acts[..., 2 * H:3 * H], acts[..., 3 * H:]
        tc = torch.tanh(cs)
        slope = torch.cat([acts[..., :3 * H] * (1 - acts[..., :3 * H]), 1 - g * g], 3)
        dc_h = o * (1 - tc * tc)
        ut = u.transpose(1, 2).contiguous()
        dh, dc = dhs[T - 1], None
        for t in range(T - 1, -1, -1):
            d = dh * dc_h[t]
            if dc is not None: d += dc
            r = dg[t]
            torch.mul(d, g[t], out=r[..., :H])
            if t: torch.mul(d, cs[t - 1], out=r[..., H:2 * H])
            else: r[..., H:2 * H] = 0
            torch.mul(dh, tc[t], out=r[..., 2 * H:3 * H])
            torch.mul(d, i[t], out=r[..., 3 * H:])
            r *= slope[t]
            if t:
                dc = d * f[t]
                b = r.bfloat16()
                dh = dhs[t - 1] + torch.stack([b[0] @ ut[0], b[1] @ ut[1]])
        dU = torch.stack([hs[:-1, k].reshape(-1, H).bfloat16().t() @ dg[1:, k].reshape(-1, H4).bfloat16() for k in (0, 1)]).float() if T > 1 else None
        return dg, dU


class BiLstm(nn.Module):
    """[B,T,D] and lengths [B] → [B,T,2H]; gate order input, forget, output, candidate. Values past a row's length mean nothing."""

    def __init__(self, d, h):
        super().__init__()
        self.W = nn.Linear(d, 8 * h)
        self.U = nn.Parameter(torch.empty(2, h, 4 * h))
        self.h = h
        nn.init.uniform_(self.U, -h ** -.5, h ** -.5)
        with torch.no_grad():
            for k in (0, 1): self.W.bias[k * 4 * h + h:k * 4 * h + 2 * h] += 1.

    def forward(self, x, lengths):
        B, T, _ = x.shape
        with torch.autocast("cpu", torch.bfloat16): gx = self.W(x)
        return self.steps(gx.float().view(B, T, 2, 4 * self.h), lengths)

    def steps(self, gx, lengths):
        """Runs the recurrence over input terms [B,T,2,4H]."""
        B, T = gx.shape[:2]
        pos = torch.arange(T).unsqueeze(0)
        turn = torch.where(pos < lengths.unsqueeze(1), lengths.unsqueeze(1) - 1 - pos, pos)      # [B,T], its own inverse
        idx = turn.view(B, T, 1)
        ahead, back = gx.transpose(0, 1).unbind(2)
        flip = idx.transpose(0, 1)
        back = back.gather(0, flip.expand(-1, -1, back.shape[2]))
        ahead, back = _Steps.apply(torch.stack([ahead, back], 1), self.U).unbind(1)
        return torch.cat([ahead, back.gather(0, flip.expand(-1, -1, self.h))], 2).transpose(0, 1)
