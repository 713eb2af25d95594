"""What the Python peers share: the exercise of a row, and how long a training step takes."""

import json
import pathlib
import time

REPORTED = 4  # steps whose losses are reported
FEWEST = 9  # steps for the median
SGD_RATE = 0.1  # as in modelRows.ts


def read_exercise(folder):
    """The row, x, y, the weights in Keras's order and, by name, in PyTorch's layout."""
    import numpy  # not before its absence can be said

    folder = pathlib.Path(folder)
    description = json.loads((folder / "exercise.json").read_text())
    numbers = numpy.fromfile(folder / "numbers.bin", dtype="<f4")

    def array(place):
        size = int(numpy.prod(place["shape"]))
        return numbers[place["start"] : place["start"] + size].reshape(place["shape"]).copy()

    return {
        "row": description["row"],
        "x": array(description["x"]),
        "y": array(description["y"]),
        "weights": [array(place) for place in description["weights"]],
        "torch": {name: array(place) for name, place in description["torch"].items()},
    }


def measure_steps(start, seconds):
    """Measures a peer as measureSteps.ts does: four steps of plain gradient descent whose losses are compared; then,
    from the same weights, the row's optimizer: four steps whose losses are reported, a warm-up, those for the median.

    start gives the training step of a new model, for "sgd" or "own".
    """

    def timed(step):
        begin = time.perf_counter()
        loss = float(step())
        return loss, (time.perf_counter() - begin) * 1000

    def run(step, count):
        results = [timed(step) for _ in range(count)]
        return [loss for loss, _ in results], results[-1][1]

    limit = seconds * 1000
    sgd_losses, check_ms = run(start("sgd"), REPORTED)
    step = start("own")
    slow = check_ms > limit
    losses, ms = run(step, 2 if slow else REPORTED)
    result = {"sgdLosses": sgd_losses, "losses": losses}
    if slow or ms > limit:
        return {**result, "ms": ms, "steps": 1}
    warm_up_end = time.perf_counter() + seconds / 3
    while time.perf_counter() < warm_up_end:
        step()
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < FEWEST:
        times.append(timed(step)[1])
    return {**result, "ms": sorted(times)[len(times) // 2], "steps": len(times)}


def run_as_peer(measure, arguments):
    """Measures the exercise in a folder and prints the result as the last line."""
    folder, settings = arguments
    try:
        result = measure(read_exercise(folder), json.loads(settings))
    except ImportError as error:
        result = {"cannot": f"not run, python3 has not got it: {error}"}
    except Exception as error:  # the table says what a peer cannot do
        result = {"cannot": f"cannot train: {type(error).__name__}: {error}"}
    print(json.dumps(result))
