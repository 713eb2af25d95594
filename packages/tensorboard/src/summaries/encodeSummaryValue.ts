import { ProtoMessage } from "../records/ProtoMessage.js";

/** A tensor as event files hold it: numbers as bytes, or texts. */
export type SummaryTensor =
  | { readonly dtype: "float32" | "float64"; readonly shape: readonly number[]; readonly content: Uint8Array }
  | { readonly dtype: "string"; readonly shape: readonly number[]; readonly texts: readonly (string | Uint8Array)[] };

/** A summary before it is written: its tag, what it holds, and the dashboard of TensorBoard that shows it. */
export interface SummaryValue {
  readonly tag: string;
  readonly tensor: SummaryTensor;
  /** Name of the dashboard's plugin: scalars, histograms, … */
  readonly plugin: string;
  /** Metadata of the plugin, beside the tensor. */
  readonly pluginData?: string | ProtoMessage;
  /** Text in Markdown that the dashboard shows with the summary. */
  readonly description?: string | undefined;
}

/** Numbers of the types in TensorFlow's `DataType`. */
const TYPES = { float32: 1, float64: 2, string: 7 };

/**
 * A summary as the message `Summary.Value`, with the fields and in the order in which TensorFlow writes them.
 *
 * @see https://github.com/tensorflow/tensorboard/blob/2.21.0/tensorboard/compat/proto/summary.proto
 */
export function encodeSummaryValue({ tag, tensor, plugin, pluginData, description }: SummaryValue): ProtoMessage {
  const data = new ProtoMessage().bytes(1, plugin);
  if (pluginData !== undefined) data.bytes(2, pluginData);
  const metadata = new ProtoMessage().bytes(1, data);
  if (description !== undefined) metadata.bytes(3, description);
  return new ProtoMessage().bytes(1, tag).bytes(8, encodeTensor(tensor)).bytes(9, metadata);
}

function encodeTensor(tensor: SummaryTensor): ProtoMessage {
  const shape = new ProtoMessage();
  for (const size of tensor.shape) {
    shape.bytes(2, size === 0 ? new ProtoMessage() : new ProtoMessage().integer(1, size));
  }
  const message = new ProtoMessage().integer(1, TYPES[tensor.dtype]).bytes(2, shape);
  if (tensor.dtype !== "string") return tensor.content.length > 0 ? message.bytes(4, tensor.content) : message;
  for (const text of tensor.texts) message.bytes(8, text);
  return message;
}
