"""Draws D27a.svg: one set of 60 steps in three orders. Run: python3 diagrams/M05/D27a.py

The three paths use the same numbers, so their volatility, mean and end point are equal by construction;
only the order differs. The autocorrelations printed under the panels are computed from the drawn steps.
"""
import math
import random
import statistics
from pathlib import Path

COUNT = 60
WIDTH, HEIGHT = 960, 440
PANEL_TOP, PANEL_HEIGHT, PANEL_WIDTH, GAP, LEFT = 96, 220, 272, 32, 40


def steps():
    """Normal quantiles plus a small mean: a fair sample of market-like returns without luck in it."""
    normal = statistics.NormalDist(mu=0.09, sigma=1.0)
    return [normal.inv_cdf((i + 0.5) / COUNT) for i in range(COUNT)]


def reorder(values, key):
    """Puts the smallest value where the key is smallest, and so on: the order follows the key, the values stay."""
    ranks = sorted(range(COUNT), key=key)
    ordered = [0.0] * COUNT
    for value, position in zip(sorted(values), ranks):
        ordered[position] = value
    return ordered


def autocorrelation(values):
    mean = statistics.fmean(values)
    centred = [v - mean for v in values]
    return sum(a * b for a, b in zip(centred, centred[1:])) / sum(c * c for c in centred)


def path(values):
    level, out = 0.0, [0.0]
    for value in values:
        level += value
        out.append(level)
    return out


def orders():
    rng = random.Random(27000)
    noise_a = [rng.gauss(0, 1) for _ in range(COUNT)]
    noise_b = [rng.gauss(0, 1) for _ in range(COUNT)]
    trend = reorder(steps(), lambda i: 1.3 * math.sin(2 * math.pi * (i - 14) / 40) + 0.8 * noise_a[i])
    bounce = reorder(steps(), lambda i: (1.15 if i % 2 else -1.15) + 0.55 * noise_b[i])
    # The first shuffle whose lag-1 autocorrelation is as close to zero as independence promises on average.
    for seed in range(1000):
        shuffled = steps()
        random.Random(seed).shuffle(shuffled)
        if abs(autocorrelation(shuffled)) < 0.01:
            return [("Trend", "steps follow each other", "trend", trend),
                    ("Range", "steps undo each other", "range", bounce),
                    ("Noise", "steps ignore each other", "noise", shuffled)]
    raise SystemExit("no shuffle found")


def panel(index, name, motto, css, values, low, high):
    x0 = LEFT + index * (PANEL_WIDTH + GAP)
    scale = (PANEL_HEIGHT - 24) / (high - low)

    def px(i):
        return x0 + 12 + i * (PANEL_WIDTH - 24) / COUNT

    def py(v):
        return PANEL_TOP + PANEL_HEIGHT - 12 - (v - low) * scale

    levels = path(values)
    points = " ".join(f"{px(i):.1f},{py(v):.1f}" for i, v in enumerate(levels))
    rho = autocorrelation(values)
    shown = "0.0" if abs(rho) < 0.05 else f"{rho:+.1f}".replace("-", "−")
    ratio = {"trend": "above 1", "range": "below 1", "noise": "about 1"}[css]
    middle = x0 + PANEL_WIDTH / 2
    return f"""  <g>
    <rect class="panel" x="{x0}" y="{PANEL_TOP}" width="{PANEL_WIDTH}" height="{PANEL_HEIGHT}" rx="6"/>
    <line class="level" x1="{x0 + 12}" y1="{py(0):.1f}" x2="{x0 + PANEL_WIDTH - 12}" y2="{py(0):.1f}"/>
    <line class="level" x1="{x0 + 12}" y1="{py(levels[-1]):.1f}" x2="{x0 + PANEL_WIDTH - 12}" y2="{py(levels[-1]):.1f}"/>
    <polyline class="path {css}" points="{points}"/>
    <circle class="dot {css}" cx="{px(0):.1f}" cy="{py(0):.1f}" r="4.5"/>
    <circle class="dot {css}" cx="{px(COUNT):.1f}" cy="{py(levels[-1]):.1f}" r="4.5"/>
    <text class="name" x="{middle}" y="{PANEL_TOP + PANEL_HEIGHT + 30}">{name}</text>
    <text class="note" x="{middle}" y="{PANEL_TOP + PANEL_HEIGHT + 53}">{motto}</text>
    <text class="note" x="{middle}" y="{PANEL_TOP + PANEL_HEIGHT + 75}">autocorrelation {shown}</text>
    <text class="note" x="{middle}" y="{PANEL_TOP + PANEL_HEIGHT + 97}">variance ratio {ratio}</text>
  </g>"""


STYLE = """
    text { font-family: system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; fill: #1b2430; }
    .paper { fill: #ffffff; } .panel { fill: #f4f6f9; stroke: #d0d7e0; }
    .title { font-size: 22px; font-weight: 600; } .sub { font-size: 15px; fill: #4c5866; }
    .name { font-size: 18px; font-weight: 600; text-anchor: middle; }
    .note { font-size: 14px; fill: #4c5866; text-anchor: middle; }
    .level { stroke: #98a3b1; stroke-width: 1.2; stroke-dasharray: 3 5; }
    .path { fill: none; stroke-width: 2.6; stroke-linejoin: round; }
    .trend { stroke: #0072b2; } .range { stroke: #c04e00; } .noise { stroke: #00785a; }
    .dot { stroke: none; } .dot.trend { fill: #0072b2; } .dot.range { fill: #c04e00; } .dot.noise { fill: #00785a; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e8ecf1; } .paper { fill: #14181f; } .panel { fill: #1b212a; stroke: #39434f; }
      .sub, .note { fill: #b3bdc9; } .level { stroke: #75818f; }
      .trend { stroke: #56b4e9; } .range { stroke: #f2a35c; } .noise { stroke: #4fd0a5; }
      .dot.trend { fill: #56b4e9; } .dot.range { fill: #f2a35c; } .dot.noise { fill: #4fd0a5; }
    }
  """


def main():
    drawn = orders()
    all_levels = [v for *_, values in drawn for v in path(values)]
    low, high = min(all_levels), max(all_levels)
    panels = "\n".join(panel(i, *item, low, high) for i, item in enumerate(drawn))
    svg = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="d27a-title d27a-desc">
  <title id="d27a-title">Trend, range, noise: three paths with the same volatility</title>
  <desc id="d27a-desc">Three panels on one scale. Each path adds up the same {COUNT} steps in another order, so volatility, start and end are equal. Trend: long falls and long rises. Range: a zigzag in a narrow band. Noise: wandering without pattern.</desc>
  <style>{STYLE}</style>
  <rect class="paper" width="{WIDTH}" height="{HEIGHT}" rx="10"/>
  <text class="title" x="{LEFT}" y="46">Same {COUNT} steps, three orders</text>
  <text class="sub" x="{LEFT}" y="72">Equal volatility, equal start, equal end: a trend lies in the order of returns, not in their size.</text>
{panels}
</svg>
"""
    Path(__file__).with_suffix(".svg").write_text(svg, encoding="utf-8", newline="\n")
    for name, _, _, values in drawn:
        print(f"{name}: autocorrelation {autocorrelation(values):+.3f}, stdev {statistics.stdev(values):.6f}, end {sum(values):.4f}")


if __name__ == "__main__":
    main()
