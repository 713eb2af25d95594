import { dense, dropout, lstm, sequential, type Sequential } from "@seqloom/layers";
import type { Features } from "./slideSettings.js";

/** The model of the slides: from a window, [batch, window, 5] or [batch, window, 1], to the close of the next day, [batch, 1]. */
export function buildModel(features: Features, window: number): Sequential {
  if (features === "close") {
    return sequential({ layers: [lstm({ units: 50, unroll: true, inputShape: [window, 1] }), dense({ units: 1 })] });
  }
  return sequential({
    layers: [
      lstm({ units: 50, returnSequences: true, inputShape: [window, 5] }),
      dropout({ rate: 0.2 }),
      lstm({ units: 50, returnSequences: true }),
      dropout({ rate: 0.2 }),
      lstm({ units: 50 }),
      dropout({ rate: 0.2 }),
      dense({ units: 1, activation: "linear" }),
    ],
  });
}
