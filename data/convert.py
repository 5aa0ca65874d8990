"""How the extracted CSV files became the sets of this folder.

Usage: python3 data/convert.py <folder of the extracted files>

Each entry of SETS names the source file, what its card says and, where the source stamps times otherwise, how they were
moved to UTC. Prices are never touched. Output is byte-identical on every run (gzip without time or name).
Cards keep what people wrote into them: only rows, first, last, columns and sha256 are computed here, and the
defects are given below, counted by the tests.
"""

import csv
import datetime as dt
import gzip
import hashlib
import io
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
UTC = dt.timezone.utc
SESSION = "The date names the session, at 00:00 UTC; the bar's values are known when that session closes on its exchange."
MONTH = "The last day of the month, at 00:00 UTC; the values are known when that day closes."
MINUTE_END = "The instant at which the minute ends, UTC (the source stamps the end in Asia/Shanghai, UTC+8 without summer time)."
UNDATED = "The source has no dates: rows are consecutive trading days, numbered from 0."
NOTICE = """The data of this folder come from the Debian package {package} (data set `{path}`), which is distributed
under the GNU General Public License, version 2 or later. They are data apart from the program code, kept in this folder
with this notice, unchanged except for their format (CSV, gzip).
"""
HQ = dict(package="npm hqchart 1.1.15808", licence="Apache-2.0 (package.json; no licence file)", timezone="Asia/Shanghai")
NO_INDEX = "An index cannot be bought; dividends are left out."
NO_ORIGIN = "The origin of the quotes is not stated by the package."
UNADJUSTED = "Not adjusted for splits, bonus shares and dividends: large overnight falls on ex-dates are no losses."
ROLLS = "A continuous main contract, unadjusted: at each roll the price jumps by the difference between two contracts."


def hq_daily(id_, file, symbol, title, per_year, defects, units):
    return dict(id=id_, file=f"cn-daily-{file}", symbol=symbol, title=title, shape="bars", frequency="daily",
                barsPerYear=per_year, pathInPackage="src/jscommon/umychart.testdata/DayKLine",
                origin="not stated (Shanghai and Shenzhen quotes)", timeMeaning=SESSION, units=units,
                knownDefects=defects + [NO_ORIGIN], **HQ)


def hq_minute(id_, file, symbol, title, days, defects, units):
    return dict(id=id_, file=f"cn-1m-{file}", symbol=symbol, title=title, shape="bars", frequency="minute",
                barsPerYear=243 * 240, pathInPackage="src/jscommon/umychart.testdata/M1KLine",
                origin="not stated (Shanghai, Shenzhen and CFFEX quotes)", timeMeaning=MINUTE_END, units=units, time="shanghai",
                knownDefects=[f"{days} days: enough to study the shape of a day, not to judge a strategy."] + defects + [NO_ORIGIN], **HQ)


def debian(id_, file, symbol, title, package, path, shape, frequency, per_year, **more):
    return dict(id=id_, file=file, symbol=symbol, title=title, package=f"Debian {package}", pathInPackage=path, licence="GPL-2+",
                shape=shape, frequency=frequency, barsPerYear=per_year, gpl=True, **more)


INDEX_UNITS = "index points; volume and turnover as quoted; turnover is not loaded"
STOCK_UNITS = "CNY a share; volume in shares; turnover in CNY, not loaded"
FUTURE_UNITS = "index points; volume and open interest in contracts"
AER, FBASICS = "r-cran-aer 1.2-10-1", "r-cran-fbasics 4021.93-1"
FPORTFOLIO = "r-cran-fportfolio 3042.83.1-1+b1"

SETS = [
    dict(id="us-5stocks-monthly", file="us-5stocks-monthly", symbol="5 US stocks", title="Five US technology stocks, monthly, 2000 to 2010",
         package="npm vega-datasets 3.2.1", pathInPackage="data/stocks.csv", licence="BSD-3-Clause (package; no licence given for this file)",
         origin="not stated by the package", shape="panel", frequency="monthly", barsPerYear=12, timezone="America/New_York",
         timeMeaning="The first day of the month, at 00:00 UTC, as the source writes it; which day's price it is, the source does not say.",
         units="USD a share", time="long",
         knownDefects=["Five companies chosen because they were famous in 2010: survivors, so any average of them is flattered.",
                       "GOOG begins in August 2004: 55 months before it are missing (NaN)."]),
    debian("sp500-returns", "r-sp500dge", "S&P 500", "S&P 500 index, daily returns, 1928 to 1991", "r-cran-fgarch", "sp500dge", "returns", "daily", 266,
           origin="Ding, Granger and Engle (1993), as the package states", timezone="none", timeMeaning=UNDATED,
           units="simple returns as fractions, as the source gives them",
           knownDefects=["No dates. The paper's sample runs from 4 January 1928 to 30 August 1991: about 266 rows a year, Saturdays included until 1952.",
                         "Price changes only: dividends are left out, and an index cannot be bought."]),
    debian("dow30-daily", "r-dowjones30", "Dow 30", "Thirty Dow Jones stocks, daily close, 1990 to 2001", FBASICS, "DowJones30", "panel", "daily", 252,
           origin="Rmetrics, as the package states", timezone="America/New_York", timeMeaning=SESSION, units="USD a share, adjusted for splits",
           knownDefects=["The members of the end of the sample: survivors. A portfolio picked from them in 1991 uses knowledge of 2001.",
                         "The row of 2 January 1991 repeats that of 31 December 1990.", "Rounded to cents after adjustment for splits: early prices have few digits.",
                         "Dividends are left out."]),
    debian("us20-factors-daily", "r-gmm_finance", "20 US stocks", "Twenty US stocks and the Fama-French factors, daily, 1993 to 2009", "r-cran-gmm", "Finance",
           "panel", "daily", 252, origin="Yahoo Finance and the data library of K. French, as the package states", timezone="America/New_York",
           timeMeaning=SESSION, units="returns in percent, as the source gives them: divide by 100 before use",
           knownDefects=["Percent, not fractions.", "The factors rf, rm, hml and smb are academic portfolios: not tradable, before costs.",
                         "Twenty stocks that had data to the end: survivors."]),
    debian("eu-indices-daily", "r-eustockmarkets", "DAX SMI CAC FTSE", "Four European indices, daily close, 1991 to 1998", "r-base-core 4.2.2",
           "datasets::EuStockMarkets", "panel", "daily", 260, origin="Erste Bank AG, Vienna, as the package states", timezone="Europe/Berlin",
           time="decimal-year",
           timeMeaning="Approximate dates: the source counts business days as a decimal year of 260 days; fine for eras, wrong by some days, never for weekdays.",
           units="index points", knownDefects=["Decimal years instead of dates: weekends and holidays were left out before numbering.", "26 rows repeat the one before.", NO_INDEX]),
    debian("swiss-sectors-daily", "r-spisector", "SPI sectors", "Swiss Performance Index and nine sectors, daily, 1999 to 2008", FPORTFOLIO, "SPISECTOR",
           "panel", "daily", 252, origin="SIX Swiss Exchange, as the package states", timezone="Europe/Zurich", timeMeaning=SESSION,
           units="index, 1000 at the start; dividends reinvested", knownDefects=["17 values are missing (NaN).", "An index cannot be bought."]),
    debian("multi-asset-monthly", "r-econ85long", "Multi-asset", "Swiss and world equities, bonds, oil, gold, currencies, monthly, 1984 to 2010", FPORTFOLIO,
           "ECON85LONG", "panel", "monthly", 12, origin="Rmetrics, as the package states", timezone="Europe/Zurich", timeMeaning=MONTH,
           units="levels in mixed currencies: the name says which (…USD, …CHF); others in CHF",
           knownDefects=["Mixed currencies: convert before mixing.", "IBOR85 and CFNAI.CUM are an interest-rate index and an economic indicator, not assets.",
                         "Indices cannot be bought."]),
    debian("swiss-multi-daily", "r-swx", "Swiss assets", "Swiss bonds, shares, property and pension indices, daily, 2000 to 2007", FPORTFOLIO, "SWX", "panel",
           "daily", 260, origin="SIX Swiss Exchange and Pictet, as the package states", timezone="Europe/Zurich", timeMeaning=SESSION, units="index points, CHF",
           knownDefects=["LP25, LP40 and LP60 are mixes of bonds and shares: never independent of the other columns.", "Indices cannot be bought."]),
    debian("gulf-indices-daily", "r-gccindex", "Gulf indices", "Eleven Gulf stock indices, daily, 2005 to 2008", FPORTFOLIO, "GCCINDEX", "panel", "daily", 260,
           origin="Rmetrics, as the package states", timezone="Asia/Riyadh", timeMeaning=SESSION, units="index points",
           knownDefects=["Markets with different weekends on one calendar: stale values repeat (13 whole rows).", "Indices cannot be bought."]),
    debian("gold-silver-daily", "r-goldsilver", "Gold and silver", "Gold and silver, daily, 1977 to 2012", AER, "GoldSilver", "panel", "daily", 260.9,
           origin="Franses, van Dijk and Opschoor (2014), as the package states", timezone="Europe/London", timeMeaning=SESSION, units="index, gold 100 at the start",
           knownDefects=["Every weekday has a row; 300 rows repeat the one before (holidays).",
                         "Not cointegrated over the whole sample: a pair that looks like one and is none."]),
    debian("us-yields-daily", "r-tcmd", "US Treasury yields", "US Treasury constant-maturity yields of 1, 3, 5 and 10 years, daily, 1962 to 2000",
           "r-cran-tseries 0.10-53-1", "tcmd", "panel", "daily", 248, origin="US Federal Reserve, release H.15 (public domain)", timezone="none",
           timeMeaning=UNDATED, units="percent a year, as the source gives them",
           knownDefects=["No dates: 9,574 trading days, about 248 a year.", "102 rows repeat the one before.", "Percent, not fractions.", "Yields are not prices: a return needs a duration."]),
    debian("nyse-composite-daily", "r-nysesw", "NYSE", "NYSE Composite index, daily close, 1990 to 2005", AER, "NYSESW", "bars", "daily", 252,
           origin="Stock and Watson (2007), as the package states", timezone="America/New_York", timeMeaning=SESSION, units="index points; no volume",
           knownDefects=["Closes only: open, high and low equal the close, so a backtest fills at the next close.", NO_INDEX]),
    debian("msci-switzerland-daily", "r-msci_ch", "MSCI Switzerland", "MSCI Switzerland index, daily close, 1994 to 2012", AER, "MSCISwitzerland", "bars",
           "daily", 260.9, origin="Franses, van Dijk and Opschoor (2014), as the package states", timezone="Europe/Zurich", timeMeaning=SESSION,
           units="index points; no volume", knownDefects=["Closes only: open, high and low equal the close, so a backtest fills at the next close.",
                                                         "Every weekday has a row; holidays repeat the last close (169 zero changes).", NO_INDEX]),
    debian("us-500stocks-2001", "r-sp2001_500stocks", "S&P 500 stocks", "The stocks of the S&P 500, daily close, August to December 2001", "r-cran-strucchange", "SP2001",
           "panel", "daily", 252, origin="Yahoo Finance, as the package states", timezone="America/New_York", timeMeaning=SESSION, units="USD a share",
           knownDefects=["103 days around 11 September 2001: the exchange was closed from 11 to 14 September.", "645 values are missing (NaN).", "Not adjusted for dividends; splits as the source had them."]),
    hq_daily("sse-daily", "000001.sh", "SSE Composite", "Shanghai Composite index, daily, 1991 to 2024", 244, ["16 rows of the 1990s break the order low ≤ open, close ≤ high.", NO_INDEX], INDEX_UNITS),
    hq_daily("szse-daily", "399001.sz", "SZSE Component", "Shenzhen Component index, daily, 1991 to 2024", 244, ["6 rows of the 1990s break the order low ≤ open, close ≤ high.", NO_INDEX], INDEX_UNITS),
    hq_daily("szse-sme100-daily", "399005.sz", "SZSE SME 100", "Shenzhen SME 100 index, daily, 2006 to 2024", 243, [NO_INDEX], INDEX_UNITS),
    hq_daily("chinext-daily", "399006.sz", "ChiNext", "ChiNext index, daily, 2010 to 2024", 243, [NO_INDEX], INDEX_UNITS),
    hq_daily("cn-600000-daily", "600000.sh", "600000.SH", "Shanghai Pudong Development Bank, daily, 1999 to 2024", 238, [UNADJUSTED], STOCK_UNITS),
    hq_daily("cn-000001-daily", "000001.sz", "000001.SZ", "Ping An Bank, daily, 1991 to 2024", 239, [UNADJUSTED], STOCK_UNITS),
    hq_daily("cn-000151-daily", "000151.sz", "000151.SZ", "China National Complete Plant, daily, 2000 to 2024", 240, [UNADJUSTED], STOCK_UNITS),
    hq_daily("if-futures-daily", "IFL8.cfe", "IF", "CSI 300 index futures, daily, 2015 to 2024", 243, [ROLLS], FUTURE_UNITS),
    hq_daily("ic-futures-daily", "ICL8.cfe", "IC", "CSI 500 index futures, daily, 2015 to 2024", 243, [ROLLS], FUTURE_UNITS),
    hq_daily("im-futures-daily", "IML8.cfe", "IM", "CSI 1000 index futures, daily, 2022 to 2024", 243, [ROLLS], FUTURE_UNITS),
    hq_minute("if-futures-1m", "IFL8.cfe", "IF", "CSI 300 index futures, minutes, December 2023 to September 2024", 200, ["On 126 of 200 days their high or low lies inside the daily range: minutes were made from snapshots. Opens and closes agree.", ROLLS], FUTURE_UNITS),
    hq_minute("ic-futures-1m", "ICL8.cfe", "IC", "CSI 500 index futures, minutes, December 2023 to September 2024", 200, ["On 138 of 200 days their high or low lies inside the daily range: minutes were made from snapshots. Opens and closes agree.", ROLLS], FUTURE_UNITS),
    hq_minute("im-futures-1m", "IML8.cfe", "IM", "CSI 1000 index futures, minutes, December 2023 to September 2024", 200, ["On 151 of 200 days their high or low lies inside the daily range: minutes were made from snapshots. Opens and closes agree.", ROLLS], FUTURE_UNITS),
    hq_minute("csi300-1m", "000300.sh", "CSI 300", "CSI 300 index, minutes, June to September 2024", 67, ["On 2 of 67 days they differ from the daily bar in open, high or low, by rounding (0.01).", NO_INDEX], INDEX_UNITS),
    hq_minute("sse-1m", "000001.sh", "SSE Composite", "Shanghai Composite index, minutes, June to September 2024", 67, ["On 1 of 67 days they differ from the daily bar in open, high or low, by rounding (0.01).", "One row breaks the order low ≤ open, close ≤ high.", NO_INDEX], INDEX_UNITS),
    hq_minute("szse-1m", "399001.sz", "SZSE Component", "Shenzhen Component index, minutes, June to September 2024", 67, ["On 3 of 67 days they differ from the daily bar in open, high or low, by rounding (0.01).", "One row breaks the order low ≤ open, close ≤ high.", NO_INDEX], INDEX_UNITS),
    hq_minute("szse-sme100-1m", "399005.sz", "SZSE SME 100", "Shenzhen SME 100 index, minutes, June to September 2024", 67, ["On 3 of 67 days they differ from the daily bar in open, high or low, by rounding (0.01).", "One row breaks the order low ≤ open, close ≤ high.", NO_INDEX], INDEX_UNITS),
    hq_minute("chinext-1m", "399006.sz", "ChiNext", "ChiNext index, minutes, June to September 2024", 67, [NO_INDEX], INDEX_UNITS),
    hq_minute("cn-600000-1m", "600000.sh", "600000.SH", "Shanghai Pudong Development Bank, minutes, June to September 2024", 67, [UNADJUSTED], STOCK_UNITS),
    hq_minute("cn-000001-1m", "000001.sz", "000001.SZ", "Ping An Bank, minutes, June to September 2024", 67, [UNADJUSTED], STOCK_UNITS),
    hq_minute("cn-000151-1m", "000151.sz", "000151.SZ", "China National Complete Plant, minutes, June to September 2024", 67, [UNADJUSTED], STOCK_UNITS),
    dict(id="if-ticks", file="cn-tick-IF2312", symbol="IF2312", title="CSI 300 index future of December 2023, half-second snapshots of 20 October 2023",
         shape="ticks", frequency="tick", barsPerYear=243 * 4 * 3600 * 2, pathInPackage="src/jscommon/umychart.testdata/if2312.cf.msecond.js",
         origin="not stated (CFFEX quotes)", timeMeaning="The instant of the snapshot, UTC (the source stamps Asia/Shanghai, UTC+8).", time="tick:2023-10-20",
         units="index points; volume in contracts since the snapshot before; turnover in CNY",
         knownDefects=["Snapshots twice a second, not trades: several trades hide in one row.", "Last price, volume and open interest only: no order book.", NO_ORIGIN], **HQ),
    debian("usdchf-30m", "r-usdchf_30min", "USD/CHF", "US dollar in Swiss francs, 30 minutes, 1996 to 2001", "r-cran-timeseries 4021.105-2", "USDCHF", "bars",
           "half-hour", 48 * 5 * 52, origin="Olsen, as the package states", timezone="not stated", time="naive",
           timeMeaning="The source's time, taken as UTC: it names no timezone.", units="CHF a USD; no volume",
           knownDefects=["No timezone is stated: times of day are relative.", "3,993 of 62,495 changes are zero (6.4 %).", "Mid prices without a spread: no trade happened at them.",
                         "Closes only: open, high and low equal the close."]),
    debian("usdthb-quotes", "r-usdthb_ticks", "USD/THB", "Dealer quotes of the US dollar in Thai baht, June 1997", FBASICS, "usdthb", "quotes", "tick", 1,
           origin="Reuters contributors, as the package states", timezone="not stated", time="stamp12",
           timeMeaning="The minute of the quote in the source's time, taken as UTC: it names no timezone.", units="THB a USD, bid and ask",
           knownDefects=["Indicative quotes of 63 dealers: nobody promised to trade at them.", "The month before the baht was let go on 2 July 1997.", "The source is not in time order: rows were sorted by minute, keeping its order within one.",
                         "Minutes, not seconds: the order within a minute is the source's."]),
    dict(id="btc-1m-bitfinex", file="btcusd-1m-bitfinex-20180810", symbol="BTCUSD", title="Bitcoin in US dollars on Bitfinex, 1,000 minutes of 10 August 2018",
         package="npm bfx-hf-backtest 2.0.0", pathInPackage="examples/btc_candle_data.json", licence="Apache-2.0", origin="Bitfinex public API", shape="bars",
         frequency="minute", barsPerYear=525600, timezone="UTC", time="epoch-ms-start",
         timeMeaning="The instant at which the minute ends, UTC (the source stamps its start; one minute was added).", units="USD a coin; volume in coins",
         knownDefects=["1,000 minutes: enough to test a program, never a strategy."]),
]

FILES = dict(bars="bars", panel="panel", returns="returns", ticks="ticks", quotes="quotes")


def stamp(moment):
    text = moment.strftime("%Y-%m-%dT%H:%M:%S")
    return text + (f".{moment.microsecond // 1000:03d}Z" if moment.microsecond else "Z")


def shanghai(text):
    return stamp(dt.datetime.fromisoformat(text).replace(tzinfo=dt.timezone(dt.timedelta(hours=8))).astimezone(UTC))


def from_decimal_year(number):
    year = int(number)
    days = 366 if year % 4 == 0 else 365
    return (dt.date(year, 1, 1) + dt.timedelta(days=int((number - year) * days + 0.5))).isoformat()


def long_to_wide(rows):
    """symbol,date,price rows to one column a symbol; a month a stock did not trade in stays empty."""
    symbols, months = [], {}
    for symbol, date, price in rows:
        if symbol not in symbols:
            symbols.append(symbol)
        day = dt.datetime.strptime(date, "%b %d %Y").date().isoformat()
        months.setdefault(day, {})[symbol] = price
    return ["date", *symbols], [[day, *(months[day].get(s, "") for s in symbols)] for day in sorted(months)]


def convert(entry, header, rows):
    how = entry.get("time", "")
    if how == "long":
        return long_to_wide(rows)
    if how == "shanghai":
        rows = [[shanghai(r[0]), *r[1:]] for r in rows]
    elif how.startswith("tick:"):
        rows = [[shanghai(f"{how[5:]}T{r[0]}"), *r[1:]] for r in rows]
    elif how == "naive":
        rows = [[r[0].replace(" ", "T") + "Z", *r[1:]] for r in rows]
    elif how == "stamp12":
        rows = [[stamp(dt.datetime.strptime(r[0], "%Y%m%d%H%M")), *r[1:]] for r in rows]
    elif how == "decimal-year":
        rows = [[from_decimal_year(float(r[0])), *r[1:]] for r in rows]
    elif how == "epoch-ms-start":
        rows = [[stamp(dt.datetime.fromtimestamp(int(r[0]) / 1000 + 60, UTC)), *r[1:]] for r in rows]
    if how == "decimal-year":
        header = ["date", *header[1:]]
    elif how:
        header = ["time", *header[1:]]
    if how == "stamp12":
        rows.sort(key=lambda r: r[0])
    if header[0].startswith("X.Y"):
        header = ["date", *header[1:]]
    return header, rows


def write(entry, source):
    with gzip.open(source / f"{entry['file']}.csv.gz", "rt", encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    header, rows = convert(entry, lines[0], lines[1:])
    if header[0] == "i":
        header, rows = header[1:], [r[1:] for r in rows]
    rows = [["" if v in ("NA", "NaN") else v for v in r] for r in rows]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    raw = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=0) as packed:
        packed.write(text.getvalue().encode())
    folder = HERE / entry["id"]
    folder.mkdir(exist_ok=True)
    name = FILES[entry["shape"]] + ".csv.gz"
    (folder / name).write_bytes(raw.getvalue())
    undated = entry["timeMeaning"] in (UNDATED,)
    card = {key: entry[key] for key in ("id", "title", "symbol", "shape", "package", "pathInPackage", "licence", "origin")}
    card |= dict(rows=len(rows), first="0" if undated else rows[0][0], last=str(len(rows) - 1) if undated else rows[-1][0])
    card |= {key: entry[key] for key in ("frequency", "barsPerYear", "timezone", "timeMeaning", "units")}
    card |= dict(columns=header, knownDefects=entry["knownDefects"], file=name, sha256=hashlib.sha256(raw.getvalue()).hexdigest())
    (folder / "card.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if entry.get("gpl"):
        package = entry["package"].removeprefix("Debian ")
        (folder / "NOTICE.md").write_text(NOTICE.format(package=package, path=entry["pathInPackage"]), encoding="utf-8")
    print(f"{entry['id']:26}{len(rows):7} rows  {card['first']} .. {card['last']}")


for one in SETS:
    write(one, pathlib.Path(sys.argv[1]))
