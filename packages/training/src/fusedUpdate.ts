import { engine, getBackend, tidy } from "@tensorflow/tfjs-core";
import type { NamedTensorMap, Tensor, Variable } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom } from "@seqloom/kernels";

/** The gradients that an optimizer of tfjs is given, by the names of the weights or as a list. */
export type Gradients = NamedTensorMap | { readonly name: string; readonly tensor: Tensor }[];

/** The numbers of each of some variables. */
type NumbersOf<Variables> = { readonly [Place in keyof Variables]: Float32Array };

/**
 * One step of an optimizer on one weight: fills `next` from `before`. The first array of each is the weight, those
 * behind it are what the optimizer keeps for it.
 */
type Rule<Variables> = (next: NumbersOf<Variables>, before: NumbersOf<Variables>, gradient: Float32Array) => void;

/** Whether the numbers of tensors lie in this process's memory, where plain loops reach them. */
export function updatesInLoops(): boolean {
  return ["cpu", "wasm"].includes(getBackend());
}

/** Visits the weights that have a gradient, by their place in the list. */
export function eachGradient(gradients: Gradients, visit: (weight: Variable, gradient: Tensor, place: number) => void) {
  const entries: [string, Tensor | null][] = Array.isArray(gradients)
    ? gradients.map(({ name, tensor }) => [name, tensor])
    : Object.entries(gradients);
  for (const [place, [name, gradient]] of entries.entries()) {
    if (gradient !== null) visit(engine().registeredVariables[name]!, gradient, place);
  }
}

/**
 * Moves a weight and what an optimizer keeps for it, in one loop in place of a dozen operations of tfjs. The old
 * tensors are not changed: somebody may hold a copy of them.
 */
export function updateInLoops<const Variables extends readonly Variable[]>(
  variables: Variables,
  gradient: Tensor,
  rule: Rule<Variables>,
): void {
  const { backend } = engine();
  const rooms = variables.map(({ shape }) => makeRoom(backend, shape)); // first: making them may move the memory
  const before = variables.map((variable) => floatsOf(backend, variable));
  const next = rooms.map(({ values }) => values);
  rule(next as NumbersOf<Variables>, before as NumbersOf<Variables>, floatsOf(backend, gradient));
  tidy(() => {
    for (const [place, variable] of variables.entries()) {
      variable.assign(engine().makeTensorFromTensorInfo(rooms[place]!.place()));
    }
  });
}
