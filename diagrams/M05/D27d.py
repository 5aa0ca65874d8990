"""Draws D27d.svg: price against value in four phases. Run: python3 diagrams/M05/D27d.py

A schema, not data. The value steps up once, at the news. The price p follows it by a damped oscillation, the solution of
p'' = -2 d w p' - w^2 (p - value): too slow at first, then beyond, then back.
"""
import math
from pathlib import Path

WIDTH, HEIGHT = 960, 450
LEFT, RIGHT, TOP, BOTTOM = 64, 896, 104, 348
NEWS, END = 1.2, 7.6
LOW, HIGH = -0.25, 1.55
DAMPING, SPEED, FIRST = 0.32, 0.98, 0.2


def price(t):
    """0 before the news, a first jump of FIRST at it, then the oscillation around 1."""
    if t < NEWS:
        return 0.0
    s, own = t - NEWS, SPEED * math.sqrt(1 - DAMPING * DAMPING)
    start = 1 - FIRST
    return 1 - math.exp(-DAMPING * SPEED * s) * (start * math.cos(own * s) + start * DAMPING * SPEED / own * math.sin(own * s))


def crossing(level_from, rising):
    t = level_from
    while (price(t) < 1) == rising:
        t += 0.001
    return t


def peak(start):
    t = start
    while price(t + 0.001) > price(t):
        t += 0.001
    return t


def px(t):
    return LEFT + t / END * (RIGHT - LEFT)


def py(v):
    return BOTTOM - (v - LOW) / (HIGH - LOW) * (BOTTOM - TOP)


STYLE = """
    text { font-family: system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; fill: #1b2430; }
    .paper { fill: #ffffff; } .panel { fill: #f4f6f9; stroke: #d0d7e0; }
    .title { font-size: 22px; font-weight: 600; } .sub { font-size: 15px; fill: #4c5866; }
    .name { font-size: 17px; font-weight: 600; text-anchor: middle; } .note { font-size: 14px; fill: #4c5866; text-anchor: middle; }
    .start { text-anchor: start; } .border { stroke: #98a3b1; stroke-width: 1.2; stroke-dasharray: 3 5; }
    .trend-phase { fill: #0072b2; fill-opacity: 0.09; } .back-phase { fill: #c04e00; fill-opacity: 0.10; }
    .price { fill: none; stroke: #0072b2; stroke-width: 3; stroke-linejoin: round; } .value { fill: none; stroke: #00785a; stroke-width: 2.4; stroke-dasharray: 9 6; }
    .price-name { fill: #0072b2; font-weight: 600; } .value-name { fill: #00785a; font-weight: 600; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e8ecf1; } .paper { fill: #14181f; } .panel { fill: #1b212a; stroke: #39434f; }
      .sub, .note { fill: #b3bdc9; } .border { stroke: #75818f; }
      .trend-phase { fill: #56b4e9; } .back-phase { fill: #f2a35c; }
      .price { stroke: #56b4e9; } .value { stroke: #4fd0a5; } .price-name { fill: #56b4e9; } .value-name { fill: #4fd0a5; }
    }
  """


def main():
    catch_up = crossing(NEWS, rising=True)
    top = peak(catch_up)
    borders = [0, NEWS, catch_up, top, END]
    phases = [("1 News", "value steps,", "price little", ""), ("2 Under-reaction", "price still on its way:", "a trend up", "trend-phase"),
              ("3 Over-reaction", "buyers of the trend", "carry it too far", "trend-phase"), ("4 Correction", "the price returns to value:", "a trend rule is late", "back-phase")]
    drawn = []
    for (name, first, second, css), a, b in zip(phases, borders, borders[1:]):
        middle = (px(a) + px(b)) / 2
        if css:
            drawn.append(f'  <rect class="{css}" x="{px(a):.1f}" y="{TOP}" width="{px(b) - px(a):.1f}" height="{BOTTOM - TOP}"/>')
        if b < END:
            drawn.append(f'  <line class="border" x1="{px(b):.1f}" y1="{TOP}" x2="{px(b):.1f}" y2="{BOTTOM}"/>')
        drawn += [f'  <text class="name" x="{middle:.1f}" y="{BOTTOM + 32}">{name}</text>',
                  f'  <text class="note" x="{middle:.1f}" y="{BOTTOM + 56}">{first}</text>', f'  <text class="note" x="{middle:.1f}" y="{BOTTOM + 75}">{second}</text>']
    times = [0, NEWS - 1e-9] + [NEWS + i / 25 * (END - NEWS) / 6 for i in range(151)]
    line = " ".join(f"{px(t):.1f},{py(price(t)):.1f}" for t in times)
    nl = "\n"
    svg = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="d27d-title d27d-desc">
  <title id="d27d-title">Under-reaction, then over-reaction: price against value in four phases</title>
  <desc id="d27d-desc">Time runs to the right. At the news the value steps up; the price follows only a part of the way. Phase two, under-reaction: the price climbs towards the value. Phase three, over-reaction: it climbs beyond. Phase four, correction: it falls back to the value. Phases two and three are one trend.</desc>
  <style>{STYLE}</style>
  <rect class="paper" width="{WIDTH}" height="{HEIGHT}" rx="10"/>
  <text class="title" x="40" y="46">One story why trends could exist</text>
  <text class="sub" x="40" y="72">News spreads slowly, then the rise draws buyers: a rule that sees prices only sees one trend.</text>
  <rect class="panel" x="{LEFT}" y="{TOP}" width="{RIGHT - LEFT}" height="{BOTTOM - TOP}" rx="6"/>
{nl.join(drawn)}
  <polyline class="value" points="{px(0):.1f},{py(0):.1f} {px(NEWS):.1f},{py(0):.1f} {px(NEWS):.1f},{py(1):.1f} {px(END):.1f},{py(1):.1f}"/>
  <polyline class="price" points="{line}"/>
  <text class="note value-name start" x="{px(NEWS) + 10:.1f}" y="{py(1) - 10:.1f}">value</text>
  <text class="note price-name start" x="{px(top) + 14:.1f}" y="{py(price(top)) - 8:.1f}">price</text>
</svg>
"""
    Path(__file__).with_suffix(".svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
