import { backupAndRestore } from "../backup/backupAndRestore.js";
import { readCallbacks } from "./readCallbacks.js";
import { Resumption } from "./Resumption.js";

describe("Resumption", () => {
  it("is a callback without hooks", () => {
    const callback = backupAndRestore("backup");
    expect(callback).toBeInstanceOf(Resumption);
    const params = { verbose: 0, epochs: 1, steps: 1, initialEpoch: 0, doValidation: false };
    expect(readCallbacks("fit", [callback], params)).toEqual([callback]);
  });

  it("is refused where nobody would ask it", () => {
    const callback = backupAndRestore("backup");
    const params = { verbose: 0, epochs: 1, steps: 1, initialEpoch: 0, doValidation: false };
    expect(() => readCallbacks("evaluate", [callback], params)).toThrow(
      "evaluate: callbacks[0] must be a callback other than backupAndRestore, which fit alone takes, got",
    );
  });
});
