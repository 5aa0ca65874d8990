"""Independent computation of the figures that lesson L27 states on real data. Python's standard library only.

Run from the repository root:   python3 tests/reference/l27_trend.py > tests/reference/l27_trend.json
Written from the papers and from the rules documented for the backtest, not from the C# code.

Definitions
  months            last close of each calendar month, from 2000-01 to 2020-03 (the data end within 2020-04)
  autocorrelation   sum of products of demeaned returns k apart over the sum of squares
  variance ratio    Lo and MacKinlay (1988): overlapping, unbiased, log returns; robust z*
  volatility        Moskowitz, Ooi and Pedersen (2012), equation 1, with delta/(1-delta) = 60 days, weights over all returns
                    known so far scaled to sum to one, mean with the same weights, times the bars a year of the set's
                    card; from 60 returns on
  exposure          sign of the 252-day return times min(0.15 / volatility, 2)
  monthly           decided at the close of the first bar of each month, held until the next such close
  backtest          a changed target is filled at the next open; commission 1 bp of the value at the fill price, slippage
                    2 bp of the open; after costs, position value at the open over equity equals the target
  Sharpe            mean over sample standard deviation of daily returns, times the root of 252
  alpha             intercept of the regression on the index; t by Newey and West (1987) with floor(4 (n/100)^(2/9)) lags,
                    Bartlett weights and the factor n/(n-2)
"""
import csv
import gzip
import json
import math
import statistics
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
DELTA, TARGET, CAP, LOOKBACK = 60 / 61, 0.15, 2.0, 252
COMMISSION, SLIPPAGE = 1e-4, 2e-4
START, SPLIT, END = "2001-01-01", "2010-01-01", "2020-03-31"


def load(name):
    """Rows (date, open, close); a set without opens opens at its close."""
    with gzip.open(DATA / name / "bars.csv.gz", "rt", encoding="utf-8-sig") as stream:
        rows = [{k.lower(): v for k, v in row.items()} for row in csv.DictReader(stream)]
    return [(r["date"], float(r.get("open") or r["close"]), float(r["close"])) for r in rows]


def change(x):
    return [b / a - 1 for a, b in zip(x, x[1:])]


def autocorrelation(x, lag):
    mean = statistics.fmean(x)
    d = [v - mean for v in x]
    return math.fsum(a * b for a, b in zip(d[lag:], d)) / math.fsum(v * v for v in d)


def variance_ratio(prices, q):
    p = [math.log(v) for v in prices]
    n = len(p) - 1
    mu = (p[-1] - p[0]) / n
    e = [b - a - mu for a, b in zip(p, p[1:])]
    total = math.fsum(v * v for v in e)
    m = q * (n - q + 1) * (1 - q / n)
    ratio = math.fsum((p[k] - p[k - q] - q * mu) ** 2 for k in range(q, n + 1)) / m / (total / (n - 1))
    theta = 0.0
    for j in range(1, q):
        theta += (2 * (q - j) / q) ** 2 * math.fsum(e[k] ** 2 * e[k - j] ** 2 for k in range(j, n)) / total ** 2
    return ratio, (ratio - 1) / math.sqrt(theta)


def bars_per_year(name):
    return json.loads((DATA / name / "card.json").read_text(encoding="utf-8"))["barsPerYear"]


def exposures(close, lookback, per_year):
    """Daily target exposure; None while it cannot be known."""
    out = [None] * len(close)
    returns = [None] + change(close)
    weight = first = second = 0.0
    for t in range(1, len(close)):
        # Sums of weights, weighted returns and weighted squares; the newest weight is one.
        weight, first, second = DELTA * weight + 1, DELTA * first + returns[t], DELTA * second + returns[t] ** 2
        if t < max(60, lookback):
            continue
        sigma = math.sqrt(per_year * (second / weight - (first / weight) ** 2))
        trailing = close[t] / close[t - lookback] - 1
        out[t] = (trailing > 0) - (trailing < 0)
        out[t] *= min(TARGET / sigma, CAP)
    return out


def monthly(dates, wanted):
    out, held = [], None
    for t, date in enumerate(dates):
        if t > 0 and date[:7] != dates[t - 1][:7]:
            held = wanted[t]
        out.append(held)
    return out


def backtest(bars, targets, commission, slippage):
    """Equity at each close and turnover."""
    cash, quantity, placed, due = 100_000.0, 0.0, 0.0, None
    equity, turnover = [], 0.0
    for t, (_, opening, close) in enumerate(bars):
        if due is not None:
            before = cash + quantity * opening
            # Bought value x solves (held + x) = due * (before - costs of |x|).
            held = quantity * opening
            side = 1 if due * before > held else -1
            price = 1 + side * slippage
            rate = slippage + commission * price
            x = -held if due == 0 else (due * before - held) / (1 + side * due * rate)
            if x != 0:
                units = x / opening
                cash -= units * opening * price + abs(units) * opening * price * commission
                quantity = 0.0 if due == 0 else quantity + units
                turnover += abs(x) / before
        equity.append(cash + quantity * close)
        wanted = targets[t] or 0.0
        due = wanted if wanted != placed else None
        placed = wanted
    return equity, turnover


def sharpe(x):
    return statistics.fmean(x) / statistics.stdev(x) * math.sqrt(252)


def regression(y, x):
    n = len(y)
    mx, my = statistics.fmean(x), statistics.fmean(y)
    sxx = math.fsum((a - mx) ** 2 for a in x)
    beta = math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / sxx
    alpha = my - beta * mx
    # alpha = sum of h_i y_i, so its long-run variance is that of the sum of h_i u_i.
    g = [(1 / n - mx * (a - mx) / sxx) * (b - alpha - beta * a) for a, b in zip(x, y)]
    lags = math.floor(4 * (n / 100) ** (2 / 9))
    variance = math.fsum(v * v for v in g)
    for lag in range(1, lags + 1):
        variance += 2 * (1 - lag / (lags + 1)) * math.fsum(a * b for a, b in zip(g[lag:], g))
    return {"alphaPerYear": 252 * alpha, "alphaT": alpha / math.sqrt(variance * n / (n - 2)), "beta": beta}


def drawdown(returns):
    level = peak = 1.0
    worst = 0.0
    for r in returns:
        level *= 1 + r
        peak = max(peak, level)
        worst = min(worst, level / peak - 1)
    return worst


def run(bars, lookback, commission=COMMISSION, slippage=SLIPPAGE, per_year=252):
    dates, close = [b[0] for b in bars], [b[2] for b in bars]
    return backtest(bars, monthly(dates, exposures(close, lookback, per_year)), commission, slippage)


def between(bars, equity, first, last):
    """Returns of the bars dated first..last."""
    return [equity[t] / equity[t - 1] - 1 for t in range(1, len(bars)) if first <= bars[t][0] <= last]


def era(bars, net, gross, hold, first, last):
    n, g, h = (between(bars, e, first, last) for e in (net, gross, hold))
    return {"sharpeNet": sharpe(n), "sharpeGross": sharpe(g), "sharpeHold": sharpe(h),
            "drawdown": drawdown(n), "drawdownHold": drawdown(h), **regression(n, h)}


def elsewhere(name):
    bars = load(name)
    equity, _ = run(bars, LOOKBACK, per_year=bars_per_year(name))
    close = [b[2] for b in bars]
    return regression(change(equity)[279:], change(close)[279:])["alphaT"]


def main():
    whole = load("sp500-daily")
    bars = [b for b in whole if b[0] <= END]
    ends = [b[2] for b, after in zip(bars, bars[1:] + [("9999-99", 0, 0)]) if b[0][:7] != after[0][:7]]
    net, turnover = run(bars, LOOKBACK)
    gross, _ = run(bars, LOOKBACK, 0, 0)
    hold, _ = backtest(bars, [1.0] * len(bars), COMMISSION, SLIPPAGE)
    looks = [sharpe(between(bars, run(bars, 21 * m)[0], START, END)) for m in range(1, 13)]
    out = {
        "openRepeatsClose": sum(b[1] == a[2] for a, b in zip(whole, whole[1:])) / (len(whole) - 1),
        "months": len(ends),
        "monthlyAutocorrelations": [autocorrelation(change(ends), k) for k in range(1, 25)],
        "varianceRatio12Months": variance_ratio(ends, 12),
        "varianceRatio5Days": variance_ratio([b[2] for b in bars], 5),
        "turnoverPerYear": turnover / (len(bars) - 1) * 252,
        "all": era(bars, net, gross, hold, START, END),
        "inside": era(bars, net, gross, hold, START, "2009-12-31"),
        "after": era(bars, net, gross, hold, SPLIT, END),
        "sharpeByLookback": looks,
        "alphaTDowJones": elsewhere("djia-daily"),
        "alphaTCsi300": elsewhere("csi300-daily"),
    }
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
