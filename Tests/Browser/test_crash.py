"""Acknowledged means durable: clients save while the server, or PostgreSQL, is killed."""

import http.client
import json
import os
import signal
import subprocess
import sys
import threading
import time
import unittest
import urllib.parse

from harness import ROOT, Server

CLIENTS = 20
PACK = "17-2018-primary"
WORDS = {"met": "Đạt", "unmet": "Không đạt"}


class Database:
    """The private cluster of a running server, reached as its owner."""

    def __init__(self, server):
        self.folder = server.folder / "data" / "postgres"

    def lines(self):
        return (self.folder / "postmaster.pid").read_text().splitlines()

    def process(self):
        return int(self.lines()[0])

    def run(self, *words, patience=30, **options):
        """What psql prints; while PostgreSQL is being started again it is asked again."""
        end = time.monotonic() + patience
        while True:
            try:
                result = subprocess.run(self.command(words), capture_output=True, text=True, **options)
            except (FileNotFoundError, IndexError):
                result = None
            if result is not None and result.returncode == 0:
                return result.stdout
            if time.monotonic() > end or (result is not None and result.returncode != 2):
                raise AssertionError(result.stderr if result else "there is no running PostgreSQL")
            time.sleep(0.5)

    def command(self, words):
        pid_file = self.lines()
        command = ["psql", "-X", "-q", "-A", "-t", "-F", ",", "-h", pid_file[4], "-p", pid_file[3]]
        return [*command, "-U", "accreditation_owner", "-d", "accreditation", "-v", "ON_ERROR_STOP=1", *words]

    def fill(self, schools):
        paths = [sys.executable, ROOT / "Scripts/benchmark/paths.py", ROOT / "Standards" / PACK]
        rows = subprocess.run(paths, check=True, capture_output=True, text=True).stdout
        pack_hash = self.run("-c", f"SELECT hash FROM accreditation.rule_pack WHERE pack_id = '{PACK}'").strip()
        words = ["-v", f"hash={pack_hash}", "-v", f"pack={PACK}", "-v", f"schools={schools}"]
        self.run(*words, "-f", str(ROOT / "Scripts/benchmark/data.sql"), input=rows)
        return [row.split(",") for row in rows.split()]

    def findings(self):
        rows = self.run(
            "-c", "SELECT dossier_id, criterion, level, indicator, verdict, version FROM accreditation.finding")
        return {tuple(row.split(",")[:4]): row.split(",")[4:] for row in rows.split()}


class Client(threading.Thread):
    """A member who keeps changing findings and remembers what the server has acknowledged."""

    def __init__(self, server, number, paths, stopping):
        super().__init__(daemon=True)
        self.port, self.number, self.paths, self.stopping = server.port, number, paths, stopping
        self.dossier = f"d0000000-0000-4000-8000-{number:012d}"
        self.versions, self.acknowledged, self.lost = {}, {}, 0
        self.errors = []

    def run(self):
        turn = 0
        while not self.stopping.is_set():
            path = self.paths[turn % 5]
            self.save(path, "unmet" if (turn // 5) % 2 == 0 else "met")
            turn += 1

    def save(self, path, verdict):
        criterion, level, indicator = path
        key = (self.dossier, criterion, level, indicator)
        address = f"/ho-so/{self.dossier}/tieu-chi/{criterion}/chi-bao/{level}/{indicator}"
        headers = {
            "Cookie": f"phien=do-tai-{self.number}", "X-CSRF-Token": "A" * 86, "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        version = self.versions.get(key, 1)
        form = urllib.parse.urlencode({"value": WORDS[verdict], "version": version})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("POST", address, form, headers)
            answer = connection.getresponse()
            body = answer.read().decode()
        except (OSError, http.client.HTTPException):
            self.missed()
            return
        finally:
            connection.close()
        self.understand(key, verdict, answer.status, body)

    def understand(self, key, verdict, status, body):
        if status == 200:
            self.versions[key] = json.loads(body)["version"]
            self.acknowledged[key] = (verdict, self.versions[key])
        elif status == 409:
            # The save before was done although its answer got lost.
            self.versions[key] = json.loads(body)["version"]
        elif status >= 500:
            self.missed()
        else:
            self.errors.append(f"{status} {body[:300]}")
            time.sleep(1)

    def missed(self):
        self.lost += 1
        time.sleep(0.05)


class CrashTest(unittest.TestCase):
    def setUp(self):
        self.server = Server(seed=False)
        self.addCleanup(self.server.remove)
        self.server.start()
        self.database = Database(self.server)
        self.paths = self.database.fill(CLIENTS)
        self.stopping = threading.Event()
        self.addCleanup(self.stopping.set)
        self.clients = [Client(self.server, n, self.paths, self.stopping) for n in range(1, CLIENTS + 1)]

    def work(self, disaster):
        """Lets the clients save, brings the disaster upon them, lets them go on for a while."""
        for client in self.clients:
            client.start()
        time.sleep(2)
        before = sum(len(client.acknowledged) for client in self.clients)
        self.assertGreater(before, CLIENTS, f"nothing was saved:\n{self.server.log_tail()}")
        disaster()
        time.sleep(3)
        self.stopping.set()
        for client in self.clients:
            client.join(60)
            self.assertEqual(client.errors[:3], [])

    def assert_nothing_is_lost(self):
        stored = self.database.findings()
        checked = 0
        for client in self.clients:
            for key, (verdict, version) in client.acknowledged.items():
                found, number = stored[key]
                self.assertGreaterEqual(int(number), version, key)
                if int(number) == version:
                    self.assertEqual(found, verdict, key)
                checked += 1
        self.assertGreater(checked, CLIENTS)

    def assert_history_is_sound(self):
        binary = os.environ.get("ACCREDITATION_BINARY", ROOT / ".build/debug/accreditation")
        words = [binary, "audit", "verify", "--data-folder", self.server.folder / "data"]
        result = subprocess.run(words, capture_output=True, text=True, cwd=ROOT)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_server_is_killed(self):
        def disaster():
            self.server.stop(signal.SIGKILL)
            self.server.start(patience=60)

        self.work(disaster)
        self.assertTrue(any(client.lost for client in self.clients))
        self.assert_nothing_is_lost()
        self.assert_history_is_sound()

    def test_postgresql_is_killed(self):
        def disaster():
            os.kill(self.database.process(), signal.SIGKILL)
            end = time.monotonic() + 60
            # Orphaned processes of the database may answer for a moment more.
            while time.monotonic() < end and not (any(client.lost for client in self.clients) and self.is_saving_again()):
                time.sleep(0.2)

        self.work(disaster)
        self.assertTrue(any(client.lost for client in self.clients))
        self.assert_nothing_is_lost()
        self.assert_history_is_sound()

    def is_saving_again(self):
        before = sum(client.versions.get(key, 0) for client in self.clients for key in list(client.versions))
        time.sleep(0.5)
        after = sum(client.versions.get(key, 0) for client in self.clients for key in list(client.versions))
        return after > before


if __name__ == "__main__":
    unittest.main()
