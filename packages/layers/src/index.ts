export { GlorotUniform, glorotUniform } from "./GlorotUniform.js";
export type { GlorotUniformOptions } from "./GlorotUniform.js";
export { layerFromKeras } from "./layerFromKeras.js";
export type { KerasLayer } from "./layerFromKeras.js";
export { Orthogonal, orthogonal } from "./Orthogonal.js";
export type { OrthogonalOptions } from "./Orthogonal.js";
export { SimpleRNN, simpleRnn } from "./SimpleRNN.js";
export type { SimpleRNNOptions } from "./SimpleRNN.js";
export { Zeros, zeros } from "./Zeros.js";
