export { explainMissingBackend } from "./explainMissingBackend.js";
export { Kernels } from "./Kernels.js";
export type { KernelsOptions } from "./Kernels.js";
export { loadSharedKernels, setSharedKernels, sharedKernels } from "./sharedKernels.js";

export type {
  Conv1dCall,
  DenseCall,
  EmbeddingCall,
  EmbeddingGradients,
  FusedProductKernel,
  ProductBackwardOptions,
  ProductGradients,
  ProductKernel,
} from "./calls/productTypes.js";
export type {
  Activation,
  FloatArray,
  FusedRecurrentKernel,
  GradientTargets,
  OutputGradients,
  RecurrentCall,
  RecurrentGradients,
  RecurrentKernel,
  RecurrentResult,
  RecurrentTargets,
} from "./calls/types.js";
export type {
  AdamStep,
  OptimizerArrays,
  OptimizerKernel,
  OptimizerKernels,
  RmspropStep,
} from "./calls/optimizerTypes.js";

export { floatsOf, makeRoom, numbersOf } from "./memory/tensorMemory.js";
export type { TensorPlace, TensorRoom } from "./memory/tensorMemory.js";

export type { RecurrentHandle } from "./recurrent/RecurrentHandle.js";

export { conv1dReference } from "./reference/conv1dReference.js";
export { denseReference } from "./reference/denseReference.js";
export { embeddingReference } from "./reference/embeddingReference.js";
export { gruReference } from "./reference/gruReference.js";
export { lstmReference } from "./reference/lstmReference.js";
export { simpleRnnReference } from "./reference/simpleRnnReference.js";
