"""What the Python peers of a task share: how its calls are timed, and how the result is printed."""

import json
import time


def measure_task(run, answer_of, runs, seconds=0, clock=time.perf_counter):
    """Times a task as measureTask.ts does: the first call, and the median of those behind it."""

    def timed():
        begin = clock()
        result = run()
        return result, (clock() - begin) * 1000

    result, first = timed()
    warm_up_end = clock() + seconds / 2
    while clock() < warm_up_end:
        timed()
    times = []
    end = clock() + seconds / 2
    while len(times) < runs or clock() < end:
        result, ms = timed()
        times.append(ms)
    return {"first": first, "ms": sorted(times)[len(times) // 2], "runs": len(times), "answer": answer_of(result)}


def print_task(measure):
    """Measures and prints the result as the last line; a missing package is said, not an error."""
    try:
        result = measure()
    except ImportError as error:
        result = {"cannot": f"not run, python3 has not got it: {error}"}
    print(json.dumps(result))
