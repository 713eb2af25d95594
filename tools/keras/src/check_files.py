"""Loads model files that were written here by real Keras: equal predictions, and the same HDF5 tree as when Keras saves them again.

Of bundles the model inside, and the checksums of all files.

    python check_files.py <folder of writeTrials.ts and writeBundles.ts>
"""
import hashlib
import io
import json
import os
import pathlib
import sys
import zipfile

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import h5py
import keras
import numpy as np
from keras.src.legacy.saving import legacy_h5_format

TOLERANCE = 1e-5
folder = pathlib.Path(sys.argv[1])
failures = []


def type_of(dataset):
    """Whole numbers have 64 bits on TensorFlow, as they are written here, and 32 on JAX."""
    return "int" if np.issubdtype(dataset.dtype, np.integer) else str(dataset.dtype)


def tree(path):
    """Groups, datasets with type and shape, and texts of attributes; the version and the names of optimizers aside."""
    data = zipfile.ZipFile(path).read("model.weights.h5") if path.suffix == ".keras" else path.read_bytes()
    found = {}
    with h5py.File(io.BytesIO(data)) as file:
        def visit(name, item):
            found[name] = (type_of(item), item.shape) if isinstance(item, h5py.Dataset) else "group"
            for key, value in item.attrs.items():
                kind = item.attrs.get_id(key)
                found[f"{name}@{key}"] = (str(kind.dtype), kind.shape, None if "config" in key or key == "backend" else str(value))
        visit("", file)
        file.visititems(visit)
    return found


def without_state(found):
    return {name: value for name, value in found.items() if not name.startswith("optimizer_weights")}


def check(path, expected):
    is_weights, is_legacy = "weights." in path.name, path.name.endswith("legacy_weights.h5")
    if is_weights:
        whole = f"{path.name.split('.')[0]}.{'h5' if is_legacy else 'keras'}"  # names of weights differ between the two
        model = keras.saving.load_model(folder / whole, compile=False)
        model.set_weights([np.zeros(weight.shape, str(weight.dtype)) for weight in model.weights])
        model.load_weights(path)
    else:
        model = keras.saving.load_model(path)
        assert int(model.optimizer.iterations) == expected["steps"], "the count of steps is another one"
    inputs = [np.array(each["data"], "float32").reshape(each["shape"]) for each in expected["inputs"]]
    outputs = keras.tree.flatten(model(inputs[0] if len(inputs) == 1 else inputs))
    for output, wanted in zip(outputs, expected["predictions"]):
        apart = np.abs(np.asarray(output).ravel() - np.array(wanted)).max()
        assert apart <= TOLERANCE, f"predictions are {apart} apart"
    if is_weights and not is_legacy:
        return
    again = folder / f"again{path.suffix}"
    if is_legacy:
        with h5py.File(again, "w") as file:
            legacy_h5_format.save_weights_to_hdf5_group(file, model)
    else:
        model.save(again)
    ours, theirs = tree(path), tree(again)
    if path.suffix == ".h5":  # a model that Keras loaded from a legacy file has other optimizer variables than a new one
        ours, theirs = (without_state(each) for each in (ours, theirs))
    different = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    assert not different, f"the trees differ: {[(name, ours.get(name), theirs.get(name)) for name in different[:3]]}"


def check_bundle(path, expected):
    archive = zipfile.ZipFile(path)
    text = archive.read("manifest.json").decode()
    manifest = json.loads(text)
    own = hashlib.sha256(text.replace(manifest["sha256"], "0" * 64).encode()).hexdigest()
    assert own == manifest["sha256"], "the checksum of manifest.json is another one"
    assert set(manifest["files"]) == set(archive.namelist()) - {"manifest.json"}, "the manifest lists other files"
    for name, checksum in manifest["files"].items():
        assert hashlib.sha256(archive.read(name)).hexdigest() == checksum, f"the checksum of {name} is another one"
    again = folder / "again.keras"
    again.write_bytes(archive.read("model.keras"))
    model = keras.saving.load_model(again)
    output = model(np.array(expected["input"]["data"], "float32").reshape(expected["input"]["shape"]))
    apart = np.abs(np.asarray(output).ravel() - np.array(expected["predictions"])).max()
    assert apart <= TOLERANCE, f"predictions are {apart} apart"


for name, expected in json.loads((folder / "expected_bundles.json").read_text()).items():
    try:
        check_bundle(folder / f"{name}.zip", expected)
        print(f"bundle {name}.zip: equal")
    except Exception as error:
        failures.append(name)
        print(f"bundle {name}.zip: {type(error).__name__}: {error}")
for name, expected in json.loads((folder / "expected.json").read_text()).items():
    for end in ["keras", "h5", "weights.h5", "weights.json", "legacy_weights.h5"]:
        path = folder / f"{name}.{end}"
        try:
            check(path, expected)
            print(f"{path.name}: equal")
        except Exception as error:
            failures.append(path.name)
            print(f"{path.name}: {type(error).__name__}: {error}")
print(f"keras {keras.__version__} on {keras.backend.backend()}: {len(failures)} of the files failed")
sys.exit(1 if failures else 0)
