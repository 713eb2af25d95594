export { fromFrame } from "./rows/fromFrame.js";
export type { ArqueroTable, DanfoFrame, Frame, FromFrameOptions, SeriesFrame, TableRecord } from "./rows/fromFrame.js";
export type { Rows } from "./rows/rowsOf.js";

export { nextTradingDay } from "./dates/nextTradingDay.js";
export type { NextTradingDayOptions } from "./dates/nextTradingDay.js";

export type { Scaled, ScaledColumns, ScalerJson, ScalerOptions } from "./scalers/ColumnScaler.js";
export type { ScalerState } from "./scalers/fittedState.js";
export { MaxAbsScaler } from "./scalers/MaxAbsScaler.js";
export type { MaxAbsScalerOptions } from "./scalers/MaxAbsScaler.js";
export { MinMaxScaler } from "./scalers/MinMaxScaler.js";
export type { MinMaxScalerOptions } from "./scalers/MinMaxScaler.js";
export { RobustScaler } from "./scalers/RobustScaler.js";
export type { RobustScalerOptions } from "./scalers/RobustScaler.js";
export { scalerFromJson } from "./scalers/scalerFromJson.js";
export type { Scaler } from "./scalers/scalerFromJson.js";
export { scaleSplit } from "./scalers/scaleSplit.js";
export { StandardScaler } from "./scalers/StandardScaler.js";
export type { StandardScalerOptions } from "./scalers/StandardScaler.js";

export { forecastWindows } from "./windows/forecastWindows.js";
export type { ForecastWindowsOptions } from "./windows/forecastWindows.js";
export { lookbackGenerator } from "./windows/lookbackGenerator.js";
export type { LookbackGenerator, LookbackOptions } from "./windows/lookbackGenerator.js";
export type { TimeseriesDataset, WindowBatch } from "./windows/TimeseriesDataset.js";
export { timeseriesDatasetFromArray } from "./windows/timeseriesDatasetFromArray.js";
export type { TimeseriesDatasetOptions } from "./windows/timeseriesDatasetFromArray.js";
export { TimeseriesGenerator } from "./windows/TimeseriesGenerator.js";
export type { TimeseriesBatch, TimeseriesGeneratorOptions } from "./windows/TimeseriesGenerator.js";
export type { WarningListener, WarningOption } from "./windows/warningOption.js";

export { splitAtDates } from "./splits/splitAtDates.js";
export type { SplitAtDatesOptions } from "./splits/splitAtDates.js";
export { timeSeriesSplit } from "./splits/timeSeriesSplit.js";
export type { RowRange, TimeSeriesSplitOptions } from "./splits/timeSeriesSplit.js";
export { trainTestSplit } from "./splits/trainTestSplit.js";
export type { TrainTestSplitOptions } from "./splits/trainTestSplit.js";

export { backtest } from "./forecasts/backtest.js";
export type { Backtest, BacktestOptions, Forecast, Forecaster } from "./forecasts/backtest.js";
export { drift, lastValue, movingAverage, seasonal } from "./forecasts/baselines.js";
export type { BaselineOptions, MovingAverageOptions, SeasonalOptions } from "./forecasts/baselines.js";
export { compare } from "./forecasts/compare.js";
export type { CompareOptions, Comparison, MetricName } from "./forecasts/compare.js";
export {
  directionalAccuracy,
  explainedVariance,
  mae,
  mape,
  mase,
  maxError,
  meanBias,
  medianAbsoluteError,
  mse,
  perColumn,
  r2,
  rmse,
  smape,
} from "./forecasts/metrics.js";
export type { MaseOptions, Metric } from "./forecasts/metrics.js";
export { naiveMae } from "./forecasts/naiveMae.js";
export type { Values } from "./forecasts/pairsOf.js";

export { bollinger, ema, macd, rsi, sma } from "./indicators/indicators.js";
export type {
  BollingerOptions,
  EmaOptions,
  IndicatorConvention,
  MacdOptions,
  RsiOptions,
  SmaOptions,
} from "./indicators/indicators.js";
