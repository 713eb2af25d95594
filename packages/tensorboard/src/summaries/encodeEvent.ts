import { ProtoMessage } from "../records/ProtoMessage.js";
import { encodeSummaryValue, type SummaryValue } from "./encodeSummaryValue.js";

/** The version of the format, which the first event of every file says. */
const FILE_VERSION = "brain.Event:2";

/**
 * A summary at a step as the message `Event`.
 *
 * @param wallTime seconds since 1970
 * @see https://github.com/tensorflow/tensorboard/blob/2.21.0/tensorboard/compat/proto/event.proto
 */
export function encodeEvent(wallTime: number, step: number, value: SummaryValue): Uint8Array {
  const event = new ProtoMessage().double(1, wallTime);
  if (step !== 0) event.integer(2, step);
  return event.bytes(5, new ProtoMessage().bytes(1, encodeSummaryValue(value))).toBytes();
}

/** The event that a file begins with. */
export function encodeFileVersion(wallTime: number): Uint8Array {
  const source = new ProtoMessage().bytes(1, "seqloom.tensorboard");
  return new ProtoMessage().double(1, wallTime).bytes(3, FILE_VERSION).bytes(10, source).toBytes();
}
