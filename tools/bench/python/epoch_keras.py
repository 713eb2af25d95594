"""Seconds that Keras takes for an epoch of one of the course's models, with its validation: gets the name and how many epochs.

The data are drawn at random, in the shapes of the real ones: no time depends on their values, and no accuracy is looked at.
The first epoch, in which TensorFlow traces the model, does not count where there are more.
"""

import json
import os
import sys
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import keras  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
from keras import layers  # noqa: E402

THREADS = 2
WORDS = 10000
REVIEWS, VALIDATION_SHARE = 25000, 0.2
HOURS, FEATURES, JENA_BATCH, JENA_STEPS, JENA_VALIDATION_STEPS = 240, 14, 128, 500, 128
STOCK_DAYS, STOCK_BATCH, STOCK_WINDOWS = 30, 5, (203, 48)


class Epochs(keras.callbacks.Callback):
    """Notes when each epoch began and ended."""

    def __init__(self):
        super().__init__()
        self.seconds = []

    def on_epoch_begin(self, epoch, logs=None):
        self.began = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        self.seconds.append(time.perf_counter() - self.began)


def reviews(model, words, batch_size, epochs):
    random = np.random.default_rng(1)
    x = random.integers(0, WORDS, (REVIEWS, words)).astype("int32")
    y = random.integers(0, 2, REVIEWS)
    model = keras.Sequential([keras.Input((words,)), *model, layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="rmsprop", loss="binary_crossentropy", metrics=["acc"])
    return run(model, x, y, batch_size=batch_size, epochs=epochs, validation_split=VALIDATION_SHARE)


def weather(model, epochs):
    rows = np.random.default_rng(1).normal(size=(50000, FEATURES)).astype("float32")

    def batches(draw):
        while True:
            ends = draw()
            yield np.stack([rows[end - HOURS : end] for end in ends]), rows[ends, 1]

    random = np.random.default_rng(2)
    train = batches(lambda: random.integers(HOURS, len(rows), JENA_BATCH))
    validation = batches(lambda: np.arange(HOURS, HOURS + JENA_BATCH))
    model = keras.Sequential([keras.Input((HOURS, FEATURES)), *model, layers.Dense(1)])
    model.compile(optimizer="rmsprop", loss="mae")
    steps = {"steps_per_epoch": JENA_STEPS, "validation_steps": JENA_VALIDATION_STEPS}
    return run(model, train, epochs=epochs, validation_data=validation, **steps)


def stock(epochs):
    random = np.random.default_rng(1)
    parts = [(random.random((count, STOCK_DAYS, 5)), random.random((count, 1))) for count in STOCK_WINDOWS]
    lstm = [layer for _ in range(2) for layer in (layers.LSTM(50, return_sequences=True), layers.Dropout(0.2))]
    model = keras.Sequential([keras.Input((STOCK_DAYS, 5)), *lstm, layers.LSTM(50), layers.Dropout(0.2), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.RMSprop(1e-5), loss="mse", metrics=["mse"])
    return run(model, *parts[0], batch_size=STOCK_BATCH, epochs=epochs, validation_data=parts[1])


def run(model, *data, **options):
    timer = Epochs()
    model.fit(*data, verbose=0, callbacks=[timer], **options)
    counted = timer.seconds[1:] or timer.seconds
    return sum(counted) / len(counted)


def epoch_of(name, epochs):
    embedding = lambda size: layers.Embedding(WORDS, size)  # noqa: E731
    dropout = lambda: layers.Dropout(0.2)  # noqa: E731
    models = {
        "imdb-gru": lambda: reviews(
            [embedding(24), dropout(), layers.GRU(20, activation="relu"), dropout()], 500, 128, epochs
        ),
        "imdb-lstm": lambda: reviews([embedding(32), layers.LSTM(32)], 500, 128, epochs),
        "imdb-simple-rnn": lambda: reviews([embedding(32), layers.SimpleRNN(32)], 500, 128, epochs),
        "imdb-embedding": lambda: reviews([embedding(8), layers.Flatten()], 20, 32, epochs),
        "jena-dense": lambda: weather([layers.Flatten(), layers.Dense(32, activation="relu")], epochs),
        "jena-gru": lambda: weather([layers.GRU(32)], epochs),
        "stock": lambda: stock(epochs),
    }
    return models[name]()


if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(THREADS)
    tf.config.threading.set_inter_op_parallelism_threads(THREADS)
    seconds = epoch_of(sys.argv[1], int(sys.argv[2]))
    print(json.dumps({"seconds": seconds, "facts": f"Keras {keras.__version__} on TensorFlow {tf.__version__}"}))
