#!/usr/bin/env python3
"""Optimal execution without the closed forms: Almgren-Chriss (2000) and Obizhaeva-Wang (2013) as quadratic programs with one equality,
solved through their optimality conditions in exact rational arithmetic (Gauss-Jordan on fractions), costs by plain sums over the
definitions. Exponentials are taken once, to double precision. Standard library only. Prints JSON."""
import json
import math
from fractions import Fraction


def solve(matrix, right):
    """Gauss-Jordan on fractions."""
    n = len(matrix)
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for column in range(n):
        pivot = next(i for i in range(column, n) if rows[i][column] != 0)
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for i in range(n):
            if i != column and rows[i][column] != 0:
                factor = rows[i][column]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[column])]
    return [row[n] for row in rows]


def minimize(quadratic, total):
    """Least x'Qx with sum of x equal to total: Q x = m 1, 1'x = total."""
    n = len(quadratic)
    matrix = [list(row) + [Fraction(-1)] for row in quadratic] + [[Fraction(1)] * n + [Fraction(0)]]
    return solve(matrix, [Fraction(0)] * n + [total])[:n]


def almgren_chriss(quantity, periods, period, volatility, fixed, permanent, temporary, aversion):
    x, tau, sigma, eps, gamma, eta, lam = (Fraction(v) for v in (quantity, period, volatility, fixed, permanent, temporary, aversion))
    # Expected cost: each trade n_k pays eps, eta n_k / tau, and gamma times all trades before it. Variance: sigma^2 tau times the squares
    # of what is held after each trade, that is of the trades still to come.
    n = periods
    cost = [[(gamma / 2 if i != j else eta / tau) for j in range(n)] for i in range(n)]
    risk = [[sigma**2 * tau * min(i, j) for j in range(n)] for i in range(n)]
    trades = minimize([[cost[i][j] + lam * risk[i][j] for j in range(n)] for i in range(n)], x)
    quadratic = sum(cost[i][j] * trades[i] * trades[j] for i in range(n) for j in range(n))
    expected = eps * sum(abs(t) for t in trades) + quadratic
    variance = sum(risk[i][j] * trades[i] * trades[j] for i in range(n) for j in range(n))
    return {
        "quantity": quantity, "periods": periods, "period": period, "volatility": volatility, "fixed": fixed, "permanent": permanent,
        "temporary": temporary, "aversion": aversion, "trades": [float(t) for t in trades], "cost": float(expected), "deviation": math.sqrt(variance),
    }


def obizhaeva_wang(quantity, horizon, resilience, transient, permanent, count):
    kernel = [[Fraction(transient) * Fraction(math.exp(-resilience * horizon * abs(i - j) / (count - 1))) for j in range(count)] for i in range(count)]
    trades = minimize(kernel, Fraction(quantity))
    cost = Fraction(permanent) * Fraction(quantity) ** 2 / 2 + sum(kernel[i][j] * trades[i] * trades[j] for i in range(count) for j in range(count)) / 2
    return {
        "quantity": quantity, "horizon": horizon, "resilience": resilience, "transient": transient, "permanent": permanent, "count": count,
        "trades": [float(t) for t in trades], "cost": float(cost),
    }


if __name__ == "__main__":
    print(json.dumps({
        "almgren_chriss": [
            almgren_chriss(1e6, 5, 1.0, 0.95, 0.0625, 2.5e-7, 2.5e-6, 1e-6),
            almgren_chriss(1e6, 5, 1.0, 0.95, 0.0625, 2.5e-7, 2.5e-6, 2e-7),
            almgren_chriss(5e4, 12, 0.25, 0.4, 0.01, 1e-7, 3e-6, 5e-5),
            almgren_chriss(2e5, 20, 0.05, 1.5, 0.0, 0.0, 4e-6, 1e-6),
        ],
        "obizhaeva_wang": [
            obizhaeva_wang(1e5, 1.0, 2.0, 1.0, 0.0, 11),
            obizhaeva_wang(3e4, 6.5, 0.7, 2e-5, 1e-6, 14),
            obizhaeva_wang(1e3, 0.5, 9.0, 0.01, 0.002, 2),
        ],
    }, indent=1))
