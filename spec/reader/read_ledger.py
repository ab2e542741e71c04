#!/usr/bin/env python3
"""A second reader of OpenCoin ledgers and proofs, written from spec/ledger.md and spec/proofs.md alone.

    read_ledger.py LEDGER [--key PUBLIC]     the chain, every form and every sum of a ledger; its root and its balances
    read_ledger.py --proof FILE --key PUBLIC an entry in the record, without the record

It judges nothing: whether the charter gives what the entries say is for `opencoin audit`. Python's standard library is all
it needs. 0: all holds. 1: something doesn't, and where. 2: wrong usage.
"""

import base64
import binascii
import hashlib
import json
import os
import re
import sys
import unicodedata

ZERO = "0" * 64
SEGMENT = 65536
MEMBERS = {
    "charter": {"charter", "format"},
    "operation": {"operation", "postings", "verdict"},
    "step": {"postings", "step"},
}


class Wrong(Exception):
    """What doesn't hold, and where."""


def need(holds, where, what):
    if not holds:
        raise Wrong(f"{where}: {what}")


# --- Canonical JSON (ledger.md 2.2) ---


def refuse(text):
    raise ValueError("a number that is no whole one, or not a value: " + text)


def pairs(members):
    names = [name for name, _ in members]
    if len(set(names)) != len(names):
        raise ValueError("a key twice")
    return dict(members)


ESCAPES = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}


def text_of(value):
    if unicodedata.normalize("NFC", value) != value:
        raise ValueError("not in NFC: " + value)
    value.encode("utf-8")  # a lone surrogate has no bytes
    shown = (ESCAPES.get(ord(c)) or (f"\\u{ord(c):04x}" if ord(c) < 32 else c) for c in value)
    return '"' + "".join(shown) + '"'


def canonical(value, depth=0):
    if depth > 64:
        raise ValueError("nested deeper than 64")
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        if not 0 <= value < 2**53:
            raise ValueError("a number out of range")
        return str(value)
    if isinstance(value, str):
        return text_of(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item, depth + 1) for item in value) + "]"
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(text_of(name) + ":" + canonical(value[name], depth + 1) for name in names) + "}"
    raise ValueError("null")


def parsed(line, where):
    """The value of a line that is in canonical form, byte for byte."""
    try:
        value = json.loads(line.decode("utf-8"), object_pairs_hook=pairs, parse_float=refuse, parse_constant=refuse)
        same = canonical(value).encode("utf-8") == line
    except (ValueError, RecursionError) as error:
        raise Wrong(f"{where}: not canonical JSON ({error})") from error
    need(same, where, "the same value in other bytes")
    return value


def entry_hash(entry):
    rest = {name: value for name, value in entry.items() if name != "hash"}
    return hashlib.sha256(canonical(rest).encode("utf-8")).hexdigest()


# --- Trees (proofs.md 1) ---


def leaf(data):
    return hashlib.sha256(b"\0" + data).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """The root of ever more leaves: the roots of the whole subtrees so far, the largest first."""

    def __init__(self):
        self.roots = []
        self.size = 0

    def add(self, data):
        self.roots.append(leaf(data))
        self.size += 1
        size = self.size
        while size % 2 == 0:
            right = self.roots.pop()
            self.roots.append(node(self.roots.pop(), right))
            size //= 2

    def root(self):
        if not self.roots:
            return hashlib.sha256(b"").digest()
        root = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            root = node(left, root)
        return root


def leads(data, index, size, path, root):
    """Whether a leaf leads to a root (RFC 9162, 2.1.3.2)."""
    if index >= size:
        return False
    number, last, found = index, size - 1, leaf(data)
    for sibling in path:
        if last == 0:
            return False
        if number % 2 == 1 or number == last:
            found = node(sibling, found)
            while number % 2 == 0 and number != 0:
                number, last = number // 2, last // 2
        else:
            found = node(found, sibling)
        number, last = number // 2, last // 2
    return last == 0 and found == root


# --- Ed25519 (RFC 8032, 5.1.7), slow and plain ---

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def recovered(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    return P - x if x % 2 != sign else x


def point(data):
    number = int.from_bytes(data, "little")
    y = number % 2**255
    x = recovered(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def added(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, base):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar % 2:
            result = added(result, base)
        base = added(base, base)
        scalar //= 2
    return result


def equal(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recovered(BASE_Y, 0), BASE_Y, 1, recovered(BASE_Y, 0) * BASE_Y % P)


def is_signed(key, message, signature):
    where, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if where is None or r is None or s >= Q or len(signature) != 64:
        return False
    if equal(times(8, where), (0, 1, 1, 0)):
        return False  # of small order: anybody signs under it
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    return equal(times(s, BASE), added(r, times(challenge, where)))


# --- Checkpoints, notes and proofs (proofs.md 2 to 5) ---


def unbased(text, where, length=None):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Wrong(f"{where}: not base64") from error
    need(base64.b64encode(data).decode() == text, where, "another way to write the same base64")
    need(length is None or len(data) == length, where, f"not {length} bytes")
    return data


def number(text, where):
    need(re.fullmatch(r"0|[1-9][0-9]{0,17}", text), where, "not a number")
    return int(text)


def public_key(text, where):
    parts = text.strip().split("+", 2)
    need(len(parts) == 3, where, "not a public key")
    name, identity, key = parts
    data = unbased(key, where, 33)
    need(data[0] == 1, where, "not a key of whoever keeps a record")
    full = hashlib.sha256(name.encode() + b"\n" + data).digest()[:4]
    need(full.hex() == identity, where, "the id of another key")
    return name, full, data[1:]


def opened(note, key, where):
    """The text of a note that a key signed."""
    need(note.count("\n\n") >= 1, where, "no signatures")
    text, lines = note.rsplit("\n\n", 1)
    text += "\n"
    need(lines.endswith("\n"), where, "a line without its end")
    name, identity, public = key
    mine = 0
    for line in lines[:-1].split("\n"):
        found = re.fullmatch("— ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        need(found, where, "not a line of a signature")
        data = unbased(found.group(2), where)
        if found.group(1) == name and data[:4] == identity:
            need(is_signed(public, text.encode("utf-8"), data[4:]), where, "a signature that doesn't hold")
            mine += 1
    need(mine > 0, where, f"not signed by {name}")
    return text


def checkpoint(text, where):
    lines = text.split("\n")
    need(len(lines) >= 4 and lines[-1] == "" and lines[0], where, "not a checkpoint")
    return lines[0], number(lines[1], where), unbased(lines[2], where, 32)


def hashes(lines, where):
    need(len(lines) <= 64, where, "more than 64 hashes")
    return [unbased(line, where, 32) for line in lines]


def proven_entry(line, index, where):
    entry = parsed(line.encode("utf-8"), where)
    need(isinstance(entry, dict) and entry.get("entry") == index, where, "another entry")
    need(entry.get("hash") == entry_hash(entry), where, "its hash is not that of the line")
    return entry


def proof(file, key):
    with open(file, encoding="utf-8", newline="") as source:
        text = source.read()
    need("\n\n" in text, file, "no checkpoint")
    head, note = text.split("\n\n", 1)
    lines = head.split("\n")
    need(lines[0] == "c2sp.org/tlog-proof@v1" and len(lines) >= 3, file, "not a proof")
    need(lines[1].startswith("extra ") and lines[2].startswith("index "), file, "not a proof")
    extra = unbased(lines[1][6:], file).decode("utf-8")
    need(extra.endswith("\n"), file, "a line without its end")
    enclosed = extra[:-1].split("\n")
    need(enclosed[0] == "opencoin-proof/1" and len(enclosed) >= 3, file, "not of a ledger")
    index = number(lines[2][6:], file)
    origin, size, root = checkpoint(opened(note, key, file), file)
    entry = proven_entry(enclosed[1], index, file)
    founding = proven_entry(enclosed[2], 0, file)
    need(leads(enclosed[1].encode("utf-8"), index, size, hashes(lines[3:], file), root), file, "not in the record")
    first = leads(enclosed[2].encode("utf-8"), 0, size, hashes(enclosed[3:], file), root)
    need(first, file, "the founding is not in the record")
    need(origin == "opencoin/" + founding["hash"], file, "the checkpoint of another record")
    need(founding["kind"] == "charter", file, "entry 0 is no charter")
    charter_holds(founding["charter"], file)
    print(f"entry {index} of {size}")
    print(f"charter {founding['charter']['hash']}")
    print(f"line {canonical(entry)}")


def charter_holds(charter, where):
    found = hashlib.sha256(charter["text"].encode("utf-8")).hexdigest()
    need(found == charter["hash"], where, "the charter's hash is not that of its text")


# --- The ledger (ledger.md) ---


class Reader:
    def __init__(self, folder):
        self.folder = folder
        self.tree = Tree()
        self.previous = ZERO
        self.origin = ""
        self.at = ""
        self.balances = {}
        self.keys = {}
        self.coming = {}
        self.roots = {}
        self.wanted = self.checkpoints()

    def checkpoints(self):
        folder = os.path.join(self.folder, "checkpoints")
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        return {int(name): os.path.join(folder, name) for name in names if re.fullmatch("[0-9]{12}", name)}

    def read(self):
        folder = os.path.join(self.folder, "journal")
        names = sorted(name for name in os.listdir(folder) if name.endswith(".jsonl"))
        for name in names:
            need(name == f"{self.tree.size:012d}.jsonl", name, "a segment is missing")
            self.segment(os.path.join(folder, name), "journal/" + name)
        need(self.tree.size > 0, "journal", "no entries")
        self.closed()

    def segment(self, path, name):
        with open(path, "rb") as source:
            for i, line in enumerate(source):
                where = f"{name} line {i + 1}"
                need(line.endswith(b"\n"), where, "unfinished")
                need(i < SEGMENT, where, "a segment that is too long")
                self.entry(parsed(line[:-1], where), where)
                self.tree.add(line[:-1])
                if self.tree.size in self.wanted:
                    self.roots[self.tree.size] = self.tree.root()

    def entry(self, entry, where):
        need(isinstance(entry, dict), where, "not an entry")
        need(entry.get("entry") == self.tree.size, where, "its number is not the next")
        need(entry.get("previous") == self.previous, where, "it doesn't follow the entry before")
        need(entry.get("hash") == entry_hash(entry), where, "its hash is not that of the line")
        kind, at = entry.get("kind"), entry.get("at", "")
        need(kind in MEMBERS, where, f"an entry of kind {kind}")
        known = {"at", "entry", "hash", "kind", "previous"} | MEMBERS[kind]
        signed = {"signatures", "until"} & set(entry) if kind == "operation" else set()
        need(set(entry) == known | signed, where, "other members than its kind has")
        need(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", at) and at >= self.at, where, "its time")
        need((kind == "charter") == (self.tree.size == 0), where, "a charter is entry 0 and no other")
        if kind == "charter":
            self.charter(entry, where)
        elif kind == "operation":
            self.operation(entry, where)
        else:
            self.step(entry["step"], entry["postings"], where)
        self.previous, self.at = entry["hash"], at

    def charter(self, entry, where):
        need(entry["format"] == "opencoin-ledger/1", where, "another format")
        charter_holds(entry["charter"], where)
        for file in entry["charter"]["files"]:
            path = os.path.join(self.folder, "files", file["sha256"])
            with open(path, "rb") as source:
                found = hashlib.sha256(source.read()).hexdigest()
            need(found == file["sha256"], "files/" + file["sha256"], "not what its name says")
        self.origin = "opencoin/" + entry["hash"]

    def operation(self, entry, where):
        outcome = entry["verdict"]["outcome"]
        need(outcome in ("allowed", "forbidden", "not-allowed"), where, "an outcome that is none")
        allowed = outcome == "allowed"
        need(allowed or not entry["postings"], where, "a refusal that moves something")
        need(allowed != bool(entry["verdict"].get("clauses")), where, "a refusal has reasons, nothing else has")
        need(allowed or "notices" not in entry["verdict"], where, "a refusal has no notices")
        need(entry["verdict"].get("notices") != [], where, "notices that are none")
        self.signatures(entry, allowed, where)
        sums = self.post(entry["postings"])
        need(not any(sums.values()), where, "postings that don't sum to zero")

    def signatures(self, entry, allowed, where):
        """Those that are there hold; which must be there, the charter says."""
        operation, signatures = entry["operation"], entry.get("signatures", {})
        need(signatures != {} or "signatures" not in entry, where, "signatures that are none")
        brought = {}
        if operation["kind"] == "join" and "key" in operation:
            brought = {operation["member"]: operation["key"]}
        signed = {"ledger": self.origin.removeprefix("opencoin/"), "opencoin": "operation/1", "operation": operation}
        if "until" in entry:
            need(entry["at"] <= entry["until"], where, "signed for an earlier time")
            signed["until"] = entry["until"]
        for member, signature in signatures.items():
            keys = [brought[member]] if member in brought else self.keys_of(member)
            need(keys != [], where, f"{member} has no key")
            message, signed_by = canonical(signed).encode(), unbased(signature, where, 64)
            holds = any(is_signed(unbased(key, where, 32), message, signed_by) for key in keys)
            need(holds, where, f"the signature of {member} doesn't hold")
        if allowed:
            self.keys = brought | self.keys
            if operation["kind"] == "key":
                self.change(operation)

    def keys_of(self, member):
        """The one that counts; while a key is recovered also the one that will: from when on, the charter says."""
        return [held[member] for held in (self.keys, self.coming) if member in held]

    def change(self, operation):
        member, act = operation["member"], operation["act"]
        if act == "rotate":
            self.keys[member] = operation["key"]
        elif act == "revoke":
            self.keys.pop(member, None)
        elif act == "recover":
            self.coming[member] = operation["key"]
        else:
            self.coming.pop(member, None)

    def post(self, postings):
        sums = {}
        for posting in postings:
            amount = minor(posting["amount"])
            self.move(posting["account"], posting["currency"], amount)
            sums[posting["currency"]] = sums.get(posting["currency"], 0) + amount
        return sums

    def move(self, account, currency, amount):
        key = (account, currency)
        self.balances[key] = self.balances.get(key, 0) + amount

    def step(self, step, postings, where):
        lines = self.charges(step, where)
        credits = step["effect"] in ("dividend", "standing-grant")
        charged = shared = accounts = 0
        for line in lines:
            charge = minor(line[2])
            share = minor(line[3]) if len(line) > 3 else 0
            charged, shared = charged + charge, shared + share
            accounts += charge != 0
            self.move(line[0], step["currency"], charge if credits else share - charge)
        total = minor(step["total"])
        need(charged == total and accounts == step["accounts"], where, "its list comes to something else")
        need(shared == minor(step.get("shared", "0")), where, "its shares come to something else")
        left = sum(self.post(postings).values())
        need(left == (-total if credits else total - shared), where, "its postings come to something else")

    def charges(self, step, where):
        named = step["charges"]
        name = f"steps/{named['sha256']}.jsonl"
        path = os.path.join(self.folder, name)
        data = b""
        if named["sha256"] != hashlib.sha256(b"").hexdigest():  # an empty list has no file
            need(os.path.exists(path), where, f"{name} is gone: let opencoin audit make it again")
            with open(path, "rb") as source:
                data = source.read()
        need(hashlib.sha256(data).hexdigest() == named["sha256"], name, "not what its name says")
        lines, tree = [], Tree()
        for line in data.splitlines():
            lines.append(parsed(line, name))
            tree.add(line)
        need(tree.root().hex() == named["root"], where, "the root of its list")
        return lines

    def closed(self):
        path = os.path.join(self.folder, "HEAD")
        if os.path.exists(path):
            with open(path, "rb") as source:
                head = parsed(source.read()[:-1], "HEAD")
            same = head["entries"] == self.tree.size and head["hash"] == self.previous
            need(same, "HEAD", "the journal doesn't end as it was closed")

    def vouched(self, key):
        for size, path in self.wanted.items():
            with open(path, encoding="utf-8", newline="") as source:
                text = opened(source.read(), key, path)
            origin, leaves, root = checkpoint(text, path)
            need(origin == self.origin, path, "the checkpoint of another record")
            need(leaves == size and self.roots.get(size) == root, path, "not a checkpoint of this journal")

    def report(self):
        print(f"entries {self.tree.size}")
        print(f"head {self.previous}")
        print(f"root {base64.b64encode(self.tree.root()).decode()}")
        sums = {}
        for (account, currency), amount in sorted(self.balances.items()):
            sums[currency] = sums.get(currency, 0) + amount
            if amount:
                print(f"balance {account} {amount} {currency}")
        need(not any(sums.values()), "balances", "they don't sum to zero")


def minor(text):
    """An amount in minor units: all amounts of a currency have its decimals, so that none needs to know how many."""
    if not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text):
        raise Wrong(f"{text}: not an amount")
    return int(text.replace(".", ""))


def main(arguments):
    key = None
    if "--key" in arguments:
        at = arguments.index("--key")
        with open(arguments[at + 1], encoding="utf-8") as source:
            key = public_key(source.read(), arguments[at + 1])
        arguments = arguments[:at] + arguments[at + 2 :]
    if len(arguments) == 2 and arguments[0] == "--proof" and key:
        proof(arguments[1], key)
    elif len(arguments) == 1 and not arguments[0].startswith("-"):
        reader = Reader(arguments[0])
        reader.read()
        if key:
            reader.vouched(key)
        reader.report()
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(1)
    except (OSError, KeyError, TypeError, IndexError, UnicodeDecodeError) as error:
        print(f"not as the format says: {error!r}", file=sys.stderr)
        sys.exit(1)
