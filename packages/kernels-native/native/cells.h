// The cells: from pre-activations to gates and states, and from gradients of states to those of pre-activations.
// A panel holds the slots of W units (SimpleRNN: of N times W units), so that a tile computes all gates of its units.
#pragma once
#include "activations.h"

namespace ISA {

enum CellNumber { SIMPLE_RNN, LSTM, GRU_RESET_AFTER };

/** Places of the states of some rows of one step, at the first unit of a panel; `width` floats from row to row. */
struct StepStates {
  const float *hiddenBefore, *carriedBefore;
  float *hiddenAfter, *carriedAfter;
  size_t width;
};

/** The same backward: gradients by the states, which become those by the states before. */
struct StepGradients {
  float *hidden, *carried;
};

/** Columns of the weights that a vector of a panel stands for. */
struct Column {
  size_t gate, firstUnit;
};

/**
 * LSTM; slots i f g o:
 *
 *     c' = f ∘ c + i ∘ g
 *     h' = o ∘ f(c')
 */
struct Lstm {
  static constexpr int SLOTS = 4, INPUT = 0, INPUTS = 4, HIDDEN = 0, HIDDENS = 4;
  static constexpr size_t GATES = 4, UNITS = W, BIASES = 1;
  static constexpr bool CARRIES = true, SAVES = true;
  static Column input(size_t vector) { return {vector, 0}; }
  static Column hidden(size_t vector) { return {vector, 0}; }

  static INLINE void forward(float* slots, const StepStates& at, size_t place, int f, int s) {
    const Vector i = activated(s, load(slots)), forget = activated(s, load(slots + W));
    const Vector g = activated(f, load(slots + 2 * W)), o = activated(s, load(slots + 3 * W));
    const Vector c = multiplyAdd(forget, load(at.carriedBefore + place), i * g);
    store(at.carriedAfter + place, c);
    store(at.hiddenAfter + place, o * activated(f, c));
    store(slots, i);
    store(slots + W, forget);
    store(slots + 2 * W, g);
    store(slots + 3 * W, o);
  }

  /** dō = dh' ∘ f(c') ∘ σ', dc' += dh' ∘ o ∘ f'(c'), and from dc' those of i, f, g and c. */
  static INLINE void backward(
    const float* slots, float* to, const StepStates& at, const StepGradients& d, size_t place, int f, int s) {
    const Vector i = load(slots), forget = load(slots + W), g = load(slots + 2 * W), o = load(slots + 3 * W);
    const Vector out = activated(f, load(at.carriedAfter + place));
    const Vector dh = load(d.hidden + place);
    const Vector dc = multiplyAdd(dh * o, slope(f, out), load(d.carried + place));
    store(to, dc * g * slope(s, i));
    store(to + W, dc * load(at.carriedBefore + place) * slope(s, forget));
    store(to + 2 * W, dc * i * slope(f, g));
    store(to + 3 * W, dh * out * slope(s, o));
    store(d.carried + place, dc * forget);
    store(d.hidden + place, splat(0));
  }
};

/**
 * GRU with resetAfter; slots g z r q, with q = h U_h + b'_h. Of these g z r come from x, and z r q from h:
 *
 *     g = f(x W_h + b_h + r ∘ q)
 *     h' = z ∘ h + (1 - z) ∘ g
 */
struct Gru {
  static constexpr int SLOTS = 4, INPUT = 0, INPUTS = 3, HIDDEN = 1, HIDDENS = 3;
  static constexpr size_t GATES = 3, UNITS = W, BIASES = 2;
  static constexpr bool CARRIES = false, SAVES = true;
  static Column input(size_t vector) { return {vector == 0 ? 2 : vector - 1, 0}; }
  static Column hidden(size_t vector) { return {vector, 0}; }

  static INLINE void forward(float* slots, const StepStates& at, size_t place, int f, int s) {
    const Vector z = activated(s, load(slots + W)), r = activated(s, load(slots + 2 * W));
    const Vector g = activated(f, multiplyAdd(r, load(slots + 3 * W), load(slots)));
    store(at.hiddenAfter + place, multiplyAdd(z, load(at.hiddenBefore + place) - g, g));
    store(slots, g);
    store(slots + W, z);
    store(slots + 2 * W, r);
  }

  /** dz̄ = dh' ∘ (h - g) ∘ σ', dḡ = dh' ∘ (1 - z) ∘ f', dr̄ = dḡ ∘ q ∘ σ', dq = dḡ ∘ r, and dh = dh' ∘ z + … */
  static INLINE void backward(
    const float* slots, float* to, const StepStates& at, const StepGradients& d, size_t place, int f, int s) {
    const Vector g = load(slots), z = load(slots + W), r = load(slots + 2 * W), q = load(slots + 3 * W);
    const Vector dh = load(d.hidden + place);
    const Vector dg = dh * (splat(1) - z) * slope(f, g);
    store(to, dg);
    store(to + W, dh * (load(at.hiddenBefore + place) - g) * slope(s, z));
    store(to + 2 * W, dg * q * slope(s, r));
    store(to + 3 * W, dg * r);
    store(d.hidden + place, dh * z);
  }
};

/** SimpleRNN, h' = f(x W + b + h U), with N vectors of units a panel. */
template <int N>
struct SimpleRnn {
  static constexpr int SLOTS = N, INPUT = 0, INPUTS = N, HIDDEN = 0, HIDDENS = N;
  static constexpr size_t GATES = 1, UNITS = N * W, BIASES = 1;
  static constexpr bool CARRIES = false, SAVES = false;
  static Column input(size_t vector) { return {0, vector * W}; }
  static Column hidden(size_t vector) { return {0, vector * W}; }

  static INLINE void forward(float* slots, const StepStates& at, size_t place, int f, int) {
    for (size_t v = 0; v < N * W; v += W) store(at.hiddenAfter + place + v, activated(f, load(slots + v)));
  }

  static INLINE void backward(
    const float*, float* to, const StepStates& at, const StepGradients& d, size_t place, int f, int) {
    for (size_t v = 0; v < N * W; v += W) {
      store(to + v, load(d.hidden + place + v) * slope(f, load(at.hiddenAfter + place + v)));
      store(d.hidden + place + v, splat(0));
    }
  }
};

}  // namespace ISA
