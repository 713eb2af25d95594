// The functions that JavaScript calls. They check the lengths of arrays, since a wrong one would end the process, and leave
// everything else to the checks of @seqloom/kernels. A failure throws an Error.
#include <stdlib.h>
#include "arguments.h"
#include "layers.h"

const Kernels* variants[MOST_VARIANTS];

namespace {

/** Version of the functions below and their arguments; `NATIVE_VERSION` of @seqloom/kernels has to be the same. */
constexpr int INTERFACE_VERSION = 2;

/** Saved values of a forward pass, as JavaScript holds them. */
struct Handle {
  const Kernels* kernels;
  Saved* saved;
};

void finalizeHandle(napi_env, void* data, void*) {
  Handle* handle = static_cast<Handle*>(data);
  if (handle->saved) freeBlock(handle->saved);
  free(handle);
}

/** Places of the numbers of a recurrent call; src/NativeAddon.ts has the same. */
enum RecurrentNumbers {
  VARIANT, THREADS, CELL, BATCH, STEPS, FEATURES, UNITS, ROWS, ACTIVATION, RECURRENT_ACTIVATION, GO_BACKWARDS,
  RETURN_SEQUENCES, ZERO_OUTPUT_FOR_MASK, KEEP_STATE, RECURRENT_NUMBERS
};

struct CellSizes {
  size_t gates, states, biases;
};
const CellSizes cellSizes[] = {{1, 1, 1}, {4, 2, 1}, {3, 1, 2}};

napi_value recurrentForward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  const int32_t* n = arguments.numbers(0, RECURRENT_NUMBERS);
  const Kernels* kernels = n ? kernelsOf(n[VARIANT], arguments) : nullptr;
  if (!kernels) return nullptr;
  for (int i = BATCH; i <= ROWS; i++) {
    if (n[i] < 1) arguments.fail("kernels-native: a size is not positive.");
  }
  if (n[CELL] < 0 || n[CELL] > 2) arguments.fail("kernels-native: no such cell.");
  if (arguments.failed()) return nullptr;
  const CellSizes& cell = cellSizes[n[CELL]];
  RecurrentCall call = {};
  call.cell = n[CELL];
  call.batch = n[BATCH];
  call.steps = n[STEPS];
  call.features = n[FEATURES];
  call.units = n[UNITS];
  call.rows = n[ROWS];
  call.threads = n[THREADS];
  call.activation = n[ACTIVATION];
  call.recurrentActivation = n[RECURRENT_ACTIVATION];
  call.goBackwards = n[GO_BACKWARDS];
  call.returnSequences = n[RETURN_SEQUENCES];
  call.zeroOutputForMask = n[ZERO_OUTPUT_FOR_MASK];
  call.keepState = n[KEEP_STATE];
  const size_t columns = cell.gates * call.units, state = call.batch * call.units;
  call.input = arguments.floats(1, call.batch * call.steps * call.features);
  call.kernel = arguments.floats(2, call.features * columns);
  call.recurrentKernel = arguments.floats(3, call.units * columns);
  call.bias = arguments.optional(4, cell.biases * columns);
  call.inputDropout = arguments.optional(5, call.batch * call.features);
  call.recurrentDropout = arguments.optional(6, state);
  call.initialStates[0] = arguments.optional(7, state);
  call.initialStates[1] = arguments.optional(8, state);
  call.mask = arguments.mask(9, call.batch * call.steps);
  call.output = arguments.floats(10, state * (call.returnSequences ? call.steps : 1));
  call.states[0] = arguments.optional(11, state);
  call.states[1] = arguments.optional(12, state);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  Saved* saved = kernels->recurrentForward(call);
  if (!saved) arguments.fail(NO_MEMORY);
  if (saved && !call.keepState) freeBlock(saved);
  if (!saved || !call.keepState) return nullptr;
  Handle* handle = static_cast<Handle*>(malloc(sizeof(Handle)));
  *handle = {kernels, saved};
  napi_value result;
  napi_create_external(env, handle, finalizeHandle, nullptr, &result);
  return result;
}

napi_value recurrentBackward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  Handle* handle = static_cast<Handle*>(arguments.external(0));
  if (!handle) return nullptr;
  if (!handle->saved) {
    arguments.fail("kernels-native: the handle was used already.");
    return nullptr;
  }
  const RecurrentCall& call = handle->saved->call;
  const CellSizes& cell = cellSizes[call.cell];
  const size_t columns = cell.gates * call.units, state = call.batch * call.units;
  RecurrentGradients gradients = {};
  gradients.output = arguments.floats(1, state * (call.returnSequences ? call.steps : 1));
  gradients.states[0] = arguments.optional(2, state);
  gradients.states[1] = arguments.optional(3, state);
  gradients.input = arguments.optional(4, call.batch * call.steps * call.features);
  gradients.kernel = arguments.floats(5, call.features * columns);
  gradients.recurrentKernel = arguments.floats(6, call.units * columns);
  gradients.bias = arguments.optional(7, cell.biases * columns);
  gradients.initialStates[0] = arguments.optional(8, state);
  gradients.initialStates[1] = arguments.optional(9, state);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  if (!handle->kernels->recurrentBackward(*handle->saved, gradients)) {
    arguments.fail(NO_MEMORY);
    return nullptr;
  }
  freeBlock(handle->saved);
  handle->saved = nullptr;
  return nullptr;
}

napi_value release(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  Handle* handle = static_cast<Handle*>(arguments.external(0));
  if (handle && handle->saved) {
    freeBlock(handle->saved);
    handle->saved = nullptr;
  }
  return nullptr;
}

/** Places of the numbers of a product. */
enum ProductNumbers {
  PRODUCT_VARIANT, PRODUCT_THREADS, SAMPLES, GROUPS, CHANNELS, FILTERS, KERNEL_SIZE, STRIDES, DILATION, INPUT_STEPS, LEFT,
  OUTPUT_STEPS, CUTS_STEPS, SLICE, PRODUCT_ACTIVATION, PRODUCT_NUMBERS
};

/** Reads what both passes have; the kernels, or nullptr. */
const Kernels* readProduct(Arguments& arguments, ProductCall& call) {
  const int32_t* n = arguments.numbers(0, PRODUCT_NUMBERS);
  const Kernels* kernels = n ? kernelsOf(n[PRODUCT_VARIANT], arguments) : nullptr;
  if (!kernels) return nullptr;
  for (int i = SAMPLES; i <= SLICE; i++) {
    if (n[i] < (i == LEFT || i == CUTS_STEPS ? 0 : 1)) arguments.fail("kernels-native: a size is not positive.");
  }
  if (arguments.failed()) return nullptr;
  call.threads = n[PRODUCT_THREADS];
  call.samples = n[SAMPLES];
  call.groups = n[GROUPS];
  call.channels = n[CHANNELS];
  call.filters = n[FILTERS];
  call.kernelSize = n[KERNEL_SIZE];
  call.strides = n[STRIDES];
  call.dilation = n[DILATION];
  call.steps = n[INPUT_STEPS];
  call.left = n[LEFT];
  call.outputSteps = n[OUTPUT_STEPS];
  call.cutsSteps = n[CUTS_STEPS];
  call.slice = n[SLICE];
  call.activation = n[PRODUCT_ACTIVATION];
  const size_t filters = call.groups * call.filters;
  call.input = arguments.floats(1, call.samples * call.steps * call.groups * call.channels);
  call.kernel = arguments.floats(2, call.kernelSize * call.channels * filters);
  return arguments.failed() ? nullptr : kernels;
}

napi_value productForward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  ProductCall call = {};
  const Kernels* kernels = readProduct(arguments, call);
  if (!kernels) return nullptr;
  call.bias = arguments.optional(3, call.groups * call.filters);
  call.output = arguments.floats(4, call.samples * call.outputSteps * call.groups * call.filters);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  if (!kernels->productForward(call)) arguments.fail(NO_MEMORY);
  return nullptr;
}

napi_value productBackward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  ProductCall call = {};
  const Kernels* kernels = readProduct(arguments, call);
  if (!kernels) return nullptr;
  const size_t filters = call.groups * call.filters;
  call.outputGradient = arguments.floats(3, call.samples * call.outputSteps * filters);
  call.result = arguments.optional(4, call.samples * call.outputSteps * filters);
  call.inputGradient = arguments.optional(5, call.samples * call.steps * call.groups * call.channels);
  call.kernelGradient = arguments.optional(6, call.kernelSize * call.channels * filters);
  call.biasGradient = arguments.optional(7, filters);
  if (call.activation && !call.result) arguments.fail("kernels-native: the result of an activation is missing.");
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  if (!kernels->productBackward(call)) arguments.fail(NO_MEMORY);
  return nullptr;
}

/** Places of the numbers of an Embedding. */
enum EmbeddingNumbers { ROWS_VARIANT, ROWS_THREADS, COUNT, COLUMNS, INPUT_DIM, ROWS_SLICE, EMBEDDING_NUMBERS };

/** Reads a call: numbers, ids, table, rows. The kernels, or nullptr. */
const Kernels* readEmbedding(Arguments& arguments, EmbeddingCall& call) {
  const int32_t* n = arguments.numbers(0, EMBEDDING_NUMBERS);
  const Kernels* kernels = n ? kernelsOf(n[ROWS_VARIANT], arguments) : nullptr;
  if (!kernels) return nullptr;
  for (int i = COUNT; i <= ROWS_SLICE; i++) {
    if (n[i] < 1) arguments.fail("kernels-native: a size is not positive.");
  }
  if (arguments.failed()) return nullptr;
  call.threads = n[ROWS_THREADS];
  call.count = n[COUNT];
  call.columns = n[COLUMNS];
  call.inputDim = n[INPUT_DIM];
  call.slice = n[ROWS_SLICE];
  call.ids = arguments.numbers(1, call.count);
  call.table = arguments.floats(2, call.inputDim * call.columns);
  call.rows = arguments.floats(3, call.count * call.columns);
  for (size_t i = 0; !arguments.failed() && i < call.count; i++) {
    if (static_cast<uint32_t>(call.ids[i]) >= call.inputDim) arguments.fail("kernels-native: an id is outside the table.");
  }
  return arguments.failed() ? nullptr : kernels;
}

napi_value gather(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  EmbeddingCall call = {};
  const Kernels* kernels = readEmbedding(arguments, call);
  if (kernels) kernels->gather(call);
  return nullptr;
}

napi_value scatterAdd(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  EmbeddingCall call = {};
  const Kernels* kernels = readEmbedding(arguments, call);
  const Flushing flushing;
  if (kernels) kernels->scatterAdd(call);
  return nullptr;
}

/** Bytes that passes hold, and bytes of the whole memory. */
napi_value memory(napi_env env, napi_callback_info) {
  napi_value result, value;
  napi_create_array_with_length(env, 2, &result);
  napi_create_double(env, static_cast<double>(bytesTaken()), &value);
  napi_set_element(env, result, 0, value);
  napi_create_double(env, static_cast<double>(bytesTaken() + bytesKept()), &value);
  napi_set_element(env, result, 1, value);
  return result;
}

napi_value empty(napi_env, napi_callback_info) {
  emptyBlocks();
  return nullptr;
}

}  // namespace

NAPI_MODULE_INIT() {
  const size_t count = findKernels(variants);
  napi_value names, name;
  napi_create_array_with_length(env, count, &names);
  for (size_t i = 0; i < count; i++) {
    napi_create_string_utf8(env, variants[i]->name, NAPI_AUTO_LENGTH, &name);
    napi_set_element(env, names, i, name);
  }
  napi_set_named_property(env, exports, "variants", names);
  napi_value version;
  napi_create_int32(env, INTERFACE_VERSION, &version);
  napi_set_named_property(env, exports, "version", version);
  add(env, exports, "recurrentForward", recurrentForward);
  add(env, exports, "recurrentBackward", recurrentBackward);
  add(env, exports, "release", release);
  add(env, exports, "productForward", productForward);
  add(env, exports, "productBackward", productBackward);
  add(env, exports, "gather", gather);
  add(env, exports, "scatterAdd", scatterAdd);
  addLayerCalls(env, exports);
  add(env, exports, "memory", memory);
  add(env, exports, "empty", empty);
  return exports;
}
