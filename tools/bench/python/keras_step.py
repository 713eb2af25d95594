"""model.train_on_batch of Keras on TensorFlow, as compile() sets it up by default. TensorFlow flushes denormals."""

import os
import re
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

from exercise import SGD_RATE, repeated, run_as_peer  # noqa: E402

LAYERS = {
    "embedding": "Embedding",
    "gru": "GRU",
    "lstm": "LSTM",
    "simpleRnn": "SimpleRNN",
    "dense": "Dense",
    "conv1d": "Conv1D",
    "maxPooling1d": "MaxPooling1D",
    "globalMaxPooling1d": "GlobalMaxPooling1D",
    "flatten": "Flatten",
}


def snake(name):
    return re.sub("([A-Z])", lambda match: "_" + match[1].lower(), name)


def make_layer(keras, spec):
    if spec["kind"] == "bidirectional":
        return keras.layers.Bidirectional(make_layer(keras, spec["layer"]))
    options = {snake(name): value for name, value in spec.items() if name != "kind"}
    return getattr(keras.layers, LAYERS[spec["kind"]])(**options)


def prepare(exercise, settings):
    import keras
    import tensorflow

    threads = settings["threads"]
    tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
    tensorflow.config.threading.set_inter_op_parallelism_threads(threads)
    row = exercise["row"]
    embeds = row["layers"][0]["kind"] == "embedding"
    x = exercise["x"].astype("int32") if embeds else exercise["x"]

    model = None

    def start(optimizer):
        nonlocal model
        model = keras.Sequential([keras.Input(row["input"][1:], dtype="int32" if embeds else "float32")])
        for spec in row["layers"]:
            model.add(make_layer(keras, spec))
        own = row["optimizer"] if optimizer == "own" else keras.optimizers.SGD(SGD_RATE)
        model.compile(optimizer=own, loss=snake(row["loss"]))
        model.set_weights(exercise["weights"])
        return lambda: model.train_on_batch(x, exercise["y"])

    def predict(samples):
        many = repeated(x, samples)
        return lambda: model.predict(many, batch_size=len(x), verbose=0)

    return start, predict, f"Keras {keras.__version__}, TensorFlow {tensorflow.__version__}, {threads} threads"


run_as_peer(prepare, sys.argv[1:])
