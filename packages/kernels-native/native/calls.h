// Calls as the addon hands them to the kernels of an instruction set, and the table of these kernels.
#pragma once
#include <stddef.h>
#include <stdint.h>

/** A recurrent pass; the numbers of cells and activations are those of @seqloom/kernels. */
struct RecurrentCall {
  int cell;
  size_t batch, steps, features, units;
  /** Rows of a slice, the last one aside. */
  size_t rows;
  size_t threads;
  int activation, recurrentActivation;
  bool goBackwards, returnSequences, zeroOutputForMask, keepState;
  const float *input, *kernel, *recurrentKernel, *bias, *inputDropout, *recurrentDropout;
  const float* initialStates[2];
  const uint8_t* mask;
  float* output;
  float* states[2];
};

/** Gradients that come into a backward pass, and those that it makes. */
struct RecurrentGradients {
  const float* output;
  const float* states[2];
  float *input, *kernel, *recurrentKernel, *bias;
  float* initialStates[2];
};

/** Sizes and settings of a forward pass with what its backward pass reads; in one block with it. */
struct Saved {
  RecurrentCall call;
  float *input, *hidden, *dropped, *carried, *gates;
  float *kernel, *recurrentKernel, *inputDropout, *recurrentDropout;
  uint8_t* mask;
};

/** A product: Conv1D, or Dense as one long sample (`cutsSteps`). Channels and filters are those of one group. */
struct ProductCall {
  size_t samples, groups, channels, filters, kernelSize, strides, dilation, steps, left, outputSteps;
  bool cutsSteps;
  /** Samples, or steps, of a slice. */
  size_t slice;
  size_t threads;
  int activation;
  const float *input, *kernel, *bias;
  float* output;
  /** Backward, the result of forward too where there is an activation, and no gradient of the kernel where nobody wants it. */
  const float *outputGradient, *result;
  float *inputGradient, *kernelGradient, *biasGradient;
};

/** Rows of a table that ids name. */
struct EmbeddingCall {
  size_t count, columns, inputDim;
  /** Ids of a slice forward, rows of the table backward. */
  size_t slice;
  size_t threads;
  const int32_t* ids;
  float *table, *rows;
};

/** Pooling: windows of steps, or one of all of them. */
struct PoolingCall {
  size_t samples, steps, channels, poolSize, strides, left, windows;
  /** Samples of a slice. */
  size_t slice;
  size_t threads;
  int kind;
  const float* input;
  const uint8_t* mask;
  float* output;
  /** Steps of the maxima, where they are wanted. */
  int32_t* places;
  /** Backward, with the result of forward for the maxima over all steps. */
  const float *outputGradient, *result;
  float* inputGradient;
};

/** An activation, or a layer normalization, of rows that are as long as each other. */
struct RowsCall {
  size_t rows, width;
  /** Rows of a slice. */
  size_t slice;
  size_t threads;
  int activation;
  float epsilon;
  const float *input, *gamma, *beta;
  float* output;
  const float *outputGradient, *result;
  float *inputGradient, *gammaGradient, *betaGradient;
};

struct Kernels {
  const char* name;
  Saved* (*recurrentForward)(const RecurrentCall&);
  bool (*recurrentBackward)(const Saved&, const RecurrentGradients&);
  bool (*productForward)(const ProductCall&);
  bool (*productBackward)(const ProductCall&);
  void (*gather)(const EmbeddingCall&);
  void (*scatterAdd)(const EmbeddingCall&);
  void (*poolingForward)(const PoolingCall&);
  void (*poolingBackward)(const PoolingCall&);
  void (*activationForward)(const RowsCall&);
  void (*activationBackward)(const RowsCall&);
  void (*normalizationForward)(const RowsCall&);
  bool (*normalizationBackward)(const RowsCall&);
};
