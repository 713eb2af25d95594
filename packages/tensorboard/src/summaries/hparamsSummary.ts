import { ProtoMessage } from "../records/ProtoMessage.js";
import type { SummaryTensor, SummaryValue } from "./encodeSummaryValue.js";

/** Hyperparameters of a run by name. */
export type Hparams = Readonly<Record<string, number | string | boolean>>;

/** Status at the end of a run, by the number that TensorBoard has for it. */
const STATUSES = { unknown: 0, success: 1, failure: 2, running: 3 };

/** Status at the end of a run. */
export type RunStatus = keyof typeof STATUSES;

/** The tensor of a summary that has all it says in the data of its plugin. */
const NOTHING: SummaryTensor = { dtype: "float32", shape: [0], content: new Uint8Array() };

/**
 * Start of a run with its hyperparameters, for the dashboard HParams.
 *
 * @param group runs of one group are shown as one line, with the mean of their metrics
 * @param startTime seconds since 1970
 * @see https://github.com/tensorflow/tensorboard/blob/2.21.0/tensorboard/plugins/hparams/plugin_data.proto
 */
export function hparamsSummary(hparams: Hparams, group: string, startTime: number): SummaryValue {
  const start = new ProtoMessage();
  for (const name of Object.keys(hparams).sort()) {
    start.bytes(1, new ProtoMessage().bytes(1, name).bytes(2, encodeValue(hparams[name]!)));
  }
  start.bytes(4, group).double(5, startTime);
  return pluginSummary("session_start_info", new ProtoMessage().bytes(3, start));
}

/** End of a run, for the dashboard HParams. */
export function hparamsEndSummary(status: RunStatus, endTime: number): SummaryValue {
  const end = new ProtoMessage().integer(1, STATUSES[status]).double(2, endTime);
  return pluginSummary("session_end_info", new ProtoMessage().bytes(4, end));
}

function pluginSummary(name: string, pluginData: ProtoMessage): SummaryValue {
  return { tag: `_hparams_/${name}`, tensor: NOTHING, plugin: "hparams", pluginData };
}

/** The message `google.protobuf.Value`. */
function encodeValue(value: number | string | boolean): ProtoMessage {
  if (typeof value === "number") return new ProtoMessage().double(2, value);
  return typeof value === "string" ? new ProtoMessage().bytes(3, value) : new ProtoMessage().integer(4, Number(value));
}
