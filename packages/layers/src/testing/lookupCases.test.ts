import { itLooksUpAsKeras } from "./lookupCases.js";

describe("itLooksUpAsKeras", () => {
  itLooksUpAsKeras("IntegerLookup");
});
