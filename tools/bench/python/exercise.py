"""What the Python peers share: the exercise of a row, and how long a training step takes."""

import json
import pathlib
import resource
import sys
import time

REPORTED = 4  # steps whose losses are reported
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


def peak_mb():
    """Largest resident size of this process so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # KB, on macOS bytes
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def repeated(values, samples):
    """Samples of a batch, again and again."""
    import numpy

    return numpy.resize(values, (samples, *values.shape[1:]))


def train(step, ms):
    """Times of steps for some ms, one at least."""
    times = []
    end = time.perf_counter() + ms / 1000
    while not times or time.perf_counter() < end:
        begin = time.perf_counter()
        step()
        times.append((time.perf_counter() - begin) * 1000)
    return times


def answers(start, predict, facts):
    """The losses after plain gradient descent and with the row's optimizer; then an answer to each question on
    standard input, as peerProgram.ts has them.

    start gives the training step of a new model, for "sgd" or "own"; predict makes so many samples, and gives what
    predicts them by the last model.
    """
    before = peak_mb()
    check = start("sgd")
    sgd_losses = [float(check()) for _ in range(REPORTED)]
    step = start("own")
    losses = [float(step()) for _ in range(REPORTED)]
    yield {"sgdLosses": sgd_losses, "losses": losses, "facts": facts}
    for line in sys.stdin:
        question, *size = line.split()
        if question == "train":
            yield {"times": train(step, float(size[0]))}
        elif question == "memory":
            yield {"peakMb": peak_mb(), "addedMb": peak_mb() - before}
        else:
            run = predict(int(size[0]))
            yield {"predictMs": train(run, 0)[0]}


def run_as_peer(prepare, arguments):
    """Trains the exercise in a folder; prepare gives what `answers` takes, or why it cannot."""
    folder, settings = arguments

    def answer(value):
        print(json.dumps(value), flush=True)

    try:
        prepared = prepare(read_exercise(folder), json.loads(settings))
        if isinstance(prepared, dict):
            return answer(prepared)
        for value in answers(*prepared):
            answer(value)
    except ImportError as error:
        answer({"cannot": f"not run, python3 has not got it: {error}"})
    except Exception as error:  # the table says what a peer cannot do
        answer({"cannot": f"cannot train: {type(error).__name__}: {error}"})
