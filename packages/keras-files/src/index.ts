export { loadModel, loadModelOptions } from "./door/loadModel.js";
export type { LoadModelOptions } from "./door/loadModel.js";
export { loadWeights } from "./door/loadWeights.js";
export type { ModelSource } from "./door/ModelSource.js";
export type { LayerClass } from "./config/makeLayer.js";
export { ModelFileError } from "./errors/ModelFileError.js";
