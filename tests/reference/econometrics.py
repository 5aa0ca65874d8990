#!/usr/bin/env python3
"""Unit roots, cointegration, regressions, volatility and filters by statsmodels, SciPy and plain NumPy loops, on simulated
numbers that the C# tests make again (a 64-bit linear congruential generator) and on data/. Needs python3-statsmodels of
Debian. Prints JSON."""
import json
import warnings

import numpy as np
import statsmodels.api as sm
from statsmodels.tsa.stattools import adfuller, coint, kpss

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


if __name__ == "__main__":
    print(json.dumps({"unitRoots": unit_roots(), "stationarity": stationarity(), "cointegration": cointegration(),
                      "regressions": regressions()}, indent=1))
