"""Draws D01c.svg, the states of an order. Run: python3 diagrams/M01/D01c.py"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from drawing import Sheet  # noqa: E402

sheet = Sheet("D01c", "The life of an order",
              "States of an order. A new order is rejected, or it works in the book. A working order may be filled in part and then goes on working, be filled "
              "entirely, be cancelled by its owner, or expire when its time is over. Filled, cancelled, expired and rejected are ends.", 456)
sheet.heading("The life of an order", "Two states in the middle, four ends; every change is an event on the tape.")
sheet.label(120, 224, "New", "sent to the venue", "grey", 152, 72)
sheet.box(272, 96, 256, 272, "grey", 12, dashed=True)
sheet.text(400, 124, "in the book", "note", "middle")
sheet.label(400, 176, "Working", "waits in the queue", "blue", 200, 72)
sheet.label(400, 312, "Partially filled", "the rest goes on waiting", "blue", 200, 72)
for y, name, note, color in ((128, "Filled", "nothing is left", "green"), (212, "Cancelled", "by owner or venue", "orange"),
                             (296, "Expired", "its time is over", "orange"), (400, "Rejected", "never was in the book", "orange")):
    sheet.label(808, y, name, note, color, 192, 64)
sheet.curve("M196 212 C 232 200, 256 184, 296 178")
sheet.text(216, 180, "accepted", "note", "middle")
sheet.arrow((368, 212), (368, 272))
sheet.text(360, 246, "a part", "note", "end")
sheet.arrow((432, 276), (432, 216))
sheet.text(440, 246, "waits on", "note")
for y, words in ((128, "a trade of all that is left"), (212, "a cancel"), (296, "the end of day or date")):
    sheet.arrow((528, y), (708, y))
    sheet.text(616, y - 10, words, "note", "middle")
sheet.curve("M120 260 C 120 400, 240 400, 320 400 L 708 400")
sheet.text(512, 390, "breaks a rule: price, size, halt", "note", "middle")
sheet.save(__file__)
