#!/usr/bin/env python3
"""Opens a Luwte vault without Luwte, as docs/vault-format.md describes it.

    python3 open-vault.py NAME.luwte                    asks for the first member's passphrase
    python3 open-vault.py NAME.luwte --member "A. Name" asks for another member's
    python3 open-vault.py NAME.luwte --recovery         asks for the recovery code, or two shares of it in a row

Needs Python 3.9 and PyNaCl (`apt install python3-nacl` or `pip install pynacl`). Checks the header
and prints, for each compartment, the line that opens its database in the `sqlcipher` shell
(SQLCipher 4). What it prints opens everything: run it where no one looks on, and clear the screen.
"""
import getpass
import hashlib
import hmac
import json
import pathlib
import sys
import unicodedata

import nacl.bindings as sodium
import nacl.pwhash
from nacl.public import PrivateKey, SealedBox

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def subkey(key, context, number, size):
    """crypto_kdf_derive_from_key: BLAKE2b without a message."""
    salt = number.to_bytes(8, "little") + bytes(8)
    person = context + bytes(8)
    return hashlib.blake2b(key=key, salt=salt, person=person, digest_size=size).digest()


def auth(key, message):
    """crypto_auth: HMAC-SHA-512, the first 32 bytes."""
    return hmac.new(key, message, hashlib.sha512).digest()[:32]


def member_private_key(header, member, passphrase):
    slot, kdf = member["slot"], member["slot"]["kdf"]
    if "device" in slot:
        sys.exit("This passphrase is bound to a device, which has the other half. Use the recovery code.")
    key = nacl.pwhash.argon2id.kdf(
        32,
        unicodedata.normalize("NFKC", passphrase).encode(),
        bytes.fromhex(kdf["salt"]),
        opslimit=kdf["opslimit"],
        memlimit=kdf["memlimit"],
    )
    bound = [
        "luwte", "member-private-key", 1, header["vaultId"], member["id"],
        kdf["algorithm"], kdf["opslimit"], kdf["memlimit"], kdf["salt"],
    ]
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes.fromhex(slot["privateKey"]),
        json.dumps(bound, separators=(",", ":")).encode(),
        bytes.fromhex(slot["nonce"]),
        key,
    )


def group_bytes(plain):
    bits = ""
    for group in range(len(plain) // 5):
        # The fifth symbol of a group only helps to find a typing error.
        for symbol in plain[group * 5 : group * 5 + 4]:
            bits += format(ALPHABET.index(symbol), "05b")
    return int(bits, 2).to_bytes(40, "big") if len(bits) == 320 else int(bits[:256], 2).to_bytes(32, "big")


def times(one, other):
    """The product in GF(2^8) with x^8 + x^4 + x^3 + x + 1."""
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one = one << 1 ^ (0x11B if one & 0x80 else 0)
        other >>= 1
    return product


def join_shares(one, other):
    for share in (one, other):
        if hashlib.blake2b(share[:38], digest_size=32).digest()[:2] != share[38:]:
            sys.exit("A share was mistyped.")
    if one[1:5] != other[1:5] or one[5] == other[5]:
        sys.exit("The shares are of two sets, or the same.")
    x1, x2 = one[5], other[5]
    inverse = next(n for n in range(256) if times(n, x1 ^ x2) == 1)
    return bytes(
        times(times(y1, x2) ^ times(y2, x1), inverse) for y1, y2 in zip(one[6:38], other[6:38])
    )


def recovery_private_key(code):
    plain = "".join(code.upper().replace("-", " ").split())
    plain = plain.replace("O", "0").replace("I", "1").replace("L", "1")
    if len(plain) == 65:
        secret = group_bytes(plain)[:32]
    elif len(plain) == 160:
        secret = join_shares(group_bytes(plain[:80]), group_bytes(plain[80:]))
    else:
        sys.exit("A recovery code has 13 groups of 5, a share 16.")
    seed = subkey(secret, b"luwte-rc", 1, 32)
    return sodium.crypto_box_seed_keypair(seed)[1]


def unwrap(key, nonce, wrapped, bound):
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes.fromhex(wrapped),
        json.dumps(bound, separators=(",", ":")).encode(),
        bytes.fromhex(nonce),
        key,
    )


def key_id(key):
    return subkey(key, b"luwte-id", 1, 32).hex()


def assert_trusted(header, holder, trust, private_key, keys):
    """The holder's own pin, and someone's word for each key that is newer than it."""
    marks = trust["marks"]
    rows = json.dumps([[m["compartment"], m["epoch"], m["keyId"]] for m in marks], separators=(",", ":"))
    if auth(subkey(private_key, b"luwte-pn", 2, 32), rows.encode()).hex() != trust["pin"]:
        sys.exit("This pin is not the holder's.")
    for name, epochs in keys.items():
        own = [mark for mark in marks if mark["compartment"] == name]
        mark = (own or [mark for mark in marks if mark["compartment"] == "casework"])[0]
        marked = keys[mark["compartment"]].get(mark["epoch"])
        if marked is None or key_id(marked) != mark["keyId"]:
            sys.exit(f"The key of {name} is not the one this holder was given.")
        present = max(epochs)
        if own and mark["epoch"] == present:
            continue
        word = ["voucher", header["vaultId"], holder, trust["publicKey"], name, present, key_id(epochs[present])]
        voucher = auth(subkey(marked, b"luwte-vc", 1, 32), json.dumps(word, separators=(",", ":")).encode())
        entry = [entry for entry in header["compartments"] if entry["name"] == name][0]
        if [grant["voucher"] for grant in entry["grants"] if grant["to"] == holder] != [voucher.hex()]:
            sys.exit(f"No one vouched for the key of {name}.")


def main():
    folder, options = pathlib.Path(sys.argv[1]), sys.argv[2:]
    recovery = "--recovery" in options
    raw = (folder / "vault.json").read_bytes()
    header = json.loads(raw)
    if header["luwte"] != "vault header" or header["format"] != 2:
        sys.exit("This is not a vault header of format 2.")

    question = "Recovery code: " if recovery else "Passphrase: "
    typed = getpass.getpass(question) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if recovery:
        holder, trust = "recovery", header["recovery"]
        private_key = recovery_private_key(typed)
    else:
        members = header["members"]
        if "--member" in options:
            members = [m for m in members if m["name"] == options[options.index("--member") + 1]]
        holder, trust = members[0]["id"], members[0]
        private_key = member_private_key(header, trust, typed)

    box = SealedBox(PrivateKey(private_key))
    keys, journals = {}, {}
    for entry in header["compartments"]:
        name, epoch = entry["name"], entry["epoch"]
        for grant in entry["grants"]:
            if grant["to"] != holder:
                continue
            key = box.decrypt(bytes.fromhex(grant["sealed"]))
            keys[name], journals[name] = {epoch: key}, []
            for past in entry["past"]:
                bound = ["luwte", "past-key", header["vaultId"], name, epoch, past["epoch"], past["entries"]]
                old = unwrap(subkey(key, b"luwte-ps", 1, 32), past["nonce"], past["key"], bound)
                keys[name][past["epoch"]] = old
                journals[name].append((old, f" up to entry {past['entries']}"))
            journals[name].append((key, ""))

    assert_trusted(header, holder, trust, private_key, keys)
    casework = keys["casework"][max(keys["casework"])]
    unsigned = raw.replace(b'"mac": "%s"' % header["mac"].encode(), b'"mac": "%s"' % (b"0" * 64))
    if auth(subkey(casework, b"luwte-hd", 1, 32), unsigned).hex() != header["mac"]:
        sys.exit("The header was changed.")

    for name, epochs in keys.items():
        key = epochs[max(epochs)]
        database_key = subkey(key, b"luwte-db", 1, 32).hex()
        salt = subkey(key, b"luwte-db", 2, 16).hex()
        print(f"{name}.db: PRAGMA key = \"x'{database_key}{salt}'\";")
        for journal, until in journals[name]:
            print(f"{name}.db: journal key {subkey(journal, b'luwte-jr', 1, 32).hex()}{until}")


if __name__ == "__main__":
    main()
