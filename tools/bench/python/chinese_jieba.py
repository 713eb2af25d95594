"""jieba for Python: gets what to do ("load" or "cut"), the folder with sentences.json, and the seconds to measure."""

import hashlib
import json
import logging
import pathlib
import platform
import resource
import sys
import time

from task import measure_task, print_task


def resident_bytes():
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def load():
    """From the cache that jieba keeps in the folder for temporary files, once there is one."""
    before = resident_bytes()
    start = time.perf_counter()
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.lcut("我喜歡跑步")
    ms = (time.perf_counter() - start) * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {"ms": ms, "memory": (resident_bytes() - before) / 1e6, "peak": (peak - before) / 1e6}


def cut(folder, seconds):
    import jieba

    jieba.setLogLevel(logging.WARNING)
    sentences = json.loads((pathlib.Path(folder) / "sentences.json").read_text(encoding="utf-8"))
    facts = f"Python {platform.python_version()}, jieba {jieba.__version__}"

    def answer(cuts):
        text = "\u0002".join("\u0001".join(words) for words in cuts)
        return hashlib.sha256(text.encode()).hexdigest()

    def measure(hmm):
        result = measure_task(lambda: [jieba.lcut(text, HMM=hmm) for text in sentences], answer, 7, seconds)
        return {**result, "facts": facts}

    return {"hmm": measure(True), "noHmm": measure(False)}


doing, folder, seconds = sys.argv[1:]
print_task(load if doing == "load" else lambda: cut(folder, float(seconds)))
