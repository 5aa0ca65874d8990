"""The drawing room of all diagrams: one sheet, one type scale, one palette for light and dark. Standard library only.

A diagram is a script beside its SVG: `from drawing import Sheet`, draw on a grid of 8 px, `sheet.save(__file__)`. The same script gives the
same bytes. Text is 14 px or larger at a width of 960, so that it can be read on a phone; colors are those of Okabe and Ito (2008), darkened
or lightened until text has a contrast of 4.5 on its ground in both looks.
"""
from pathlib import Path
from xml.sax.saxutils import escape

# name: (light, dark) of lines and text; fills are the same colors, faint.
COLORS = {
    "blue": ("#0072b2", "#56b4e9"), "orange": ("#c04e00", "#f2a35c"), "green": ("#00785a", "#4fd0a5"), "grey": ("#4c5866", "#b3bdc9"),
}
FILLS = {"blue": ("#e6f1f8", "#13293a"), "orange": ("#fbeee4", "#35251a"), "green": ("#e4f4ee", "#15322a"), "grey": ("#f4f6f9", "#1f2630")}
TEXT, PAPER, QUIET, EDGE = ("#1b2430", "#e8ecf1"), ("#ffffff", "#14181f"), ("#4c5866", "#b3bdc9"), ("#8d99a8", "#8793a1")


def rules(look):
    """The style sheet of one look: 0 light, 1 dark."""
    out = [f"text {{ fill: {TEXT[look]}; }} .paper {{ fill: {PAPER[look]}; }} .sub, .note {{ fill: {QUIET[look]}; }}",
           f".edge {{ stroke: {QUIET[look]}; }} .tip {{ fill: {QUIET[look]}; }} .guide {{ stroke: {EDGE[look]}; }}"]
    for name, pair in COLORS.items():
        out.append(f".box.{name} {{ fill: {FILLS[name][look]}; stroke: {pair[look]}; }} .bar.{name} {{ fill: {pair[look]}; }} "
                   f".stroke.{name} {{ stroke: {pair[look]}; }} text.{name} {{ fill: {pair[look]}; }}")
    return out


class Sheet:
    def __init__(self, ident, title, desc, height, width=960):
        self.ident, self.title, self.desc, self.width, self.height = ident.lower(), title, desc, width, height
        self.parts = []

    def heading(self, head, sub):
        self.text(40, 46, head, "title")
        self.text(40, 72, sub, "sub")

    def text(self, x, y, words, kind="note", anchor="start"):
        spot = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.parts.append(f'<text class="{kind}" x="{x:g}" y="{y:g}"{spot}>{escape(words)}</text>')

    def box(self, x, y, width, height, color="grey", radius=8, dashed=False):
        dash = ' stroke-dasharray="5 5"' if dashed else ""
        self.parts.append(f'<rect class="box {color}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius}"{dash}/>')

    def bar(self, x, y, width, height, color, opacity=0.25):
        self.parts.append(f'<rect class="bar {color}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="3" fill-opacity="{opacity}"/>')

    def label(self, x, y, name, note="", color="grey", width=128, height=64):
        """A box centered on a point, with a name and a note in it."""
        self.box(x - width / 2, y - height / 2, width, height, color)
        self.text(x, y + (6 if not note else -4), name, "name", "middle")
        if note:
            self.text(x, y + 18, note, "note", "middle")

    def line(self, points, kind="edge", tip=False, dashed=False):
        path = " ".join(f"{x:g},{y:g}" for x, y in points)
        dash = ' stroke-dasharray="4 6"' if dashed else ""
        end = f' marker-end="url(#{self.ident}-tip)"' if tip else ""
        self.parts.append(f'<polyline class="{kind}" points="{path}"{dash}{end}/>')

    def arrow(self, *points):
        self.line(points, tip=True)

    def curve(self, path, tip=True):
        end = f' marker-end="url(#{self.ident}-tip)"' if tip else ""
        self.parts.append(f'<path class="edge" d="{path}"{end}/>')

    def bracket(self, x, top, bottom, words, side=1, color="grey"):
        """A bracket beside a stretch, opening towards it, and words at its middle."""
        self.line([(x - 8 * side, top), (x, top), (x, bottom), (x - 8 * side, bottom)], f"stroke {color}")
        middle, anchor = (top + bottom) / 2, "start" if side > 0 else "end"
        for i, row in enumerate(words):
            self.text(x + 12 * side, middle + 5 + 20 * (i - (len(words) - 1) / 2), row, f"name {color}" if i == 0 else "note", anchor)

    def save(self, script):
        light, dark = rules(0), rules(1)
        body = "\n".join("  " + part for part in self.parts)
        svg = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" role="img" aria-labelledby="{self.ident}-title {self.ident}-desc">
  <title id="{self.ident}-title">{escape(self.title)}</title>
  <desc id="{self.ident}-desc">{escape(self.desc)}</desc>
  <style>
    text {{ font-family: system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; }}
    .title {{ font-size: 22px; font-weight: 600; }} .sub {{ font-size: 15px; }} .name {{ font-size: 17px; font-weight: 600; }} .note {{ font-size: 14px; }} .count {{ font-size: 14px; font-variant-numeric: tabular-nums; }} .figure {{ font-size: 16px; font-variant-numeric: tabular-nums; }}
    .box {{ stroke-width: 2; }} .edge, .stroke {{ fill: none; stroke-width: 2; stroke-linejoin: round; }} .guide {{ fill: none; stroke-width: 1.2; }}
    {chr(10).join(light).replace(chr(10), chr(10) + "    ")}
    @media (prefers-color-scheme: dark) {{
      {chr(10).join(dark).replace(chr(10), chr(10) + "      ")}
    }}
  </style>
  <defs>
    <marker id="{self.ident}-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="tip" d="M0 0 L10 5 L0 10 z"/></marker>
  </defs>
  <rect class="paper" width="{self.width}" height="{self.height}" rx="10"/>
{body}
</svg>
"""
        Path(script).with_suffix(".svg").write_text(svg, encoding="utf-8", newline="\n")
