"""Attached documents: PDF files of the size and the cost of a school's, several pages of text and a picture."""

import random
import zlib

from .words import Source

PAGES, LINES, PICTURE = 10, 46, 1_080_000


def pdf(key: str, year: int) -> bytes:
    """A PDF of its own text in a standard font, so without accents, and a picture that does not compress."""
    source = Source(key)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    objects.append(_stream(b"/Type /XObject /Subtype /Image /Width 1200 /Height 900 /BitsPerComponent 8 "
                           b"/ColorSpace /DeviceGray", random.Random(key).randbytes(PICTURE)))
    kids = []
    for number in range(PAGES):
        lines = "".join(f"0 -16 Td ({_line(source, year)}) Tj\n" for _ in range(LINES))
        picture = "q 60 0 0 75 480 740 cm /P Do Q\n" if number == 0 else ""
        text = f"{picture}BT /F 9 Tf 40 800 Td\n{lines}ET\n".encode()
        objects.append(_stream(b"/Filter /FlateDecode", zlib.compress(text)))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources "
            b"<< /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (PAGES, b" ".join(b"%d 0 R" % kid for kid in kids))
    return _file(objects)


def _line(source: Source, year: int) -> str:
    plain = source.sentence(year).encode("ascii", "ignore").decode()
    return plain.replace("(", "").replace(")", "")[:120]


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _file(objects: list[bytes]) -> bytes:
    """The objects, numbered from 1, and the table of where each is (ISO 32000-1, 7.5)."""
    whole, places = bytearray(b"%PDF-1.4\n"), []
    for number, text in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    start = len(whole)
    whole += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    whole += b"".join(b"%010d 00000 n \n" % place for place in places)
    whole += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(whole)
