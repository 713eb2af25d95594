import "./explainMissingBackend.js";
import "./initializers/seedTfjsInitializers.js";

export { GRU, gru } from "./recurrent/GRU.js";
export type { GRUOptions } from "./recurrent/GRU.js";
export { GRUCell, gruCell } from "./recurrent/GRUCell.js";
export type { GRUCellOptions } from "./recurrent/GRUCell.js";
export { LSTM, lstm } from "./recurrent/LSTM.js";
export type { LSTMOptions } from "./recurrent/LSTM.js";
export { LSTMCell, lstmCell } from "./recurrent/LSTMCell.js";
export type { LSTMCellOptions } from "./recurrent/LSTMCell.js";
export { RNN, rnn } from "./recurrent/RNN.js";
export type { RNNOptions } from "./recurrent/RNN.js";
export { SimpleRNN, simpleRnn } from "./recurrent/SimpleRNN.js";
export type { SimpleRNNOptions } from "./recurrent/SimpleRNN.js";
export { SimpleRNNCell, simpleRnnCell } from "./recurrent/SimpleRNNCell.js";
export type { SimpleRNNCellOptions } from "./recurrent/SimpleRNNCell.js";
export { StackedRNNCells, stackedRnnCells } from "./recurrent/StackedRNNCells.js";
export type { StackedRNNCellsOptions } from "./recurrent/StackedRNNCells.js";

export { Activation, activation } from "./core/Activation.js";
export type { ActivationOptions } from "./core/Activation.js";
export { Dense, dense } from "./core/Dense.js";
export type { DenseOptions } from "./core/Dense.js";
export { Embedding, embedding } from "./core/Embedding.js";
export type { EmbeddingOptions } from "./core/Embedding.js";
export { Masking, masking } from "./core/Masking.js";
export type { MaskingOptions } from "./core/Masking.js";

export { Flatten, flatten } from "./reshaping/Flatten.js";
export type { FlattenOptions } from "./reshaping/Flatten.js";
export { Permute, permute } from "./reshaping/Permute.js";
export type { PermuteOptions } from "./reshaping/Permute.js";
export { RepeatVector, repeatVector } from "./reshaping/RepeatVector.js";
export type { RepeatVectorOptions } from "./reshaping/RepeatVector.js";
export { Reshape, reshape } from "./reshaping/Reshape.js";
export type { ReshapeOptions } from "./reshaping/Reshape.js";

export { Add, add } from "./merging/Add.js";
export type { AddOptions } from "./merging/Add.js";
export { Average, average } from "./merging/Average.js";
export type { AverageOptions } from "./merging/Average.js";
export { Concatenate, concatenate } from "./merging/Concatenate.js";
export type { ConcatenateOptions } from "./merging/Concatenate.js";
export { Dot, dot } from "./merging/Dot.js";
export type { DotOptions } from "./merging/Dot.js";
export { Maximum, maximum } from "./merging/Maximum.js";
export type { MaximumOptions } from "./merging/Maximum.js";
export { Minimum, minimum } from "./merging/Minimum.js";
export type { MinimumOptions } from "./merging/Minimum.js";
export { Multiply, multiply } from "./merging/Multiply.js";
export type { MultiplyOptions } from "./merging/Multiply.js";
export { Subtract, subtract } from "./merging/Subtract.js";
export type { SubtractOptions } from "./merging/Subtract.js";

export { AveragePooling1D, averagePooling1d } from "./pooling/AveragePooling1D.js";
export type { AveragePooling1DOptions } from "./pooling/AveragePooling1D.js";
export { GlobalAveragePooling1D, globalAveragePooling1d } from "./pooling/GlobalAveragePooling1D.js";
export type { GlobalAveragePooling1DOptions } from "./pooling/GlobalAveragePooling1D.js";
export { GlobalMaxPooling1D, globalMaxPooling1d } from "./pooling/GlobalMaxPooling1D.js";
export type { GlobalMaxPooling1DOptions } from "./pooling/GlobalMaxPooling1D.js";
export { MaxPooling1D, maxPooling1d } from "./pooling/MaxPooling1D.js";
export type { MaxPooling1DOptions } from "./pooling/MaxPooling1D.js";

export { Conv1D, conv1d } from "./convolution/Conv1D.js";
export type { Conv1DOptions } from "./convolution/Conv1D.js";

export { BatchNormalization, batchNormalization } from "./normalization/BatchNormalization.js";
export type { BatchNormalizationOptions } from "./normalization/BatchNormalization.js";
export { LayerNormalization, layerNormalization } from "./normalization/LayerNormalization.js";
export type { LayerNormalizationOptions } from "./normalization/LayerNormalization.js";

export { Dropout, dropout } from "./regularization/Dropout.js";
export type { DropoutOptions } from "./regularization/Dropout.js";
export { SpatialDropout1D, spatialDropout1d } from "./regularization/SpatialDropout1D.js";
export type { SpatialDropout1DOptions } from "./regularization/SpatialDropout1D.js";

export { setRandomSeed } from "@seqloom/array";
export { GlorotUniform, glorotUniform } from "./initializers/GlorotUniform.js";
export type { GlorotUniformOptions } from "./initializers/GlorotUniform.js";
export { Orthogonal, orthogonal } from "./initializers/Orthogonal.js";
export type { OrthogonalOptions } from "./initializers/Orthogonal.js";
export { RandomUniform, randomUniform } from "./initializers/RandomUniform.js";
export type { RandomUniformOptions } from "./initializers/RandomUniform.js";
export { Zeros, zeros } from "./initializers/Zeros.js";

export { Functional, model } from "./model/Functional.js";
export type { Applied, FunctionalOptions } from "./model/Functional.js";
export { input, inputOptions } from "./model/input.js";
export type { InputOptions } from "./model/input.js";
export { Sequential, sequential } from "./model/Sequential.js";
export type { SequentialOptions, StackedLayer } from "./model/Sequential.js";

export { kerasLayerNames, layerFromKeras } from "./fromKeras/layerFromKeras.js";
export type { KerasLayer, LayerFromKerasOptions } from "./fromKeras/layerFromKeras.js";

export { Bidirectional, bidirectional } from "./wrappers/Bidirectional.js";
export type { BidirectionalOptions, MergeMode } from "./wrappers/Bidirectional.js";
export { TimeDistributed, timeDistributed } from "./wrappers/TimeDistributed.js";
export type { TimeDistributedOptions } from "./wrappers/TimeDistributed.js";
