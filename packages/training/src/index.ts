import "./explainMissingBackend.js";
import "./optimizers/registerOptimizers.js";

export { evaluate, evaluateOptions } from "./loop/evaluate.js";
export type { EvaluateLogs, EvaluateOptions } from "./loop/evaluate.js";
export { beginTraining } from "./loop/beginTraining.js";
export { fit, fitOptions } from "./loop/fit.js";
export type { FitOptions } from "./loop/fit.js";
export { CallbackList } from "./loop/CallbackList.js";
export type { CallbackListOptions } from "./loop/CallbackList.js";
export { innerLayers } from "./loop/innerLayers.js";
export { restoreTraining, trainingState } from "./loop/trainingState.js";
export type { TrainingState } from "./loop/trainingState.js";
export { engineLine } from "./engine/EngineChoice.js";
export { explainPlan, explainPlanOptions } from "./explain/explainPlan.js";
export type { ExplainPlanOptions } from "./explain/explainPlan.js";
export type { PlanBuffer } from "./plan/ModelPlan.js";
export type { PlanExplanation, PlanTime } from "./explain/PlanExplanation.js";
export { predict, predictOptions } from "./loop/predict.js";
export type { PredictOptions } from "./loop/predict.js";
export { setRandomSeed } from "@seqloom/array";

export type { LoopOptions } from "./console/loopOptions.js";
export { ProgressBar } from "./console/ProgressBar.js";
export type { LookName, ProgressBarOptions } from "./console/ProgressBar.js";

export type { BatchDataset } from "./data/datasetBatches.js";
export { isGenerator } from "./data/generator.js";
export type { BatchGenerator, BatchList, GeneratedBatch } from "./data/generator.js";
export type { ModelArray, ModelData } from "./data/modelData.js";

export { compile } from "./compile/compile.js";
export { type CompileOptions, compileOptions } from "./compile/compileOptions.js";
export { findLoss } from "./compile/lossByName.js";
export { compileFromConfig, getCompileConfig } from "./compile/compileConfig.js";
export type { CompileConfig, CompileFromConfigOptions, ConfigEntries, ConfigEntry } from "./compile/compileConfig.js";
export { customObject, registerCustomObjects } from "./compile/customObjects.js";
export type { CustomObject } from "./compile/customObjects.js";
export type { LossOption, LossWeights, NameOrFunction } from "./compile/readLosses.js";
export type { MetricOption, MetricsOption } from "./compile/readMetrics.js";

export { backupAndRestore, backupAndRestoreOptions } from "./backup/backupAndRestore.js";
export type { BackupAndRestoreOptions } from "./backup/backupAndRestore.js";
export { bestEpoch, bestEpochOptions } from "./callbacks/bestEpoch.js";
export type { BestEpochOptions } from "./callbacks/bestEpoch.js";
export { carryTraining, TrainingError, trainingOf } from "./callbacks/interruptedTraining.js";
export type { InterruptedTraining } from "./callbacks/interruptedTraining.js";
export type { BatchInfo, Callback, CallParams, Logs, Place, TrainingContext } from "./callbacks/Callback.js";
export { earlyStopping, earlyStoppingOptions } from "./monitors/earlyStopping.js";
export type { EarlyStopping, EarlyStoppingOptions } from "./monitors/earlyStopping.js";
export type { HookArguments, HookName } from "./callbacks/callHook.js";
export type { Callbacks } from "./callbacks/readCallbacks.js";
export { lambdaCallback } from "./callbacks/lambdaCallback.js";
export { learningRateScheduler, learningRateSchedulerOptions } from "./monitors/learningRateScheduler.js";
export type { LearningRateSchedulerOptions } from "./monitors/learningRateScheduler.js";
export { csvLogger, csvLoggerOptions } from "./checkpoints/csvLogger.js";
export type { CsvLoggerOptions, CsvSink } from "./checkpoints/csvLogger.js";
export { modelCheckpoint, modelCheckpointOptions } from "./checkpoints/modelCheckpoint.js";
export type { ModelCheckpoint, ModelCheckpointOptions } from "./checkpoints/modelCheckpoint.js";
export { type SaveModel, setModelFileSaver } from "./checkpoints/modelFileSaver.js";
export { reduceLROnPlateau, reduceLROnPlateauOptions } from "./monitors/reduceLROnPlateau.js";
export type { ReduceLROnPlateauOptions } from "./monitors/reduceLROnPlateau.js";
export { terminateOnNaN, terminateOnNaNOptions } from "./monitors/terminateOnNaN.js";
export type { TerminateOnNaNOptions } from "./monitors/terminateOnNaN.js";
export type { History } from "./callbacks/HistoryRecorder.js";
export type { LayersCallback } from "./callbacks/layersCallback.js";

export { tensorBoard } from "./tensorBoard/tensorBoard.js";
export { tensorBoardOptions } from "./tensorBoard/tensorBoardOptions.js";
export type { EmbeddingLabels, TensorBoardOptions } from "./tensorBoard/tensorBoardOptions.js";

export { categoricalHinge, hinge, squaredHinge } from "./losses/hingeLosses.js";
export { lossClasses } from "./losses/lossClasses.js";
export type { LossFunction } from "./losses/LossFunction.js";
export type { LossOptions } from "./losses/lossOptions.js";
export type { Loss } from "./losses/makeLoss.js";
export {
  binaryCrossentropy,
  binaryFocalCrossentropy,
  binaryFocalCrossentropyOptions,
  categoricalCrossentropy,
  categoricalFocalCrossentropy,
  crossentropyOptions,
  focalCrossentropyOptions,
  klDivergence,
  poisson,
  sparseCategoricalCrossentropy,
  sparseCategoricalCrossentropyOptions,
} from "./losses/probabilisticLosses.js";
export type {
  BinaryFocalCrossentropyOptions,
  CrossentropyOptions,
  FocalCrossentropyOptions,
  SparseCategoricalCrossentropyOptions,
} from "./losses/probabilisticLosses.js";
export {
  cosineSimilarity,
  cosineSimilarityOptions,
  huber,
  huberOptions,
  logCosh,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  meanSquaredLogarithmicError,
} from "./losses/regressionLosses.js";
export type { CosineSimilarityOptions, HuberOptions } from "./losses/regressionLosses.js";

export {
  accuracy,
  accuracyOptions,
  binaryAccuracy,
  binaryAccuracyOptions,
  categoricalAccuracy,
  sparseCategoricalAccuracy,
  sparseTopKCategoricalAccuracy,
  topKCategoricalAccuracy,
  topKOptions,
} from "./metrics/accuracyMetrics.js";
export type { AccuracyOptions, BinaryAccuracyOptions, TopKOptions } from "./metrics/accuracyMetrics.js";
export { auc, aucOptions } from "./metrics/auc.js";
export type { AucOptions } from "./metrics/auc.js";
export {
  countOptions,
  falseNegatives,
  falsePositives,
  precision,
  precisionOptions,
  recall,
  trueNegatives,
  truePositives,
} from "./metrics/confusionMetrics.js";
export type { CountOptions, PrecisionOptions } from "./metrics/confusionMetrics.js";
export {
  constrainedOptions,
  precisionAtRecall,
  recallAtPrecision,
  sensitivityAtSpecificity,
  specificityAtSensitivity,
} from "./metrics/constrainedMetrics.js";
export type { ConstrainedOptions } from "./metrics/constrainedMetrics.js";
export { f1Score, f1ScoreOptions, fBetaScore, fBetaScoreOptions } from "./metrics/fBetaScore.js";
export type { F1ScoreOptions, FBetaScoreOptions } from "./metrics/fBetaScore.js";
export { metricClasses } from "./metrics/metricFromConfig.js";
export type { MeanMetric } from "./metrics/MeanMetric.js";
export type { Metric, MetricInput, NamedMetric } from "./metrics/Metric.js";
export { r2Score, r2ScoreOptions } from "./metrics/r2Score.js";
export type { R2ScoreOptions } from "./metrics/r2Score.js";
export { rootMeanSquaredError, rootMeanSquaredErrorOptions } from "./metrics/rootMeanSquaredError.js";
export type { RootMeanSquaredErrorOptions } from "./metrics/rootMeanSquaredError.js";

export { classificationReport, classificationReportOptions } from "./reports/classificationReport.js";
export type { ClassificationReportOptions, ClassificationScores, ClassScores } from "./reports/classificationReport.js";
export { confusionMatrix, confusionMatrixOptions } from "./reports/confusionMatrix.js";
export type { ConfusionMatrixOptions } from "./reports/confusionMatrix.js";
export type { Labels } from "./reports/labelsOf.js";
export { mistakes, mistakesOptions } from "./reports/mistakes.js";
export type { Mistake, MistakesOptions } from "./reports/mistakes.js";
export type { ClassWeight } from "./weights/classWeights.js";
export type { Reduction } from "./weights/reduceLoss.js";

export { getLearningRate, setLearningRate } from "./optimizers/learningRate.js";
export { type CommonOptions, commonOptions } from "./optimizers/commonOptions.js";
export { KerasOptimizer } from "./optimizers/KerasOptimizer.js";
export { checkOptimizer } from "./optimizers/checkOptimizer.js";
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
