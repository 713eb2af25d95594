import { engine, getBackend, type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, readsAtOnce } from "@seqloom/kernels";

/** The same thing for a weight and for each number that is kept beside it. */
type Each<Kept extends readonly unknown[], Thing> = { readonly [Place in keyof Kept]: Thing };

/** One step on one weight. `Kept` is a tuple: first the weight, behind it what the optimizer keeps for it. */
export interface WeightStep<Kept extends readonly unknown[] = readonly unknown[]> {
  /** Fills `next` from `before`, number by number. */
  loop(next: Each<Kept, Float32Array>, before: Each<Kept, Float32Array>, gradient: Float32Array): void;
  /** The same in operations of tfjs, for backends whose numbers no loop can reach. */
  composed(before: Each<Kept, Tensor>, gradient: Tensor): Each<Kept, Tensor>;
}

/**
 * Moves a weight and what an optimizer keeps for it: in one loop in place of a dozen operations of tfjs, where the backend
 * lets it. The old tensors are not changed: there may be copies of them.
 */
export function updateWeight(variables: readonly Variable[], gradient: Tensor, step: WeightStep): void {
  if (!readsAtOnce(getBackend())) {
    tidy(() => {
      const next = step.composed(variables, gradient);
      for (const [place, variable] of variables.entries()) variable.assign(next[place]!);
    });
    return;
  }
  const { backend } = engine();
  const rooms = variables.map(({ shape }) => makeRoom(backend, shape)); // first: making them may move the memory
  const before = variables.map((variable) => floatsOf(backend, variable));
  const next = rooms.map(({ values }) => values);
  step.loop(next, before, floatsOf(backend, gradient));
  tidy(() => {
    for (const [place, variable] of variables.entries()) {
      variable.assign(engine().makeTensorFromTensorInfo(rooms[place]!.place()));
    }
  });
}
