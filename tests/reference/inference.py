#!/usr/bin/env python3
"""Kolmogorov-Smirnov, principal components, power, the method of moments and portfolios of least CVaR by SciPy and NumPy, on
numbers that the C# tests make again (a 64-bit linear congruential generator). Needs python3-scipy of Debian. Prints JSON."""
import json

import numpy as np
from scipy import optimize, stats


def noise(seed, count):
    state, out = seed, []
    for _ in range(count):
        total = 0.0
        for _ in range(4):
            state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
            total += (state >> 11) / float(1 << 53)
        out.append(total - 2)
    return np.array(out)


def smirnov():
    one, two = [], []
    for n in (5, 20, 100, 400):
        for shift in (0.0, 0.1, 0.3):
            got = stats.kstest(noise(n, n) * np.sqrt(3) + shift, "norm", mode="exact")
            one.append({"n": n, "shift": shift, "distance": got.statistic, "p": got.pvalue})
    for n, m, shift in ((30, 50, 0.0), (100, 80, 0.2), (300, 200, 0.1)):
        got = stats.ks_2samp(noise(1, n), noise(2, m) + shift, mode="asymp")
        two.append({"n": n, "m": m, "shift": shift, "distance": got.statistic, "p": got.pvalue})
    return {"one": one, "two": two}


def returns(assets, rows):
    market = noise(99, rows) * 0.01
    return np.column_stack([market * (0.8 + 0.1 * (2 * k % 5)) + noise(100 + k, rows) * (0.008 + 0.0005 * k) + 0.0002 * (k + 1) for k in range(assets)])


def components():
    x = returns(6, 300)
    z = (x - x.mean(0)) / x.std(0, ddof=1)
    values, vectors = np.linalg.eigh(np.corrcoef(x.T))
    values, vectors = values[::-1], vectors[:, ::-1]
    vectors = vectors * np.sign(vectors[np.abs(vectors).argmax(0), range(6)])
    left = z - z @ vectors[:, :2] @ vectors[:, :2].T
    residual = left * x.std(0, ddof=1)
    return {"values": values.tolist(), "first": vectors[:, 0].tolist(), "second": vectors[:, 1].tolist(), "residualLast": residual[-1].tolist()}


def power():
    out = []
    for effect, n, level in ((0.05, 252, 0.05), (0.063, 2520, 0.05), (0.2, 100, 0.01), (-0.1, 500, 0.1)):
        z, shift = stats.norm.ppf(1 - level / 2), effect * np.sqrt(n)
        out.append({"effect": effect, "n": n, "level": level, "power": stats.norm.sf(z - shift) + stats.norm.cdf(-z - shift)})
    return out


def moments():
    """y = a + b x + e with x correlated with e and three instruments: the two steps have closed forms here."""
    n, out = 400, []
    z1, z2, e, u = noise(11, n), noise(12, n), noise(13, n), noise(14, n)
    x = 0.8 * z1 + 0.5 * z2 + 0.6 * e + u
    y = 1.5 + 2.0 * x + e * (1 + 0.5 * z1 ** 2)
    xs, zs = np.column_stack([np.ones(n), x]), np.column_stack([np.ones(n), z1, z2])
    for lags in (0, 3):
        zx, zy = zs.T @ xs / n, zs.T @ y / n
        one = np.linalg.solve(zx.T @ zx, zx.T @ zy)
        g = zs * (y - xs @ one)[:, None]
        s = g.T @ g / n
        for lag in range(1, lags + 1):
            gamma = g[lag:].T @ g[:-lag] / n
            s += (1 - lag / (lags + 1)) * (gamma + gamma.T)
        w = np.linalg.inv(s)
        covariance = np.linalg.inv(zx.T @ w @ zx)
        two = covariance @ (zx.T @ w @ zy)
        mean = zs.T @ (y - xs @ two) / n
        j = n * mean @ w @ mean
        out.append({"lags": lags, "estimates": two.tolist(), "errors": np.sqrt(np.diag(covariance) / n).tolist(), "j": j, "p": stats.chi2.sf(j, 1)})
    return out


def least_cvar():
    """Rockafellar and Uryasev's linear program by HiGHS."""
    x, out = returns(6, 300), []
    rows, assets = x.shape
    high = (x.mean(0).max() + x.mean()) / 2
    for tail, floor, most in ((0.05, None, 1.0), (0.1, None, 0.3), (0.033, high, 1.0), (0.5, None, 1.0)):
        cost = np.concatenate([np.zeros(assets), [1.0], np.full(rows, 1 / (tail * rows))])
        above = [np.hstack([-x, -np.ones((rows, 1)), -np.eye(rows)])]
        bound = [np.zeros(rows)]
        if floor is not None:
            above.append(np.concatenate([-x.mean(0), np.zeros(1 + rows)])[None, :])
            bound.append([-floor])
        got = optimize.linprog(cost, np.vstack(above), np.concatenate(bound), np.concatenate([np.ones(assets), np.zeros(1 + rows)])[None, :], [1.0],
                               [(0, most)] * assets + [(None, None)] + [(0, None)] * rows, method="highs")
        out.append({"tail": tail, "floor": floor, "most": most, "weights": got.x[:assets].tolist(), "cvar": got.fun})
    return out


def run_length():
    """Mean time to an alarm of a CUSUM of normal values by Goel and Wu's (1971) integral equation, Gauss-Legendre; two sides by their harmonic sum."""
    def one_sided(k, h, mu, nodes=200):
        x, w = np.polynomial.legendre.leggauss(nodes)
        x, w = (x + 1) * h / 2, w * h / 2
        z = np.concatenate([[0], x])
        system = np.eye(nodes + 1)
        system[:, 0] -= stats.norm.cdf(k - z - mu)
        system[:, 1:] -= w * stats.norm.pdf(x[None, :] + k - z[:, None] - mu)
        return np.linalg.solve(system, np.ones(nodes + 1))[0]
    return [{"k": k, "h": h, "shift": shift, "length": 1 / (1 / one_sided(k, h, shift) + 1 / one_sided(k, h, -shift))}
            for k, h, shift in ((0.5, 4.0, 0.0), (0.5, 4.0, 1.0))]


print(json.dumps({"runLength": run_length(), "smirnov": smirnov(), "components": components(), "power": power(), "moments": moments(), "leastCvar": least_cvar()}, indent=1))
