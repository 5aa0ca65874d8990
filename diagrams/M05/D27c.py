"""Draws D27c.svg: what a trend rule earns for a move of the market, beside a straddle. Run: python3 diagrams/M05/D27c.py

Both curves are exact, in units of one standard deviation of the market's move. A straddle bought at its fair price without drift earns
|x| - sqrt(2/pi). A rule that always holds as much as the market has moved so far earns the sum of x dx = (x^2 - 1)/2: half the square of
the move less half the variance. Without a trend the mean of both is zero; the script checks that with normal moves.
"""
import math
from pathlib import Path
from statistics import NormalDist

WIDTH, HEIGHT = 960, 470
LEFT, RIGHT, TOP, BOTTOM = 96, 640, 108, 400
LOW, HIGH, SPAN = -1.1, 2.9, 2.6
PREMIUM = math.sqrt(2 / math.pi)


def straddle(x):
    return abs(x) - PREMIUM


def trend(x):
    return (x * x - 1) / 2


def px(x):
    return LEFT + (x + SPAN) / (2 * SPAN) * (RIGHT - LEFT)


def py(y):
    return BOTTOM - (y - LOW) / (HIGH - LOW) * (BOTTOM - TOP)


def points(curve):
    return " ".join(f"{px(x / 20):.1f},{py(curve(x / 20)):.1f}" for x in range(-52, 53))


def mean(curve):
    normal, n = NormalDist(), 200_000
    return sum(curve(normal.inv_cdf((i + 0.5) / n)) for i in range(n)) / n


STYLE = """
    text { font-family: system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; fill: #1b2430; }
    .paper { fill: #ffffff; } .panel { fill: #f4f6f9; stroke: #d0d7e0; }
    .title { font-size: 22px; font-weight: 600; } .sub { font-size: 15px; fill: #4c5866; }
    .name { font-size: 17px; font-weight: 600; } .note { font-size: 14px; fill: #4c5866; }
    .middle { text-anchor: middle; } .end { text-anchor: end; }
    .zero { stroke: #4c5866; stroke-width: 1.4; } .grid { stroke: #98a3b1; stroke-width: 1.1; stroke-dasharray: 3 5; }
    .gain { fill: #00785a; fill-opacity: 0.10; } .cost { fill: #c04e00; fill-opacity: 0.12; }
    .trend { fill: none; stroke: #0072b2; stroke-width: 3; } .straddle { fill: none; stroke: #c04e00; stroke-width: 2.6; stroke-dasharray: 9 6; }
    .trend-name { fill: #0072b2; } .straddle-name { fill: #c04e00; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e8ecf1; } .paper { fill: #14181f; } .panel { fill: #1b212a; stroke: #39434f; }
      .sub, .note { fill: #b3bdc9; } .zero { stroke: #b3bdc9; } .grid { stroke: #75818f; }
      .gain { fill: #4fd0a5; } .cost { fill: #f2a35c; }
      .trend { stroke: #56b4e9; } .straddle { stroke: #f2a35c; } .trend-name { fill: #56b4e9; } .straddle-name { fill: #f2a35c; }
    }
  """


def main():
    for curve in (straddle, trend):
        assert abs(mean(curve)) < 1e-3, curve.__name__
    ticks = "\n".join(
        f'  <text class="note middle" x="{px(x):.1f}" y="{BOTTOM + 22}">{"−" if x < 0 else "+" if x > 0 else ""}{abs(x)}σ</text>' if x else
        f'  <text class="note middle" x="{px(0):.1f}" y="{BOTTOM + 22}">0</text>' for x in (-2, -1, 0, 1, 2))
    svg = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="d27c-title d27c-desc">
  <title id="d27c-title">A trend rule pays like a straddle: for large moves either way</title>
  <desc id="d27c-desc">Profit against the move of the market in standard deviations. The trend rule is a parabola, minus one half at no move, zero at one standard deviation, positive beyond on both sides. The straddle is a V of the same kind, minus 0.8 at no move. Both lose where the market ends near its start.</desc>
  <style>{STYLE}</style>
  <rect class="paper" width="{WIDTH}" height="{HEIGHT}" rx="10"/>
  <text class="title" x="40" y="46">A trend rule pays like a straddle</text>
  <text class="sub" x="40" y="72">It gains when the market ends far away, up or down, and pays for that when the market ends where it began.</text>
  <rect class="panel" x="{LEFT}" y="{TOP}" width="{RIGHT - LEFT}" height="{BOTTOM - TOP}" rx="6"/>
  <rect class="gain" x="{LEFT}" y="{TOP}" width="{px(-1) - LEFT:.1f}" height="{BOTTOM - TOP}"/>
  <rect class="gain" x="{px(1):.1f}" y="{TOP}" width="{RIGHT - px(1):.1f}" height="{BOTTOM - TOP}"/>
  <rect class="cost" x="{px(-1):.1f}" y="{TOP}" width="{px(1) - px(-1):.1f}" height="{BOTTOM - TOP}"/>
  <line class="grid" x1="{px(-1):.1f}" y1="{TOP}" x2="{px(-1):.1f}" y2="{BOTTOM}"/>
  <line class="grid" x1="{px(1):.1f}" y1="{TOP}" x2="{px(1):.1f}" y2="{BOTTOM}"/>
  <line class="zero" x1="{LEFT}" y1="{py(0):.1f}" x2="{RIGHT}" y2="{py(0):.1f}"/>
  <polyline class="straddle" points="{points(straddle)}"/>
  <polyline class="trend" points="{points(trend)}"/>
  <text class="note end" x="{LEFT - 10}" y="{py(0) + 5:.1f}">0</text>
  <text class="note end" x="{LEFT - 10}" y="{TOP + 16}">gain</text>
  <text class="note end" x="{LEFT - 10}" y="{BOTTOM - 8}">loss</text>
{ticks}
  <text class="note middle" x="{px(0):.1f}" y="{BOTTOM + 46}">move of the market from first day to last</text>
  <text class="name trend-name" x="668" y="150">Trend rule</text>
  <text class="note" x="668" y="174">holds what the market has</text>
  <text class="note" x="668" y="194">moved so far: (x² − 1) / 2</text>
  <text class="name straddle-name" x="668" y="240">Straddle at its fair price</text>
  <text class="note" x="668" y="264">call and put: |x| − 0.80</text>
  <text class="name" x="668" y="312">Between −1σ and +1σ</text>
  <text class="note" x="668" y="336">the rule pays its premium in small</text>
  <text class="note" x="668" y="356">losses, whipsaw by whipsaw.</text>
  <text class="note" x="668" y="386">Without a trend both are worth zero</text>
  <text class="note" x="668" y="406">on average: only persistence pays.</text>
</svg>
"""
    Path(__file__).with_suffix(".svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
