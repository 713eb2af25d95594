import { tensor1d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { castTo } from "./castTo.js";

describe("castTo", () => {
  beforeAll(() => useBackend("cpu"));

  it("changes the type, and gives back a tensor that has it", () => {
    const ids = tensor1d([1, 2], "int32");
    expect(castTo(ids, "int32")).toBe(ids);
    expect(castTo(ids, "float32").dtype).toBe("float32");
    expect([...castTo(ids, "bool").dataSync()]).toEqual([1, 1]);
  });
});
