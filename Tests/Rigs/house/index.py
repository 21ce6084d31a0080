"""The compiler's index of this checkout: what is declared where, and what refers to it.

Read through libIndexStore, which comes with the toolchain (indexstore.h has the constants)."""
import ctypes as c, json, os, subprocess

DEFINITION, REFERENCE, IMPLICIT, CHILD_OF, OVERRIDE_OF, ACCESSOR_OF = 1 << 1, 1 << 2, 1 << 8, 1 << 9, 1 << 11, 1 << 15
KINDS = {
    5: "enum", 6: "struct", 7: "class", 8: "protocol", 11: "typealias", 12: "func", 13: "var", 15: "case", 16: "func",
    17: "func", 18: "func", 19: "var", 20: "var", 21: "var", 22: "init",
}


class Text(c.Structure):
    _fields_ = [("start", c.POINTER(c.c_char)), ("length", c.c_size_t)]

    def __str__(self):
        return c.string_at(self.start, self.length).decode() if self.length else ""


class Occurrence:
    def __init__(self, usr, name, kind, is_accessor, roles, line, relations):
        self.usr, self.name, self.kind, self.is_accessor = usr, name, kind, is_accessor
        self.roles, self.line, self.relations = roles, line, relations


def library():
    """libIndexStore.so of the toolchain that is in use."""
    told = subprocess.run(["swift", "-print-target-info"], check=True, capture_output=True, text=True).stdout
    resources = json.loads(told)["paths"]["runtimeResourcePath"]
    return c.CDLL(os.path.join(resources, "../libIndexStore.so"))


class Index:
    """Of every Swift file below `top` that is still there: its module and its occurrences, by its path from there."""

    def __init__(self, top):
        self.top, self.files = os.path.realpath(top) + "/", {}
        self.store_path = self.top + ".build/debug/index/store"
        self.library = library()
        self.each_text = c.CFUNCTYPE(c.c_bool, c.c_void_p, Text)
        self.each = c.CFUNCTYPE(c.c_bool, c.c_void_p, c.c_void_p)
        pointer, error = c.c_void_p, c.byref(c.c_void_p())
        self.store = self.call("store_create", pointer, self.store_path.encode(), error)
        if not self.store:
            raise SystemExit(f"house: no index in {self.store_path}: build the tests first")
        for path, (record, module) in sorted(self.newest_records().items()):
            self.files[path] = (module, self.occurrences(record))

    def call(self, name, result, *arguments):
        function = getattr(self.library, "indexstore_" + name)
        function.restype = result
        return function(*[c.c_void_p(a) if isinstance(a, int) else a for a in arguments])

    def all(self, name, handle, of, *before):
        """What the function of this name hands to its callback, one by one."""
        found = []
        callback = self.each(lambda _, item: found.append(of(item)) is None)
        self.call(name, c.c_bool, handle, *before, None, callback)
        return found

    def newest_records(self):
        units = []
        callback = self.each_text(lambda _, name: units.append(str(name)) is None)
        self.call("store_units_apply_f", c.c_bool, self.store, c.c_uint(0), None, callback)
        newest = {}
        for unit in units:
            reader = self.call("unit_reader_create", c.c_void_p, self.store, unit.encode(), c.byref(c.c_void_p()))
            path = str(self.call("unit_reader_get_main_file", Text, reader)) if reader else ""
            if path.startswith(self.top) and "/.build" not in path and os.path.exists(path):
                made = os.path.getmtime(f"{self.store_path}/v5/units/{unit}")
                module = str(self.call("unit_reader_get_module_name", Text, reader))
                for kind, name, file in self.all("unit_reader_dependencies_apply_f", reader, self.dependency):
                    key = path[len(self.top):]
                    if kind == 2 and file == path and (key not in newest or newest[key][0] < made):
                        newest[key] = (made, name, module)
            if reader:
                self.call("unit_reader_dispose", None, reader)
        return {path: (name, module) for path, (_, name, module) in newest.items()}

    def dependency(self, item):
        return (
            self.call("unit_dependency_get_kind", c.c_int, item),
            str(self.call("unit_dependency_get_name", Text, item)),
            str(self.call("unit_dependency_get_filepath", Text, item)),
        )

    def occurrences(self, record):
        reader = self.call("record_reader_create", c.c_void_p, self.store, record.encode(), c.byref(c.c_void_p()))
        found = self.all("record_reader_occurrences_apply_f", reader, self.occurrence)
        self.call("record_reader_dispose", None, reader)
        return found

    def occurrence(self, item):
        symbol = self.call("occurrence_get_symbol", c.c_void_p, item)
        line, column = c.c_uint(), c.c_uint()
        self.call("occurrence_get_line_col", None, item, c.byref(line), c.byref(column))
        part = self.call("symbol_get_subkind", c.c_int, symbol)
        return Occurrence(
            str(self.call("symbol_get_usr", Text, symbol)), str(self.call("symbol_get_name", Text, symbol)),
            KINDS.get(self.call("symbol_get_kind", c.c_int, symbol)),
            part in (3, 4) or 1000 <= part <= 1003 or part >= 1014,
            self.call("occurrence_get_roles", c.c_uint64, item), line.value,
            self.all("occurrence_relations_apply_f", item, self.relation))

    def relation(self, item):
        symbol = self.call("symbol_relation_get_symbol", c.c_void_p, item)
        return self.call("symbol_relation_get_roles", c.c_uint64, item), str(self.call("symbol_get_usr", Text, symbol))
