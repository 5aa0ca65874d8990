"""Independent computation of the figures that lesson L27 states on real data. Python's standard library only.

Run from the repository root:   python3 tests/reference/l27_trend.py data/sp500-daily/<file>.csv.gz
It prints JSON; tests/reference/l27_trend.json is that output. Written from the definitions in the papers, not from the C# code.

Definitions
  months            last close of each calendar month, from 2000-01 to 2020-03 (the data end within 2020-04)
  autocorrelation   sum of products of demeaned returns k apart over the sum of squares; t = value * sqrt(n)
  variance ratio    Lo and MacKinlay (1988), overlapping, unbiased: equations 12 and 13; robust z*: equations 18 to 20
                    (log returns)
  volatility        Moskowitz, Ooi and Pedersen (2012), equation 1: exponential weights with delta/(1-delta) = 60 days over
                    all daily returns known so far, weights scaled to sum to one, mean with the same weights, times 261
  position          sign of the 12-month return times target over volatility, at most the cap in size
  strategy return   position at the close of month t times the index return from close t to close t+1; no costs
  alpha             intercept of the regression on the index return, times 12; t with Newey and West (1987), Bartlett weights
"""
import csv
import gzip
import json
import math
import statistics
import sys
from datetime import date

DELTA = 60 / 61
LAST_MONTH = "2020-03"


def load(path):
    with gzip.open(path, "rt", encoding="utf-8-sig") as stream:
        rows = list(csv.DictReader(stream))
    names = {name.lower(): name for name in rows[0]}
    return [(row[names["date"]], float(row[names["open"]]), float(row[names["close"]])) for row in rows]


def months(bars):
    """Index of the last bar of each whole month."""
    ends = [i for i in range(len(bars)) if i + 1 == len(bars) or bars[i][0][:7] != bars[i + 1][0][:7]]
    return [i for i in ends if bars[i][0][:7] <= LAST_MONTH]


def sharpe(returns, per_year=12):
    return statistics.fmean(returns) / statistics.stdev(returns) * math.sqrt(per_year)


def autocorrelation(x, lag):
    mean = statistics.fmean(x)
    d = [v - mean for v in x]
    return sum(a * b for a, b in zip(d[lag:], d)) / sum(v * v for v in d)


def variance_ratio(log_returns, q):
    n = len(log_returns)
    mu = sum(log_returns) / n
    level = [0.0]
    for r in log_returns:
        level.append(level[-1] + r)
    var1 = sum((r - mu) ** 2 for r in log_returns) / (n - 1)
    m = q * (n - q + 1) * (1 - q / n)
    varq = sum((level[k] - level[k - q] - q * mu) ** 2 for k in range(q, n + 1)) / m
    ratio = varq / var1
    total = sum((r - mu) ** 2 for r in log_returns) ** 2
    theta = 0.0
    for j in range(1, q):
        delta = sum((log_returns[k] - mu) ** 2 * (log_returns[k - j] - mu) ** 2 for k in range(j, n)) / total
        theta += (2 * (q - j) / q) ** 2 * delta
    return ratio, (ratio - 1) / math.sqrt(theta)


def volatility(daily, end):
    """daily[i] is the return of day i (index 0 has none); weights of the returns 1..end."""
    weights = [DELTA ** k for k in range(end)]
    scale = sum(weights)
    mean = sum(w * daily[end - k] for k, w in enumerate(weights)) / scale
    return math.sqrt(261 * sum(w * (daily[end - k] - mean) ** 2 for k, w in enumerate(weights)) / scale)


def regression(y, x, lags):
    n = len(y)
    mx, my = statistics.fmean(x), statistics.fmean(y)
    sxx = sum((a - mx) ** 2 for a in x)
    beta = sum((a - mx) * (b - my) for a, b in zip(x, y)) / sxx
    alpha = my - beta * mx
    u = [b - alpha - beta * a for a, b in zip(x, y)]
    # Weight of observation i in the intercept: alpha = sum of h_i y_i.
    h = [1 / n - mx * (a - mx) / sxx for a in x]
    g = [hi * ui for hi, ui in zip(h, u)]
    variance = sum(v * v for v in g)
    for lag in range(1, lags + 1):
        variance += 2 * (1 - lag / (lags + 1)) * sum(a * b for a, b in zip(g[lag:], g))
    return {"alpha": 12 * alpha, "beta": beta, "alphaT": alpha / math.sqrt(variance)}


def momentum(close, vol, lookback, target, cap, first, last):
    """Strategy and index returns of the months first+1 … last (indices into close)."""
    strategy, index = [], []
    for t in range(first, last):
        sign = math.copysign(1, close[t] / close[t - lookback] - 1)
        size = 1.0 if target is None else min(cap, target / vol[t])
        r = close[t + 1] / close[t] - 1
        strategy.append(sign * size * r)
        index.append(r)
    return strategy, index


def drawdown(returns):
    equity = peak = 1.0
    worst = 0.0
    for r in returns:
        equity *= 1 + r
        peak = max(peak, equity)
        worst = min(worst, equity / peak - 1)
    return worst


def main(path):
    bars = load(path)
    ends = months(bars)
    daily = [math.nan] + [b[2] / a[2] - 1 for a, b in zip(bars, bars[1:])]
    close = [bars[i][2] for i in ends]
    stamp = [bars[i][0] for i in ends]
    monthly = [b / a - 1 for a, b in zip(close, close[1:])]
    logs = [math.log1p(r) for r in monthly]
    daily_logs = [math.log1p(r) for r in daily[1:ends[-1] + 1]]
    vol = [volatility(daily, i) if k >= 12 else math.nan for k, i in enumerate(ends)]
    n = len(close)
    split = next(i for i, s in enumerate(stamp) if s >= "2010") - 1

    out = {
        "days": len(bars),
        "openEqualsPreviousClose": sum(b[1] == a[2] for a, b in zip(bars, bars[1:])) / (len(bars) - 1),
        "months": n,
        "lastMonth": stamp[-1],
        "autocorrelations": [autocorrelation(monthly, k) for k in range(1, 25)],
        "dailyAutocorrelation1": autocorrelation(daily[1:ends[-1] + 1], 1),
        "varianceRatios": {str(q): variance_ratio(logs, q) for q in (2, 3, 6, 12)},
        "dailyVarianceRatios": {str(q): variance_ratio(daily_logs, q) for q in (2, 5, 10, 21)},
        "volatilityRange": [min(vol[12:]), max(vol[12:])],
        "volatilityLast": vol[-1],
    }
    for name, target in (("sign", None), ("scaled", 0.15)):
        s, b = momentum(close, vol, 12, target, 2.0, 12, n - 1)
        s1, b1 = momentum(close, vol, 12, target, 2.0, 12, split)
        s2, b2 = momentum(close, vol, 12, target, 2.0, split, n - 1)
        out[name] = {
            "months": len(s),
            "sharpe": sharpe(s), "indexSharpe": sharpe(b),
            "drawdown": drawdown(s), "indexDrawdown": drawdown(b),
            "before2010": [len(s1), sharpe(s1), sharpe(b1)], "since2010": [len(s2), sharpe(s2), sharpe(b2)],
            **regression(s, b, 6),
        }
    out["signByLookback"] = [sharpe(momentum(close, vol, k, None, 2.0, 12, n - 1)[0]) for k in range(1, 13)]
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main(sys.argv[1])
