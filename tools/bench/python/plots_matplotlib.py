"""A chart in matplotlib: gets the name of a task and runs. The first call imports matplotlib; times are those of the processor."""

import datetime
import io
import math
import struct
import sys
import time

from task import measure_task, print_task

SIZE = {"figsize": (6.4, 4.0), "dpi": 200}  # 1280 by 800 pixels


def price(shift):
    return [280 + 20 * math.sin(i / 7 + shift) for i in range(60)]


def training_curves(ax):
    loss = [math.exp(-i / 6) for i in range(20)]
    ax.plot(range(1, 21), loss, "bo", label="Training loss")
    ax.plot(range(1, 21), loss, "b", label="Validation loss")
    ax.set_title("Training and validation loss")
    ax.legend()


def prices(ax):
    from matplotlib import ticker

    days = [str(datetime.date(2020, 3, 2) + datetime.timedelta(days=i)) for i in range(60)]
    ax.plot(days, price(0), color="blue", label="predicted")
    ax.plot(days, price(0.2), color="red", label="real")
    ax.xaxis.set_major_locator(ticker.MultipleLocator(5))
    ax.figure.autofmt_xdate()
    ax.set_title("Closing price")
    ax.set_xlabel("date")
    ax.set_ylabel("price")
    ax.legend(loc="best")


TEMPERATURES = [10 + 12 * math.sin(i / 8366) + 5 * math.sin(i / 23) + ((i * 7919) % 97) / 97 for i in range(420551)]


def temperatures(ax):
    ax.plot(range(len(TEMPERATURES)), TEMPERATURES)
    ax.set_title("Temperature")


def confusion_matrix(ax):
    matrix = [[900 if i == j else (i * j) % 7 for j in range(10)] for i in range(10)]
    image = ax.imshow(matrix, cmap="Blues", aspect="auto")
    for i, row in enumerate(matrix):
        for j, count in enumerate(row):
            ax.text(j, i, str(count), ha="center", va="center")
    ax.figure.colorbar(image)
    ax.set_title("Digits")


DRAW = {
    "trainingCurves": training_curves,
    "prices": prices,
    "temperatures": temperatures,
    "confusionMatrix": confusion_matrix,
}


def draw(name):
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, ax = pyplot.subplots(**SIZE)
    DRAW[name](ax)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    pyplot.close(figure)
    return file.getvalue()


def measure():
    name, runs = sys.argv[1], int(sys.argv[2])
    sizes = []

    def answer(png):
        sizes.append(len(png))
        return "%d x %d" % struct.unpack(">II", png[16:24])

    result = measure_task(lambda: draw(name), answer, runs, clock=time.process_time)
    import matplotlib

    return {**result, "facts": f"matplotlib {matplotlib.__version__}, {name}: {round(sizes[0] / 1000)} KB"}


print_task(measure)
