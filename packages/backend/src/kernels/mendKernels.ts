import {
  getKernel,
  type KernelBackend,
  type KernelConfig,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from "@tensorflow/tfjs-core";
import { avgPoolGradKernels } from "./avgPoolGrad.js";
import { booleanKernels } from "./booleans.js";
import { clipKernels } from "./clip.js";
import { conv3dBackpropInput } from "./conv3dBackpropInput.js";
import { convBackpropFilterKernels } from "./convBackpropFilter.js";
import { depthwiseBackpropKernels } from "./depthwiseBackprop.js";
import { maxPoolKernels } from "./maxPool.js";
import type { KernelCall, MendedBackend, MendedKernel, Values } from "./MendedKernel.js";
import { oneHot } from "./oneHot.js";
import { prelu } from "./prelu.js";
import { resizeGradKernels } from "./resizeGrad.js";
import { unsortedSegmentSum } from "./unsortedSegmentSum.js";
import { registerGradients } from "../gradients/registerGradients.js";

const mended: readonly MendedKernel[] = [
  ...[unsortedSegmentSum, ...convBackpropFilterKernels, conv3dBackpropInput, ...depthwiseBackpropKernels],
  ...[...maxPoolKernels, ...avgPoolGradKernels, ...resizeGradKernels],
  ...[...booleanKernels, ...clipKernels, oneHot, prelu],
];

/** The kernel functions of this package: a second call leaves them alone. */
const ours = new WeakSet<KernelFunc>();

/**
 * Adds the kernels that tfjs lacks on a backend, puts right ones in the place of wrong ones, and registers the gradients
 * that are missing. The backend's package has to be imported before. It costs nothing until a kernel runs.
 */
export function mendKernels(backendName: string): void {
  for (const kernel of mended) {
    if (kernel.backends.includes(backendName as MendedBackend)) mend(kernel, backendName);
  }
  registerGradients();
}

function mend({ kernelName, compute }: MendedKernel, backendName: string): void {
  const stock = getKernel(kernelName, backendName) as KernelConfig | undefined;
  if (stock !== undefined && ours.has(stock.kernelFunc)) return;
  const kernelFunc: KernelFunc = ({ inputs, attrs = {}, backend }) =>
    compute(kernelCall({ inputs, attrs, backend: backend as KernelBackend, stock, backendName }));
  ours.add(kernelFunc);
  if (stock !== undefined) unregisterKernel(kernelName, backendName);
  registerKernel({ ...stock, kernelName, backendName, kernelFunc }); // with the setup of tfjs's kernel, if there is one
}

interface Call extends Pick<KernelCall, "inputs" | "attrs"> {
  readonly backend: KernelBackend;
  readonly backendName: string;
  readonly stock: KernelConfig | undefined;
}

function kernelCall({ inputs, attrs, backend, backendName, stock }: Call): KernelCall {
  return {
    inputs,
    attrs,
    read<T extends Values>(name: string): T {
      return backend.readSync(inputs[name]!.dataId) as T;
    },
    valuesOf: ({ dataId }) => backend.readSync(dataId) as Float32Array,
    write(values, shape, dtype) {
      return { dataId: backend.write(values, [...shape], dtype), shape: [...shape], dtype };
    },
    stock({ kernelName, ...change } = {}) {
      const { kernelFunc } = kernelName === undefined ? stock! : getKernel(kernelName, backendName);
      return kernelFunc({ inputs, attrs, ...change, backend }) as TensorInfo;
    },
    free: ({ dataId }) => void backend.disposeData(dataId),
  };
}
