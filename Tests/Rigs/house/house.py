#!/usr/bin/env python3
"""house.py: what the compiler's index tells of the house: nothing is dead, and the core's arrows point down.

Needs the debug build of the tests, whose index it reads."""
import os, re, sys
from index import ACCESSOR_OF, DEFINITION, IMPLICIT, OVERRIDE_OF, REFERENCE, Index

top = os.path.realpath(os.path.join(os.path.dirname(__file__), "../../.."))
core = "Sources/DeskDomain/"

# What a thing is (values), what may be asked and what happened (words), how events change what is known (state), and what the
# desk decides: each may refer to those before it, and never to those behind.
STOREYS = ["values", "words", "state", "decisions"]
# The words: their files are about all nouns.
WORDS = [
    "Command.swift", "Site/Site.swift", "Journal/Event.swift", "Journal/EventSubjects.swift",
    "Journal/JournalEntry.swift",
]
# The folders of the values: each may refer to those before it.
FOLDERS = [
    "State", "Site", "Numbers", "Clock", "Hours", "Visitors", "Greeting", "Journal", "Text", "Input", "Turns", "Waits", "Printing",
    "Tickets", "Queue", "Reception", "Notices", "Facility", "Repairs", "Patrol", "Rota",
]


def text(path):
    with open(os.path.join(top, path), encoding="utf-8") as file:
        return file.read()


def storey(path):
    code = "\n".join(line for line in text(path).split("\n") if not line.lstrip().startswith("//"))
    decides = r"^(private |fileprivate )?extension Desk( |$)|throws\(\w*Refusal\)|-> \w+Refusal\b"
    if path[len(core):] == "Desk.swift" or re.search(decides, code, re.M):
        return "decisions"
    # Why one noun is refused may lead to an ask of another.
    is_word = path[len(core):] in WORDS or path[len(core):].startswith("Ask/")
    if is_word or path.endswith("Refusal.swift"):
        return "words"
    return "state" if re.search(r"\b(Event|Desk\.State)\b", code) else "values"


def arrows(index, declared):
    storeys = {path: storey(path) for path in index.files if path.startswith(core)}
    for path, mine in storeys.items():
        folder = path[len(core):].split("/")[0]
        if mine == "values" and folder not in FOLDERS:
            yield f"{path}: the folder {folder} has no place in house.py"
            continue
        for occurrence in index.files[path][1]:
            there = declared.get(occurrence.usr)
            if not occurrence.roles & REFERENCE or there is None or there[0] not in storeys:
                continue
            theirs, other = storeys[there[0]], there[0][len(core):].split("/")[0]
            if STOREYS.index(theirs) > STOREYS.index(mine):
                yield f"{path}:{occurrence.line}: {occurrence.name} is of the {theirs} ({there[0]}); this is of the {mine}"
            elif mine == theirs == "values" and folder != other and FOLDERS.index(other) > FOLDERS.index(folder):
                yield f"{path}:{occurrence.line}: {occurrence.name} is of {other}, which comes after {folder}"


def is_named_by_text(kind, lines, line):
    """Whether the declaration is read or written under its name alone: coded, a raw value, the kernel's layout, @main."""
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
    heads = [above for above in lines[:line - 1] if above.strip() and len(above) - len(above.lstrip()) < indent]
    head = (heads[-1] if heads else "") + lines[line - 1]
    if kind == "case":
        return bool(re.search(r"\b(CodingKey|AskWord)\b|: String\b", head))
    if kind == "var":
        is_of_the_kernel = any("The kernel's `struct" in above for above in lines[max(0, line - 6):line])
        return is_of_the_kernel or bool(re.search(r"\b(Codable|Encodable|Decodable)\b", head))
    return any("@main" in above for above in lines[max(0, line - 3):line])


def dead(index, declared):
    used, witnesses, owners = set(), set(), {}
    for path, (_, occurrences) in index.files.items():
        for occurrence in occurrences:
            for roles, usr in occurrence.relations:
                if roles & OVERRIDE_OF:
                    witnesses.add(occurrence.usr)
                if roles & ACCESSOR_OF:
                    owners[occurrence.usr] = usr
            if occurrence.roles & REFERENCE and declared.get(occurrence.usr, ())[:2] != (path, occurrence.line):
                used.add(occurrence.usr)
    used |= {owner for accessor, owner in owners.items() if accessor in used}
    # Called by Swift itself, or coded under its name.
    own = re.compile(r"^(==|<|hash|encode|main)\(|^init\(from:\)|^CodingKeys$")
    for usr, (path, line, name, kind) in declared.items():
        is_ours = path.startswith("Sources/") and path.endswith(".swift")
        if not is_ours or usr in used or usr in witnesses or own.match(name):
            continue
        lines = text(path).split("\n")
        if not is_named_by_text(kind, lines, line):
            yield f"{path}:{line}: nothing refers to {kind} {name}"


index = Index(top)
declared = {}
for path, (_, occurrences) in index.files.items():
    for occurrence in occurrences:
        is_declaration = occurrence.roles & DEFINITION and not occurrence.roles & IMPLICIT
        if is_declaration and occurrence.kind and not occurrence.is_accessor:
            declared.setdefault(occurrence.usr, (path, occurrence.line, occurrence.name, occurrence.kind))
faults = sorted(set(arrows(index, declared)) | set(dead(index, declared)))
print("\n".join(faults))
print(f"house: {len(index.files)} files, {len(declared)} declarations, {len(faults)} faults")
sys.exit(bool(faults) or len(declared) < 1000)
