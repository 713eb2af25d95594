"""A training step of PyTorch, denormals flushed (mode flush) or not (mode denormals)."""

import sys

from exercise import SGD_RATE, repeated, run_as_peer

RECURRENT = {"gru": "GRU", "lstm": "LSTM", "simpleRnn": "RNN"}
EPSILON = 1e-7  # Keras's


def make_model(torch, specs, input_shape):
    """The layers as modules in a list, so that their weights are named 0.weight, 1.weight_ih_l0 and so on."""

    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            width, self.layers = input_shape[-1], torch.nn.ModuleList()
            steps = input_shape[0]
            for spec in specs:
                layer, width = make_layer(torch, spec, width * steps if spec["kind"] == "flatten" else width)
                self.layers.append(layer)

        def forward(self, x):
            for spec, layer in zip(specs, self.layers):
                x = call_layer(torch, spec, layer, x)
            return x

    return Model()


def make_layer(torch, spec, width):
    """The module of a layer and the features that it puts out."""
    nn = torch.nn
    kind = spec["kind"]
    if kind == "embedding":
        return nn.Embedding(spec["inputDim"], spec["outputDim"]), spec["outputDim"]
    if kind == "dense":
        return nn.Linear(width, spec["units"]), spec["units"]
    if kind == "conv1d":
        return nn.Conv1d(width, spec["filters"], spec["kernelSize"]), spec["filters"]
    if kind == "maxPooling1d":
        return nn.MaxPool1d(spec["poolSize"]), width
    if kind == "globalMaxPooling1d":
        return nn.Identity(), width
    if kind == "flatten":
        return nn.Flatten(), width
    both = kind == "bidirectional"
    spec = spec["layer"] if both else spec
    module = getattr(nn, RECURRENT[spec["kind"]])(width, spec["units"], batch_first=True, bidirectional=both)
    if spec["kind"] != "gru":
        for name, value in module.named_parameters():  # Keras has one bias here
            value.requires_grad_(not name.startswith("bias_hh"))
    return module, spec["units"] * (2 if both else 1)


def call_layer(torch, spec, layer, x):
    kind = spec["kind"]
    if kind == "bidirectional":
        _, last = layer(x)
        last = last[0] if isinstance(last, tuple) else last
        return torch.cat([last[0], last[1]], 1)
    if kind in RECURRENT:
        sequence, _ = layer(x)
        return sequence if spec.get("returnSequences") else sequence[:, -1]
    if kind in ("conv1d", "maxPooling1d"):
        x = layer(x.transpose(1, 2)).transpose(1, 2)
        return torch.relu(x) if kind == "conv1d" else x
    if kind == "globalMaxPooling1d":
        return x.amax(dim=1)
    x = layer(x)
    activation = {"sigmoid": torch.sigmoid, "relu": torch.relu}.get(spec.get("activation"))
    return activation(x) if activation else x  # the softmax is part of its loss


def loss_function(torch, name):
    functional = torch.nn.functional
    return {
        "binaryCrossentropy": functional.binary_cross_entropy,
        "categoricalCrossentropy": functional.cross_entropy,
        "meanSquaredError": functional.mse_loss,
        "meanAbsoluteError": functional.l1_loss,
    }[name]


def make_optimizer(torch, name, parameters):
    if name == "sgd":
        return torch.optim.SGD(parameters, lr=SGD_RATE)
    if name == "adam":
        return torch.optim.Adam(parameters, lr=0.001, eps=EPSILON)
    return torch.optim.RMSprop(parameters, lr=0.001, alpha=0.9, eps=EPSILON)


def prepare(exercise, settings):
    import torch

    torch.set_num_threads(settings["threads"])
    flushed = torch.set_flush_denormal(settings["mode"] == "flush")
    if settings["mode"] == "flush" and not flushed:
        return {"cannot": "this machine cannot flush denormals"}
    row = exercise["row"]
    embeds = row["layers"][0]["kind"] == "embedding"
    weights = {f"layers.{name}": torch.from_numpy(value) for name, value in exercise["torch"].items()}
    loss_of = loss_function(torch, row["loss"])
    x, y = torch.from_numpy(exercise["x"]), torch.from_numpy(exercise["y"])
    x = x.long() if embeds else x

    model = None

    def start(optimizer):
        nonlocal model
        model = make_model(torch, row["layers"], row["input"][1:])
        model.load_state_dict(weights)
        name = row["optimizer"] if optimizer == "own" else "sgd"
        own = make_optimizer(torch, name, [value for value in model.parameters() if value.requires_grad])

        def step():
            own.zero_grad()
            loss = loss_of(model(x), y)
            loss.backward()
            own.step()
            return loss.item()

        return step

    def predict(samples):
        many = torch.from_numpy(repeated(x.numpy(), samples))

        def run():
            with torch.no_grad():
                return torch.cat([model(batch) for batch in many.split(len(x))])

        return run

    kind = "flushed" if settings["mode"] == "flush" else "kept"
    return start, predict, f"PyTorch {torch.__version__}, {settings['threads']} threads, denormals {kind}"


run_as_peer(prepare, sys.argv[1:])
