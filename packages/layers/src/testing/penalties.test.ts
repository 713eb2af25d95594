import { itPenalizesAsKeras } from "./penalties.js";

describe("itPenalizesAsKeras", () => {
  itPenalizesAsKeras("L1");
});
