#!/usr/bin/env python3
"""Verifies the frames, the chain and the root of an Adref record, with Python's standard library and nothing of Adref.

    python3 verify.py FILE

FILE is what `adref export` writes, or a house's own record.jsonl. Signatures, of the house and of seats, and rules are checked by `adref verify`.
"""
import hashlib, json, re, sys, zlib


def check(holds, otherwise):
    if not holds:
        raise ValueError(otherwise)


def canonical(value):  # RFC 8785, for the names and numbers that a record has
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(data):
    return hashlib.sha256(data).digest()


def root(leaves):  # RFC 6962, 2.1
    if len(leaves) < 2:
        return sha256(b"\0" + leaves[0]) if leaves else sha256(b"")
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\1" + root(leaves[:left]) + root(leaves[left:]))


def entries(data):
    header, at = data.split(b"\n", 1)[0], data.index(b"\n") + 1
    check(json.loads(header)["version"] == 2, "this is no record of version 2")
    while at < len(data):
        frame = re.compile(rb'\{"first":(\d+),"count":(\d+),"bytes":(\d+),"crc32":"([0-9a-f]{8})"\}\n').match(data, at)
        check(frame, f"no frame begins at byte {at}")
        payload = data[frame.end() : frame.end() + int(frame[3])]
        check(len(payload) == int(frame[3]) and zlib.crc32(payload) == int(frame[4], 16), f"the frame at byte {at} is damaged")
        check(payload.count(b"\n") == int(frame[2]), f"the frame at byte {at} holds other lines than it says")
        yield from map(json.loads, payload.splitlines())
        at = frame.end() + len(payload)


previous, leaves = "0" * 64, []
try:
    for entry in entries(open(sys.argv[1], "rb").read()):
        who, claimed = entry["attribution"], entry.pop("hash")
        entry["attribution"] = who if isinstance(who, str) else sha256(canonical(who)).hex()
        check(entry["number"] == len(leaves) + 1, f"entry {entry['number']} does not follow entry {len(leaves)}")
        check(entry["previous"] == previous, f"entry {entry['number']} was recorded behind something else")
        previous = sha256(canonical(entry)).hex()
        check(claimed == previous, f"entry {entry['number']} is not as it was recorded")
        leaves.append(bytes.fromhex(previous))
except (ValueError, KeyError, TypeError) as fault:
    sys.exit(f"{sys.argv[1]}: {fault}")
print(f"{len(leaves)} entries, root {root(leaves).hex()}")
