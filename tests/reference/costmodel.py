#!/usr/bin/env python3
"""A cost model fitted to 300 made-up orders in 30 days: nonlinear least squares by SciPy (all parameters at once), errors by a clustered sandwich
of the numerical Jacobian, G/(G-1) (n-1)/(n-k). The orders are printed, too. Needs python3-scipy. Prints JSON."""
import json

import numpy
from scipy.optimize import curve_fit

random = numpy.random.default_rng(53)
n, days = 300, 30
day = numpy.arange(n) % days
spread = numpy.round(random.uniform(0.5, 6, n), 3)
volatility = numpy.round(random.uniform(30, 200, n), 2)
participation = numpy.round(random.uniform(0.005, 0.4, n), 4)
luck = random.normal(0, 4, days)[day]
cost = numpy.round(0.5 + 0.9 * spread + 0.8 * volatility * participation ** 0.6 + luck + random.normal(0, 8, n), 4)
data = numpy.array([spread, volatility, participation])


def model(x, constant, b, c, power):
    return constant + b * x[0] + c * x[1] * x[2] ** power


def sandwich(function, best):
    k = len(best)
    jacobian = numpy.empty((n, k))
    for j in range(k):
        h = 1e-5 * max(1, abs(best[j]))
        up, down = best.copy(), best.copy()
        up[j] += h
        down[j] -= h
        jacobian[:, j] = (function(data, *up) - function(data, *down)) / (2 * h)
    rest = cost - function(data, *best)
    bread = numpy.linalg.inv(jacobian.T @ jacobian)
    meat = numpy.zeros((k, k))
    for one in range(days):
        score = jacobian[day == one].T @ rest[day == one]
        meat += numpy.outer(score, score)
    covariance = bread @ meat @ bread * days / (days - 1) * (n - 1) / (n - k)
    return list(numpy.sqrt(numpy.diag(covariance))), 1 - rest @ rest / numpy.sum((cost - cost.mean()) ** 2)


free, _ = curve_fit(model, data, cost, p0=[0, 1, 1, 0.5], xtol=1e-15, ftol=1e-15, gtol=1e-15, maxfev=100000)
root = lambda x, constant, b, c: model(x, constant, b, c, 0.5)
half, _ = curve_fit(root, data, cost, p0=[0, 1, 1], xtol=1e-15, ftol=1e-15, gtol=1e-15)
out = dict(orders=[[float(v) for v in row] for row in zip(cost, spread, volatility, participation, day)])
for name, function, best in (("free", model, free), ("squareRoot", root, half)):
    errors, r2 = sandwich(function, best)
    out[name] = dict(estimates=list(best), errors=errors, rSquared=r2)
print(json.dumps(out))
