// The functions that JavaScript calls. They check the lengths of arrays, since a wrong one would end the process, and leave
// everything else to the checks of @seqloom/kernels. A failure throws an Error.
#define NAPI_VERSION 8
#include <node_api.h>
#include <stdlib.h>
#include "calls.h"
#include "instructions.h"
#include "machine.h"

namespace {

const Kernels* variants[MOST_VARIANTS];

/** Arguments of one call. */
class Arguments {
 public:
  Arguments(napi_env env, napi_callback_info info) : env_(env) {
    count_ = MOST;
    napi_get_cb_info(env, info, &count_, values_, nullptr, nullptr);
  }

  bool failed() const { return failed_; }

  /** The numbers of a call, or ids, as an Int32Array. */
  const int32_t* numbers(size_t place, size_t length) {
    return static_cast<const int32_t*>(array(place, length, napi_int32_array, true));
  }
  float* floats(size_t place, size_t length) { return static_cast<float*>(array(place, length, napi_float32_array, true)); }
  float* optional(size_t place, size_t length) {
    return static_cast<float*>(array(place, length, napi_float32_array, false));
  }
  const uint8_t* mask(size_t place, size_t length) {
    return static_cast<const uint8_t*>(array(place, length, napi_uint8_array, false));
  }

  void* external(size_t place) {
    void* value = nullptr;
    if (place >= count_ || napi_get_value_external(env_, values_[place], &value) != napi_ok) fail("not a handle");
    return value;
  }

  void fail(const char* message) {
    if (!failed_) napi_throw_error(env_, nullptr, message);
    failed_ = true;
  }

 private:
  static constexpr size_t MOST = 16;
  napi_env env_;
  size_t count_;
  napi_value values_[MOST];
  bool failed_ = false;

  void* array(size_t place, size_t length, napi_typedarray_type wanted, bool required) {
    if (failed_) return nullptr;
    napi_valuetype kind = napi_undefined;
    if (place < count_) napi_typeof(env_, values_[place], &kind);
    if (kind == napi_undefined) {
      if (required) fail("kernels-native: an array is missing.");
      return nullptr;
    }
    napi_typedarray_type type;
    size_t found = 0;
    void* data = nullptr;
    if (napi_get_typedarray_info(env_, values_[place], &type, &found, &data, nullptr, nullptr) != napi_ok ||
        type != wanted || found != length) {
      fail("kernels-native: an array is of another kind or length than the sizes of its call ask for.");
      return nullptr;
    }
    static float nothing;
    return data ? data : &nothing; // an array without numbers may lie nowhere
  }
};

/** Flushes denormal numbers for as long as it lives. */
class Flushing {
 public:
  Flushing() : before_(flushDenormals()) {}
  ~Flushing() { restoreDenormals(before_); }

 private:
  unsigned long long before_;
};

constexpr const char* NO_MEMORY = "kernels-native: out of memory.";

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

const Kernels* kernelsOf(int32_t variant, Arguments& arguments) {
  const bool known = variant >= 0 && static_cast<size_t>(variant) < MOST_VARIANTS && variants[variant];
  if (!known) arguments.fail("kernels-native: this processor has no such instructions.");
  return known ? variants[variant] : nullptr;
}

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

void add(napi_env env, napi_value exports, const char* name, napi_callback callback) {
  napi_value function;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, nullptr, &function);
  napi_set_named_property(env, exports, name, function);
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
  add(env, exports, "recurrentForward", recurrentForward);
  add(env, exports, "recurrentBackward", recurrentBackward);
  add(env, exports, "release", release);
  add(env, exports, "productForward", productForward);
  add(env, exports, "productBackward", productBackward);
  add(env, exports, "gather", gather);
  add(env, exports, "scatterAdd", scatterAdd);
  add(env, exports, "memory", memory);
  add(env, exports, "empty", empty);
  return exports;
}
