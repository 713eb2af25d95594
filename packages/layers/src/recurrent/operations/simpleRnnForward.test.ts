import { describeForward } from "../../testing/forwardSuite.js";
import { simpleRnnForward } from "./simpleRnnForward.js";

describeForward("simpleRnnForward", {
  forward: simpleRnnForward,
  gates: 1,
  states: 1,
  formula: ({ units, input, recurrent, states: [h] }) => [
    Array.from({ length: units }, (_, unit) => Math.tanh(input(0, unit) + recurrent(0, unit, h!))),
  ],
});
