#!/usr/bin/env python3
"""Every indicator of the library on data/aapl-daily, from its definition: whole windows, exponential averages as weighted
sums of all past values, nothing carried from bar to bar but where the definition itself is a recursion. Standard library
only. Prints JSON: for each indicator its fields at some bars; null where it is not defined yet."""
import csv
import gzip
import json
import math
import os
from operator import mul
from statistics import mean, median, pstdev, stdev, variance

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "..", "data", "aapl-daily", "bars.csv.gz")
AT = [0, 1, 6, 7, 8, 13, 14, 19, 20, 33, 40, 52, 77, 100, 128, 256, 300, 500, 700, 900, 1100, 1259]
with gzip.open(DATA, "rt") as file:
    ROWS = list(csv.DictReader(file))
O, H, L, C, V = ([float(row[k]) for row in ROWS] for k in ("Open", "High", "Low", "Close", "Volume"))
N = len(C)
T = [(H[t] + L[t] + C[t]) / 3 for t in range(N)]
TR = [None] + [max(H[t], C[t - 1]) - min(L[t], C[t - 1]) for t in range(1, N)]


def window(x, n, f):
    """f of the last n values, once there are n numbers."""
    return [None if t < n - 1 or None in x[t - n + 1:t + 1] else f(x[t - n + 1:t + 1]) for t in range(len(x))]


def each(f, *columns):
    return [None if None in values else f(*values) for values in zip(*columns)]


def lag(x, n=1):
    return [None] * n + x[:len(x) - n]


def smooth(x, n, a):
    """seed (1−a)^k + a Σ (1−a)^i x, the seed being the mean of the first n numbers."""
    first = next((t for t, v in enumerate(x) if v is not None), len(x)) + n - 1
    if first >= len(x):
        return [None] * len(x)
    seed = math.fsum(x[first - n + 1:first + 1]) / n
    powers = [(1 - a) ** i for i in range(len(x))]
    back = x[::-1]
    return [None] * first + [seed * powers[t - first] + a * sum(map(mul, powers, back[len(x) - 1 - t:len(x) - 1 - first]))
                             for t in range(first, len(x))]


def ema(x, n):
    return smooth(x, n, 2 / (n + 1))


def rma(x, n):
    return smooth(x, n, 1 / n)


def sma(x, n):
    return window(x, n, lambda w: math.fsum(w) / n)


def wma(x, n):
    return window(x, n, lambda w: math.fsum((i + 1) * v for i, v in enumerate(w)) / (n * (n + 1) / 2))


def change(x, n=1):
    return each(lambda a, b: a - b, x, lag(x, n))


def ratio_of_sums(a, b, n):
    return each(lambda p, q: p / q, window(a, n, math.fsum), window(b, n, math.fsum))


def kama(x, n, fast, slow):
    out = [None] * len(x)
    value = x[n - 1]
    for t in range(n, len(x)):
        er = abs(x[t] - x[t - n]) / math.fsum(abs(x[i] - x[i - 1]) for i in range(t - n + 1, t + 1))
        s = (er * (2 / (fast + 1) - 2 / (slow + 1)) + 2 / (slow + 1)) ** 2
        value += s * (x[t] - value)
        out[t] = value
    return out


def rsi(x, n):
    d = change(x)
    return each(lambda g, s: 100 - 100 / (1 + g / s), rma(each(lambda v: max(v, 0), d), n), rma(each(lambda v: max(-v, 0), d), n))


def stochastic(x, low, high, n, s, m):
    raw = each(lambda c, a, b: 100 * (c - a) / (b - a), x, window(low, n, min), window(high, n, max))
    k = sma(raw, s)
    return k, sma(k, m)


def cci(n):
    def value(w):
        center = math.fsum(w) / n
        return (w[-1] - center) / (0.015 * math.fsum(abs(v - center) for v in w) / n)
    return window(T, n, value)


def ultimate(a, b, c):
    low = [None] + [min(L[t], C[t - 1]) for t in range(1, N)]
    pressure = each(lambda x, y: x - y, C, low)
    parts = [ratio_of_sums(pressure, TR, n) for n in (a, b, c)]
    return each(lambda x, y, z: 100 * (4 * x + 2 * y + z) / 7, *parts)


def directional(n):
    up, down = change(H), each(lambda v: -v, change(L))
    plus = rma(each(lambda u, d: u if u > d and u > 0 else 0.0, up, down), n)
    minus = rma(each(lambda u, d: d if d > u and d > 0 else 0.0, up, down), n)
    tr = rma(TR, n)
    pdi, mdi = (each(lambda a, b: 100 * a / b, x, tr) for x in (plus, minus))
    return pdi, mdi, rma(each(lambda a, b: 100 * abs(a - b) / (a + b), pdi, mdi), n)


def aroon(n):
    up = window(H, n + 1, lambda w: 100 * max(i for i, v in enumerate(w) if v == max(w)) / n)
    return up, window(L, n + 1, lambda w: 100 * max(i for i, v in enumerate(w) if v == min(w)) / n)


def supertrend(n, k):
    atr = rma(TR, n)
    stop, way = [None] * N, [None] * N
    hi = lo = direction = None
    for t in range(n, N):
        mid = (H[t] + L[t]) / 2
        u, d = mid + k * atr[t], mid - k * atr[t]
        if direction is None:
            hi, lo, direction = u, d, 1.0 if C[t] >= mid else -1.0
        else:
            hi = u if C[t - 1] > hi else min(u, hi)
            lo = d if C[t - 1] < lo else max(d, lo)
            if direction > 0 and C[t] < lo:
                direction = -1.0
            elif direction < 0 and C[t] > hi:
                direction = 1.0
        stop[t], way[t] = (lo if direction > 0 else hi), direction
    return stop, way


def sar(step, limit):
    stop, way = [None] * N, [None] * N
    long = not (L[0] - L[1] > max(0, H[1] - H[0]))
    s, ep, af = (L[0], H[1], step) if long else (H[0], L[1], step)
    for t in range(1, N):
        hit = L[t] <= s if long else H[t] >= s
        if hit:
            s = ep
            long = not long
            s = min(s, L[t - 1], L[t]) if long else max(s, H[t - 1], H[t])
            stop[t], way[t] = s, 1.0 if long else -1.0
            af, ep = step, H[t] if long else L[t]
        else:
            stop[t], way[t] = s, 1.0 if long else -1.0
            if (long and H[t] > ep) or (not long and L[t] < ep):
                ep, af = (H[t] if long else L[t]), min(limit, af + step)
        s += af * (ep - s)
        s = min(s, L[t - 1], L[t]) if long else max(s, H[t - 1], H[t])
    return stop, way


def middle(n):
    return each(lambda a, b: (a + b) / 2, window(H, n, max), window(L, n, min))


def money_flow_index(n):
    d = change(T)
    up = [None if s is None else (p * v if s > 0 else 0.0) for s, p, v in zip(d, T, V)]
    both = [None if s is None else (p * v if s != 0 else 0.0) for s, p, v in zip(d, T, V)]
    return each(lambda r: 100 * r, ratio_of_sums(up, both, n))


def running(x):
    return [math.fsum(x[:t + 1]) for t in range(len(x))]


FLOW = [0.0 if H[t] == L[t] else V[t] * (2 * C[t] - H[t] - L[t]) / (H[t] - L[t]) for t in range(N)]
LN = math.log
RS = [LN(H[t] / C[t]) * LN(H[t] / O[t]) + LN(L[t] / C[t]) * LN(L[t] / O[t]) for t in range(N)]


def root_mean(x, n):
    return window(x, n, lambda w: math.sqrt(math.fsum(w) / n))


def yang_zhang(n):
    gap = [None] + [LN(O[t] / C[t - 1]) for t in range(1, N)]
    move = [LN(C[t] / O[t]) for t in range(N)]
    k = 0.34 / (1.34 + (n + 1) / (n - 1))
    return each(lambda a, b, c: math.sqrt(a + k * b + (1 - k) * c), window(gap, n, variance), window(move, n, variance),
                window(RS, n, lambda w: math.fsum(w) / n))


def ewma_volatility(x, c):
    d = c / (c + 1)
    out = [None] * len(x)
    for t in range(c - 1, len(x)):
        w = [d ** (t - i) for i in range(t + 1)]
        m = math.fsum(map(mul, w, x[:t + 1])) / math.fsum(w)
        out[t] = math.sqrt(math.fsum(a * (v - m) ** 2 for a, v in zip(w, x)) / math.fsum(w))
    return out


def skew(w):
    n, m, s = len(w), mean(w), stdev(w)
    return n / ((n - 1) * (n - 2)) * math.fsum(((v - m) / s) ** 3 for v in w)


def kurt(w):
    n, m, s = len(w), mean(w), stdev(w)
    return (n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * math.fsum(((v - m) / s) ** 4 for v in w)
            - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3)))


def quantile(w, q):
    s = sorted(w)
    p = q * (len(s) - 1)
    i = math.floor(p)
    return s[i] if i == len(s) - 1 else s[i] * (1 - (p - i)) + s[i + 1] * (p - i)


def rank(w):
    return (sum(v < w[-1] for v in w) + (sum(v == w[-1] for v in w) - 1) / 2) / (len(w) - 1)


def covariance(x, y):
    mx, my = mean(x), mean(y)
    return math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / (len(x) - 1)


def pairs(n, f):
    return [None if t < n - 1 else f(C[t - n + 1:t + 1], O[t - n + 1:t + 1]) for t in range(N)]


def hurst(w):
    points = []
    size = 8
    while size <= len(w) // 2:
        values = []
        for i in range(len(w) // size):
            end = len(w) - i * size
            part = w[end - size:end]
            m = math.fsum(part) / size
            totals = [0.0]
            for v in part:
                totals.append(totals[-1] + v - m)
            values.append((max(totals) - min(totals)) / pstdev(part))
        points.append((LN(size), LN(mean(values))))
        size *= 2
    x, y = zip(*points)
    return covariance(x, y) / variance(x)


def heikin_ashi():
    o, h, l, c = [], [], [], []
    for t in range(N):
        o.append((O[t] + C[t]) / 2 if t == 0 else (o[-1] + c[-1]) / 2)
        c.append((O[t] + H[t] + L[t] + C[t]) / 4)
        h.append(max(H[t], o[t], c[t]))
        l.append(min(L[t], o[t], c[t]))
    return o, h, l, c


def triple(n):
    once = ema(C, n)
    twice = ema(once, n)
    return once, twice, ema(twice, n)


def pivots():
    h, l, p = lag(H), lag(L), lag(T)
    f = [lambda h, l, p: p, lambda h, l, p: 2 * p - l, lambda h, l, p: 2 * p - h, lambda h, l, p: p + h - l,
         lambda h, l, p: p - h + l, lambda h, l, p: h + 2 * (p - l), lambda h, l, p: l - 2 * (h - p)]
    return [each(g, h, l, p) for g in f]


def main():
    e1, e2, e3 = triple(7)
    f3 = triple(15)[2]
    line = each(lambda a, b: a - b, ema(C, 12), ema(C, 26))
    atr14, r = rma(TR, 14), rsi(C, 14)
    mid20, sd20 = sma(C, 20), window(C, 20, pstdev)
    keltner = ema(C, 20), rma(TR, 10)
    average13 = ema(C, 13)
    top, bottom = window(H, 20, max), window(L, 20, min)
    conversion, base = middle(9), middle(26)
    result = {
        "Sma": [sma(C, 7)], "Ema": [e1], "Rma": [rma(C, 7)], "Wma": [wma(C, 7)],
        "Dema": [each(lambda a, b: 2 * a - b, e1, e2)], "Tema": [each(lambda a, b, c: 3 * a - 3 * b + c, e1, e2, e3)],
        "Hma": [wma(each(lambda a, b: 2 * a - b, wma(C, 3), wma(C, 7)), 2)], "Kama": [kama(C, 10, 2, 30)],
        "EfficiencyRatio": [[None] * 7 + [abs(C[t] - C[t - 7]) / math.fsum(abs(C[i] - C[i - 1]) for i in range(t - 6, t + 1)) for t in range(7, N)]],
        "Zlema": [ema(each(lambda a, b: 2 * a - b, C, lag(C, 3)), 7)],
        "Vwma": [ratio_of_sums(list(map(mul, C, V)), V, 7)], "RollingVwap": [ratio_of_sums(list(map(mul, T, V)), V, 7)], "Vwap": [T],
        "Roc": [each(lambda a, b: a / b - 1, C, lag(C, 7))], "Momentum": [change(C, 7)], "Rsi": [r], "Macd": [line, ema(line, 9)],
        "Stochastic": stochastic(C, L, H, 14, 3, 3), "StochRsi": stochastic(r, r, r, 14, 3, 3),
        "WilliamsR": [each(lambda c, a, b: 100 * (c - b) / (b - a), C, window(L, 14, min), window(H, 14, max))],
        "Cci": [cci(20)], "UltimateOscillator": [ultimate(7, 14, 28)], "Trix": [each(lambda a, b: a / b - 1, f3, lag(f3))],
        "ElderRay": [each(lambda a, b: a - b, H, average13), each(lambda a, b: a - b, L, average13)],
        "Adx": directional(14), "Aroon": aroon(25), "Supertrend": supertrend(10, 3), "ParabolicSar": sar(0.02, 0.2),
        "Vortex": [ratio_of_sums([None] + [abs(H[t] - L[t - 1]) for t in range(1, N)], TR, 14),
                   ratio_of_sums([None] + [abs(L[t] - H[t - 1]) for t in range(1, N)], TR, 14)],
        "ChoppinessIndex": [each(lambda s, a, b: 100 * math.log10(s / (a - b)) / math.log10(14), window(TR, 14, math.fsum), window(H, 14, max), window(L, 14, min))],
        "Ichimoku": [conversion, base, lag(each(lambda a, b: (a + b) / 2, conversion, base), 26), lag(middle(52), 26)],
        "Mfi": [money_flow_index(14)],
        "Obv": [running([0.0] + [math.copysign(V[t], C[t] - C[t - 1]) if C[t] != C[t - 1] else 0.0 for t in range(1, N)])],
        "AccumulationDistribution": [running(FLOW)], "ChaikinMoneyFlow": [ratio_of_sums(FLOW, V, 20)],
        "ForceIndex": [ema(each(mul, change(C), V), 13)],
        "TrueRange": [TR], "Atr": [atr14], "NormalizedAtr": [each(lambda a, c: a / c, atr14, C)],
        "Bollinger": [mid20, each(lambda m, s: m + 2 * s, mid20, sd20), each(lambda m, s: m - 2 * s, mid20, sd20)],
        "Keltner": [each(lambda m, a: m + k * a, *keltner) for k in (0, 2, -2)],
        "Donchian": [each(lambda a, b: (a + b) / 2, top, bottom), top, bottom],
        "RealizedVolatility": [root_mean([v * v for v in C], 20)], "EwmaVolatility": [ewma_volatility(C, 60)],
        "Parkinson": [root_mean([LN(h / l) ** 2 / (4 * LN(2)) for h, l in zip(H, L)], 20)],
        "GarmanKlass": [root_mean([0.5 * LN(H[t] / L[t]) ** 2 - (2 * LN(2) - 1) * LN(C[t] / O[t]) ** 2 for t in range(N)], 20)],
        "RogersSatchell": [root_mean(RS, 20)], "YangZhang": [yang_zhang(20)],
        "Zscore": [window(C, 7, lambda w: (w[-1] - mean(w)) / stdev(w))],
        "RollingStd": [window(C, 7, stdev)], "RollingVariance": [window(C, 7, variance)],
        "RollingSkew": [window(C, 7, skew)], "RollingKurt": [window(C, 7, kurt)],
        "RollingMin": [window(C, 7, min)], "RollingMax": [window(C, 7, max)], "RollingMedian": [window(C, 7, median)],
        "RollingQuantile": [window(C, 7, lambda w: quantile(w, 0.3))], "RollingRank": [window(C, 7, rank)],
        "RollingCovariance": [pairs(7, covariance)],
        "RollingCorrelation": [pairs(7, lambda x, y: covariance(x, y) / (stdev(x) * stdev(y)))],
        "RollingBeta": [pairs(7, lambda x, y: covariance(x, y) / variance(y))],
        "RollingSlope": [window(C, 7, lambda w: covariance(range(7), w) / variance(range(7)))],
        "RollingRSquared": [window(C, 7, lambda w: covariance(range(7), w) ** 2 / (variance(range(7)) * variance(w)))],
        "Hurst": [window(C, 256, hurst)], "HeikinAshi": heikin_ashi(), "PivotPoints": pivots(),
    }
    print("{")
    print('"at": ' + json.dumps(AT) + ",")
    print(",\n".join(f'"{name}": ' + json.dumps([[field[t] for field in fields] for t in AT]) for name, fields in result.items()))
    print("}")


main()
