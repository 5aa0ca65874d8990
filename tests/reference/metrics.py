#!/usr/bin/env python3
"""Independent metrics of data/sp500-daily and of two stocks of data/us-5stocks-monthly, from the formulas of the papers named
in the doc comments, with other methods than the library's: sums in exact rational arithmetic, roots with 50 digits,
regression, quantiles and deviations by the statistics module, drawdown spells by grouping, Lo's error by the covariance
matrix of the moments. Standard library only.

Usage: metrics.py   prints JSON.
"""
import csv
import gzip
import itertools
import json
import math
import os
import statistics
from decimal import Decimal, getcontext
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
getcontext().prec = 50


def rows(data_set, file):
    with gzip.open(os.path.join(HERE, "..", "..", "data", data_set, file), "rt", newline="") as stream:
        return list(csv.DictReader(stream))


def dec(x):
    x = Fraction(x)
    return Decimal(x.numerator) / Decimal(x.denominator)


def root(x):
    return dec(x).sqrt() if not isinstance(x, Decimal) else x.sqrt()


def mean(x):
    return sum(map(Fraction, x)) / len(x)


def central(x, k):
    m = mean(x)
    return sum((Fraction(v) - m) ** k for v in x) / len(x)


def variance(x):
    return central(x, 2) * len(x) / (len(x) - 1)


def sharpe(r, year, free=0.0):
    return dec(mean(r) - Fraction(free) / year) / root(variance(r)) * root(year)


def sortino(r, year, target=0.0):
    per_bar = target / year
    below = sum(Fraction(min(v - per_bar, 0.0)) ** 2 for v in r) / len(r)
    return dec(mean(r) - Fraction(per_bar)) / root(below) * root(year)


def omega(r, threshold):
    gains = [Fraction(v) - Fraction(threshold) for v in r]
    return dec(sum(g for g in gains if g > 0)) / -dec(sum(g for g in gains if g < 0))


def quantile(r, per_mille):
    """Type 7 at multiples of 0.005: the cut points of 200 groups."""
    return statistics.quantiles(r, n=200, method="inclusive")[per_mille // 5 - 1]


def autocovariance(x, y, k):
    """Of x at t with y at t - k."""
    mx, my = mean(x), mean(y)
    return sum((Fraction(x[t]) - mx) * (Fraction(y[t - k]) - my) for t in range(k, len(x))) / len(x)


def sharpe_error_hac(r, year, lags):
    """Delta method over the long-run covariance matrix of (r - mu, (r - mu)^2 - sigma^2), as in Lo's appendix."""
    mu = statistics.fmean(r)
    e = [v - mu for v in r]
    square = statistics.fmean(v * v for v in e)
    moments = [e, [v * v - square for v in e]]
    n = len(r)

    def gamma(i, j, k):
        return math.fsum(moments[i][t] * moments[j][t - k] for t in range(k, n)) / n

    def long_run(i, j):
        total = gamma(i, j, 0)
        for k in range(1, lags + 1):
            total += (1 - k / (lags + 1)) * (gamma(i, j, k) + gamma(j, i, k))
        return total

    gradient = [1 / math.sqrt(square), -mu / (2 * square ** 1.5)]
    v = math.fsum(gradient[i] * gradient[j] * long_run(i, j) for i in (0, 1) for j in (0, 1))
    return math.sqrt(v / n * year)


def adjusted_sharpe(r, year, lags):
    rho = [autocovariance(r, r, k) / central(r, 2) for k in range(1, lags + 1)]
    scale = dec(year + 2 * sum((year - k) * p for k, p in enumerate(rho, 1)))
    return sharpe(r, 1) * year / scale.sqrt()


def drawdown_figures(equity):
    peaks = list(itertools.accumulate(equity, max))
    depths = [Fraction(x) / Fraction(p) - 1 for x, p in zip(equity, peaks)]
    spells = []
    for under, group in itertools.groupby(range(len(equity)), key=lambda t: depths[t] < 0):
        bars = list(group)
        if under:
            # From the high before to the bar of recovery after; the sample may end under water.
            end = bars[-1] + 1 if bars[-1] + 1 < len(equity) else bars[-1]
            spells.append((min(depths[t] for t in bars), end - (bars[0] - 1)))
    return {
        "maxDrawdown": dec(min(depths)),
        "ulcerIndex": root(sum(d * d for d in depths) / len(depths)),
        "spells": len(spells),
        "averageDrawdown": dec(sum(d for d, _ in spells) / len(spells)),
        "averageDrawdownBars": dec(Fraction(sum(b for _, b in spells), len(spells))),
        "maxDrawdownBars": max(b for _, b in spells),
    }


def of_equity(x, year):
    growth = (dec(Fraction(x[-1]) / Fraction(x[0]))) ** (Decimal(year) / (len(x) - 1)) - 1
    figures = drawdown_figures(x)
    return {"totalReturn": dec(Fraction(x[-1]) / Fraction(x[0]) - 1), "cagr": growth, "calmar": growth / -figures["maxDrawdown"], **figures}


def of_returns(r, year):
    var5, var1 = quantile(r, 50), quantile(r, 10)
    plain = sharpe(r, 1)
    return {
        "volatility": root(variance(r)) * root(year),
        "sharpe": sharpe(r, year),
        "sharpeFree3": sharpe(r, year, 0.03),
        "sharpeErrorIid": ((1 + plain * plain / 2) / len(r) * year).sqrt(),
        "sharpeErrorHacDefault": sharpe_error_hac(r, year, math.floor(4 * (len(r) / 100) ** (2 / 9))),
        "sharpeErrorHac3": sharpe_error_hac(r, year, 3),
        "adjustedSharpe5": adjusted_sharpe(r, year, 5),
        "sortino": sortino(r, year),
        "sortino5": sortino(r, year, 0.05),
        "omega": omega(r, 0.0),
        "omega1": omega(r, 0.001),
        "skewness": dec(central(r, 3)) / root(central(r, 2)) ** 3,
        "kurtosis": dec(central(r, 4) / central(r, 2) ** 2),
        "valueAtRisk5": var5,
        "valueAtRisk1": var1,
        "cvar5": statistics.fmean(v for v in r if v <= var5),
        "cvar1": statistics.fmean(v for v in r if v <= var1),
        "tailRatio": quantile(r, 950) / -var5,
    }


def of_pair(r, b, year):
    line = statistics.linear_regression(b, r)
    free = 0.02 / year
    excess = statistics.linear_regression([v - free for v in b], [v - free for v in r])
    active = [Fraction(x) - Fraction(y) for x, y in zip(r, b)]
    return {
        "beta": line.slope,
        "alpha": line.intercept * year,
        "alphaFree2": excess.intercept * year,
        "trackingError": root(variance(active)) * root(year),
        "informationRatio": sharpe(active, year),
    }


def of_trades(x):
    won, lost = [v for v in x if v > 0], [v for v in x if v < 0]
    return {
        "winRate": len(won) / len(x),
        "profitFactor": dec(sum(map(Fraction, won)) / -sum(map(Fraction, lost))),
        "payoff": dec(mean(won) / -mean(lost)),
        "expectancy": dec(mean(x)),
        "sqn": dec(mean(x)) / root(variance(x)) * root(len(x)),
    }


def of_exposure(x, year):
    return {
        "timeInMarket": sum(1 for v in x if v != 0) / len(x),
        "averageExposure": dec(mean([abs(v) for v in x])),
        "turnover": dec(sum(abs(Fraction(v) - Fraction(u)) for u, v in zip([0.0] + x, x)) / len(x)) * year,
    }


def months(dates, x):
    """Last value of each month over the last of the month before; the first over the first value."""
    last = {}
    for date, value in zip(dates, x):
        last[date[:7]] = value
    values = [x[0]] + list(last.values())
    by_month = {m: b / a - 1 for m, a, b in zip(last, values, values[1:])}
    years = {}
    for month, r in by_month.items():
        years[month[:4]] = years.get(month[:4], 1.0) * (1 + r)
    return {"months": by_month, "years": {y: g - 1 for y, g in years.items()}}


def returns(x):
    return [b / a - 1 for a, b in zip(x, x[1:])]


def main():
    bars = rows("sp500-daily", "bars.csv.gz")
    close, dates = [float(r["close"]) for r in bars], [r["date"] for r in bars]
    r = returns(close)
    exposure = [(i * 37 % 300 - 100) / 100 if i % 5 else 0.0 for i in range(1000)]
    stocks = rows("us-5stocks-monthly", "panel.csv.gz")
    first, second = (returns([float(row[name]) for row in stocks]) for name in ("AAPL", "MSFT"))
    result = {
        "equity": of_equity(close, 252),
        "returns": of_returns(r, 252),
        "trades": of_trades(r[::50]),
        "exposure": of_exposure(exposure, 252),
        "rollingSharpe63Every250": [sharpe(r[t - 63:t], 252) for t in range(250, len(close), 250)],
        "stock": of_returns(first, 12),
        "pair": of_pair(first, second, 12),
        "table": months(dates, close),
    }
    print(json.dumps(result, indent=1, default=float))


if __name__ == "__main__":
    main()
