#!/usr/bin/env python3
"""First 256 points of Sobol's sequence in 21 dimensions, in 256ths, with the direction numbers of Joe and Kuo (2008), by SciPy's
generator (scipy.stats.qmc, written apart from ours). The only script here that needs more than the standard library. Prints JSON."""
import json
from scipy.stats import qmc

points = qmc.Sobol(d=21, scramble=False).random(256)
print(json.dumps({"points": (points * 256).astype(int).tolist()}))
