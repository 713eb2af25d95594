import "./door/checkpointFiles.js";

export { loadModel, loadModelOptions } from "./door/loadModel.js";
export type { LoadModelOptions } from "./door/loadModel.js";
export { loadWeights } from "./door/loadWeights.js";
export type { ModelSource } from "./door/ModelSource.js";
export { modelFiles, modelFilesOptions, saveModelOptions } from "./door/modelFiles.js";
export type { Files, ModelFilesOptions, SaveModelOptions } from "./door/modelFiles.js";
export { saveModel, saveWeights } from "./door/saveModel.js";
export type { LayerClass } from "./config/makeLayer.js";
export { disposeAll as disposeModel } from "./weights/disposeAll.js";
export { ModelFileError } from "./errors/ModelFileError.js";
