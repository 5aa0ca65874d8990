#!/usr/bin/env python3
"""Variance ratio (Lo and MacKinlay 1988), autocorrelation and a HAC regression (Newey and West 1987) on data/sp500-daily,
written from the papers' sums. Standard library only. Prints JSON."""
import csv
import gzip
import json
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "data", "sp500-daily", "bars.csv.gz")


def variance_ratio(prices, q):
    x = [math.log(p) for p in prices]
    total = len(x) - 1
    mu = (x[-1] - x[0]) / total
    e = [x[k] - x[k - 1] - mu for k in range(1, total + 1)]
    sa = math.fsum(v * v for v in e) / (total - 1)
    m = q * (total - q + 1) * (1 - q / total)
    sc = math.fsum((x[k] - x[k - q] - q * mu) ** 2 for k in range(q, total + 1)) / m
    vr = sc / sa
    denominator = math.fsum(v * v for v in e) ** 2
    theta = 0.0
    for j in range(1, q):
        delta = total * math.fsum(e[k] ** 2 * e[k - j] ** 2 for k in range(j, total)) / denominator
        theta += (2 * (q - j) / q) ** 2 * delta
    return {
        "q": q, "ratio": vr, "z": math.sqrt(total) * (vr - 1) / math.sqrt(2 * (2 * q - 1) * (q - 1) / (3 * q)),
        "robustZ": math.sqrt(total) * (vr - 1) / math.sqrt(theta),
    }


def regression(y, x, lags):
    """y = a + b x, 2×2 algebra by hand."""
    n = len(y)
    sx, sxx = math.fsum(x), math.fsum(v * v for v in x)
    sy, sxy = math.fsum(y), math.fsum(u * v for u, v in zip(x, y))
    det = n * sxx - sx * sx
    b = (n * sxy - sx * sy) / det
    a = (sy - b * sx) / n
    e = [v - a - b * u for u, v in zip(x, y)]
    inverse = [[sxx / det, -sx / det], [-sx / det, n / det]]
    rows = [(v, v * u) for u, v in zip(x, e)]
    s = [[0.0, 0.0], [0.0, 0.0]]
    for i in range(2):
        for j in range(2):
            s[i][j] = math.fsum(r[i] * r[j] for r in rows)
            for lag in range(1, lags + 1):
                w = 1 - lag / (lags + 1)
                s[i][j] += w * math.fsum(rows[t][i] * rows[t - lag][j] + rows[t - lag][i] * rows[t][j] for t in range(lag, n))
    half = [[sum(inverse[i][k] * s[k][j] for k in range(2)) for j in range(2)] for i in range(2)]
    cov = [[sum(half[i][k] * inverse[k][j] for k in range(2)) for j in range(2)] for i in range(2)]
    scale = n / (n - 2)
    mean = sy / n
    r2 = 1 - math.fsum(v * v for v in e) / math.fsum((v - mean) ** 2 for v in y)
    return {"lags": lags, "n": n, "alpha": a, "beta": b, "seAlpha": math.sqrt(scale * cov[0][0]),
            "seBeta": math.sqrt(scale * cov[1][1]), "rSquared": r2}


def autocorrelation(x, lag):
    mean = math.fsum(x) / len(x)
    top = math.fsum((x[t] - mean) * (x[t - lag] - mean) for t in range(lag, len(x)))
    return {"lag": lag, "value": top / math.fsum((v - mean) ** 2 for v in x)}


with gzip.open(DATA, "rt", newline="") as file:
    close = [float(row["close"]) for row in csv.DictReader(file)]
returns = [b / a - 1 for a, b in zip(close, close[1:])]
print(json.dumps({
    "data": "sp500-daily",
    "varianceRatios": [variance_ratio(close, q) for q in (2, 5, 20)],
    "autocorrelations": [autocorrelation(returns, k) for k in (1, 2, 5, 21)],
    "returnOnReturnBefore": [regression(returns[1:], returns[:-1], lags) for lags in (0, 5, 9)],
}, indent=1))
