export { backtest } from "./backtest.js";
export type { Backtest, BacktestOptions, Forecast, Forecaster } from "./backtest.js";
export { drift, lastValue, movingAverage, seasonal } from "./baselines.js";
export type { BaselineOptions, MovingAverageOptions, SeasonalOptions } from "./baselines.js";
export type { Scaled, ScaledColumns, ScalerJson, ScalerOptions, ScalerState } from "./ColumnScaler.js";
export { compare } from "./compare.js";
export type { CompareOptions, Comparison, MetricName } from "./compare.js";
export { forecastWindows } from "./forecastWindows.js";
export type { ForecastWindowsOptions } from "./forecastWindows.js";
export { fromFrame } from "./fromFrame.js";
export type { ArqueroTable, DanfoFrame, Frame, FromFrameOptions, SeriesFrame, TableRecord } from "./fromFrame.js";
export { bollinger, ema, macd, rsi, sma } from "./indicators.js";
export type {
  BollingerOptions,
  EmaOptions,
  IndicatorConvention,
  MacdOptions,
  RsiOptions,
  SmaOptions,
} from "./indicators.js";
export { lookbackGenerator } from "./lookbackGenerator.js";
export type { LookbackGenerator, LookbackOptions } from "./lookbackGenerator.js";
export { MaxAbsScaler } from "./MaxAbsScaler.js";
export type { MaxAbsScalerOptions } from "./MaxAbsScaler.js";
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
} from "./metrics.js";
export type { MaseOptions, Metric } from "./metrics.js";
export { MinMaxScaler } from "./MinMaxScaler.js";
export type { MinMaxScalerOptions } from "./MinMaxScaler.js";
export { nextTradingDay } from "./nextTradingDay.js";
export type { NextTradingDayOptions } from "./nextTradingDay.js";
export type { Values } from "./pairsOf.js";
export { RobustScaler } from "./RobustScaler.js";
export type { RobustScalerOptions } from "./RobustScaler.js";
export type { Rows } from "./rowsOf.js";
export { scalerFromJson } from "./scalerFromJson.js";
export type { Scaler } from "./scalerFromJson.js";
export { scaleSplit } from "./scaleSplit.js";
export { splitAtDates } from "./splitAtDates.js";
export type { SplitAtDatesOptions } from "./splitAtDates.js";
export { StandardScaler } from "./StandardScaler.js";
export type { StandardScalerOptions } from "./StandardScaler.js";
export type { TimeseriesDataset, WindowBatch } from "./TimeseriesDataset.js";
export { timeseriesDatasetFromArray } from "./timeseriesDatasetFromArray.js";
export type { TimeseriesDatasetOptions } from "./timeseriesDatasetFromArray.js";
export { TimeseriesGenerator } from "./TimeseriesGenerator.js";
export type { TimeseriesBatch, TimeseriesGeneratorOptions } from "./TimeseriesGenerator.js";
export { timeSeriesSplit } from "./timeSeriesSplit.js";
export type { RowRange, TimeSeriesSplitOptions } from "./timeSeriesSplit.js";
export { trainTestSplit } from "./trainTestSplit.js";
export type { TrainTestSplitOptions } from "./trainTestSplit.js";
export type { WarningListener, WarningOption } from "./warningOption.js";
