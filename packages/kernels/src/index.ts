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
  ProductBackwardOptions,
  ProductGradients,
  ProductKernel,
} from "./productTypes.js";
export { simpleRnnReference } from "./simpleRnnReference.js";
export type {
  Activation,
  FloatArray,
  OutputGradients,
  RecurrentCall,
  RecurrentGradients,
  RecurrentKernel,
  RecurrentResult,
} from "./types.js";
export { Kernels } from "./Kernels.js";
export type { KernelsOptions } from "./Kernels.js";
export type { RecurrentHandle } from "./RecurrentHandle.js";
export { loadSharedKernels, setSharedKernels, sharedKernels } from "./sharedKernels.js";
