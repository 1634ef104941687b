"""Run by .ci/wheel against the installed wheel, outside the checkout, with nothing but the core dependencies."""

import importlib.util
import subprocess
import sys
import time
import unittest


class Wheel(unittest.TestCase):
    def test_reads(self) -> None:
        import onrecord

        reading = onrecord.read('The mayor, Ana Ruiz, said on Monday: "The old bridge will stay shut until May."')
        self.assertEqual([s.speaker.name for s in reading.statements if s.speaker], ["Ana Ruiz"])
        for statement in reading.statements:
            for start, end in statement.content:
                self.assertTrue(reading.document.text[start:end].strip())

    def test_needs_no_training_packages(self) -> None:
        for name in ("torch", "transformers", "matplotlib", "psycopg", "pyarrow", "pytest"):
            self.assertIsNone(importlib.util.find_spec(name), name)

    def test_import_is_cheap(self) -> None:
        command = [sys.executable, "-c", "import onrecord, sys; assert not {'numpy', 'onnxruntime', 'rich'} & set(sys.modules)"]
        subprocess.run(command, check=True)
        began = time.perf_counter()
        subprocess.run(command, check=True)
        self.assertLess(time.perf_counter() - began, 2)
