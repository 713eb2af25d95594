"""A task of text in Keras, on one thread: gets its name, the folder of the reviews or the path of the vectors, and runs.

The Tokenizer is the one of Keras 2, which Keras 3 still carries without naming it in public. Word vectors are read as in
Keras's example on them, with NumPy.
"""

import gzip
import hashlib
import json
import os
import pathlib
import platform
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

from task import measure_task, print_task  # noqa: E402

NUM_WORDS, MAXLEN = 10000, 500  # as in textTasks.ts


def read_glove(path):
    """The words and their vectors, by word."""
    import numpy

    vectors = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, numbers = line.split(maxsplit=1)
            vectors[word] = numpy.fromstring(numbers, "f", sep=" ")
    return vectors


def digest(numbers):
    """The numbers in short: the beginning of the SHA-256 of them as int32."""
    import numpy

    return hashlib.sha256(numpy.asarray(numbers, dtype="<i4").tobytes()).hexdigest()[:16]


def measure():
    name, source, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if name == "glove":
        import numpy

        result = measure_task(lambda: read_glove(source), lambda vectors: f"{len(vectors)} x {len(vectors['the'])}", runs)
        return {**result, "facts": f"Python {platform.python_version()}, NumPy {numpy.__version__}"}
    import keras
    import tensorflow

    tensorflow.config.threading.set_intra_op_parallelism_threads(1)
    tensorflow.config.threading.set_inter_op_parallelism_threads(1)
    texts = json.loads((pathlib.Path(source) / "reviews.json").read_text(encoding="utf-8"))
    result = measure_task(*task_of(name, texts), runs)
    versions = f"Keras {keras.__version__}, TensorFlow {tensorflow.__version__}"
    return {**result, "facts": f"Python {platform.python_version()}, {versions}, one thread"}


def task_of(name, texts):
    """The call that is timed, and what says in short what came out."""
    import keras
    import numpy
    import tensorflow
    from keras.src.legacy.preprocessing.text import Tokenizer

    def tokenize():
        tokenizer = Tokenizer(num_words=NUM_WORDS)
        tokenizer.fit_on_texts(texts)
        return tokenizer.texts_to_sequences(texts)

    def adapted():
        layer = keras.layers.TextVectorization(max_tokens=NUM_WORDS, output_sequence_length=MAXLEN)
        layer.adapt(texts)
        return layer

    if name == "tokenizer":
        return tokenize, lambda sequences: digest(numpy.concatenate(sequences))
    if name == "padSequences":
        sequences = tokenize()
        return (lambda: keras.utils.pad_sequences(sequences, maxlen=MAXLEN)), digest
    ready = adapted() if name == "call" else None
    return (lambda: (ready or adapted())(tensorflow.constant(texts))), digest


print_task(measure)
