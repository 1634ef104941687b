"""Bytes to text: byte order marks, declared and guessed encodings, and what is not text at all.

Only English is read, so a text that is not Unicode is Windows-1252 (which holds Latin-1) or Mac Roman in all but odd cases;
the detector is asked only where much of the text lies outside ASCII.
"""

from __future__ import annotations

import codecs
import re

from onrecord.errors import InputError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document (docx, odt, epub)"),
    (b"\xd0\xcf\x11\xe0", "an old office document (doc, xls, msg)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"RIFF", "sound, video or an image"),
    (b"ID3", "sound"),
    (b"OggS", "sound or video"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
META_CHARSET = re.compile(rb"""<(?:meta[^>]{0,400}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CONTROL_SHARE = 0.03
"""Share of control bytes from which on it is not text; random bytes have 0.10."""
SAMPLE = 65536
NO_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape", "raw-unicode-escape"})
"""Codecs of Python that no page is written in; some take quadratic time."""
HIGH = re.compile(rb"[\x80-\xff]")
FOREIGN_SHARE = 0.15
"""Share of bytes outside ASCII from which on a text is hardly English and the detector is asked."""
DAMAGED_SHARE = 0.1
"""Broken characters to whole ones outside ASCII, up to which a text still counts as UTF-8."""
TYPICAL = frozenset("“”‘’–—…•·£€©®°éèêëáàâäãåæçíìîïñóòôöõøúùûüßÉÈÁÀÅÆÇÖÜØ½¼¾ŒœŠšŽž«»\u00a0\u00ad")
"""What English text has outside ASCII."""


def decode(data: bytes, declared: str | None = None, markup: bool = False) -> str:
    """The text of some bytes. `declared` is the charset that a server named; with `markup` a meta charset counts as well.

    Raises InputError, without the place, where the bytes are not text."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    refuse_signatures(data)
    if wide := unmarked_utf16(data[:SAMPLE]):
        return data.decode(wide, "replace")
    if len(CONTROLS.findall(data[:SAMPLE])) > CONTROL_SHARE * len(data[:SAMPLE]):
        raise InputError("it is binary, not text; save the article as text or HTML and give that")
    return utf8_text(data) or declared_text(data, declared, markup) or guessed_text(data)


def refuse_signatures(data: bytes) -> None:
    """Raise InputError for the file formats that people give by mistake."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"it is {what}, not text; save the article as text or HTML and give that")


def unmarked_utf16(sample: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: every other byte is zero in nearly all of it."""
    half = len(sample) // 2
    for encoding, zeros, letters in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if half >= 4 and zeros.count(0) > 0.7 * half and letters.count(0) < 0.1 * half:
            return encoding
    return None


def utf8_text(data: bytes) -> str | None:
    """The text where it is flawless UTF-8, whatever was declared: other encodings never are by chance."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def declared_text(data: bytes, declared: str | None, markup: bool) -> str | None:
    """The text by the server's charset or the page's own, where one is named, known and fits."""
    meta = META_CHARSET.search(data[:4096]) if markup else None
    names = [declared, meta.group(1).decode("ascii", "ignore") if meta else None]
    for name in filter(None, names):
        try:
            return data.decode(browser_name(name))
        except (UnicodeError, LookupError, ValueError):
            continue
    return None


def browser_name(name: str) -> str:
    """The codec for a declared charset, as browsers take it: Latin-1 and ASCII mean Windows-1252."""
    codec = codecs.lookup(name).name
    if codec in NO_CHARSETS:
        raise LookupError(name)
    return "cp1252" if codec in ("iso8859-1", "ascii") else codec


def guessed_text(data: bytes) -> str:
    """The text by its bytes alone: a slightly damaged UTF-8, Windows-1252 or Mac Roman, else the detector's word."""
    text = data.decode("utf-8", "replace")
    whole = sum(1 for character in text if "\x7f" < character != "\ufffd")
    damaged = text.count("\ufffd")
    # One is what a cut inside a character leaves.
    if whole and (damaged == 1 or damaged <= DAMAGED_SHARE * whole):
        return text
    if len(HIGH.findall(data)) > FOREIGN_SHARE * len(data):
        return detected_text(data)
    return max((data.decode(name, "replace") for name in ("cp1252", "mac_roman")), key=typical)


def typical(text: str) -> int:
    """How many characters outside ASCII are ones that English text has, less those that it has not."""
    beyond = [character for character in text if character > "\x7f"]
    return sum(1 if character in TYPICAL else -1 for character in beyond)


def detected_text(data: bytes) -> str:
    """The text by charset_normalizer (a dependency of trafilatura), Windows-1252 where it has no answer."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
