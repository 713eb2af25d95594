import { ActivationSlice } from "./ActivationSlice";
import { conv1dBackward, conv1dForward } from "./conv1d";
import { globalAverageBackward, globalAverageForward, globalMaxBackward, globalMaxForward } from "./globalPooling";
import { normalizationBackward, normalizationForward } from "./normalization";
import { NormalizationSlice } from "./NormalizationSlice";
import { activationBackward, activationForward } from "./outputActivation";
import { PoolingSlice } from "./PoolingSlice";
import { ProductSlice } from "./ProductSlice";
import { backwardThroughTime, forwardThroughTime } from "./throughTime";
import { RecurrentSlice } from "./RecurrentSlice";
import { averagePoolingBackward, averagePoolingForward, maxPoolingBackward, maxPoolingForward } from "./windowPooling";

/** The operations on a slice, by number; the build copies the numbers into src/binaries/layout.ts. */
const RECURRENT_FORWARD: i32 = 0;
const RECURRENT_BACKWARD: i32 = 1;
const CONV1D_FORWARD: i32 = 2;
const CONV1D_BACKWARD: i32 = 3;
const MAX_POOLING_FORWARD: i32 = 4;
const MAX_POOLING_BACKWARD: i32 = 5;
const AVERAGE_POOLING_FORWARD: i32 = 6;
const AVERAGE_POOLING_BACKWARD: i32 = 7;
const GLOBAL_MAX_FORWARD: i32 = 8;
const GLOBAL_MAX_BACKWARD: i32 = 9;
const GLOBAL_AVERAGE_FORWARD: i32 = 10;
const GLOBAL_AVERAGE_BACKWARD: i32 = 11;
const ACTIVATION_FORWARD: i32 = 12;
const ACTIVATION_BACKWARD: i32 = 13;
const NORMALIZATION_FORWARD: i32 = 14;
const NORMALIZATION_BACKWARD: i32 = 15;

/**
 * The slices of one call, from which all threads take. Written by ThreadPool.ts; the build copies the order of the fields
 * into src/binaries/layout.ts.
 *
 * A thread takes the slice number `remaining - 1` by lowering `remaining`. A thread that comes late finds 0, or a
 * slice of the next call, which it may take as well: everything else was written before `remaining`.
 */
@unmanaged
class Queue {
  /** Slices that nobody has taken. */
  remaining: i32;
  /** Slices that are done. */
  finished: i32;
  /** Grows with each call; workers sleep on it. */
  calls: i32;
  /** 1: workers end. */
  closed: i32;
  /** Slices of the call. */
  count: i32;
  operation: i32;
  /** Address of the first slice, and bytes of each. */
  first: usize;
  size: usize;
}

/** Does one slice. */
export function runSlice(operation: i32, slice: usize): void {
  if (operation == RECURRENT_FORWARD) forwardThroughTime(changetype<RecurrentSlice>(slice));
  if (operation == RECURRENT_BACKWARD) backwardThroughTime(changetype<RecurrentSlice>(slice));
  if (operation == CONV1D_FORWARD) conv1dForward(changetype<ProductSlice>(slice));
  if (operation == CONV1D_BACKWARD) conv1dBackward(changetype<ProductSlice>(slice));
  if (operation == ACTIVATION_FORWARD) activationForward(changetype<ActivationSlice>(slice));
  if (operation == ACTIVATION_BACKWARD) activationBackward(changetype<ActivationSlice>(slice));
  if (operation == NORMALIZATION_FORWARD) normalizationForward(changetype<NormalizationSlice>(slice));
  if (operation == NORMALIZATION_BACKWARD) normalizationBackward(changetype<NormalizationSlice>(slice));
  if (operation >= MAX_POOLING_FORWARD && operation <= GLOBAL_AVERAGE_BACKWARD)
    pool(operation, changetype<PoolingSlice>(slice));
}

function pool(operation: i32, slice: PoolingSlice): void {
  if (operation == MAX_POOLING_FORWARD) maxPoolingForward(slice);
  if (operation == MAX_POOLING_BACKWARD) maxPoolingBackward(slice);
  if (operation == AVERAGE_POOLING_FORWARD) averagePoolingForward(slice);
  if (operation == AVERAGE_POOLING_BACKWARD) averagePoolingBackward(slice);
  if (operation == GLOBAL_MAX_FORWARD) globalMaxForward(slice);
  if (operation == GLOBAL_MAX_BACKWARD) globalMaxBackward(slice);
  if (operation == GLOBAL_AVERAGE_FORWARD) globalAverageForward(slice);
  if (operation == GLOBAL_AVERAGE_BACKWARD) globalAverageBackward(slice);
}

/** Takes slices until none is left. */
export function takeSlices(queue: Queue): void {
  const remaining = changetype<usize>(queue) + offsetof<Queue>("remaining");
  const finished = changetype<usize>(queue) + offsetof<Queue>("finished");
  while (true) {
    const left = atomic.load<i32>(remaining);
    if (left == 0) return;
    if (atomic.cmpxchg<i32>(remaining, left, left - 1) != left) continue;
    const count = queue.count;
    runSlice(queue.operation, queue.first + ((left - 1) as usize) * queue.size);
    if (atomic.add<i32>(finished, 1) + 1 == count) atomic.notify(finished, 1);
  }
}

/** The life of a worker: takes slices, sleeps until the next call, ends when the queue is closed. */
export function work(queue: Queue): void {
  const calls = changetype<usize>(queue) + offsetof<Queue>("calls");
  const closed = changetype<usize>(queue) + offsetof<Queue>("closed");
  while (true) {
    const seen = atomic.load<i32>(calls);
    takeSlices(queue);
    if (atomic.load<i32>(closed)) return;
    for (let spin = 0; spin < 2000 && atomic.load<i32>(calls) == seen; spin++); // some microseconds awake
    atomic.wait<i32>(calls, seen, -1);
  }
}
