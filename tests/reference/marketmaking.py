#!/usr/bin/env python3
"""Market making by other means: the linear system of Guéant, Lehalle and Fernandez-Tapia by SciPy's matrix exponential and
symmetric eigenvalues, and by integrating the value function's own (nonlinear) equation; the sessions of Avellaneda and Stoikov's section 3.3,
20,000 of each strategy, by NumPy; losses of pools against rebalancing by numerical integration. Needs python3-scipy. Prints JSON."""
import json
import math

import numpy
from scipy.integrate import quad, solve_ivp
from scipy.linalg import eigh, expm

CASES = [
    dict(gamma=0.1, sigma=2.0, a=140.0, k=1.5, q=10),
    dict(gamma=0.01, sigma=0.3, a=0.9, k=0.3, q=30),
    dict(gamma=0.5, sigma=2.0, a=140.0, k=1.5, q=6),
    dict(gamma=1.0, sigma=0.5, a=2.0, k=10.0, q=3),
]


def system(gamma, sigma, a, k, q):
    alpha = k * gamma * sigma ** 2 / 2
    eta = a * (1 + gamma / k) ** -(1 + k / gamma)
    levels = numpy.arange(-q, q + 1)
    return numpy.diag(alpha * levels.astype(float) ** 2) - eta * (numpy.eye(2 * q + 1, k=1) + numpy.eye(2 * q + 1, k=-1))


def quotes(v, gamma, k):
    base = math.log(1 + gamma / k) / gamma
    return [base + math.log(v[i] / v[i + 1]) / k for i in range(len(v) - 1)]


def nonlinear(gamma, sigma, a, k, q, left):
    """Quotes, and what nothing held is worth (theta at zero, the certainty equivalent of the best session). theta' = -gamma sigma^2 q^2 / 2 + A/(k + gamma) (e^(-k bid) + e^(-k ask)), time to the end; utility -exp(-gamma (x + q s + theta))."""
    base = math.log(1 + gamma / k) / gamma
    levels = numpy.arange(-q, q + 1)

    def change(_, theta):
        up = numpy.diff(theta)
        gain = numpy.zeros_like(theta)
        gain[:-1] += numpy.exp(-k * (base - up))
        gain[1:] += numpy.exp(-k * (base + up))
        return -gamma * sigma ** 2 * levels ** 2 / 2 + a / (k + gamma) * gain

    theta = solve_ivp(change, (0, left), numpy.zeros(2 * q + 1), method="LSODA", rtol=1e-12, atol=1e-13).y[:, -1]
    return [base - step for step in numpy.diff(theta)], theta[q]


def exact(case, m, left):
    bids, worth = nonlinear(left=left, **case)
    return dict(left=left, bids=quotes(expm(-m * left) @ numpy.ones(len(m)), case["gamma"], case["k"]), nonlinear=bids, worth=worth)


def glft():
    out = []
    for case in CASES:
        m = system(**case)
        gamma, k = case["gamma"], case["k"]
        vector = numpy.abs(eigh(m)[1][:, 0])
        # Far from zero the last digits of the eigenvector are lost; only the middle is compared.
        out.append(dict(case, stationary=quotes(vector, gamma, k),
                        exact=[exact(case, m, left) for left in (0.01, 0.3, 2.0)]))
    return out


def sessions(gamma, symmetric, count=20000, seed=8):
    sigma, a, k, steps = 2.0, 140.0, 1.5, 200
    dt = 1 / steps
    random = numpy.random.default_rng(seed)
    mid, cash, held = numpy.full(count, 100.0), numpy.zeros(count), numpy.zeros(count)
    for step in range(steps):
        left = 1 - step * dt
        half = (gamma * sigma ** 2 * left + 2 / gamma * math.log(1 + gamma / k)) / 2
        center = 0 if symmetric else -held * gamma * sigma ** 2 * left
        bid, ask = half - center, half + center
        buys = random.random(count) < numpy.minimum(1, a * numpy.exp(-k * bid) * dt)
        sells = random.random(count) < numpy.minimum(1, a * numpy.exp(-k * ask) * dt)
        cash += sells * (mid + ask) - buys * (mid - bid)
        held += buys * 1.0 - sells * 1.0
        mid += sigma * math.sqrt(dt) * numpy.where(random.random(count) < 0.5, 1, -1)
    profit = cash + held * mid
    return dict(gamma=gamma, symmetric=symmetric, count=count, profit=profit.mean(), deviation=profit.std(ddof=1), held=held.mean(), heldDeviation=held.std(ddof=1))


def pools():
    """Rate of loss against rebalancing by the definition, sigma^2 P^2 |x'(P)| / 2, with x' by differences; and impermanent losses by holdings."""
    out = []
    for price, lower, upper, sigma in ((1.0, 0.5, 2.0, 0.6), (1.3, 0.5, 2.0, 0.6), (1.0, 0.9, 1.1, 0.4), (100.0, 1e-9, 1e12, 0.6)):
        def coins(p):
            p = min(max(p, lower), upper)
            return 1 / math.sqrt(p) - 1 / math.sqrt(upper)

        def cash(p):
            p = min(max(p, lower), upper)
            return math.sqrt(p) - math.sqrt(lower)

        h = price * 1e-5
        slope = abs(coins(price + h) - coins(price - h)) / (2 * h)
        value = coins(price) * price + cash(price)
        losses = []
        for ratio in (0.3, 0.8, 1.25, 4.0):
            later = price * ratio
            hold = coins(price) * later + cash(price)
            losses.append((coins(later) * later + cash(later)) / hold - 1)
        out.append(dict(price=price, lower=lower, upper=upper, sigma=sigma, rate=sigma ** 2 * price ** 2 * slope / 2 / value, losses=losses))
    # E[1 - sqrt(1 + r) + r/2] of one lognormal step: the loss of a fee-free pool that is arbitraged once a step.
    steps = []
    for deviation in (0.001, 0.03, 0.3):
        density = lambda z: math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
        growth = lambda z: math.exp(deviation * z - deviation ** 2 / 2)
        steps.append(dict(deviation=deviation, loss=quad(lambda z: density(z) * (1 - math.sqrt(growth(z)) + (growth(z) - 1) / 2), -12, 12, epsabs=1e-16, epsrel=1e-13, limit=500)[0]))
    return dict(pools=out, steps=steps)


print(json.dumps(dict(glft=glft(), sessions=[sessions(g, s) for g in (0.01, 0.1, 0.5) for s in (False, True)], amm=pools()), indent=1))
