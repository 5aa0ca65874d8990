"""Draws D01d.svg, one instant at three levels of data. Run: python3 diagrams/M01/D01d.py"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from drawing import Sheet  # noqa: E402

# Every waiting order: price, lots, oldest first. All three columns are made of these.
ASKS = [(10002, 120), (10002, 180), (10001, 130), (10001, 70)]
BIDS = [(9999, 200), (9999, 100), (9998, 300), (9998, 80), (9998, 120)]
COLUMNS = [("Level 1", "best prices", ("hides what stands", "behind the best prices")), ("Level 2", "lots at each price", ("hides whose they are", "and who is next")),
           ("Level 3", "every order in its queue", ("hides reserves of icebergs", "and everybody's intentions"))]


def level(orders, price):
    return [lots for at, lots in orders if at == price]


sheet = Sheet("D01d", "Level 1, level 2, level 3: the same instant",
              "The same book three times. Level 1: bid 9999 with 300 lots, ask 10001 with 200. Level 2: lots at each price, 300 at 10002, 200 at 10001, 300 at "
              "9999, 500 at 9998. Level 3: each order of each price in its queue. Under each column stands what it hides.", 440)
sheet.heading("The same instant, three times", "Exchanges sell three depths of data; each is made from the next by adding up.")
rows = [10002, 10001, 9999, 9998]
for i, (name, what, hidden) in enumerate(COLUMNS):
    x = 40 + i * 304
    sheet.box(x, 96, 272, 272, "grey")
    sheet.text(x + 20, 128, name, "name")
    sheet.text(x + 20, 150, what, "note")
    for row, price in enumerate(rows):
        orders, color = (ASKS, "orange") if price > 10000 else (BIDS, "blue")
        if i == 0 and price not in (10001, 9999):
            continue
        y = 176 + row * 46 + (8 if price < 10000 else 0)
        sheet.text(x + 20, y + 20, str(price), "figure")
        lots = level(orders, price)
        at = x + 82
        for size in lots if i == 2 else [sum(lots)]:
            width = size * 0.34
            sheet.bar(at, y, width, 30, color, 0.3)
            sheet.text(at + width / 2, y + 20, str(size), "count", "middle")
            at += width + 4
    sheet.text(x + 136, 396, hidden[0], "note", "middle")
    sheet.text(x + 136, 416, hidden[1], "note", "middle")
sheet.save(__file__)
