const MESSAGE =
  "TensorFlow.js has no backend yet: write `await useBackend();` (@seqloom/backend) before the first layer, model or tensor.";

const explained = new WeakSet<object>();

/** Parts of tfjs's engine that are used here. */
interface TensorEngine {
  readonly backend: object;
  ready: () => Promise<void>;
}

interface Descriptors {
  readonly backend: { readonly get: (this: TensorEngine) => object };
  readonly ready: { readonly value: (this: TensorEngine) => Promise<void> };
}

/**
 * Makes TensorFlow.js say what to write where a program has started no backend, or has not waited for it. Every operation,
 * weight and tensor asks its engine for the backend, and so comes by here; tfjs itself says "No backend found in
 * registry." The error of tfjs is its `cause`. Calling it again changes nothing.
 *
 * @param engine `engine()` of tfjs-core; the type is structural, so that this package needs no TensorFlow.js
 */
export function explainMissingBackend(engine: object): void {
  const prototype = Object.getPrototypeOf(engine) as TensorEngine;
  if (explained.has(prototype)) return;
  explained.add(prototype);
  const { ready, backend } = Object.getOwnPropertyDescriptors(prototype) as unknown as Descriptors;
  Object.defineProperty(prototype, "backend", {
    configurable: true,
    get(this: TensorEngine) {
      try {
        return backend.get.call(this);
      } catch (cause) {
        return fail(cause);
      }
    },
  });
  prototype.ready = async function () {
    await ready.value.call(this).catch(fail);
  };
}

function fail(cause: unknown): never {
  throw new Error(MESSAGE, { cause });
}
