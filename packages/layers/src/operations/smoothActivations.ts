import {
  add,
  div,
  exp,
  max,
  mul,
  neg,
  relu,
  sigmoid,
  square,
  sub,
  sum,
  tanh,
  type Tensor,
} from "@tensorflow/tfjs-core";
import { ownGradient } from "./ownGradient.js";
import { withoutGradient } from "./withoutGradient.js";

/**
 * Activations whose gradients are worked out from their inputs, so that these have gradients again. The gradients of tfjs's
 * own use the saved result, which a second gradient takes for a constant without a word.
 */
export const SMOOTH_ACTIVATIONS: Readonly<Record<string, ((x: Tensor) => Tensor) | undefined>> = {
  elu: (x) => add(relu(x), sub(smoothExp(neg(relu(neg(x)))), 1)),
  exponential: smoothExp,
  sigmoid: smoothSigmoid,
  silu: (x) => mul(x, smoothSigmoid(x)),
  softmax(x) {
    const powers = smoothExp(
      sub(
        x,
        withoutGradient(() => max(x, -1, true)),
      ),
    );
    return div(powers, sum(powers, -1, true));
  },
  swish: (x) => mul(x, smoothSigmoid(x)),
  tanh: smoothTanh,
};

function smoothExp(x: Tensor): Tensor {
  return smooth(exp, x, smoothExp);
}

function smoothSigmoid(x: Tensor): Tensor {
  return smooth(sigmoid, x, (input) => {
    const y = smoothSigmoid(input);
    return mul(y, sub(1, y));
  });
}

function smoothTanh(x: Tensor): Tensor {
  return smooth(tanh, x, (input) => sub(1, square(smoothTanh(input))));
}

/** A function of each number, and its slope by the input. */
function smooth(f: (x: Tensor) => Tensor, x: Tensor, slope: (x: Tensor) => Tensor): Tensor {
  return ownGradient([x], (save) => {
    save([x]);
    return { value: f(x), gradFunc: (dy: Tensor, [input]) => mul(dy, slope(input!)) };
  });
}
