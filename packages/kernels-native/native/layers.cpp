// The functions of layers without products: pooling, activations, layer normalization.
#include "layers.h"
#include <string.h>
#include "arguments.h"

namespace {

/** Places of the numbers of a pooling. */
enum PoolingNumbers {
  POOLING_VARIANT, POOLING_THREADS, KIND, SAMPLES, STEPS, CHANNELS, POOL_SIZE, STRIDES, LEFT, WINDOWS, POOLING_SLICE,
  POOLING_NUMBERS
};
constexpr int GLOBAL_MAXIMUM = 2, KINDS = 4;

/** Reads what both passes have; the kernels, or nullptr. */
const Kernels* readPooling(Arguments& arguments, PoolingCall& call) {
  const int32_t* n = arguments.numbers(0, POOLING_NUMBERS);
  const Kernels* kernels = n ? kernelsOf(n[POOLING_VARIANT], arguments) : nullptr;
  if (!kernels) return nullptr;
  for (int i = SAMPLES; i <= POOLING_SLICE; i++) {
    if (n[i] < (i == LEFT ? 0 : 1)) arguments.fail("kernels-native: a size is not positive.");
  }
  if (n[KIND] < 0 || n[KIND] >= KINDS) arguments.fail("kernels-native: no such pooling.");
  if (arguments.failed()) return nullptr;
  call.threads = n[POOLING_THREADS];
  call.kind = n[KIND];
  call.samples = n[SAMPLES];
  call.steps = n[STEPS];
  call.channels = n[CHANNELS];
  call.poolSize = n[POOL_SIZE];
  call.strides = n[STRIDES];
  call.left = n[LEFT];
  call.windows = n[WINDOWS];
  call.slice = n[POOLING_SLICE];
  const size_t last = (call.windows - 1) * call.strides;
  const bool fits = call.left < call.poolSize && last < call.left + call.steps;
  if (!fits) arguments.fail("kernels-native: a window is outside the sequence.");
  return fits ? kernels : nullptr;
}

napi_value poolingForward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  PoolingCall call = {};
  const Kernels* kernels = readPooling(arguments, call);
  if (!kernels) return nullptr;
  const size_t outputs = call.samples * call.windows * call.channels;
  call.input = arguments.floats(1, call.samples * call.steps * call.channels);
  call.mask = arguments.mask(2, call.samples * call.steps);
  call.output = arguments.floats(3, outputs);
  call.places = arguments.places(4, outputs);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  kernels->poolingForward(call);
  return nullptr;
}

napi_value poolingBackward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  PoolingCall call = {};
  const Kernels* kernels = readPooling(arguments, call);
  if (!kernels) return nullptr;
  const size_t inputs = call.samples * call.steps * call.channels, outputs = call.samples * call.windows * call.channels;
  call.input = arguments.optional(1, inputs);
  call.mask = arguments.mask(2, call.samples * call.steps);
  call.result = arguments.optional(3, outputs);
  call.places = arguments.places(4, outputs);
  call.outputGradient = arguments.floats(5, outputs);
  call.inputGradient = arguments.floats(6, inputs);
  const bool complete = call.kind == 0 ? call.places != nullptr : call.kind != GLOBAL_MAXIMUM || (call.input && call.result);
  if (!complete) arguments.fail("kernels-native: the result of forward is missing.");
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  kernels->poolingBackward(call);
  return nullptr;
}

/** Places of the numbers of activations and normalizations; epsilon as its bits. */
enum RowsNumbers { ROWS_VARIANT, ROWS_THREADS, ROWS, WIDTH, ROWS_SLICE, ACTIVATION, EPSILON, ROWS_NUMBERS };

/** Reads what all passes of rows have; the kernels, or nullptr. */
const Kernels* readRows(Arguments& arguments, RowsCall& call) {
  const int32_t* n = arguments.numbers(0, ROWS_NUMBERS);
  const Kernels* kernels = n ? kernelsOf(n[ROWS_VARIANT], arguments) : nullptr;
  if (!kernels) return nullptr;
  for (int i = ROWS; i <= ROWS_SLICE; i++) {
    if (n[i] < 1) arguments.fail("kernels-native: a size is not positive.");
  }
  if (arguments.failed()) return nullptr;
  call.threads = n[ROWS_THREADS];
  call.rows = n[ROWS];
  call.width = n[WIDTH];
  call.slice = n[ROWS_SLICE];
  call.activation = n[ACTIVATION];
  memcpy(&call.epsilon, &n[EPSILON], 4);
  return kernels;
}

napi_value activationForward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  RowsCall call = {};
  const Kernels* kernels = readRows(arguments, call);
  if (!kernels) return nullptr;
  call.input = arguments.floats(1, call.rows * call.width);
  call.output = arguments.floats(2, call.rows * call.width);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  kernels->activationForward(call);
  return nullptr;
}

napi_value activationBackward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  RowsCall call = {};
  const Kernels* kernels = readRows(arguments, call);
  if (!kernels) return nullptr;
  call.result = arguments.floats(1, call.rows * call.width);
  call.outputGradient = arguments.floats(2, call.rows * call.width);
  call.inputGradient = arguments.floats(3, call.rows * call.width);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  kernels->activationBackward(call);
  return nullptr;
}

napi_value normalizationForward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  RowsCall call = {};
  const Kernels* kernels = readRows(arguments, call);
  if (!kernels) return nullptr;
  call.input = arguments.floats(1, call.rows * call.width);
  call.gamma = arguments.optional(2, call.width);
  call.beta = arguments.optional(3, call.width);
  call.output = arguments.floats(4, call.rows * call.width);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  kernels->normalizationForward(call);
  return nullptr;
}

napi_value normalizationBackward(napi_env env, napi_callback_info info) {
  Arguments arguments(env, info);
  RowsCall call = {};
  const Kernels* kernels = readRows(arguments, call);
  if (!kernels) return nullptr;
  call.input = arguments.floats(1, call.rows * call.width);
  call.gamma = arguments.optional(2, call.width);
  call.outputGradient = arguments.floats(3, call.rows * call.width);
  call.inputGradient = arguments.optional(4, call.rows * call.width);
  call.gammaGradient = arguments.optional(5, call.width);
  call.betaGradient = arguments.optional(6, call.width);
  if (arguments.failed()) return nullptr;
  const Flushing flushing;
  if (!kernels->normalizationBackward(call)) arguments.fail(NO_MEMORY);
  return nullptr;
}

}  // namespace

void addLayerCalls(napi_env env, napi_value exports) {
  add(env, exports, "poolingForward", poolingForward);
  add(env, exports, "poolingBackward", poolingBackward);
  add(env, exports, "activationForward", activationForward);
  add(env, exports, "activationBackward", activationBackward);
  add(env, exports, "normalizationForward", normalizationForward);
  add(env, exports, "normalizationBackward", normalizationBackward);
}
