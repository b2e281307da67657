"""Linear-chain conditional random field with exact gradients.

Lafferty, McCallum and Pereira 2001. The forward and backward recursions run outside autograd: the gradient of the
log partition function with respect to the emissions is the table of marginals, so one pass of each is enough.
"""
import torch


class _LogZ(torch.autograd.Function):
    @staticmethod
    def forward(ctx, emit, mask, trans, start, end):
        B, T, K = emit.shape
        with torch.no_grad():
            keep = mask.unsqueeze(-1)
            alpha = torch.empty(B, T, K)
            a = start + emit[:, 0]
            alpha[:, 0] = a
            for t in range(1, T):
                n = torch.logsumexp(a.unsqueeze(2) + trans, 1) + emit[:, t]
                a = torch.where(keep[:, t], n, a)
                alpha[:, t] = a
            logz = torch.logsumexp(a + end, 1)
            beta = torch.empty(B, T, K)
            b = end.expand(B, K)
            beta[:, T - 1] = b
            for t in range(T - 2, -1, -1):
                n = torch.logsumexp(trans + (emit[:, t + 1] + b).unsqueeze(1), 2)
                b = torch.where(keep[:, t + 1], n, b)
                beta[:, t] = b
            unary = torch.exp(alpha + beta - logz.view(B, 1, 1)) * keep
            pair = (alpha[:, :-1].unsqueeze(3) + trans + (emit + beta)[:, 1:].unsqueeze(2) - logz.view(B, 1, 1, 1)).exp()
            pair = pair * mask[:, 1:].view(B, T - 1, 1, 1)
            last = mask.long().sum(1) - 1
            final = unary[torch.arange(B), last]
        ctx.save_for_backward(unary, pair, final)
        return logz

    @staticmethod
    def backward(ctx, g):
        unary, pair, final = ctx.saved_tensors
        return (unary * g.view(-1, 1, 1), None, (pair.sum(1) * g.view(-1, 1, 1)).sum(0),
                (unary[:, 0] * g.unsqueeze(1)).sum(0), (final * g.unsqueeze(1)).sum(0))


class Crf(torch.nn.Module):
    """Scores label sequences: emissions [B,T,K] plus transitions [from,to], start and end scores (natural logs)."""

    def __init__(self, k):
        super().__init__()
        self.trans = torch.nn.Parameter(torch.zeros(k, k))
        self.start = torch.nn.Parameter(torch.zeros(k))
        self.end = torch.nn.Parameter(torch.zeros(k))

    def log_z(self, emit, mask):
        return _LogZ.apply(emit, mask, self.trans, self.start, self.end)

    def path(self, emit, mask, tags):
        """Unnormalised score of one label sequence a row."""
        s = (emit.gather(2, tags.unsqueeze(2)).squeeze(2) * mask).sum(1) + self.start[tags[:, 0]]
        s = s + (self.trans[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]).sum(1)
        last = mask.long().sum(1) - 1
        return s + self.end[tags.gather(1, last.unsqueeze(1)).squeeze(1)]

    def nll(self, emit, mask, tags):
        """Negative log-likelihood of each row, [B]."""
        return self.log_z(emit, mask) - self.path(emit, mask, tags)

    def soft_nll(self, emit, mask, unary, pair, start, end):
        """Cross-entropy against a teacher's marginals: unary [B,T,K], pair counts [B,K,K], start and end [B,K]."""
        s = (emit * unary).sum((1, 2)) + (self.trans * pair).sum((1, 2)) + (self.start * start).sum(1) + (self.end * end).sum(1)
        return self.log_z(emit, mask) - s

    @torch.no_grad()
    def marginals(self, emit, mask):
        e = emit.detach().requires_grad_(True)
        with torch.enable_grad():
            z = self.log_z(e, mask)
            g, = torch.autograd.grad(z.sum(), e)
        return g

    @torch.no_grad()
    def viterbi(self, emit, mask):
        """Best label sequence of each row, [B,T]; padding holds 0."""
        B, T, K = emit.shape
        a = self.start + emit[:, 0]
        back = torch.zeros(B, T, K, dtype=torch.long)
        for t in range(1, T):
            m, i = (a.unsqueeze(2) + self.trans).max(1)
            keep = mask[:, t].unsqueeze(1)
            back[:, t] = torch.where(keep, i, torch.arange(K).expand(B, K))
            a = torch.where(keep, m + emit[:, t], a)
        y = (a + self.end).argmax(1)
        out = torch.zeros(B, T, dtype=torch.long)
        for t in range(T - 1, -1, -1):
            out[:, t] = y
            y = back[:, t].gather(1, y.unsqueeze(1)).squeeze(1)
        return out * mask
