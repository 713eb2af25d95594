"""Steps of Keras's optimizers on weights of some shapes, given as JSON, with seconds for each; microseconds by name."""

import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

from task import measure_task, print_task  # noqa: E402

MAKERS = {
    "sgd": lambda O: O.SGD(),
    "sgd, momentum": lambda O: O.SGD(momentum=0.9),
    "rmsprop": lambda O: O.RMSprop(),
    "adam": lambda O: O.Adam(),
    "adam, clipnorm": lambda O: O.Adam(clipnorm=1.0),
    "adamw, ema": lambda O: O.AdamW(use_ema=True),
    "nadam": lambda O: O.Nadam(),
    "adagrad": lambda O: O.Adagrad(),
    "adadelta": lambda O: O.Adadelta(),
    "adamax": lambda O: O.Adamax(),
    "ftrl": lambda O: O.Ftrl(),
    "lion": lambda O: O.Lion(),
}


def measure():
    import keras
    import numpy as np
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(2)
    tf.config.threading.set_inter_op_parallelism_threads(2)
    shapes, seconds = json.loads(sys.argv[1]), float(sys.argv[2])
    random = np.random.default_rng(1)
    times = {}
    for name, make in MAKERS.items():
        weights = [keras.Variable(np.ones(shape, "float32")) for shape in shapes]
        gradients = [tf.constant(random.normal(size=shape), "float32") for shape in shapes]
        optimizer = make(keras.optimizers)
        optimizer.build(weights)
        step = tf.function(lambda: optimizer.apply(gradients, weights), jit_compile=False)
        times[name] = measure_task(step, lambda _: "", 5, seconds)["ms"] * 1000
    return {"times": times, "facts": f"Keras {keras.__version__}, TensorFlow {tf.__version__}, 2 threads"}


print_task(measure)
