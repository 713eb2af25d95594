import {
  engine,
  getBackend,
  getKernel,
  type NamedAttrMap,
  type NamedTensorMap,
  registerGradient,
  registerKernel,
  type Tensor,
  type TensorInfo,
} from "@tensorflow/tfjs-core";

/** Result of an operation, a tensor without its class. */
type Result = Pick<TensorInfo, "dataId" | "dtype"> & { shape: number[] };

/** An operation on tensors with a gradient of its own, which has no gradient again. */
export interface Operation {
  /** Layer for error texts, as in "Dense". */
  readonly layer: string;
  /** Computes the results. Operations of tfjs in it are not recorded. */
  forward(backend: object): readonly Result[];
  /**
   * A function for each input that computes the gradient by it. tfjs calls only those that are needed, in the
   * order of the inputs.
   *
   * @param gradients by each result; zeros where it is not used
   * @param saved the inputs and the first result, if `saves`
   */
  backward(gradients: readonly Tensor[], saved: readonly Tensor[]): readonly (() => Tensor)[];
  /** Keep the inputs and the first result for `backward`. */
  readonly saves?: boolean;
}

const NAMES = { plain: "SeqloomOperation", saving: "SeqloomSavingOperation" } as const;

/**
 * Runs an operation, and records it where tfjs records. Other than tfjs's `customGrad` it may have several results, and
 * computes only the gradients that are needed: that of a model's input costs a third of a backward pass.
 *
 * @returns the results
 */
export function runOperation(inputs: readonly Tensor[], operation: Operation): Tensor[] {
  const name = operation.saves ? NAMES.saving : NAMES.plain;
  register(name);
  const given = [...inputs] as unknown as NamedTensorMap; // a list: tfjs saves all of a list
  return engine().runKernel(name, given, { operation } as unknown as NamedAttrMap);
}

/** Makes the kernel known for the backend that runs now. */
function register(kernelName: string): void {
  const backendName = getBackend();
  if (getKernel(kernelName, backendName) !== undefined) return;
  const kernelFunc = ({ backend, attrs }: { backend: unknown; attrs?: unknown }) => [
    ...(attrs as { operation: Operation }).operation.forward(backend as object),
  ];
  registerKernel({ kernelName, backendName, kernelFunc: kernelFunc });
  registerGradient({
    kernelName,
    saveAllInputs: kernelName === NAMES.saving,
    outputsToSave: [kernelName === NAMES.saving],
    gradFunc: (dy, saved, attrs) => {
      const { operation } = attrs as unknown as { operation: Operation };
      if (engine().isTapeOn()) throw new Error(noSecondGradient(operation.layer));
      return Object.fromEntries(operation.backward(Array.isArray(dy) ? dy : [dy], saved).entries());
    },
  });
}

/** Of a layer that was called outside of the function whose gradient is taken inside of another gradient. */
function noSecondGradient(layer: string): string {
  return (
    `${layer}: the gradient of its gradient is not known, since it ran on its fused kernel. Call the layer inside of the ` +
    "function whose gradient is taken, as in tf.grad((x) => model.apply(x)): there it takes its composed path."
  );
}
