#!/usr/bin/env python3
"""Three event-driven strategies on data/aapl-daily and data/sp500-daily, computed from the rules in the doc comments of
EventBacktest by straight-line programs of their own: no order book, no simulation loop shared between them, equity summed anew
at each close from all fills. Standard library only.

Usage: events.py   prints JSON.
"""
import csv
import gzip
import json
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "data")
CASH = 100_000.0


def read(name, columns):
    with gzip.open(os.path.join(DATA, name, "bars.csv.gz"), "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    return [[r[c] if i == 0 else float(r[c]) for r in rows] for i, c in enumerate(columns)]


AAPL = read("aapl-daily", ["Date", "Open", "High", "Low", "Close", "Volume"])


def report(fills, closes, lots):
    """fills: (bar, instrument, quantity, price, commission). Equity from the sum of all fills so far."""
    equity = []
    for t in range(len(closes[0])):
        done = [f for f in fills if f[0] <= t]
        cash = CASH - math.fsum(f[2] * f[3] + f[4] for f in done)
        held = [math.fsum(f[2] for f in done if f[1] == i) for i in range(len(closes))]
        equity.append(cash + math.fsum(h * c[t] for h, c in zip(held, closes)))
    return {
        "fills": len(fills),
        "bars": [f[0] for f in fills],
        "quantities": [f[2] for f in fills],
        "prices": [f[3] for f in fills],
        "commission": math.fsum(f[4] for f in fills),
        "trades": lots,
        "equityEvery50": equity[::50],
        "finalEquity": equity[-1],
    }


def per_share(units, per_unit, minimum):
    return max(minimum, units * per_unit)


def breakout():
    """Close above the highest close of the 20 bars before: buy 100 at the next open with a stop 4 % under and a target 8 % over
    this close. 5 bp slippage on market and stop orders, half a cent a share, at least a dollar."""
    _, op, hi, lo, cl, _ = AAPL
    fills, wins, t, n = [], 0, 0, len(cl)
    while t < n:
        if not (t >= 20 and cl[t] > max(cl[t - 20:t]) and t + 1 < n):
            t += 1
            continue
        stop, target, bar = cl[t] * 0.96, cl[t] * 1.08, t + 1
        entry = op[bar] * 1.0005
        fills.append((bar, 0, 100.0, entry, per_share(100, 0.005, 1)))
        first = True
        while bar < n:
            if not first and op[bar] <= stop:
                price, slips = op[bar], True
            elif not first and op[bar] >= target:
                price, slips = op[bar], False
            elif lo[bar] <= stop:
                price, slips = min(stop, op[bar]) if first else stop, True
            elif hi[bar] >= target:
                price, slips = target, False
            else:
                first = False
                bar += 1
                continue
            price = price * 0.9995 if slips else price
            fills.append((bar, 0, -100.0, price, per_share(100, 0.005, 1)))
            wins += price > entry
            break
        # The strategy looks again at the close of the bar in which it got out.
        t = bar
    return report(fills, [cl], wins)


def dip():
    """Flat: a day order to buy 3,000 at 1.5 % under the close, at most 0.002 % of the volume of a bar. Holding: a limit to sell all
    at 2 % over the average price, and at market what has been held for 5 closes. 2 bp for orders that waited, 6 bp for others,
    3 bp slippage for market orders. Fills are counted from the close at which the position is first seen."""
    _, op, hi, lo, cl, vo = AAPL
    share, fills, sells = 0.00002, [], 0
    held, average, seen = 0.0, math.nan, 0
    buy = sell = None  # (limit, placed at, remaining)
    leave = None  # remaining quantity to sell at market
    for t in range(len(cl)):
        room = share * vo[t]

        def trade(quantity, price, bps):
            nonlocal held, average, room
            if quantity > 0:
                average = price if held == 0 else (average * held + price * quantity) / (held + quantity)
            held += quantity
            if abs(held) < 1e-9:
                held = 0.0
            room -= abs(quantity)
            fills.append((t, 0, quantity, price, abs(quantity) * price * bps / 1e4))

        # The open, oldest order first: whatever sells at market was placed after the limit.
        if buy and op[t] <= buy[0] and room > 0:
            quantity = min(buy[2], room)
            trade(quantity, op[t], 6)  # it stands for one bar only: at its first open it takes
            buy = (buy[0], buy[1], buy[2] - quantity)
        if sell and op[t] >= sell[0] and room > 0:
            quantity = min(sell[2], room)
            trade(-quantity, op[t], 2 if sell[1] < t - 1 else 6)
            sell = (sell[0], sell[1], sell[2] - quantity)
        if leave and room > 0:
            quantity = min(leave, room)
            trade(-quantity, op[t] * (1 - 0.0003), 6)
            leave -= quantity
        # Inside the bar.
        if buy and buy[2] > 1e-9 and lo[t] <= buy[0] and room > 0:
            trade(min(buy[2], room), buy[0], 2)
        if sell and sell[2] > 1e-9 and hi[t] >= sell[0] and room > 0:
            quantity = min(sell[2], room)
            trade(-quantity, sell[0], 2)
            sell = (sell[0], sell[1], sell[2] - quantity)
        # The close.
        buy = None
        if held == 0:
            sells += seen > 0
            sell, leave, seen = None, None, 0
            buy = (cl[t] * 0.985, t, 3000.0)
            continue
        seen += 1
        if seen == 1:
            sell = (average * 1.02, t, held)
        elif seen == 6:
            sell, leave = None, held
    return report(fills, [cl], sells)


def sixty_forty():
    """60 % aapl, 40 % sp500 with bands of 3 %: when either exposure is further away, both go back at the next open, first the one
    that shrinks. 1 bp commission, 2 bp slippage."""
    date, op, _, _, cl, _ = AAPL
    index = {d: (o, c) for d, o, c in zip(*read("sp500-daily", ["date", "open", "close"]))}
    opens = [op, [index[d][0] for d in date]]
    closes = [cl, [index[d][1] for d in date]]
    weights, fills, held, cash, pending = [0.6, 0.4], [], [0.0, 0.0], CASH, None
    times = 0
    for t in range(len(cl)):
        for i in pending or []:
            price = opens[i][t]
            # The quantity by iteration: costs lower the equity that the weight is taken of.
            equity = cash + sum(h * o[t] for h, o in zip(held, opens))
            cost, quantity = 0.0, 0.0
            for _ in range(100):
                quantity = (weights[i] * (equity - cost) - held[i] * price) / price
                fill = price * (1 + math.copysign(0.0002, quantity))
                cost = abs(quantity) * (abs(fill - price) + fill * 0.0001)
            cash -= quantity * fill + abs(quantity) * fill * 0.0001
            held[i] += quantity
            fills.append((t, i, quantity, fill, abs(quantity) * fill * 0.0001))
        equity = cash + sum(h * c[t] for h, c in zip(held, closes))
        exposure = [h * c[t] / equity for h, c in zip(held, closes)]
        pending = None
        if max(abs(e - w) for e, w in zip(exposure, weights)) > 0.03:
            pending = sorted(range(2), key=lambda i: weights[i] - exposure[i])
            times += 1
    return report(fills, closes, times)


if __name__ == "__main__":
    print(json.dumps({"breakout": breakout(), "dip": dip(), "sixtyForty": sixty_forty()}, indent=1))
