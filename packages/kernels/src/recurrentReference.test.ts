import { recurrentGoldenTests } from "@seqloom/testing";
import { gruReference } from "./gruReference.js";
import { lstmReference } from "./lstmReference.js";
import { simpleRnnReference } from "./simpleRnnReference.js";

// Measured: the float32 of TensorFlow is off by up to 2.7e-6 of 1 + largest, with saturated gates.
recurrentGoldenTests(
  "the reference",
  { simpleRnn: simpleRnnReference, lstm: lstmReference, gru: gruReference },
  { arrayType: Float64Array, tolerance: 3e-6 },
);
