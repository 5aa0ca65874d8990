#!/usr/bin/env python3
"""First outputs of SplitMix64-seeded xoshiro256++ (from its authors' description), and the polar normals made of them,
in 60-digit decimal arithmetic rounded to double. Standard library only. Prints JSON."""
import json
from decimal import Decimal, getcontext

getcontext().prec = 60
MASK = (1 << 64) - 1


def rotate(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


class Xoshiro:
    def __init__(self, seed):
        self.state = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            z = seed
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
            self.state.append(z ^ (z >> 31))

    def bits(self):
        a, b, c, d = self.state
        out = (rotate((a + d) & MASK, 23) + a) & MASK
        c ^= a
        d ^= b
        b2 = b ^ c
        a2 = a ^ d
        c ^= (b << 17) & MASK
        self.state = [a2, b2, c, rotate(d, 45)]
        return out

    def uniform(self):
        return (self.bits() >> 11) / (1 << 53)

    def normals(self):
        while True:
            u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            s = u * u + v * v
            if 0 < s < 1:
                scale = (-2 * Decimal(s).ln() / Decimal(s)).sqrt()
                yield float(Decimal(u) * scale)
                yield float(Decimal(v) * scale)


first = Xoshiro(42)
normal = Xoshiro(42).normals()
uniform = Xoshiro(42)
print(json.dumps({
    "seed": 42,
    "bits": [str(first.bits()) for _ in range(5)],
    "uniform": [uniform.uniform() for _ in range(5)],
    "normal": [next(normal) for _ in range(6)],
}, indent=1))
