"""Prints what Scripts/bench measured: medians over the rounds and their ratios."""

import pathlib
import re
import statistics
import sys

folder, rounds = pathlib.Path(sys.argv[1]), int(sys.argv[2])
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


def read(name, pattern):
    match = re.search(pattern, (folder / name).read_text())
    if not match:
        sys.exit(f"{name} holds no figure:\n{(folder / name).read_text()}")
    return match


def report(mode, aim):
    served, latency, alone = [], [], []
    for number in range(1, rounds + 1):
        served.append(float(read(f"{mode}.wrk.{number}", r"Requests/sec:\s+([\d.]+)").group(1)))
        tail = read(f"{mode}.wrk.{number}", r"99%\s+([\d.]+)(us|ms|s)")
        latency.append(float(tail.group(1)) * UNITS[tail.group(2)])
        alone.append(float(read(f"{mode}.pgbench.{number}", r"tps = ([\d.]+)").group(1)))
        refused = int(read(f"{mode}.wrk.{number}", r"refused: (\d+)").group(1))
        if refused:
            print(f"{mode}: {refused} requests were refused in round {number}: the figures are worthless")
    ratio = statistics.median(a / b for a, b in zip(served, alone))
    print(
        f"{mode:6} HTTP {statistics.median(served):9.0f}/s   99 % within {statistics.median(latency):7.2f} ms"
        f"   pgbench {statistics.median(alone):9.0f}/s   ratio {ratio:.2f} (aim: at least {aim})"
    )


report("sheet", 0.33)
report("save", 0.5)
for line in (folder / "memory").read_text().splitlines():
    name, kilobytes = line.split()[:2]
    print(f"server memory {name.rstrip(':')} {int(kilobytes) / 1024:.0f} MB (aim: under 150)")
times = {}
for line in (folder / "packs").read_text().splitlines():
    command, microseconds = line.split()
    times.setdefault(pathlib.Path(command).name, []).append(int(microseconds) / 1000)
check, grammar = statistics.median(times["accreditation"]), statistics.median(times["xmllint"])
print(f"packs  check {check:.0f} ms   xmllint {grammar:.0f} ms   ratio {check / grammar:.2f} (aim: at most 2)")
