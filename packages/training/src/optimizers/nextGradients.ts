import { keep, type NamedTensorMap, type Optimizer, type Tensor } from "@tensorflow/tfjs-core";

/** A gradient as `minimize` hands it over. */
interface NamedTensor {
  readonly name: string;
  readonly tensor: Tensor;
}

/** Values of the gradient of each trained weight, by the name of its variable. */
export type Gradients = ReadonlyMap<string, Float32Array>;

/**
 * Looks at the gradients of the next step of an optimizer, before it clips or scales them. The step itself is as it would be.
 *
 * @returns undefined as a value where there was no step until `stop` was called
 */
export function nextGradients(optimizer: Optimizer): { stop(): Promise<Gradients | undefined> } {
  let reading: Promise<Gradients> | undefined;
  const own = Object.getOwnPropertyDescriptor(optimizer, "applyGradients");
  const restore = (): void => {
    if (own) Object.defineProperty(optimizer, "applyGradients", own);
    else Reflect.deleteProperty(optimizer, "applyGradients");
  };
  optimizer.applyGradients = (gradients: NamedTensorMap | NamedTensor[]): void => {
    restore();
    reading = readAll(gradients);
    optimizer.applyGradients(gradients);
  };
  return {
    stop: async () => {
      if (!reading) restore();
      return reading;
    },
  };
}

async function readAll(gradients: NamedTensorMap | NamedTensor[]): Promise<Gradients> {
  const named = Array.isArray(gradients)
    ? gradients.map(({ name, tensor }) => [name, tensor] as const)
    : Object.entries(gradients);
  const kept = named.map(([name, tensor]) => [name, keep(tensor.clone())] as const);
  try {
    return new Map(
      await Promise.all(kept.map(async ([name, tensor]) => [name, Float32Array.from(await tensor.data())] as const)),
    );
  } finally {
    for (const [, tensor] of kept) tensor.dispose();
  }
}
