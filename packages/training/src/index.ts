import "./explainMissingBackend.js";

export { evaluate, evaluateOptions } from "./loop/evaluate.js";
export type { EvaluateLogs, EvaluateOptions } from "./loop/evaluate.js";
export { fit, fitOptions } from "./loop/fit.js";
export type { FitOptions } from "./loop/fit.js";
export { predict, predictOptions } from "./loop/predict.js";
export type { PredictOptions } from "./loop/predict.js";
export { setRandomSeed } from "@seqloom/array";

export type { LoopOptions } from "./console/loopOptions.js";
export { ProgressBar } from "./console/ProgressBar.js";
export type { LookName, ProgressBarOptions } from "./console/ProgressBar.js";

export type { BatchDataset } from "./data/datasetBatches.js";
export type { BatchGenerator, BatchList, GeneratedBatch } from "./data/generator.js";
export type { ModelArray, ModelData } from "./data/modelData.js";

export { compile, compileOptions } from "./compile/compile.js";
export type { CompileOptions, NameOrFunction } from "./compile/compile.js";

export { bestEpoch, bestEpochOptions } from "./callbacks/bestEpoch.js";
export type { BestEpochOptions } from "./callbacks/bestEpoch.js";
export type { BatchInfo, Callback, CallParams, Logs, TrainingContext } from "./callbacks/Callback.js";
export { earlyStopping, earlyStoppingOptions } from "./monitors/earlyStopping.js";
export type { EarlyStopping, EarlyStoppingOptions } from "./monitors/earlyStopping.js";
export { lambdaCallback } from "./callbacks/lambdaCallback.js";
export { learningRateScheduler, learningRateSchedulerOptions } from "./monitors/learningRateScheduler.js";
export type { LearningRateSchedulerOptions } from "./monitors/learningRateScheduler.js";
export { csvLogger, csvLoggerOptions } from "./checkpoints/csvLogger.js";
export type { CsvLoggerOptions, CsvSink } from "./checkpoints/csvLogger.js";
export { modelCheckpoint, modelCheckpointOptions } from "./checkpoints/modelCheckpoint.js";
export type { ModelCheckpoint, ModelCheckpointOptions, SaveModel } from "./checkpoints/modelCheckpoint.js";
export { reduceLROnPlateau, reduceLROnPlateauOptions } from "./monitors/reduceLROnPlateau.js";
export type { ReduceLROnPlateauOptions } from "./monitors/reduceLROnPlateau.js";
export { terminateOnNaN, terminateOnNaNOptions } from "./monitors/terminateOnNaN.js";
export type { TerminateOnNaNOptions } from "./monitors/terminateOnNaN.js";
export type { History } from "./callbacks/HistoryRecorder.js";
export type { LayersCallback } from "./callbacks/layersCallback.js";

export { tensorBoard } from "./tensorBoard/tensorBoard.js";
export { tensorBoardOptions } from "./tensorBoard/tensorBoardOptions.js";
export type { EmbeddingLabels, TensorBoardOptions } from "./tensorBoard/tensorBoardOptions.js";

export type { LossFunction } from "./losses/LossFunction.js";

export { getLearningRate, setLearningRate } from "./optimizers/learningRate.js";
export { adadelta, adadeltaOptions, adagrad, adagradOptions, adam, adamax } from "./optimizers/optimizers.js";
export { adamaxOptions, adamOptions, rmsprop, rmspropOptions, sgd, sgdOptions } from "./optimizers/optimizers.js";
export type { AdadeltaOptions, AdagradOptions, AdamaxOptions, AdamOptions } from "./optimizers/optimizers.js";
export type { RmspropOptions, SgdOptions } from "./optimizers/optimizers.js";
