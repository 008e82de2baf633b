#!/usr/bin/env python3
"""Checks an exported journal. Needs Python 3.8 and nothing else.

  python3 verify-journal.py FOLDER [--fingerprint HEX] [--key COMPARTMENT=HEX ...]

FOLDER holds journal.csv and proof.json. What is checked, and what each check is worth, is told in
journal-export.md. The last line says what was found; the exit code is 0 when all of it is right.
"""
import argparse
import hashlib
import hmac
import json
import pathlib
import sys

START = "0" * 64


class Wrong(Exception):
    """What was found, in a sentence."""


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def check_links(entries):
    """Each entry is tied to the ones before it by a hash that needs no key."""
    link = START
    for number, entry in enumerate(entries, 1):
        repeat = entry["repeat"] or {"text": "", "mac": ""}
        parts = [link, entry["compartment"], str(entry["sequence"]), entry["previous"], entry["mac"]]
        parts += [entry["entry"], repeat["text"], repeat["mac"]]
        link = sha256("\n".join(parts).encode("utf-8"))
        if link != entry["link"]:
            raise Wrong(f"entry {number} is not what was exported, or one before it was taken out or moved")
        if json.loads(entry["entry"])["sequence"] != entry["sequence"]:
            raise Wrong(f"entry {number} bears another number than its text")


def check_order(proof):
    """In each journal entries count up; in a whole export by one, from 1 to its end."""
    last = {journal["compartment"]: (0, START) for journal in proof["journals"]}
    for number, entry in enumerate(proof["entries"], 1):
        sequence, mac = last[entry["compartment"]]
        if entry["sequence"] <= sequence:
            raise Wrong(f"entry {number} stands in the wrong place")
        if entry["sequence"] == sequence + 1 and entry["previous"] != mac:
            raise Wrong(f"entry {number} does not follow the one before it")
        if proof["whole"] and entry["sequence"] != sequence + 1:
            raise Wrong(f"before entry {number} something is missing")
        last[entry["compartment"]] = (entry["sequence"], entry["mac"])
    for journal in proof["journals"] if proof["whole"] else []:
        if last[journal["compartment"]] != (journal["count"], journal["head"]):
            raise Wrong(f"the end of the journal of {journal['compartment']} is missing")


def check_table(folder, proof):
    """The table is the one that was written with this proof."""
    if sha256((folder / "journal.csv").read_bytes()) != proof["csv"]["sha256"]:
        raise Wrong("journal.csv is not the table that was exported")
    if proof["csv"]["rows"] != len(proof["entries"]):
        raise Wrong("the table has another number of rows than the proof")


def is_made_with(keys, message, mac):
    """A compartment whose key was renewed has several; each made some of the entries."""
    macs = [hmac.new(key, message, hashlib.sha512).digest()[:32].hex() for key in keys]
    return mac in macs


def check_macs(proof, keys):
    """With a journal's key: what Luwte wrote, and nobody else. Gives how many entries that was."""
    checked = 0
    for number, entry in enumerate(proof["entries"], 1):
        known = [key for name, key in keys if name == entry["compartment"]]
        repeat = entry["repeat"]
        if not known:
            continue
        if repeat and not is_made_with(known, repeat["text"].encode("utf-8"), repeat["mac"]):
            raise Wrong(f"how often entry {number} was seen is not what Luwte wrote")
        if not entry["complete"]:
            continue
        message = bytes.fromhex(entry["previous"]) + entry["entry"].encode("utf-8")
        if not is_made_with(known, message, entry["mac"]):
            raise Wrong(f"entry {number} is not what Luwte wrote")
        checked += 1
    return checked


def key_of(text):
    name, _, digits = text.partition("=")
    return name, bytes.fromhex(digits)


def verify(folder, fingerprint, keys):
    data = (folder / "proof.json").read_bytes()
    if fingerprint is not None and sha256(data) != fingerprint:
        raise Wrong("proof.json is not the file of this fingerprint")
    proof = json.loads(data.decode("utf-8"))
    check_links(proof["entries"])
    check_order(proof)
    check_table(folder, proof)
    checked = check_macs(proof, keys)
    print(f"Journal of '{proof['vaultName']}', exported {proof['exportedAt']} by {proof['exportedBy']}.")
    print("Everything." if proof["whole"] else f"A selection: {json.dumps(proof['selection'])}")
    print(f"Fingerprint: {sha256(data)}")
    if keys:
        left = len(proof["entries"]) - checked
        print(f"With the journal's key: {checked} entries are what Luwte wrote, {left} could not be checked.")
    if fingerprint is None:
        print("Compare the fingerprint with the one that was written down at the export;")
        print("without that, all of it may have been made anew.")
    print(f"Right: {len(proof['entries'])} entries, nothing changed, taken out or moved.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--fingerprint", type=lambda text: "".join(text.split()).lower())
    parser.add_argument("--key", type=key_of, action="append", default=[], metavar="COMPARTMENT=HEX")
    options = parser.parse_args()
    try:
        verify(options.folder, options.fingerprint, options.key)
    except Wrong as wrong:
        sys.exit(f"NOT RIGHT: {wrong}.")
    except (KeyError, TypeError, ValueError, OSError) as error:
        sys.exit(f"NOT RIGHT: this is no export that can be read ({type(error).__name__}).")


if __name__ == "__main__":
    main()
