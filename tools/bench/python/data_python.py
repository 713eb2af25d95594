"""A task of data in Python: gets its name, the folder of the data, the path of a ten-minute CSV, and runs."""

import hashlib
import os
import pathlib
import platform
import resource
import sys
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

from task import measure_task, print_task  # noqa: E402

ROWS, COLUMNS, BATCHES, BATCH_SIZE = 420551, 14, 100, 128  # as in dataTasks.ts


def measure():
    name, folder, ten_minutes, runs = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    run, facts = task_of(name, folder, ten_minutes)
    peak = []

    def run_once():
        answer = run()
        peak.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
        return answer

    result = measure_task(run_once, lambda answer: answer, runs)
    return {**result, "peakMB": peak[0], "facts": f"Python {platform.python_version()}, {facts}"}


def task_of(name, folder, ten_minutes):
    """The call that is timed, which gives its answer in short, and what it runs on."""
    if name == "imdb":
        return imdb(folder)
    if name == "imdbRaw":
        return imdb_raw(folder / "imdb_raw/aclImdb_pos_neg.tar.gz")
    if name == "jenaHourly":
        return weather(folder / "jena/jena_climate_2009_2016_hourly.csv.gz")
    if name == "jenaTenMinutes":
        return weather(ten_minutes)
    return windows() if name == "windows" else scalers()


def imdb(folder):
    cache = pathlib.Path(tempfile.mkdtemp())
    (cache / "datasets").mkdir()
    (cache / "datasets/imdb.npz").symlink_to((folder / "keras/imdb.npz").resolve())
    os.environ["KERAS_HOME"] = str(cache)  # where Keras looks before it downloads
    import keras
    import numpy

    def run():
        (train, _), (test, _) = keras.datasets.imdb.load_data(num_words=10000)
        numbers = numpy.concatenate([numpy.asarray(review, "<i4") for part in (train, test) for review in part[:100]])
        return hashlib.sha256(numbers.tobytes()).hexdigest()[:16]

    return run, f"Keras {keras.__version__}"


def imdb_raw(archive):
    import tarfile

    def run():
        count = units = 0
        with tarfile.open(archive, "r|gz") as files:
            for member in files:
                if not (member.isfile() and ("/pos/" in member.name or "/neg/" in member.name)):
                    continue
                text = files.extractfile(member).read().decode("utf-8")
                count += 1
                units += len(text.encode("utf-16-le")) // 2
        return f"{count} reviews, {units} units"

    return run, "tarfile"


def weather(path):
    import pandas

    def run():
        table = pandas.read_csv(path)
        times = pandas.to_datetime(table.pop("Date Time"), format="%d.%m.%Y %H:%M:%S")
        return f"{len(times)} x {len(table.columns)}"

    return run, f"pandas {pandas.__version__}"


def rows(dtype):
    import numpy

    return ((numpy.arange(ROWS * COLUMNS, dtype="int64") * 7919) % 1000).astype(dtype).reshape(ROWS, COLUMNS)


def windows():
    import numpy

    data = rows("float32")

    def run():
        for _ in range(BATCHES):
            chosen = numpy.random.randint(240, ROWS - 25, BATCH_SIZE)
            samples = numpy.zeros((BATCH_SIZE, 240, COLUMNS))
            targets = numpy.zeros(BATCH_SIZE)
            for j, row in enumerate(chosen):
                samples[j] = data[range(row - 240, row, 1)]
                targets[j] = data[row + 24][1]
        return f"{BATCHES} of {' x '.join(str(length) for length in samples.shape)}"

    return run, f"NumPy {numpy.__version__}"


def scalers():
    import sklearn
    from sklearn.preprocessing import StandardScaler

    data = rows("float64")

    def run():
        scaled = StandardScaler().fit_transform(data)
        return f"{scaled[0, 0]:.6f} to {scaled[-1, -1]:.6f}"

    return run, f"scikit-learn {sklearn.__version__}"


print_task(measure)
