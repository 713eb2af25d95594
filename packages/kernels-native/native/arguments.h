// Arguments of the functions that JavaScript calls.
#pragma once
#define NAPI_VERSION 8
#include <node_api.h>
#include "calls.h"
#include "instructions.h"
#include "machine.h"

/** Kernels for the instruction sets of this processor, as `variants` of the addon names them. */
extern const Kernels* variants[MOST_VARIANTS];

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
  /** Steps of maxima; nullptr where there are none. */
  int32_t* places(size_t place, size_t length) {
    return static_cast<int32_t*>(array(place, length, napi_int32_array, false));
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

inline const Kernels* kernelsOf(int32_t variant, Arguments& arguments) {
  const bool known = variant >= 0 && static_cast<size_t>(variant) < MOST_VARIANTS && variants[variant];
  if (!known) arguments.fail("kernels-native: this processor has no such instructions.");
  return known ? variants[variant] : nullptr;
}

/** Adds a function to the addon. */
inline void add(napi_env env, napi_value exports, const char* name, napi_callback callback) {
  napi_value function;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, nullptr, &function);
  napi_set_named_property(env, exports, name, function);
}
