"""Turns what PostgreSQL logged of one request into the same statements for pgbench.

Usage: capture.py LOG OFFSET. The request was that of member 1; in the output every client is a member of its own.
"""

import hashlib
import re
import sys

NUMBER = "lpad((:client_id + 1)::text, 12, '0')"
COUNTED = re.compile(r"([bcd])0000000-0000-4000-8000-000000000001")
TOKEN = "\\x" + hashlib.sha256(b"do-tai-1").hexdigest()
VERSION = "7777"


def statements(path, offset):
    """(SQL, parameters) of every statement in the log after the offset."""
    with open(path, encoding="utf-8") as file:
        file.seek(offset)
        records = re.split(r"^\d+\|", file.read(), flags=re.MULTILINE)
    found = []
    for record in records:
        execute = re.match(r"LOG:  execute [^:]+: (.*)", record, re.DOTALL)
        detail = re.match(r"DETAIL:  parameters: (.*)", record, re.DOTALL)
        if execute:
            found.append((execute.group(1).strip(), {}))
        elif detail and found:
            pairs = re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", detail.group(1))
            found[-1] = (found[-1][0], dict(pairs))
    return found


def literal(value, as_text):
    """The parameter as SQL: of the client's own where it names member 1's things."""
    if value == "NULL":
        return value
    inner = value[1:-1]
    counted = COUNTED.fullmatch(inner)
    if counted:
        text = f"('{counted.group(1)}0000000-0000-4000-8000-' || {NUMBER})"
        return text if as_text else f"{text}::uuid"
    if inner == TOKEN:
        return "sha256(convert_to('do-tai-' || (:client_id + 1)::text, 'UTF8'))"
    return ":v" if inner == VERSION else value


def script(found):
    lines, inside = [], False
    for sql, parameters in found:
        as_text = "set_config" in sql
        sql = re.sub(r"\$(\d+)", lambda match: literal(parameters[match.group(1)], as_text), sql)
        sql = " ".join(sql.split())
        if sql.upper().startswith("BEGIN"):
            lines.append("\\startpipeline")
            inside = True
        lines.append(sql + ";")
        if inside and sql.upper().startswith("COMMIT"):
            lines.append("\\endpipeline")
            inside = False
    if any(":v" in line.replace("::", "") for line in lines):
        lines.append("\\set v :v + 1")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(script(statements(sys.argv[1], int(sys.argv[2]))), end="")
