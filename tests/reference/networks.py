#!/usr/bin/env python3
"""Dense, GRU, LSTM and dilated causal convolution with given weights on a given sequence, in NumPy: outputs from the papers' equations,
gradients of the mean squared error by complex steps (Squire and Trapp 1998: exact to rounding, and no backpropagation that could share a
mistake). Needs python3-numpy. Prints JSON."""
import json

import numpy

STEPS, INPUTS, HIDDEN = 7, 3, 4


def numbers(count, seed):
    """Smooth numbers of about ±0.8 that any language can make again: sin(1.7 i + seed) * 0.8."""
    return numpy.sin(1.7 * numpy.arange(count) + seed) * 0.8


def sigmoid(x):
    return 1 / (1 + numpy.exp(-x))


def dense(w, x):
    matrix, bias = w[:INPUTS * HIDDEN].reshape(HIDDEN, INPUTS), w[INPUTS * HIDDEN:]
    return numpy.tanh(x @ matrix.T + bias)


def gates(w, count):
    first, second = count * HIDDEN * INPUTS, count * HIDDEN * HIDDEN
    return (w[:first].reshape(count, HIDDEN, INPUTS), w[first:first + second].reshape(count, HIDDEN, HIDDEN),
            w[first + second:].reshape(count, HIDDEN))


def gru(w, x):
    wx, wh, b = gates(w, 3)
    h, out = numpy.zeros(HIDDEN, dtype=w.dtype), []
    for step in x:
        z = sigmoid(wx[0] @ step + wh[0] @ h + b[0])
        r = sigmoid(wx[1] @ step + wh[1] @ h + b[1])
        n = numpy.tanh(wx[2] @ step + wh[2] @ (r * h) + b[2])
        h = (1 - z) * n + z * h
        out.append(h)
    return numpy.array(out)


def lstm(w, x):
    wx, wh, b = gates(w, 4)
    h, c, out = numpy.zeros(HIDDEN, dtype=w.dtype), numpy.zeros(HIDDEN, dtype=w.dtype), []
    for step in x:
        i, f, o = (sigmoid(wx[k] @ step + wh[k] @ h + b[k]) for k in range(3))
        g = numpy.tanh(wx[3] @ step + wh[3] @ h + b[3])
        c = f * c + i * g
        h = o * numpy.tanh(c)
        out.append(h)
    return numpy.array(out)


def convolution(w, x, kernel=3, dilation=2):
    taps, bias = w[:kernel * HIDDEN * INPUTS].reshape(kernel, HIDDEN, INPUTS), w[kernel * HIDDEN * INPUTS:]
    padded = numpy.concatenate([numpy.zeros((kernel * dilation, INPUTS)), x])
    return numpy.array([numpy.tanh(bias + sum(taps[k] @ padded[t + kernel * dilation - k * dilation] for k in range(kernel))) for t in range(len(x))])


def gradient(layer, w, x, targets):
    slopes = []
    for i in range(len(w)):
        moved = w.astype(complex)
        moved[i] += 1e-30j
        slopes.append((numpy.mean((layer(moved, x) - targets) ** 2)).imag / 1e-30)
    return slopes


def case(layer, count):
    w, x, targets = numbers(count, 0.3), numbers(STEPS * INPUTS, 1.1).reshape(STEPS, INPUTS), numbers(STEPS * HIDDEN, 2.2).reshape(STEPS, HIDDEN)
    return {"outputs": layer(w, x).ravel().tolist(), "gradient": gradient(layer, w, x, targets)}


print(json.dumps({
    "dense": case(dense, HIDDEN * (INPUTS + 1)),
    "gru": case(gru, 3 * HIDDEN * (INPUTS + HIDDEN + 1)),
    "lstm": case(lstm, 4 * HIDDEN * (INPUTS + HIDDEN + 1)),
    "convolution": case(convolution, HIDDEN * (3 * INPUTS + 1)),
}, indent=1))
