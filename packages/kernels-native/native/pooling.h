// Pooling of sequences: the largest number or the mean of each window of steps, or of all steps.
#pragma once
#include "calls.h"
#include "machine.h"
#include "vectors.h"

namespace ISA {

enum PoolingKind { MAXIMUM, AVERAGE, GLOBAL_MAXIMUM, GLOBAL_AVERAGE };

/** Runs `body(channel, count)` for vectors of channels, and for those that do not fill one. */
template <class Body>
INLINE void forChannels(size_t channels, Body body) {
  size_t channel = 0;
  for (; channel + W <= channels; channel += W) body(channel, W);
  if (channel < channels) body(channel, channels - channel);
}

INLINE Vector loadSome(const float* from, size_t count) { return count == W ? load(from) : loadPart(from, count); }

INLINE void storeSome(float* to, Vector value, size_t count) {
  if (count == W) store(to, value);
  else storePart(to, value, count);
}

INLINE Mask loadPlaces(const int32_t* from, size_t count) {
  Mask places = {};
  memcpy(&places, from, 4 * count);
  return places;
}

/** The steps of a window, padding left out, the last one excluded. */
struct Window {
  size_t first, end;

  Window(const PoolingCall& call, size_t index) {
    const size_t begin = index * call.strides;
    first = begin > call.left ? begin - call.left : 0;
    end = least(begin + call.poolSize - call.left, call.steps);
  }
};

/** One sample of a call. */
struct PoolingSample {
  const PoolingCall& call;
  size_t inputs, outputs;
  const uint8_t* mask;

  PoolingSample(const PoolingCall& call, size_t sample)
    : call(call), inputs(sample * call.steps * call.channels), outputs(sample * call.windows * call.channels),
      mask(call.mask ? call.mask + sample * call.steps : nullptr) {}

  bool isThere(size_t step) const { return !mask || mask[step]; }

  float stepsThere() const {
    size_t count = 0;
    for (size_t step = 0; step < call.steps; step++) count += isThere(step);
    return count;
  }
};

/** The largest number, and the step that it comes from: the first of equal ones; a NaN wins. */
inline void maximumForward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  const float* input = call.input + at.inputs;
  for (size_t index = 0; index < call.windows; index++) {
    const Window window(call, index);
    const size_t output = at.outputs + index * call.channels;
    forChannels(call.channels, [&](size_t channel, size_t count) {
      Vector largest = loadSome(input + window.first * call.channels + channel, count);
      Mask place = Mask{} + static_cast<int32_t>(window.first);
      for (size_t step = window.first + 1; step < window.end; step++) {
        const Vector values = loadSome(input + step * call.channels + channel, count);
        const Mask wins = (values > largest) | (values != values);
        largest = select(wins, values, largest);
        place = ((Mask{} + static_cast<int32_t>(step)) & wins) | (place & ~wins);
      }
      storeSome(call.output + output + channel, largest, count);
      if (call.places) memcpy(call.places + output + channel, &place, 4 * count);
    });
  }
}

/** dx[place] += dy; where each step is in one window, each is written once. */
inline void maximumBackward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  float* target = call.inputGradient + at.inputs;
  const bool once = call.strides == call.poolSize && call.left == 0;
  const size_t covered = once ? least(call.windows * call.poolSize, call.steps) : 0;
  zero(target + covered * call.channels, (call.steps - covered) * call.channels);
  for (size_t index = 0; index < call.windows; index++) {
    const Window window(call, index);
    const size_t output = at.outputs + index * call.channels;
    forChannels(call.channels, [&](size_t channel, size_t count) {
      const Vector gradient = loadSome(call.outputGradient + output + channel, count);
      const Mask places = loadPlaces(call.places + output + channel, count);
      for (size_t step = window.first; step < window.end; step++) {
        float* to = target + step * call.channels + channel;
        const Vector share = select(places == static_cast<int32_t>(step), gradient, splat(0));
        storeSome(to, once ? share : loadSome(to, count) + share, count);
      }
    });
  }
}

/** The mean over the steps that are inside the sequence. */
inline void averageForward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  const float* input = call.input + at.inputs;
  for (size_t index = 0; index < call.windows; index++) {
    const Window window(call, index);
    const Vector size = splat(window.end - window.first);
    float* output = call.output + at.outputs + index * call.channels;
    forChannels(call.channels, [&](size_t channel, size_t count) {
      Vector sum = splat(0);
      for (size_t step = window.first; step < window.end; step++) {
        sum += loadSome(input + step * call.channels + channel, count);
      }
      storeSome(output + channel, sum / size, count);
    });
  }
}

/** dx += dy / count for the steps of each window. */
inline void averageBackward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  float* target = call.inputGradient + at.inputs;
  zero(target, call.steps * call.channels);
  for (size_t index = 0; index < call.windows; index++) {
    const Window window(call, index);
    const Vector size = splat(window.end - window.first);
    const float* gradient = call.outputGradient + at.outputs + index * call.channels;
    forChannels(call.channels, [&](size_t channel, size_t count) {
      const Vector share = loadSome(gradient + channel, count) / size;
      for (size_t step = window.first; step < window.end; step++) {
        float* to = target + step * call.channels + channel;
        storeSome(to, loadSome(to, count) + share, count);
      }
    });
  }
}

/** The largest number of all steps, NaN where there is one. */
inline void globalMaximumForward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  const float* input = call.input + at.inputs;
  forChannels(call.channels, [&](size_t channel, size_t count) {
    Vector largest = loadSome(input + channel, count);
    for (size_t step = 1; step < call.steps; step++) {
      const Vector values = loadSome(input + step * call.channels + channel, count);
      largest = select((values > largest) | (values != values), values, largest);
    }
    storeSome(call.output + at.outputs + channel, largest, count);
  });
}

/** dx = dy / count where x is the largest, of `count` equal ones; NaN where that is NaN. */
inline void globalMaximumBackward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  const float* input = call.input + at.inputs;
  forChannels(call.channels, [&](size_t channel, size_t count) {
    const Vector largest = loadSome(call.result + at.outputs + channel, count);
    Vector equal = splat(0);
    for (size_t step = 0; step < call.steps; step++) {
      const Vector values = loadSome(input + step * call.channels + channel, count);
      equal += select(values == largest, splat(1), splat(0));
    }
    const Vector share = loadSome(call.outputGradient + at.outputs + channel, count) / equal;
    for (size_t step = 0; step < call.steps; step++) {
      const Vector values = loadSome(input + step * call.channels + channel, count);
      const Vector wins = select(values == largest, splat(1), splat(0));
      storeSome(call.inputGradient + at.inputs + step * call.channels + channel, wins * share, count);
    }
  });
}

/** The mean of the steps that are there; NaN where there is none. */
inline void globalAverageForward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  const float* input = call.input + at.inputs;
  const Vector there = splat(at.stepsThere());
  forChannels(call.channels, [&](size_t channel, size_t count) {
    Vector sum = splat(0);
    for (size_t step = 0; step < call.steps; step++) {
      if (at.isThere(step)) sum += loadSome(input + step * call.channels + channel, count);
    }
    storeSome(call.output + at.outputs + channel, sum / there, count);
  });
}

/** dx = dy / count for the steps that are there, else 0. */
inline void globalAverageBackward(const PoolingSample& at) {
  const PoolingCall& call = at.call;
  const Vector there = splat(at.stepsThere());
  forChannels(call.channels, [&](size_t channel, size_t count) {
    const Vector share = loadSome(call.outputGradient + at.outputs + channel, count) / there;
    for (size_t step = 0; step < call.steps; step++) {
      float* to = call.inputGradient + at.inputs + step * call.channels + channel;
      storeSome(to, at.isThere(step) ? share : splat(0), count);
    }
  });
}

template <bool FORWARD>
void poolingSlice(void* context, size_t index) {
  typedef void (*Pass)(const PoolingSample&);
  static constexpr Pass forwards[] = {maximumForward, averageForward, globalMaximumForward, globalAverageForward};
  static constexpr Pass backwards[] = {maximumBackward, averageBackward, globalMaximumBackward, globalAverageBackward};
  const PoolingCall& call = *static_cast<PoolingCall*>(context);
  const size_t first = index * call.slice, end = least(first + call.slice, call.samples);
  for (size_t sample = first; sample < end; sample++) (FORWARD ? forwards : backwards)[call.kind]({call, sample});
}

inline void poolingForward(const PoolingCall& call) {
  runSlices(poolingSlice<true>, const_cast<PoolingCall*>(&call), parts(call.samples, call.slice), call.threads);
}

inline void poolingBackward(const PoolingCall& call) {
  runSlices(poolingSlice<false>, const_cast<PoolingCall*>(&call), parts(call.samples, call.slice), call.threads);
}

}  // namespace ISA
