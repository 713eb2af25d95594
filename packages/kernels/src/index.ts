export { gruReference } from "./gruReference.js";
export { lstmReference } from "./lstmReference.js";
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
