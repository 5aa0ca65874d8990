#!/usr/bin/env python3
"""Independent backtests on data/sp500-daily, from the rules in the doc comments of Backtest, Sma, EwmaVolatility and the
metrics, with other methods than the library's: averages and volatilities as full sums at every bar, the traded quantity by
fixed-point iteration instead of a formula, returns and metrics by the statistics module. Standard library only.

Usage: backtests.py [DATA_FILE]   prints JSON.
"""
import csv
import gzip
import json
import math
import operator
import os
import statistics
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "data", "sp500-daily", "bars.csv.gz")
YEAR = 252
START_CASH = 100_000.0


def read(path):
    with gzip.open(path, "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    return [r["date"] for r in rows], [float(r["open"]) for r in rows], [float(r["close"]) for r in rows]


def sma(x, n):
    return [None if t < n - 1 else math.fsum(x[t - n + 1:t + 1]) / n for t in range(len(x))]


def sma_cross(dates, close, fast, slow):
    a, b = sma(close, fast), sma(close, slow)
    return [0.0 if q is None or p is None else (1.0 if p > q else 0.0) for p, q in zip(a, b)]


def ewma_volatility(close, center, first):
    """Annualized, at each bar the weighted variance about the weighted mean of all returns so far, newest weight largest."""
    delta = center / (center + 1)
    returns = [b / a - 1 for a, b in zip(close, close[1:])]
    weights = [(1 - delta) * delta ** i for i in range(len(returns))]
    result = []
    for t in range(len(close)):
        if t < first:
            result.append(None)
            continue
        newest_first = returns[t - 1::-1] if t else []
        total = math.fsum(weights[:t])
        mean = math.fsum(map(operator.mul, weights, newest_first)) / total
        squares = [(r - mean) ** 2 for r in newest_first]
        result.append(math.sqrt(YEAR * math.fsum(map(operator.mul, weights, squares)) / total))
    return result


def tsmom(dates, close, volatility, lookback, target, cap, monthly):
    daily = []
    for t in range(len(close)):
        if t < lookback or volatility[t] is None:
            daily.append(0.0)
            continue
        past = close[t] / close[t - lookback] - 1
        daily.append(math.copysign(min(target / volatility[t], cap), past) if past != 0 else 0.0)
    if not monthly:
        return daily
    held, result = 0.0, []
    for t, date in enumerate(dates):
        if t > 0 and date[:7] != dates[t - 1][:7]:
            held = daily[t]
        result.append(held)
    return result


def backtest(opens, closes, wanted, commission_bps, slippage_bps):
    """Decide at the close, trade at the next open, so that value at the open is `target` of what is left after costs."""
    commission, slippage = commission_bps / 10_000, slippage_bps / 10_000
    money, units = START_CASH, 0.0
    curve, fills, turnover, paid = [], 0, 0.0, 0.0
    in_force, order = 0.0, None
    for t, (o, c) in enumerate(zip(opens, closes)):
        if order is not None:
            worth = money + units * o
            cost = 0.0
            for _ in range(200):
                goal = order * (worth - cost) / o
                traded = goal - units
                price = o * (1 + slippage) if traded > 0 else o * (1 - slippage)
                again = abs(traded) * (abs(price - o) + commission * price)
                if again == cost:
                    break
                cost = again
            money -= traded * price + abs(traded) * commission * price
            units = goal
            turnover += abs(traded) * o / worth
            paid += cost
            fills += 1
            order = None
        curve.append(money + units * c)
        if wanted[t] != in_force:
            in_force = order = wanted[t]
    return curve, fills, turnover, paid


def measures(curve):
    r = [b / a - 1 for a, b in zip(curve, curve[1:])]
    highest, deepest = -math.inf, 0.0
    for value in curve:
        highest = max(highest, value)
        deepest = min(deepest, value / highest - 1)
    return {
        "sharpe": statistics.fmean(r) / statistics.stdev(r) * math.sqrt(YEAR),
        "volatility": statistics.stdev(r) * math.sqrt(YEAR),
        "cagr": math.exp(math.log(curve[-1] / curve[0]) * YEAR / (len(curve) - 1)) - 1,
        "maxDrawdown": deepest,
    }


def case(opens, closes, wanted, commission, slippage):
    curve, fills, turnover, paid = backtest(opens, closes, wanted, commission, slippage)
    return {
        "commissionBps": commission, "slippageBps": slippage, "fills": fills, "turnover": turnover, "costsPaid": paid,
        "finalEquity": curve[-1], **measures(curve), "equityEvery250": curve[::250],
    }


def main():
    dates, opens, closes = read(sys.argv[1] if len(sys.argv) > 1 else DATA)
    cross = sma_cross(dates, closes, 50, 200)
    volatility = ewma_volatility(closes, 60, 60)
    daily = tsmom(dates, closes, volatility, 252, 0.40, 2.0, monthly=False)
    monthly = tsmom(dates, closes, volatility, 252, 0.10, 1.5, monthly=True)
    json.dump({
        "data": "sp500-daily",
        "bars": len(closes),
        "buyAndHold": case(opens, closes, [1.0] * len(closes), 1, 2),
        "smaCross50x200": case(opens, closes, cross, 1, 2),
        "smaCross50x200Free": case(opens, closes, cross, 0, 0),
        "tsmomDaily": case(opens, closes, daily, 1, 2),
        "tsmomMonthly": case(opens, closes, monthly, 5, 5),
        "ewmaVolatilityEvery250": volatility[250::250],
    }, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
