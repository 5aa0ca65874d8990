#!/usr/bin/env python3
"""Covariances and allocations of the thirty stocks of data/dow30-daily, by other programs: Ledoit and Wolf's shrinkage by
scikit-learn, single linkage by SciPy, equal risk contributions by SciPy's root finder; the constant-correlation target and the
bisection of hierarchical risk parity as loops over the papers' sums; Pareto tails of data/sp500-daily by SciPy. Needs python3-sklearn and python3-scipy. Prints JSON."""
import csv
import gzip
import json
import os

import numpy
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.optimize import fmin, root
from scipy.stats import genpareto
from sklearn.covariance import ledoit_wolf

HERE = os.path.dirname(os.path.abspath(__file__))


def returns():
    with gzip.open(os.path.join(HERE, "../../data/dow30-daily/panel.csv.gz"), "rt", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    prices = numpy.array([[float(value) for value in row[1:]] for row in rows[1:]])
    return prices[1:] / prices[:-1] - 1


def constant_correlation(x):
    n, p = x.shape
    x = x - x.mean(axis=0)
    s = x.T @ x / n
    sd = [s[i, i] ** 0.5 for i in range(p)]
    mean = sum(s[i, j] / (sd[i] * sd[j]) for i in range(p) for j in range(p) if i != j) / (p * (p - 1))
    target = numpy.array([[s[i, i] if i == j else mean * sd[i] * sd[j] for j in range(p)] for i in range(p)])

    def asymptotic(i, j, k, l):
        return sum((x[t, i] * x[t, j] - s[i, j]) * (x[t, k] * x[t, l] - s[k, l]) for t in range(n)) / n

    pi = sum(asymptotic(i, j, i, j) for i in range(p) for j in range(p))
    rho = sum(asymptotic(i, i, i, i) for i in range(p))
    for i in range(p):
        for j in range(p):
            if i != j:
                rho += mean / 2 * (sd[j] / sd[i] * asymptotic(i, i, i, j) + sd[i] / sd[j] * asymptotic(j, j, i, j))
    gamma = sum((s[i, j] - target[i, j]) ** 2 for i in range(p) for j in range(p))
    delta = max(0.0, min(1.0, (pi - rho) / gamma / n))
    return (1 - delta) * s + delta * target, delta


def hierarchical(cov):
    p = len(cov)
    sd = numpy.sqrt(numpy.diag(cov))
    d = numpy.sqrt(numpy.maximum(0, 1 - cov / numpy.outer(sd, sd)) / 2)
    numpy.fill_diagonal(d, 0)
    condensed = [numpy.linalg.norm(d[:, i] - d[:, j]) for i in range(p) for j in range(i + 1, p)]
    order = [int(i) for i in leaves_list(linkage(condensed, "single"))]
    weights = [1.0] * p

    def variance(items):
        inverse = [1 / cov[i, i] for i in items]
        w = [v / sum(inverse) for v in inverse]
        return sum(w[a] * w[b] * cov[items[a], items[b]] for a in range(len(items)) for b in range(len(items)))

    def split(items):
        if len(items) < 2:
            return
        left, right = items[: len(items) // 2], items[len(items) // 2:]
        one, other = variance(left), variance(right)
        for i in left:
            weights[i] *= 1 - one / (one + other)
        for i in right:
            weights[i] *= one / (one + other)
        split(left)
        split(right)

    split(order)
    return order, weights


def equal_risk(cov):
    p = len(cov)
    scale = numpy.sqrt(numpy.diag(cov))
    unit = cov / numpy.outer(scale, scale)
    found = root(lambda y: numpy.exp(y) * (unit @ numpy.exp(y)) - 1 / p, numpy.full(p, -0.5 * numpy.log(p)), tol=1e-14)
    raw = numpy.exp(found.x) / scale
    return (raw / raw.sum()).tolist()


def pareto_tail(share):
    """Losses of data/sp500-daily beyond their quantile, by scipy's likelihood, to the limit of its simplex."""
    with gzip.open(os.path.join(HERE, "../../data/sp500-daily/bars.csv.gz"), "rt", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    column = next(name for name in rows[0] if name.lower() == "close")
    close = numpy.array([float(row[column]) for row in rows])
    losses = 1 - close[1:] / close[:-1]
    threshold = numpy.quantile(losses, 1 - share)
    excesses = losses[losses > threshold] - threshold

    def search(function, start, args, disp):
        return fmin(function, start, args=args, xtol=1e-13, ftol=1e-15, maxiter=100_000, maxfun=100_000, disp=False)

    shape, _, scale = genpareto.fit(excesses * 100, floc=0, optimizer=search)
    return {"share": share, "threshold": threshold, "count": len(excesses), "shape": shape, "scale": scale / 100}


def main():
    every = returns()
    out = {}
    for name, rows in (("last252", every[-252:]), ("first40", every[:40])):
        sample = numpy.cov(rows, rowvar=False)
        identity, intensity = ledoit_wolf(rows)
        shrunk, constant = constant_correlation(rows)
        order, weights = hierarchical(sample)
        minimum = numpy.linalg.solve(identity, numpy.ones(len(identity)))
        out[name] = {
            "sample": sample[0].tolist(),
            "identityIntensity": intensity,
            "identity": identity[0].tolist(),
            "constantIntensity": constant,
            "constant": shrunk[0].tolist(),
            "minimumVariance": (minimum / minimum.sum()).tolist(),
            "equalRisk": equal_risk(sample),
            "hierarchicalOrder": order,
            "hierarchical": weights,
        }
    out["pareto"] = [pareto_tail(share) for share in (0.1, 0.05)]
    print(json.dumps(out, indent=1))


main()
