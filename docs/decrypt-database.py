#!/usr/bin/env python3
"""Turns a SQLCipher 4 database of Luwte into a plain SQLite file, as docs/vault-format.md describes its pages.

    python3 open-vault.py NAME.luwte | python3 decrypt-database.py NAME.luwte/casework.db casework.sqlite

Reads the key from what `open-vault.py` prints. Needs Python 3.9 and `cryptography` (`apt install
python3-cryptography`). What is still in the write-ahead log (`casework.db-wal`) is taken along. What it
writes can be read by anyone: put it on an encrypted disk and erase it after use.
"""
import hashlib
import hmac
import pathlib
import re
import struct
import sys

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, USABLE, VECTOR = 4096, 4016, 16


def read_key(name):
    for line in sys.stdin:
        found = re.match(r"%s: PRAGMA key = \"x'([0-9a-f]{64})([0-9a-f]{32})'\"" % re.escape(name), line)
        if found:
            return bytes.fromhex(found[1]), bytes.fromhex(found[2])
    sys.exit("There is no key for %s in what open-vault.py printed." % name)


def checksum(first, second, data, order):
    for left, right in struct.iter_unpack(order + "II", data):
        first = (first + left + second) & 0xFFFFFFFF
        second = (second + right + first) & 0xFFFFFFFF
    return first, second


def finished_pages(log):
    """The newest content of each page in the log, up to the last transaction that was finished."""
    finished, waiting, count = {}, {}, None
    if len(log) < 32:
        return finished, count
    order = ">" if log[3] & 1 else "<"
    sums = checksum(0, 0, log[:24], order)
    if sums != struct.unpack(">II", log[24:32]):
        sys.exit("The write-ahead log is damaged.")
    for start in range(32, len(log) - PAGE - 23, PAGE + 24):
        head, page = log[start : start + 24], log[start + 24 : start + 24 + PAGE]
        sums = checksum(*checksum(*sums, head[:8], order), page, order)
        if head[8:16] != log[16:24] or sums != struct.unpack(">II", head[16:24]):
            break
        number, commit = struct.unpack(">II", head[:8])
        waiting[number] = page
        if commit:
            finished.update(waiting)
            waiting, count = {}, commit
    return finished, count


def main():
    source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    key, salt = read_key(source.name)
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    file = source.read_bytes()
    log = source.with_name(source.name + "-wal")
    changed, count = finished_pages(log.read_bytes() if log.exists() else b"")
    damaged = []
    with open(target, "xb") as plain:
        for number in range(1, (count or len(file) // PAGE) + 1):
            page = changed.get(number) or file[(number - 1) * PAGE : number * PAGE]
            start = 16 if number == 1 else 0
            sealed, mac = page[start : USABLE + VECTOR], page[USABLE + VECTOR :]
            expected = hmac.new(mac_key, sealed + struct.pack("<I", number), hashlib.sha512).digest()
            if not hmac.compare_digest(mac, expected):
                damaged.append(number)
                plain.write(bytes(PAGE))
                continue
            cipher = Cipher(algorithms.AES(key), modes.CBC(page[USABLE : USABLE + VECTOR])).decryptor()
            content = cipher.update(page[start:USABLE]) + cipher.finalize()
            plain.write((b"SQLite format 3\0" if number == 1 else b"") + content + bytes(PAGE - USABLE))
    if damaged:
        sys.exit("Pages that do not check were left empty: %s" % damaged)


if __name__ == "__main__":
    main()
