#!/usr/bin/env python3
"""Validation of backtests from the papers, by plain sums over explicit indices: probabilistic and deflated Sharpe (Bailey and
López de Prado 2012, 2014), automatic block length (Politis and White 2004; Patton, Politis and White 2009), stationary bootstrap
(Politis and Romano 1994), Reality Check (White 2000), SPA (Hansen 2005), PBO by CSCV (Bailey, Borwein, López de Prado and Zhu
2017). Data: sign of momentum on data/sp500-daily. Standard library only. Prints JSON."""
import csv
import gzip
import itertools
import json
import math
import os
import statistics

HERE = os.path.dirname(os.path.abspath(__file__))
MASK = (1 << 64) - 1
NORMAL = statistics.NormalDist()
EULER = 0.57721566490153286


class Xoshiro:
    """xoshiro256++ as in rng.py."""

    def __init__(self, seed):
        self.s = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            self.s.append(finalize(seed))

    def bits(self):
        a, b, c, d = self.s
        total = (a + d) & MASK
        out = (((total << 23) | (total >> 41)) + a) & MASK
        c ^= a
        d ^= b
        self.s = [a ^ d, b ^ c, c ^ ((b << 17) & MASK), ((d << 45) | (d >> 19)) & MASK]
        return out

    def uniform(self):
        return (self.bits() >> 11) / (1 << 53)

    def below(self, bound):
        while True:
            product = self.bits() * bound
            if product & MASK >= (1 << 64) % bound:
                return product >> 64


def finalize(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def generator(seed, replicate):
    return Xoshiro(finalize((seed + (replicate + 1) * 0xD1342543DE82EF95) & MASK))


def stationary_indices(rng, n, block):
    out = []
    while len(out) < n:
        start = rng.below(n)
        length = 1 + int(math.log(1 - rng.uniform()) / math.log(1 - 1 / block))
        out.extend((start + i) % n for i in range(length))
    return out[:n]


def mean(x):
    return math.fsum(x) / len(x)


def moments(x):
    m, n = mean(x), len(x)
    m2, m3, m4 = (math.fsum((v - m) ** p for v in x) / n for p in (2, 3, 4))
    return m / math.sqrt(m2 * n / (n - 1)), m3 / m2 ** 1.5, m4 / m2 ** 2, n


def psr(sr, skew, kurt, n, benchmark):
    return NORMAL.cdf((sr - benchmark) * math.sqrt(n - 1) / math.sqrt(1 - skew * sr + (kurt - 1) / 4 * sr * sr))


def expected_maximum(trials):
    return (1 - EULER) * NORMAL.inv_cdf(1 - 1 / trials) + EULER * NORMAL.inv_cdf(1 - 1 / (trials * math.e))


def block_length(x):
    n, m = len(x), mean(x)
    gamma = lambda k: math.fsum((x[t] - m) * (x[t - k] - m) for t in range(k, n)) / n
    run = max(5, int(math.sqrt(math.log10(n))))
    most = math.ceil(math.sqrt(n)) + run
    g = [gamma(k) for k in range(most + 1)]
    limit = 2 * math.sqrt(math.log10(n) / n)
    quiet = [j for j in range(most - run + 1) if all(abs(g[j + i] / g[0]) < limit for i in range(1, run + 1))]
    bandwidth = min(2 * max(quiet[0], 1), most) if quiet else most
    window = lambda t: 1 if abs(t) <= 0.5 else 2 * (1 - abs(t))
    span = range(-bandwidth, bandwidth + 1)
    big_g = math.fsum(window(k / bandwidth) * abs(k) * g[abs(k)] for k in span)
    g0 = math.fsum(window(k / bandwidth) * g[abs(k)] for k in span)
    cap = math.ceil(min(3 * math.sqrt(n), n / 3))
    size = lambda d: max(1, min((2 * big_g ** 2 / d) ** (1 / 3) * n ** (1 / 3), cap))
    return {"stationary": size(2 * g0 ** 2), "circular": size(4 / 3 * g0 ** 2), "bandwidth": bandwidth}


def long_run_deviation(d, q):
    n, m = len(d), mean(d)
    total = 0.0
    for i in range(n):
        gamma = math.fsum((d[j] - m) * (d[j + i] - m) for j in range(n - i)) / n
        kappa = (n - i) / n * (1 - q) ** i + i / n * (1 - q) ** (n - i)
        total += gamma if i == 0 else 2 * kappa * gamma
    return math.sqrt(total)


def tests(columns, block, replications, seed):
    n = len(columns[0])
    root = math.sqrt(n)
    means = [mean(c) for c in columns]
    omega = [long_run_deviation(c, 1 / block) for c in columns]
    observed = max(0, max(root * m / w for m, w in zip(means, omega)))
    best = max(root * m for m in means)
    limit = -math.sqrt(2 * math.log(math.log(n)))
    centers = {"lower": [max(0, m) for m in means],
               "consistent": [m if root * m / w >= limit else 0 for m, w in zip(means, omega)],
               "upper": means}
    beaten = dict.fromkeys(["realityCheck", *centers], 0)
    for b in range(replications):
        rows = stationary_indices(generator(seed, b), n, block)
        drawn = [mean([c[i] for i in rows]) for c in columns]
        beaten["realityCheck"] += max(root * (x - m) for x, m in zip(drawn, means)) > best
        for name, center in centers.items():
            beaten[name] += max(0, max(root * (x - g) / w for x, g, w in zip(drawn, center, omega))) > observed
    return {"block": block, "replications": replications, "seed": seed, "omega": omega, "statistic": observed,
            "realityCheckStatistic": best, **{name: count / replications for name, count in beaten.items()}}


def sharpe(x):
    return mean(x) / statistics.stdev(x)


def overfit(columns, blocks):
    size = len(columns[0]) // blocks
    skip = len(columns[0]) - size * blocks
    part = lambda c, chosen: [v for b in chosen for v in c[skip + b * size: skip + (b + 1) * size]]
    logits, pairs = [], []
    for chosen in itertools.combinations(range(blocks), blocks // 2):
        rest = [b for b in range(blocks) if b not in chosen]
        inside = [sharpe(part(c, chosen)) for c in columns]
        outside = [sharpe(part(c, rest)) for c in columns]
        winner = inside.index(max(inside))
        rank = sum(v <= outside[winner] for v in outside) / (len(columns) + 1)
        logits.append(math.log(rank / (1 - rank)))
        pairs.append((inside[winner], outside[winner]))
    mx, my = mean([p[0] for p in pairs]), mean([p[1] for p in pairs])
    slope = math.fsum((x - mx) * (y - my) for x, y in pairs) / math.fsum((x - mx) ** 2 for x, _ in pairs)
    return {"blocks": blocks, "splits": len(logits), "pbo": sum(v <= 0 for v in logits) / len(logits),
            "meanLogit": mean(logits), "slope": slope, "loss": sum(p[1] < 0 for p in pairs) / len(pairs)}


with gzip.open(os.path.join(HERE, "..", "..", "data", "sp500-daily", "bars.csv.gz"), "rt", newline="") as file:
    close = [float(row["close"]) for row in csv.DictReader(file)]
LOOKBACKS = (5, 10, 20, 40, 60, 120, 250)
first = len(close) - 602
returns = [close[t] / close[t - 1] - 1 for t in range(1, len(close))]
held = [[(1 if close[t - 1] > close[t - 1 - m] else -1) * (close[t] / close[t - 1] - 1) for t in range(first, len(close))] for m in LOOKBACKS]
sr, skew, kurt, n = moments(returns)
lower = sorted(sharpe([held[0][i] for i in stationary_indices(generator(7, b), len(held[0]), 4.5)]) for b in range(400))
print(json.dumps({
    "data": "sp500-daily",
    "moments": {"sharpe": sr, "skewness": skew, "kurtosis": kurt, "n": n},
    "psr": [psr(sr, skew, kurt, n, b / math.sqrt(252)) for b in (0.0, 0.3, 1.0)],
    "expectedMaximum": [[k, expected_maximum(k)] for k in (2, 10, 45, 46, 100, 1000)],
    "blockLengths": {"returns": block_length(returns), "absoluteReturns": block_length([abs(r) for r in returns])},
    "bootstrap": {"block": 4.5, "seed": 7, "sharpes": lower[::40]},
    "superiority": tests(held, 10, 300, 11),
    "overfit": overfit(held, 8),
}, indent=1))
