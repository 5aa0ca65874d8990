#!/usr/bin/env python3
"""Unit roots, cointegration, regressions, volatility and filters by statsmodels, SciPy and plain NumPy loops, on simulated
numbers that the C# tests make again (a 64-bit linear congruential generator) and on data/. Needs python3-statsmodels of
Debian. Prints JSON."""
import csv
import gzip
import json
import os
import warnings

import numpy as np
from scipy import optimize, special, stats
import statsmodels.api as sm
from statsmodels.tsa.stattools import adfuller, coint, kpss
from statsmodels.tsa.vector_ar.vecm import coint_johansen

warnings.simplefilter("ignore")


def noise(seed, count):
    """Sums of four uniforms of Knuth's MMIX generator, centered: bell-shaped enough, and the same in every language."""
    state, out = seed, []
    for _ in range(count):
        total = 0.0
        for _ in range(4):
            state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
            total += (state >> 11) / float(1 << 53)
        out.append(total - 2)
    return np.array(out)


def ar(seed, count, phi):
    x, e = np.zeros(count), noise(seed, count)
    for t in range(1, count):
        x[t] = phi * x[t - 1] + e[t]
    return x


def unit_roots():
    out = []
    for phi in (0.5, 0.95, 1.0):
        x = ar(7, 400, phi) + 10
        for terms, code in (("None", "n"), ("Constant", "c"), ("Trend", "ct")):
            for lags in (0, 3, None):
                got = adfuller(x, maxlag=lags, regression=code, autolag="AIC" if lags is None else None)
                crit = got[4]
                row = {"phi": phi, "terms": terms, "lags": lags, "statistic": got[0], "p": got[1], "usedLags": got[2],
                       "critical": [crit["1%"], crit["5%"], crit["10%"]]}
                out.append(row)
    return out


def stationarity():
    out = []
    for phi in (0.5, 0.95, 1.0):
        x = ar(7, 400, phi) + 10
        for terms, code in (("Constant", "c"), ("Trend", "ct")):
            for lags in (0, 5, 17):  # 17 = ceil(12 · 4^(1/4)), the default
                statistic, p, used, _ = kpss(x, regression=code, nlags=lags)
                out.append({"phi": phi, "terms": terms, "lags": used, "statistic": statistic, "p": p})
    return out


def cointegration():
    walk = np.cumsum(noise(11, 500))
    other = np.cumsum(noise(12, 500))
    y = 2 + 0.7 * walk + ar(13, 500, 0.9)
    out = []
    for name, left, right in (("pair", y, [walk]), ("reversed", walk, [y]), ("unrelated", other, [walk]), ("three", y, [walk, other])):
        for terms, code in (("Constant", "c"), ("Trend", "ct")):
            for lags in (1, None):
                t, p, crit = coint(left, np.column_stack(right), trend=code, maxlag=lags, autolag="aic" if lags is None else None)
                out.append({"name": name, "terms": terms, "lags": lags, "statistic": t, "p": p, "critical": list(crit)})
    return out


def regressions():
    n = 300
    x1, x2, e = noise(21, n), ar(22, n, 0.8), ar(23, n, 0.6)
    y = 1 + 2 * x1 - x2 + e * (1 + np.abs(x1))
    design = sm.add_constant(np.column_stack([x1, x2]))
    hac = sm.OLS(y, design).fit(cov_type="HAC", cov_kwds={"maxlags": 6, "use_correction": True})
    clusters = np.arange(n) // 7
    grouped = sm.OLS(y, design).fit(cov_type="cluster", cov_kwds={"groups": clusters})
    return {"coefficients": list(hac.params), "hac6": list(hac.bse), "clusters7": list(grouped.bse)}


def kalman():
    """Textbook matrices, full inverses; smoother by its recursion with P(t+1|t)^-1."""
    n = 120
    x, noise_y, walk = noise(31, n), noise(32, n), np.cumsum(0.1 * noise(33, n))
    y = (1 + walk) * x + 0.5 + noise_y
    y[40:45] = np.nan
    q, r = np.diag([0.01, 0.0004]), 0.3
    b, p, logl = np.zeros(2), np.eye(2) * 4.0, 0.0
    filtered, covariances, predicted, predicted_p = [], [], [], []
    for t in range(n):
        h = np.array([[x[t], 1.0]])
        p = p + q
        predicted.append(b.copy()), predicted_p.append(p.copy())
        if not np.isnan(y[t]):
            s = (h @ p @ h.T)[0, 0] + r
            k = p @ h.T / s
            v = y[t] - (h @ b)[0]
            b = b + k[:, 0] * v
            p = (np.eye(2) - k @ h) @ p
            logl += -0.5 * (np.log(2 * np.pi) + np.log(s) + v * v / s)
        filtered.append(b.copy()), covariances.append(p.copy())
    smooth, smooth_p = [filtered[-1]], [covariances[-1]]
    for t in range(n - 2, -1, -1):
        j = covariances[t] @ np.linalg.inv(predicted_p[t + 1])
        smooth.append(filtered[t] + j @ (smooth[-1] - predicted[t + 1]))
        smooth_p.append(covariances[t] + j @ (smooth_p[-1] - predicted_p[t + 1]) @ j.T)
    return {"logLikelihood": logl, "slope": [f[0] for f in filtered], "slopeVariance": [c[0, 0] for c in covariances],
            "smoothSlope": [f[0] for f in reversed(smooth)], "smoothSlopeVariance": [c[0, 0] for c in reversed(smooth_p)],
            "level": local_level()}


def local_level():
    """Estimates of the local level model by statsmodels."""
    y = np.cumsum(0.3 * noise(34, 400)) + noise(35, 400)
    model = sm.tsa.UnobservedComponents(y, "local level")
    fit = model.fit(disp=0, maxiter=500)
    return {"r": fit.params[0], "q": fit.params[1]}


def hidden_markov():
    """Likelihood, probabilities and best path by summing over all 2^10 paths; EM's end by statsmodels' regression."""
    v = noise(41, 10)
    means, deviations = [0.1, -0.3], [0.4, 1.1]
    transition, initial = [[0.9, 0.1], [0.25, 0.75]], [0.6, 0.4]
    total, best, smooth = 0.0, (-1, None), np.zeros((10, 2))
    for code in range(2 ** 10):
        path = [(code >> t) & 1 for t in range(10)]
        prob = initial[path[0]]
        for t in range(10):
            prob *= transition[path[t - 1]][path[t]] if t else 1
            s = path[t]
            prob *= np.exp(-((v[t] - means[s]) / deviations[s]) ** 2 / 2) / (deviations[s] * np.sqrt(2 * np.pi))
        total += prob
        best = max(best, (prob, path))
        for t in range(10):
            smooth[t, path[t]] += prob
    calm = np.repeat([0, 1, 0, 1, 0], 300)
    values = np.where(calm == 0, 0.05 + 0.5 * noise(43, 1500), -0.1 + 2 * noise(43, 1500))
    fit = sm.tsa.MarkovRegression(values, k_regimes=2, trend="c", switching_variance=True).fit(disp=0)
    return {"logLikelihood": float(np.log(total)), "path": best[1], "smooth0": list(smooth[:, 0] / total),
            "fit": {"means": list(fit.params[2:4]), "variances": list(fit.params[4:6]), "logLikelihood": fit.llf}}


def sp500_returns():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "sp500-daily", "bars.csv.gz")
    with gzip.open(path, "rt") as file:
        closes = [float(row["close"]) for row in csv.DictReader(file)]
    closes = np.array(closes)
    return (closes[1:] / closes[:-1] - 1)[-2500:]


def garch():
    """Likelihoods written from the papers, highest points by SciPy's SLSQP and Nelder-Mead."""
    r = sp500_returns() * 100

    def negative(theta, asymmetric, fat):
        mu, omega, alpha, beta = theta[:4]
        gamma = theta[4] if asymmetric else 0.0
        e = r - mu
        h, v = np.mean(e * e), np.empty(len(r))
        for t in range(len(r)):
            v[t] = h
            h = omega + (alpha + gamma * (e[t] < 0)) * e[t] ** 2 + beta * h
        if np.any(~(v > 0)):
            return 1e10
        if fat:
            nu = theta[-1]
            scale = np.sqrt(v * (nu - 2) / nu)
            return -np.sum(stats.t.logpdf(e / scale, nu) - np.log(scale))
        return -np.sum(stats.norm.logpdf(e, scale=np.sqrt(v)))

    out = []
    for asymmetric, fat in ((False, False), (True, False), (True, True)):
        start = [0.05, 0.02, 0.08, 0.88] + ([0.05] if asymmetric else []) + ([8.0] if fat else [])
        bounds = [(-1, 1), (1e-6, 5), (0, 1), (0, 0.9999)] + ([(0, 1)] if asymmetric else []) + ([(2.1, 200)] if fat else [])
        first = optimize.minimize(negative, start, (asymmetric, fat), "SLSQP", bounds=bounds, options={"ftol": 1e-12, "maxiter": 500})
        best = optimize.minimize(negative, first.x, (asymmetric, fat), "Nelder-Mead", bounds=bounds,
                                 options={"xatol": 1e-7, "fatol": 1e-10, "maxiter": 4000, "maxfev": 4000})
        theta = best.x / np.array(([100, 10000, 1, 1] + [1] * (len(start) - 4)))
        out.append({"asymmetric": asymmetric, "fat": fat, "theta": list(theta), "logLikelihood": -best.fun + len(r) * np.log(100)})
    return out


def johansen():
    walk = np.cumsum(noise(51, 600))
    second = 0.5 * walk + ar(52, 600, 0.8)
    third = np.cumsum(noise(53, 600))
    out = []
    for terms, order in (("None", -1), ("Constant", 0), ("Trend", 1)):
        for lags in (1, 3):
            got = coint_johansen(np.column_stack([walk, second, third]), order, lags)
            first = got.evec[:, 0] / got.evec[0, 0]
            out.append({"terms": terms, "lags": lags, "trace": list(got.lr1), "largest": list(got.lr2), "vector": list(first),
                        "trace5": list(got.cvt[:, 1]), "largest1": list(got.cvm[:, 2])})
    return out


def functions():
    return {"erfi": [[x, float(special.erfi(x))] for x in (0.01, 0.5, 1.0, 3.0, 8.0, 20.0, -2.0)],
            "cylinder": [[v, z, float(special.pbdv(v, z)[0])] for v in (-0.2, -0.5, -1.0, -2.5, -7.0) for z in (-3.0, -0.5, 0.0, 1.0, 4.0)]}


def diebold_mariano():
    """Written from Harvey, Leybourne and Newbold (1997), equations 8 and 9; probabilities by SciPy."""
    d = noise(61, 250) ** 2 - 1.1 * noise(62, 250) ** 2
    out = []
    for h in (1, 4):
        n, mean = len(d), d.mean()
        gamma = [np.sum((d[k:] - mean) * (d[:n - k] - mean)) / n for k in range(h)]
        statistic = mean / np.sqrt((gamma[0] + 2 * sum(gamma[1:])) / n)
        statistic *= np.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n)
        out.append({"horizon": h, "statistic": statistic, "p": 2 * stats.t.cdf(-abs(statistic), n - 1)})
    return out


def mean_reversion():
    """Highest likelihood of the AR(1) by statsmodels' regression; best thresholds by SciPy's bounded search."""
    x = 3 + ar(71, 800, 0.93)
    fit = sm.OLS(x[1:], sm.add_constant(x[:-1])).fit()
    a, b = fit.params
    s2 = fit.ssr / fit.nobs
    theta = -np.log(b) * 252
    theta_error = 252 * fit.bse[1] / b
    best = []
    for speed, sigma, cost in ((8.0, 0.2, 0.005), (25.0, 0.1, 0.001), (2.0, 0.5, 0.2)):
        def rate(m):
            return -(2 * m - cost) * speed / (2 * np.pi * special.erfi(m * np.sqrt(speed) / sigma))
        found = optimize.minimize_scalar(rate, bounds=(cost / 2, cost / 2 + 2 * sigma / np.sqrt(speed)), method="bounded", options={"xatol": 1e-12})
        best.append([speed, sigma, cost, found.x, -found.fun])
    return {"speed": theta, "speedError": theta_error, "mean": a / (1 - b), "volatility": np.sqrt(2 * theta * s2 / (1 - b * b)), "best": best}


def har():
    v = 2 + np.abs(ar(81, 400, 0.9))
    rows, y = [], []
    for t in range(22, 400):
        rows.append([1, v[t - 1], v[t - 5:t].mean(), v[t - 22:t].mean()])
        y.append(v[t])
    fit = sm.OLS(y, np.array(rows)).fit()
    return {"coefficients": list(fit.params), "forecast": float(fit.params @ [1, v[-1], v[-5:].mean(), v[-22:].mean()])}


if __name__ == "__main__":
    print(json.dumps({"unitRoots": unit_roots(), "stationarity": stationarity(), "cointegration": cointegration(),
                      "regressions": regressions(), "kalman": kalman(), "hiddenMarkov": hidden_markov(), "garch": garch(), "johansen": johansen(), "functions": functions(),
                      "dieboldMariano": diebold_mariano(), "meanReversion": mean_reversion(), "har": har()}, indent=1))
