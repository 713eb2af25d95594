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

export { ELU, elu } from "./activations/ELU.js";
export type { ELUOptions } from "./activations/ELU.js";
export { LeakyReLU, leakyRelu } from "./activations/LeakyReLU.js";
export type { LeakyReLUOptions } from "./activations/LeakyReLU.js";
export { PReLU, prelu } from "./activations/PReLU.js";
export type { PReLUOptions } from "./activations/PReLU.js";
export { ReLU, relu } from "./activations/ReLU.js";
export type { ReLUOptions } from "./activations/ReLU.js";
export { Softmax, softmax } from "./activations/Softmax.js";
export type { SoftmaxOptions } from "./activations/Softmax.js";

export { Cropping1D, cropping1d } from "./reshaping/Cropping1D.js";
export type { Cropping1DOptions } from "./reshaping/Cropping1D.js";
export { Flatten, flatten } from "./reshaping/Flatten.js";
export type { FlattenOptions } from "./reshaping/Flatten.js";
export { Permute, permute } from "./reshaping/Permute.js";
export type { PermuteOptions } from "./reshaping/Permute.js";
export { RepeatVector, repeatVector } from "./reshaping/RepeatVector.js";
export type { RepeatVectorOptions } from "./reshaping/RepeatVector.js";
export { Reshape, reshape } from "./reshaping/Reshape.js";
export type { ReshapeOptions } from "./reshaping/Reshape.js";
export { UpSampling1D, upSampling1d } from "./reshaping/UpSampling1D.js";
export type { UpSampling1DOptions } from "./reshaping/UpSampling1D.js";
export { ZeroPadding1D, zeroPadding1d } from "./reshaping/ZeroPadding1D.js";
export type { ZeroPadding1DOptions } from "./reshaping/ZeroPadding1D.js";

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

export { AdditiveAttention, additiveAttention } from "./attention/AdditiveAttention.js";
export type { AdditiveAttentionOptions } from "./attention/AdditiveAttention.js";
export { Attention, attention } from "./attention/Attention.js";
export type { AttentionOptions } from "./attention/Attention.js";
export type { AttentionArguments } from "./attention/AttentionLayer.js";
export { MultiHeadAttention, multiHeadAttention } from "./attention/MultiHeadAttention.js";
export type { MultiHeadArguments } from "./attention/multiHeadArguments.js";
export type { MultiHeadAttentionOptions } from "./attention/multiHeadOptions.js";

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
export { DepthwiseConv1D, depthwiseConv1d } from "./convolution/DepthwiseConv1D.js";
export type { DepthwiseConv1DOptions } from "./convolution/DepthwiseConv1D.js";
export { SeparableConv1D, separableConv1d } from "./convolution/SeparableConv1D.js";
export type { SeparableConv1DOptions } from "./convolution/SeparableConv1D.js";

export { BatchNormalization, batchNormalization } from "./normalization/BatchNormalization.js";
export type { BatchNormalizationOptions } from "./normalization/BatchNormalization.js";
export { LayerNormalization, layerNormalization } from "./normalization/LayerNormalization.js";
export type { LayerNormalizationOptions } from "./normalization/LayerNormalization.js";
export { Normalization, normalization } from "./normalization/Normalization.js";
export type { AdaptData, NormalizationLayerOptions } from "./normalization/Normalization.js";

export { Dropout, dropout } from "./regularization/Dropout.js";
export type { DropoutOptions } from "./regularization/Dropout.js";
export { GaussianDropout, gaussianDropout } from "./regularization/GaussianDropout.js";
export type { GaussianDropoutOptions } from "./regularization/GaussianDropout.js";
export { GaussianNoise, gaussianNoise } from "./regularization/GaussianNoise.js";
export type { GaussianNoiseOptions } from "./regularization/GaussianNoise.js";
export { SpatialDropout1D, spatialDropout1d } from "./regularization/SpatialDropout1D.js";
export type { SpatialDropout1DOptions } from "./regularization/SpatialDropout1D.js";

export { L1, l1 } from "./regularizers/L1.js";
export type { L1Options } from "./regularizers/L1.js";
export { L1L2, l1L2 } from "./regularizers/L1L2.js";
export type { L1L2Options } from "./regularizers/L1L2.js";
export { L2, l2 } from "./regularizers/L2.js";
export type { L2Options } from "./regularizers/L2.js";
export { OrthogonalRegularizer, orthogonalRegularizer } from "./regularizers/OrthogonalRegularizer.js";
export type { OrthogonalRegularizerOptions } from "./regularizers/OrthogonalRegularizer.js";

export { setRandomSeed } from "@seqloom/array";
export { GlorotUniform, glorotUniform } from "./initializers/GlorotUniform.js";
export type { GlorotUniformOptions } from "./initializers/GlorotUniform.js";
export { Orthogonal, orthogonal } from "./initializers/Orthogonal.js";
export type { OrthogonalOptions } from "./initializers/Orthogonal.js";
export { RandomUniform, randomUniform } from "./initializers/RandomUniform.js";
export type { RandomUniformOptions } from "./initializers/RandomUniform.js";
export { VarianceScaling, varianceScaling } from "./initializers/VarianceScaling.js";
export type { VarianceScalingOptions } from "./initializers/VarianceScaling.js";
export { Zeros, zeros } from "./initializers/Zeros.js";

export { Functional, model } from "./model/Functional.js";
export type { Applied, FunctionalOptions } from "./model/Functional.js";
export { input, inputOptions } from "./model/input.js";
export type { InputOptions } from "./model/input.js";
export { Sequential, sequential } from "./model/Sequential.js";
export type { SequentialOptions, StackedLayer } from "./model/Sequential.js";

export { kerasLayerNames, layerFromKeras } from "./fromKeras/layerFromKeras.js";
export type { KerasLayer, LayerFromKerasOptions } from "./fromKeras/layerFromKeras.js";

export { IntegerLookup, integerLookup } from "./preprocessing/IntegerLookup.js";
export type { IntegerLookupOptions } from "./preprocessing/IntegerLookup.js";
export { StringLookup, stringLookup } from "./preprocessing/StringLookup.js";
export type { StringLookupOptions } from "./preprocessing/StringLookup.js";

export { Bidirectional, bidirectional } from "./wrappers/Bidirectional.js";
export type { BidirectionalOptions, MergeMode } from "./wrappers/Bidirectional.js";
export { TimeDistributed, timeDistributed } from "./wrappers/TimeDistributed.js";
export type { TimeDistributedOptions } from "./wrappers/TimeDistributed.js";
