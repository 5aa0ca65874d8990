"""Draws D01a.svg, the anatomy of a ladder. Run: python3 diagrams/M01/D01a.py"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from drawing import Sheet  # noqa: E402

BIDS, ASKS = {9999: 300, 9998: 500, 9997: 200}, {10001: 200, 10002: 300, 10003: 500}
TOP, ROW, PRICE_X, SCALE, LABEL = 96, 44, 480, 0.28, 784


def middle(price):
    return TOP + (10003 - price) * ROW + ROW / 2


sheet = Sheet("D01a", "Anatomy of a price ladder",
              "A ladder of seven prices from 10003 down to 9997. Asks of 500, 300 and 200 lots stand at 10003, 10002 and 10001; nothing at 10000; bids of "
              "300, 500 and 200 lots at 9999, 9998 and 9997. Marked are the tick between two prices, the best ask and best bid, the spread of two ticks "
              "between them, the mid at 10000, a level, and the depth of each side, 1000 lots.", 456)
sheet.heading("One instrument, two crowds", "Sellers wait above, buyers below; what lies between is the spread.")
best_bid, best_ask = max(BIDS), min(ASKS)
for price in range(10003, 9996, -1):
    y = middle(price)
    sheet.box(PRICE_X - 48, y - 18, 96, 36, "grey", 4)
    sheet.text(PRICE_X, y + 6, str(price), "figure", "middle")
    for side, color, sign in ((ASKS, "orange", 1), (BIDS, "blue", -1)):
        if price in side:
            width = side[price] * SCALE
            sheet.bar(PRICE_X + 56 if sign > 0 else PRICE_X - 56 - width, y - 16, width, 32, color)
            sheet.text(PRICE_X + sign * (64 + width), y + 6, f"{side[price]} lots", "figure", "start" if sign > 0 else "end")

sheet.line([(PRICE_X - 176, middle(10000)), (PRICE_X - 52, middle(10000))], "guide", dashed=True)
sheet.text(PRICE_X - 184, middle(10000) + 5, f"mid = ({best_bid} + {best_ask}) / 2", "note", "end")
sheet.bracket(PRICE_X + 72, middle(best_ask) + 18, middle(best_bid) - 18, [f"spread = {best_ask - best_bid} ticks"], 1)
sheet.bracket(PRICE_X + 72, middle(9998), middle(9997), ["one tick"], 1)
sheet.text(LABEL, middle(best_ask) + 6, "best ask", "name orange")
sheet.text(960 - LABEL, middle(best_bid) + 6, "best bid", "name blue", "end")
sheet.bracket(LABEL - 12, middle(10003) - 16, middle(10002) + 16, ["further levels"], 1, "orange")
sheet.bracket(960 - LABEL + 12, middle(9998) - 16, middle(9997) + 16, ["further levels"], -1, "blue")
sheet.text(920, 438, f"depth of the asks: {sum(ASKS.values()):,} lots", "note", "end")
sheet.text(40, 438, f"depth of the bids: {sum(BIDS.values()):,} lots", "note")
sheet.save(__file__)
