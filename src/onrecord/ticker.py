"""Tickers as releases write them: "(TSX:AXR, NYSE-AMEX:AXU)", "(TSX-V: GSPR / FSE: 0YD)", "(TBK.V)"."""

import re
from collections.abc import Iterator

# The names by which exchanges and markets go before a symbol; more words of a name may follow ("Nasdaq
# Global Select Market"). An ISIN or a WKN is no ticker.
_CORE = (
    r"(?i:TSX(?:[-. ]?V\b)?|TSXV|NEX|ASE|VSE|CDNX|CSE|CNSX|NEO|Cboe|NYSE|AMEX|Nasdaq\w*|OTC\w*|Pink|ASX|"
    r"NZX|NZSE|NSX|LSE|AIM|AQSE|Aquis|FSE|FRA|FWB|XETRA?|ETR|Frankfurt|Stuttgart|Tradegate|Berlin|Munich|"
    r"BSE|NSE|SGX|HKEX|HKSE|SEHK|TSE|TYO|TPEX|TWSE|JSE|Euronext|EPA|EBR|AMS|ENX\w*|ALPHA|Oslo|OSE|OB|"
    r"STO|OMX|SIX|SWX|BME|BIT|MIL|BVL|BVC|BMV|"
    r"BCS|B3|TASE|KRX|KOSDAQ|KOSPI|SSE|SZSE|PSE|IDX|SET|Bursa|KLSE|ADX|DFM|Tadawul|WSE|GPW|BATS|First North|"
    r"Spotlight|NGM|UPCoM|HOSE|HNX|MOEX|F)"
)
_WORDS = r"(?:[ ./&-]+[A-Za-z][\w.]*){0,5}"
_SYMBOL = r"[A-Z0-9]{1,10}(?:[.-][A-Z]{1,3})?(?![\w.]*\w)"
_MORE = rf"(?:\s*(?:,|/|&|and)\s*(?!{_CORE}\b){_SYMBOL}(?!\s*:))*"
_LISTING = re.compile(
    rf"(?<![\w.])(?P<exchange>(?:{_CORE},\s*)?{_CORE}\b{_WORDS}?)\s*(?::|：|\s[-–—]\s)\s*\$?(?P<symbols>{_SYMBOL}{_MORE})"
)
_NAMED_SYMBOL = re.compile(rf"\b(?i:ticker|symbol)(?i: symbol)?s?\s*:?\s*[\"“]?({_SYMBOL})")
# A symbol with its exchange as the suffix that quotation services use.
_SUFFIXED = re.compile(
    r"\s*([A-Z0-9]{1,6}\.(?:V|TO|CN|NE|L|AX|NZ|OL|ST|HE|CO|DE|F|PA|AS|BR|MI|SW|HK|SI|T|KS|NS|BO))\s*"
)
_QUOTED = re.compile(rf"(?<=:)(\s?)[\"“]({_SYMBOL})[\"”]")
_BETWEEN = re.compile(r"\s*(?:/|&|,|\band\b)\s*")


def find_tickers(text: str) -> tuple[str, ...]:
    """The tickers in a bracket or on a line, "EXCHANGE:SYMBOL" as written, without repeats, in order."""
    text = _QUOTED.sub(r"\1\2", text)
    suffixed = _SUFFIXED.fullmatch(text)
    found = [suffixed[1]] if suffixed else list(_listed(text)) or _NAMED_SYMBOL.findall(text)
    return tuple(dict.fromkeys(found))


def _listed(text: str) -> Iterator[str]:
    for match in _LISTING.finditer(text):
        for symbol in _BETWEEN.split(match["symbols"]):
            for exchange in _BETWEEN.split(match["exchange"]):
                yield f"{exchange.strip()}:{symbol}"
