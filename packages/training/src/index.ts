import "./explainMissingBackend.js";
import "./optimizers/registerOptimizers.js";

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

export { bestEpoch } from "./callbacks/bestEpoch.js";
export type { Callback, Logs, TrainingContext } from "./callbacks/Callback.js";
export { earlyStopping, earlyStoppingOptions } from "./callbacks/earlyStopping.js";
export type { EarlyStopping, EarlyStoppingOptions } from "./callbacks/earlyStopping.js";
export type { History } from "./callbacks/HistoryRecorder.js";
export type { LayersCallback } from "./callbacks/layersCallback.js";

export { tensorBoard } from "./tensorBoard/tensorBoard.js";
export { tensorBoardOptions } from "./tensorBoard/tensorBoardOptions.js";
export type { EmbeddingLabels, TensorBoardOptions } from "./tensorBoard/tensorBoardOptions.js";

export type { LossFunction } from "./losses/LossFunction.js";

export { getLearningRate, setLearningRate } from "./optimizers/learningRate.js";
export { type CommonOptions, commonOptions } from "./optimizers/commonOptions.js";
export { KerasOptimizer } from "./optimizers/KerasOptimizer.js";
export { optimizerFromConfig } from "./optimizers/optimizerFromConfig.js";
export { adadeltaOptions, adagradOptions, adamaxOptions, adamOptions } from "./optimizers/optimizerOptions.js";
export { adamwOptions, ftrlOptions, lionOptions, nadamOptions } from "./optimizers/optimizerOptions.js";
export { rmspropOptions, sgdOptions } from "./optimizers/optimizerOptions.js";
export type { AdadeltaOptions, AdagradOptions, AdamaxOptions, AdamOptions } from "./optimizers/optimizerOptions.js";
export type { AdamWOptions, FtrlOptions, LionOptions, NadamOptions } from "./optimizers/optimizerOptions.js";
export type { RmspropOptions, SgdOptions } from "./optimizers/optimizerOptions.js";
export { adadelta, adagrad, adam, adamax, adamw, ftrl, lion, nadam, rmsprop, sgd } from "./optimizers/optimizers.js";

export { cosineDecay, cosineDecayOptions, cosineDecayRestarts } from "./schedules/cosineDecays.js";
export { cosineDecayRestartsOptions } from "./schedules/cosineDecays.js";
export type { CosineDecayOptions, CosineDecayRestartsOptions } from "./schedules/cosineDecays.js";
export { decayOptions, exponentialDecay, inverseTimeDecay } from "./schedules/decays.js";
export { polynomialDecay, polynomialDecayOptions } from "./schedules/decays.js";
export type { DecayOptions, PolynomialDecayOptions } from "./schedules/decays.js";
export type { LearningRateSchedule } from "./schedules/LearningRateSchedule.js";
export { piecewiseConstantDecay, piecewiseConstantDecayOptions } from "./schedules/piecewiseConstantDecay.js";
export type { PiecewiseConstantDecayOptions } from "./schedules/piecewiseConstantDecay.js";
