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
TOPICS, ARTICLES, ARTICLE_WORDS, ARTICLE_BATCH = 46, 7186, 100, 32
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


def articles(recurrent, epochs):
    """Zeros in front of the shorter ones are masked; the articles to validate on are a quarter as many."""
    random = np.random.default_rng(1)
    count = ARTICLES * 5 // 4
    x = random.integers(1, WORDS, (count, ARTICLE_WORDS)).astype("int32")
    x[np.arange(ARTICLE_WORDS) < random.integers(0, ARTICLE_WORDS, (count, 1))] = 0
    y = random.integers(0, TOPICS, count)
    embedding = layers.Embedding(WORDS, 64, mask_zero=True)
    inner = [embedding, layers.Dropout(0.2), recurrent, layers.Dropout(0.2), layers.Dense(TOPICS, activation="softmax")]
    model = keras.Sequential([keras.Input((ARTICLE_WORDS,)), *inner])
    model.compile(keras.optimizers.Adam(0.004), loss="sparse_categorical_crossentropy", metrics=["acc"])
    validation = (x[ARTICLES:], y[ARTICLES:])
    return run(model, x[:ARTICLES], y[:ARTICLES], batch_size=ARTICLE_BATCH, epochs=epochs, validation_data=validation)


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
    convolution = lambda size: layers.Conv1D(32, size, activation="relu")  # noqa: E731
    dropouts = {"dropout": 0.1, "recurrent_dropout": 0.5}
    models = {
        "imdb-gru": lambda: reviews(
            [embedding(24), dropout(), layers.GRU(20, activation="relu"), dropout()], 500, 128, epochs
        ),
        "imdb-lstm": lambda: reviews([embedding(32), layers.LSTM(32)], 500, 128, epochs),
        "imdb-simple-rnn": lambda: reviews([embedding(32), layers.SimpleRNN(32)], 500, 128, epochs),
        "imdb-stacked-rnn": lambda: reviews(
            [embedding(32), *[layers.SimpleRNN(32, return_sequences=True) for _ in range(3)], layers.SimpleRNN(32)],
            500,
            128,
            epochs,
        ),
        "imdb-reversed-lstm": lambda: reviews([embedding(128), layers.LSTM(32)], 500, 128, epochs),
        "imdb-bidirectional-lstm": lambda: reviews(
            [embedding(32), layers.Bidirectional(layers.LSTM(32))], 500, 128, epochs
        ),
        "imdb-conv1d": lambda: reviews(
            [embedding(128), convolution(7), layers.MaxPooling1D(5), convolution(7), layers.GlobalMaxPooling1D()],
            500,
            128,
            epochs,
        ),
        "imdb-embedding": lambda: reviews([embedding(8), layers.Flatten()], 20, 32, epochs),
        "jena-dense": lambda: weather([layers.Flatten(), layers.Dense(32, activation="relu")], epochs),
        "jena-gru": lambda: weather([layers.GRU(32)], epochs),
        "jena-gru-dropout": lambda: weather([layers.GRU(32, dropout=0.2, recurrent_dropout=0.2)], epochs),
        "jena-stacked": lambda: weather(
            [layers.GRU(32, return_sequences=True, **dropouts), layers.GRU(64, activation="relu", **dropouts)], epochs
        ),
        "jena-reversed": lambda: weather([layers.GRU(32, go_backwards=True)], epochs),
        "jena-bidirectional": lambda: weather([layers.Bidirectional(layers.GRU(32))], epochs),
        "jena-conv1d": lambda: weather(
            [
                *[layer for _ in range(2) for layer in (convolution(5), layers.MaxPooling1D(3))],
                convolution(5),
                layers.GlobalMaxPooling1D(),
            ],
            epochs,
        ),
        "jena-conv1d-gru": lambda: weather(
            [convolution(5), layers.MaxPooling1D(3), convolution(5), layers.GRU(32, **dropouts)], epochs
        ),
        "reuters-gru": lambda: articles(layers.GRU(64), epochs),
        "reuters-lstm": lambda: articles(layers.LSTM(64), epochs),
        "stock": lambda: stock(epochs),
    }
    return models[name]()


if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(THREADS)
    tf.config.threading.set_inter_op_parallelism_threads(THREADS)
    seconds = epoch_of(sys.argv[1], int(sys.argv[2]))
    print(json.dumps({"seconds": seconds, "facts": f"Keras {keras.__version__} on TensorFlow {tf.__version__}"}))
