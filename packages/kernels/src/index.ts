export { explainMissingBackend } from "./explainMissingBackend.js";
export { Kernels } from "./Kernels.js";
export type { KernelsBuild, KernelsOptions } from "./Kernels.js";
export { loadSharedKernels, setSharedKernels, sharedKernels } from "./sharedKernels.js";

export type {
  Conv1dCall,
  DenseCall,
  EmbeddingCall,
  EmbeddingGradients,
  FusedProductOperation,
  ProductActivation,
  ProductBackwardOptions,
  ProductGradients,
  ProductOperation,
} from "./calls/productTypes.js";
export type {
  FusedPoolingOperation,
  GlobalAverageCall,
  GlobalPoolingCall,
  PoolingCall,
  PoolingOperation,
  PoolingResult,
  SequenceSizes,
} from "./calls/poolingTypes.js";
export type { ActivationCall, FusedActivationOperation } from "./calls/activationTypes.js";
export type {
  FusedNormalizationOperation,
  NormalizationCall,
  NormalizationGradients,
} from "./calls/normalizationTypes.js";
export { ACTIVATIONS, isActivation } from "./calls/activations.js";
export type { Activation } from "./calls/activations.js";
export { isProductActivation } from "./calls/productActivations.js";
export type {
  FloatArray,
  FusedRecurrentOperation,
  GradientTargets,
  OutputGradients,
  RecurrentCall,
  RecurrentGradients,
  RecurrentHandle,
  RecurrentOperation,
  RecurrentOutputs,
  RecurrentResult,
  RecurrentSequences,
  RecurrentSizes,
  RecurrentTargets,
} from "./calls/recurrentTypes.js";
export type {
  OptimizerArray,
  OptimizerArrayName,
  OptimizerCall,
  OptimizerFormula,
  OptimizerRule,
  OptimizerWeight,
} from "./calls/optimizerTypes.js";

export type { NativeAddon, NativeBlock, NativeEngine } from "./native/NativeAddon.js";

export { floatsOf, heapOf, makeRoom, mayOverwrite, numbersOf, readsAtOnce } from "./memory/tensorMemory.js";
export type { TensorHeap, TensorPlace, TensorRoom } from "./memory/tensorMemory.js";

export type { ReservedFloats } from "./memory/ReservedFloats.js";

export { conv1dReference } from "./reference/conv1dReference.js";
export { denseReference } from "./reference/denseReference.js";
export { embeddingReference } from "./reference/embeddingReference.js";
export { gruReference } from "./reference/gruReference.js";
export { lstmReference } from "./reference/lstmReference.js";
export { normalizationReference } from "./reference/normalizationReference.js";
export {
  averagePooling1dReference,
  globalAveragePooling1dReference,
  globalMaxPooling1dReference,
  maxPooling1dReference,
} from "./reference/poolingReference.js";
export { simpleRnnReference } from "./reference/simpleRnnReference.js";
