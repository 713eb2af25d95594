import { engine, getBackend, type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, readsAtOnce } from "@seqloom/kernels";

/** The same thing for each of some variables. */
type Each<Variables, Thing> = { readonly [Place in keyof Variables]: Thing };

/**
 * One step of an optimizer on one weight. The first of the variables is the weight, those behind it are what the
 * optimizer keeps for it.
 */
interface UpdateRule<Variables> {
  /** Fills `next` from `before`, number by number. */
  readonly loop: (
    next: Each<Variables, Float32Array>,
    before: Each<Variables, Float32Array>,
    gradient: Float32Array,
  ) => void;
  /** The same in operations of tfjs, for backends whose numbers no loop can reach. */
  readonly composed: (before: Variables, gradient: Tensor) => Each<Variables, Tensor>;
}

/**
 * Moves a weight and what an optimizer keeps for it: in one loop in place of a dozen operations of tfjs, where the backend
 * lets it. The old tensors are not changed: there may be copies of them.
 */
export function updateWeight<const Variables extends readonly Variable[]>(
  variables: Variables,
  gradient: Tensor | undefined,
  { loop, composed }: UpdateRule<Variables>,
): void {
  if (!gradient) return;
  if (!readsAtOnce(getBackend())) {
    tidy(() => {
      const next = composed(variables, gradient) as readonly Tensor[];
      for (const [place, variable] of variables.entries()) variable.assign(next[place]!);
    });
    return;
  }
  const { backend } = engine();
  const rooms = variables.map(({ shape }) => makeRoom(backend, shape)); // first: making them may move the memory
  const before = variables.map((variable) => floatsOf(backend, variable));
  const next = rooms.map(({ values }) => values);
  loop(next as Each<Variables, Float32Array>, before as Each<Variables, Float32Array>, floatsOf(backend, gradient));
  tidy(() => {
    for (const [place, variable] of variables.entries()) {
      variable.assign(engine().makeTensorFromTensorInfo(rooms[place]!.place()));
    }
  });
}
