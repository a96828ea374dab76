"""The server is killed at a cut-off: no school is frozen by half, and the next start finishes what is left."""

import os
import signal
import subprocess
import time
import unittest

from harness import ROOT, Server
from test_crash import Database

SCHOOLS = 1500
FIGURES = '{"classes/grade-1":"3","classes/grade-2":"2"}'
PERSON = "(SELECT id FROM person ORDER BY login LIMIT 1)"
BEGIN = f"""
SET search_path = accreditation, public;
INSERT INTO collection_round (unit_id, school_year, number, school_by, check_by, cut_off, set_by)
    SELECT id, 2024, 1, '2024-10-10', '2024-10-15', '2090-10-20', {PERSON} FROM unit WHERE kind = 'province';
INSERT INTO round_act (school_id, school_year, number, position, step, content, content_hash, done_by, done_at)
    SELECT unit_id, 2024, 1, 1, 'confirm', '{FIGURES}', encode(sha256(convert_to('{FIGURES}', 'UTF8')), 'hex'),
        {PERSON}, '2024-10-09' FROM school;
"""
CUT_OFF = "UPDATE accreditation.collection_round SET cut_off = '2024-10-20'"
COUNT = "SELECT count(*) FROM accreditation.school_round WHERE versions = 1"
# Schools whose count of versions, snapshots and figures do not go together.
HALF = """
SET search_path = accreditation, public;
SELECT count(*) FROM school_round r WHERE
    (SELECT count(*) FROM official_snapshot o WHERE o.school_id = r.school_id) <> r.versions
    OR (SELECT count(*) FROM official_figure f WHERE f.school_id = r.school_id) <> 2 * r.versions OR r.versions > 1
"""


class CutOffTest(unittest.TestCase):
    def setUp(self):
        self.server = Server(seed=False)
        self.addCleanup(self.server.remove)
        self.server.start()
        self.database = Database(self.server)
        self.database.fill(SCHOOLS)
        self.database.run("-c", BEGIN)

    def number(self, question):
        return int(self.database.run("-c", question).split()[-1])

    def frozen(self, patience=60, least=1):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            found = self.number(COUNT)
            if found >= least:
                return found
            time.sleep(0.01)
        raise AssertionError(f"nothing became official:\n{self.server.log_tail()}")

    def test_server_is_killed_at_the_cut_off(self):
        self.assertEqual(self.number(COUNT), 0)
        self.database.run("-c", CUT_OFF)
        frozen = self.frozen()
        # Its PostgreSQL ends with it.
        self.server.stop(signal.SIGKILL)
        self.assertLess(frozen, SCHOOLS, "the server was killed too late for this test to say anything")
        self.server.start(patience=60)
        self.assertEqual(self.number(HALF), 0)
        self.assertEqual(self.frozen(least=SCHOOLS), SCHOOLS)
        self.assertEqual(self.number(HALF), 0)
        binary = os.environ.get("ACCREDITATION_BINARY", ROOT / ".build/debug/accreditation")
        words = [binary, "audit", "verify", "--data-folder", self.server.folder / "data"]
        result = subprocess.run(words, capture_output=True, text=True, cwd=ROOT)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)


if __name__ == "__main__":
    unittest.main()
