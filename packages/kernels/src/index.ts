export { conv1dReference } from "./conv1dReference.js";
export { denseReference } from "./denseReference.js";
export { embeddingReference } from "./embeddingReference.js";
export { gruReference } from "./gruReference.js";
export { lstmReference } from "./lstmReference.js";
export type {
  Conv1dCall,
  DenseCall,
  EmbeddingCall,
  EmbeddingGradients,
  FusedProductKernel,
  ProductBackwardOptions,
  ProductGradients,
  ProductKernel,
} from "./productTypes.js";
export { simpleRnnReference } from "./simpleRnnReference.js";
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
} from "./types.js";
export { explainMissingBackend } from "./explainMissingBackend.js";
export { floatsOf, makeRoom, numbersOf } from "./tensorMemory.js";
export type { TensorPlace, TensorRoom } from "./tensorMemory.js";
export { Kernels } from "./Kernels.js";
export type { AdamStep, OptimizerArrays, OptimizerKernel, OptimizerKernels, RmspropStep } from "./optimizerTypes.js";
export type { KernelsOptions } from "./Kernels.js";
export type { RecurrentHandle } from "./RecurrentHandle.js";
export { loadSharedKernels, setSharedKernels, sharedKernels } from "./sharedKernels.js";
