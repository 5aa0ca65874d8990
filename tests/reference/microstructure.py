#!/usr/bin/env python3
"""Spreads, signs, order flow, informed trading, Hawkes processes and Kyle's auctions by NumPy and SciPy, by other methods where
there are any: sums over explicit indices, Poisson probabilities and log-sum-exp, double sums and quadrature, equations solved
at once instead of backwards. Needs python3-scipy of Debian. Prints JSON, the input included."""
import csv
import gzip
import json
import os

import numpy as np
from scipy import integrate, optimize, special, stats


def noise(seed, count):
    state, out = seed, []
    for _ in range(count):
        total = 0.0
        for _ in range(4):
            state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
            total += (state >> 11) / float(1 << 53)
        out.append(total - 2)
    return np.array(out)


def newey_west(rows, lags):
    """Long-run covariance of rows that are not centered."""
    n = len(rows)
    total = rows.T @ rows / n
    for lag in range(1, lags + 1):
        gamma = rows[lag:].T @ rows[:-lag] / n
        total = total + (1 - lag / (lags + 1)) * (gamma + gamma.T)
    return total


def spreads():
    days = 60
    move, side = noise(1, days), noise(2, days)
    close = 50 * np.exp(np.cumsum(0.02 * move))
    high = close * np.exp(0.005 + 0.02 * np.abs(noise(3, days)))
    low = close * np.exp(-0.005 - 0.02 * np.abs(noise(4, days)))
    volume = np.round(1000 * np.exp(side))
    prices = close + np.where(side > 0, 0.4, -0.4)

    d = np.diff(prices)
    cov = np.mean((d[1:] - d.mean()) * (d[:-1] - d.mean()))

    cs = []
    k = 3 - 2 * np.sqrt(2)
    for t in range(1, days):
        h1, l1, h2, l2, c = high[t - 1], low[t - 1], high[t], low[t], close[t - 1]
        shift = max(0.0, l2 - c) + min(0.0, h2 - c)
        h2, l2 = h2 - shift, l2 - shift
        beta = np.log(h1 / l1) ** 2 + np.log(h2 / l2) ** 2
        gamma = np.log(max(h1, h2) / min(l1, l2)) ** 2
        alpha = (np.sqrt(2 * beta) - np.sqrt(beta)) / k - np.sqrt(gamma / k)
        cs.append(2 * (np.exp(alpha) - 1) / (1 + np.exp(alpha)))

    eta = (np.log(high) + np.log(low)) / 2
    product = 4 * (np.log(close[:-1]) - eta[:-1]) * (np.log(close[:-1]) - eta[1:])
    returns = close[1:] / close[:-1] - 1
    return {"close": close.tolist(), "high": high.tolist(), "low": low.tolist(), "volume": volume.tolist(), "prices": prices.tolist(),
            "autocovariance": cov, "roll": 2 * np.sqrt(-cov) if cov < 0 else None, "corwinSchultz": cs,
            "abdiRanaldo": np.sqrt(max(0, product.mean())), "twoDay": np.sqrt(np.maximum(product, 0)).tolist(),
            "amihud": (np.abs(returns) / (close[1:] * volume[1:])).mean()}


def apple():
    """What the daily estimators say of a stock whose true spread was about one basis point, five years of it."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "aapl-daily", "bars.csv.gz")
    with gzip.open(path, "rt") as file:
        rows = list(csv.DictReader(file))
    high, low, close, volume = (np.array([float(row[name]) for row in rows]) for name in ("High", "Low", "Close", "Volume"))
    # The low moves up and the high down to the last close's side before the ranges are compared.
    gap = np.where(low[1:] > close[:-1], low[1:] - close[:-1], np.where(high[1:] < close[:-1], high[1:] - close[:-1], 0))
    h, l, k = high[1:] - gap, low[1:] - gap, 3 - 2 * np.sqrt(2)
    beta = np.log(high[:-1] / low[:-1]) ** 2 + np.log(h / l) ** 2
    gamma = np.log(np.maximum(high[:-1], h) / np.minimum(low[:-1], l)) ** 2
    alpha = (np.sqrt(2) - 1) * np.sqrt(beta) / k - np.sqrt(gamma / k)
    cs = 2 * np.expm1(alpha) / (1 + np.exp(alpha))
    eta = np.log(high * low) / 2
    ar = 4 * (np.log(close[:-1]) - eta[:-1]) * (np.log(close[:-1]) - eta[1:])
    d = np.diff(np.log(close))
    return {"clamped": np.maximum(cs, 0).mean(), "plain": cs.mean(), "twoDay": np.sqrt(np.maximum(ar, 0)).mean(), "corrected": np.sqrt(max(ar.mean(), 0)),
            "autocovariance": np.mean((d[1:] - d.mean()) * (d[:-1] - d.mean())), "amihud": (np.abs(np.diff(close) / close[:-1]) / (close[1:] * volume[1:])).mean()}


def flow():
    n = 400
    a, b, c, d = noise(21, n), noise(22, n), noise(23, n), noise(24, n)
    bid = 1000 + np.cumsum(np.round(a * 0.8))
    ask = bid + 1 + (b > 0.4)
    bid_size, ask_size = np.round(5 + 10 * np.abs(c)), np.round(5 + 10 * np.abs(d))
    events = []
    for t in range(1, n):
        e = 0.0
        e += bid_size[t] if bid[t] > bid[t - 1] else -bid_size[t - 1] if bid[t] < bid[t - 1] else bid_size[t] - bid_size[t - 1]
        e -= ask_size[t] if ask[t] < ask[t - 1] else -ask_size[t - 1] if ask[t] > ask[t - 1] else ask_size[t] - ask_size[t - 1]
        events.append(e)
    return {"bid": bid.tolist(), "ask": ask.tolist(), "bidSize": bid_size.tolist(), "askSize": ask_size.tolist(), "events": events,
            "micro": micro(bid, ask, bid_size, ask_size)}


def micro(bid, ask, bid_size, ask_size):
    """Three classes of imbalance, spreads of one and two ticks; the limit by a high power of one matrix with the moves inside it."""
    levels, ticks = 3, 2
    mid, share = (bid + ask) / 2, bid_size / (bid_size + ask_size)
    bucket, spread = np.minimum((share * levels).astype(int), levels - 1), np.round(ask - bid).astype(int)
    n = levels * ticks
    count, still, moved, gain = np.zeros(n), np.zeros((n, n)), np.zeros((n, n)), np.zeros(n)
    for t in range(len(bid) - 1):
        if spread[t] > ticks or spread[t + 1] > ticks:
            continue
        jump = mid[t + 1] - mid[t]
        for mirror in (False, True):
            f, g = (levels - 1 - bucket[t], levels - 1 - bucket[t + 1]) if mirror else (bucket[t], bucket[t + 1])
            s, e = (spread[t] - 1) * levels + f, (spread[t + 1] - 1) * levels + g
            count[s] += 1
            (still if jump == 0 else moved)[s, e] += 1
            gain[s] += -jump if mirror else jump
    # One step of the whole chain, whatever the middle does: the sum of all expected moves from each state. Augmented with the constant.
    step = np.zeros((n + 1, n + 1))
    step[:n, :n], step[:n, n], step[n, n] = (still + moved) / count[:, None], gain / count, 1
    return np.linalg.matrix_power(step, 1 << 20)[:n, n].tolist()


def vpin():
    n, size, window = 120, 40, 5
    change, volume = 0.1 * noise(31, n), np.round(20 + 15 * np.abs(noise(32, n)))
    share = stats.norm.cdf(change / change.std(ddof=1))
    units = np.repeat(2 * share - 1, volume.astype(int))
    buckets = np.abs(units[:len(units) // size * size].reshape(-1, size).sum(1)) / size
    return {"changes": change.tolist(), "volumes": volume.tolist(), "shares": share.tolist(), "imbalances": buckets.tolist(),
            "values": np.convolve(buckets, np.ones(window) / window, "valid").tolist()}


def mrr():
    n = 500
    u, e = noise(41, n), noise(42, n)
    x = np.ones(n)
    for t in range(1, n):
        x[t] = 0 if abs(u[t]) < 0.08 else (x[t - 1] or 1) * (1 if u[t] > -0.25 else -1)
    p = 20 + np.cumsum(0.012 * (x - 0.4 * np.concatenate([[0], x[:-1]])) + 0.01 * e) + 0.008 * x
    y, now, before, lags = np.diff(p), x[1:], x[:-1], 3

    def rows(at):
        theta, phi, rho, alpha, at_mid = at
        err = y - (phi + theta) * now + (phi + rho * theta) * before - alpha
        return np.column_stack([now * before - rho * now ** 2, err, err * now, err * before, np.abs(now) - 1 + at_mid])

    found = optimize.fsolve(lambda at: rows(at).mean(0), [0.01, 0.01, 0.3, 0, 0.1], xtol=1e-13)
    theta, _, rho, _, _ = found
    minus = np.array([[0, 0, -(now ** 2).mean(), 0, 0]] + [
        [(w * (rho * before - now)).mean(), (w * (before - now)).mean(), theta * (w * before).mean(), -w.mean(), 0] for w in (np.ones(n - 1), now, before)]
        + [[0, 0, 0, 0, 1]])
    inverse = np.linalg.inv(minus)
    # The weights of the second step are those of the first step's estimates, which are the same: as many moments as parameters.
    covariance = inverse @ newey_west(rows(found), lags) @ inverse.T / (n - 1)
    return {"prices": p.tolist(), "signs": x.tolist(), "lags": lags, "estimates": found.tolist(), "errors": np.sqrt(np.diag(covariance)).tolist()}


def pin():
    days = 60
    kind, one, two = noise(51, days), noise(52, days), noise(53, days)
    buys = np.round(70 + 8 * one + np.where(kind > 0.4, 60, 0))
    sells = np.round(50 + 7 * two + np.where(kind < -0.5, 60, 0))

    def height(at, b=buys, s=sells):
        alpha, delta, mu, eb, es = at
        terms = [np.log(alpha * (1 - delta)) + stats.poisson.logpmf(b, eb + mu) + stats.poisson.logpmf(s, es),
                 np.log(alpha * delta) + stats.poisson.logpmf(b, eb) + stats.poisson.logpmf(s, es + mu),
                 np.log(1 - alpha) + stats.poisson.logpmf(b, eb) + stats.poisson.logpmf(s, es)]
        return special.logsumexp(terms, axis=0).sum()

    best = max((optimize.minimize(lambda at: -height(at), start, method="L-BFGS-B", bounds=[(1e-4, 1 - 1e-4)] * 2 + [(1, 500)] * 3, options={"ftol": 1e-15, "gtol": 1e-8})
                for start in ([0.3, 0.5, 50, 60, 60], [0.6, 0.3, 30, 70, 50], [0.2, 0.7, 80, 50, 60])), key=lambda got: -got.fun)
    best = optimize.minimize(lambda at: -height(at), best.x, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
    alpha, _, mu, eb, es = best.x
    at = [0.35, 0.6, 45.0, 65.0, 55.0]
    return {"buys": buys.tolist(), "sells": sells.tolist(), "at": at, "logLikelihood": height(at), "largest": -best.fun,
            "estimates": best.x.tolist(), "pin": alpha * mu / (alpha * mu + eb + es), "large": height([0.4, 0.5, 9000.0, 21000.0, 20000.0], buys * 300, sells * 400)}


def hawkes():
    horizon, n = 100.0, 160
    gaps = np.abs(noise(61, n)) ** 2 + 0.01
    times = np.cumsum(gaps)
    times = times / times[-1] * (horizon - 0.7)
    kinds = (noise(62, n) > 0.1).astype(int)
    mu, alpha, beta = np.array([0.4, 0.3]), np.array([[0.5, 0.3], [0.2, 0.6]]), 1.7

    def rate(i, t, mu, alpha, beta):
        past = times < t
        return mu[i] + (alpha[i, kinds[past]] * np.exp(-beta * (t - times[past]))).sum()

    def height(mu, alpha, beta):
        total = sum(np.log(rate(k, t, mu, alpha, beta)) for t, k in zip(times, kinds))
        grown = (1 - np.exp(-beta * (horizon - times))) / beta
        return total - mu.sum() * horizon - sum(alpha[i, k] * g for i in range(len(mu)) for k, g in zip(kinds, grown))

    def between(i, a, b):
        edges = [a] + [t for t in times if a < t < b] + [b]
        return sum(integrate.quad(lambda t: rate(i, t, mu, alpha, beta), lo, hi, epsabs=1e-13, epsrel=1e-12)[0] for lo, hi in zip(edges, edges[1:]))

    own = times[kinds == 1][:12]
    residuals = [between(1, a, b) for a, b in zip(np.concatenate([[0], own]), own)]
    saved = kinds.copy()
    kinds[:] = 0
    single = max((optimize.minimize(lambda at: -height(np.array([at[0]]), np.array([[at[1]]]), at[2]) if min(at) > 0 else 1e10, start, method="Nelder-Mead",
                                    options={"xatol": 1e-9, "fatol": 1e-11, "maxiter": 5000}) for start in ([0.8, 0.5, 1.0], [1.2, 0.5, 5.0])), key=lambda got: -got.fun)
    kinds[:] = saved
    return {"times": times.tolist(), "kinds": kinds.tolist(), "horizon": horizon, "mu": mu.tolist(), "alpha": alpha.tolist(), "beta": beta,
            "logLikelihood": height(mu, alpha, beta), "residuals": residuals, "single": single.x.tolist(), "singleHeight": -single.fun,
            "branching": float(np.abs(np.linalg.eigvals(alpha / beta)).max()), "rates": np.linalg.solve(np.eye(2) - alpha / beta, mu).tolist()}


def kyle():
    """All equations of theorem 2 at once, unknown what the insider trades, from the first variance forwards."""
    out = []
    for auctions, variance, sigma in ((2, 1.0, 1.0), (4, 0.25, 1000.0), (10, 9.0, 5.0)):
        dt, unit = 1 / auctions, sigma / np.sqrt(variance)

        def walk(betas):
            left, lambdas, variances = variance, [], [variance]
            for b in betas:
                lambdas.append(b * left / (b * b * left + sigma ** 2 * dt))
                left = left * sigma ** 2 * dt / (b * b * left + sigma ** 2 * dt)
                variances.append(left)
            return lambdas, variances

        def faults(scaled):
            betas = scaled * unit
            a, miss = 0.0, []
            for lam, b in list(zip(walk(betas)[0], betas))[::-1]:
                miss.append(b * lam - (1 - 2 * a * lam) / (2 * (1 - a * lam)))
                a = 1 / (4 * lam * (1 - a * lam))
            return miss

        # Without a search for the start: near continuous trading beta is dt / (1 - t) of the unit, and the last auction tells half.
        start = [min(1 / (auctions - n), 1.0) for n in range(auctions)]
        guess = optimize.root(faults, np.array(start), tol=1e-13)
        assert np.abs(guess.fun).max() < 1e-12, guess
        lambdas, variances = walk(guess.x * unit)
        out.append({"auctions": auctions, "variance": variance, "sigma": sigma, "lambdas": list(lambdas), "betas": (guess.x * unit).tolist(), "variances": variances})
    return out


print(json.dumps({"spreads": spreads(), "apple": apple(), "flow": flow(), "vpin": vpin(), "mrr": mrr(), "pin": pin(), "hawkes": hawkes(), "kyle": kyle()}, indent=1))
