"""Draws D01b.svg, the queue at one price through a cancel and a market order. Run: python3 diagrams/M01/D01b.py"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from drawing import Sheet  # noqa: E402

QUEUE = [("A", 40), ("B", 30), ("C", 50), ("D", 20), ("E", 60)]
LEFT, SCALE, GAP, HEIGHT = 248, 3.0, 8, 56


def cancel(queue, name):
    return [order for order in queue if order[0] != name]


def take(queue, lots):
    left = []
    for name, size in queue:
        taken = min(lots, size)
        lots -= taken
        if size > taken:
            left.append((name, size - taken))
    return left


def draw(sheet, queue, y, marked=()):
    """Boxes as wide as their lots; the front of the queue is at the left. Returns where each box is."""
    x, places = LEFT, {}
    for name, size in queue:
        width = size * SCALE
        sheet.box(x, y, width, HEIGHT, "orange" if name in marked else "blue", 6, dashed=name in marked)
        sheet.text(x + width / 2, y + 25, name, "name", "middle")
        sheet.text(x + width / 2, y + 45, str(size), "count", "middle")
        places[name] = (x, width)
        x += width + GAP
    return places


sheet = Sheet("D01b", "A queue at one price: cancel and market order",
              "Three rows of a queue at one price, the front at the left. First: orders A 40, B 30, C 50, D 20, E 60 lots. Then C cancels, and D and E move "
              "up by one place. Then a market order takes 55 lots: A is filled, B is left with 15 at the front, D and E follow.", 432)
sheet.heading("First come, first served", "All orders stand at one price; the width is the number of lots, the front of the queue is at the left.")
after_cancel = cancel(QUEUE, "C")
after_trade = take(after_cancel, 55)
rows = [("At first", "five orders wait", QUEUE, ("C",)), ("C cancels", "D and E move up", after_cancel, ()),
        ("A seller takes 55", "40 of A, 15 of B", after_trade, ())]
places = []
for i, (name, note, queue, marked) in enumerate(rows):
    y = 112 + i * 104
    sheet.text(40, y + 26, name, "name")
    sheet.text(40, y + 46, note, "note")
    places.append(draw(sheet, queue, y, marked))
for row, names in ((0, "DE"), (1, "DE")):
    for name in names:
        (x, width), (to, to_width) = places[row][name], places[row + 1][name]
        y = 112 + row * 104 + HEIGHT
        sheet.arrow((x + width / 2, y + 4), (to + to_width / 2, y + 104 - HEIGHT - 6))
(x, width), (to, to_width) = places[1]["B"], places[2]["B"]
sheet.arrow((x + width / 2, 112 + 104 + HEIGHT + 4), (to + to_width / 2, 112 + 208 - 6))
sheet.text(LEFT, 408, "← front: served next", "note")
total = sum(size for _, size in QUEUE)
sheet.text(920, 408, f"{total} lots = 55 traded + 50 cancelled + {sum(size for _, size in after_trade)} waiting", "note", "end")
assert total == 55 + 50 + sum(size for _, size in after_trade)
sheet.save(__file__)
