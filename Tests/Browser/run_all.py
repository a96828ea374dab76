"""Runs the browser tests: each file in a process of its own with a server of its own, as many at once as help."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = Path(__file__).parent
# The longest first, so that none of them begins when all others have ended.
LONGEST = ["test_year_2018.py", "test_year_2026.py", "test_story.py", "test_papers.py", "test_thresholds.py", "test_rounds.py",
           "test_rules.py"]
TOGETHER = max(1, min(3, (os.cpu_count() or 1) // 2 + 1))


def run(name):
    ended = subprocess.run([sys.executable, "-m", "unittest", "discover", "-v", "-s", FOLDER, "-p", name],
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    print(ended.stdout.rstrip(), flush=True)
    # 5: no test was found, which here is a failure as well.
    return name, ended.returncode


def main():
    names = sorted(path.name for path in FOLDER.glob("test_*.py"))
    names.sort(key=lambda name: LONGEST.index(name) if name in LONGEST else len(LONGEST))
    with ThreadPoolExecutor(TOGETHER) as together: ended = list(together.map(run, names))
    failed = [name for name, status in ended if status != 0]
    print(f"{len(ended)} files of browser tests, {len(failed)} with failures{': ' + ', '.join(failed) if failed else ''}")
    sys.exit(bool(failed))


main()
