"""Reads a folder of logs as TensorBoard 2.21 does, and prints as JSON what its dashboards show.

    python3 read_tensorboard.py logs
"""
import json
import sys

from tensorboard.backend.event_processing import data_provider, plugin_event_multiplexer
from tensorboard.context import RequestContext
from tensorboard.plugins import base_plugin
from tensorboard.plugins.graph import keras_util
from tensorboard.plugins.hparams import backend_context, list_session_groups, api_pb2
from tensorboard.plugins.projector import projector_plugin
from tensorboard.util import tensor_util

LOGDIR = sys.argv[1]
multiplexer = plugin_event_multiplexer.EventMultiplexer(tensor_size_guidance={"scalars": 0, "histograms": 0, "images": 0, "text": 0})
multiplexer.AddRunsFromDirectory(LOGDIR)
multiplexer.Reload()
provider = data_provider.MultiplexerDataProvider(multiplexer, LOGDIR)
tb = base_plugin.TBContext(data_provider=provider, logdir=LOGDIR)


def shown(value):
    """A tensor as JSON: numbers as they are, texts as texts, pictures as the first bytes in hex."""
    array = tensor_util.make_ndarray(value)
    if array.dtype != object:
        return array.tolist()
    texts = [x if isinstance(x, bytes) else str(x).encode() for x in array.ravel().tolist()]
    return [t[:8].hex() if t[:4] == b"\x89PNG" else t.decode() for t in texts]


def summaries(plugin):
    out = {}
    for run, tags in multiplexer.PluginRunToTagToContent(plugin).items():
        for tag in tags:
            out.setdefault(run, {})[tag] = [{"step": e.step, "value": shown(e.tensor_proto)} for e in multiplexer.Tensors(run, tag)]
    return out


def graphs():
    out = {}
    for run, tags in summaries("graph_keras_model").items():
        for events in tags.values():
            nodes = keras_util.keras_model_to_graph_def(json.loads(events[0]["value"][0])).node
            out[run] = [{"name": n.name, "class": n.attr["keras_class"].s.decode(), "inputs": list(n.input)} for n in nodes]
    return out


def hparams():
    context = backend_context.Context(tb)
    request = RequestContext()
    metadata = context.hparams_metadata(request, "")
    experiment = context.experiment_from_metadata(request, "", True, metadata, context.hparams_from_data_provider(request, "", 0))
    wanted = api_pb2.ListSessionGroupsRequest(start_index=0, slice_size=100, include_metrics=True)
    wanted.allowed_statuses.extend([api_pb2.STATUS_UNKNOWN, api_pb2.STATUS_SUCCESS, api_pb2.STATUS_FAILURE, api_pb2.STATUS_RUNNING])
    for info in experiment.hparam_infos:
        wanted.col_params.add().hparam = info.name
    for info in experiment.metric_infos:
        wanted.col_params.add().metric.CopyFrom(info.name)
    groups = list_session_groups.Handler(request, context, "", wanted).run().session_groups
    rows = []
    for group in groups:
        values = {name: getattr(value, value.WhichOneof("kind")) for name, value in group.hparams.items()}
        metrics = {f"{m.name.group}/{m.name.tag}": m.value for m in group.metric_values}
        rows.append({"hparams": values, "metrics": metrics, "statuses": [int(s.status) for s in group.sessions]})
    return rows


def projector():
    plugin = projector_plugin.ProjectorPlugin(tb)
    plugin._update_configs()
    out = []
    for run, config in plugin._configs.items():
        for e in config.embeddings:
            path = projector_plugin._rel_to_abs_asset_path(e.tensor_path, plugin.config_fpaths[run])
            row = {"run": run, "name": e.tensor_name, "vectors": projector_plugin._read_tensor_tsv_file(path).tolist()}
            if e.metadata_path:
                row["labels"] = open(projector_plugin._rel_to_abs_asset_path(e.metadata_path, plugin.config_fpaths[run]), encoding="utf8").read().splitlines()
            out.append(row)
    return out


print(json.dumps({
    "scalars": summaries("scalars"),
    "histograms": summaries("histograms"),
    "text": summaries("text"),
    "images": summaries("images"),
    "graphs": graphs(),
    "hparams": hparams(),
    "projector": projector(),
}))
