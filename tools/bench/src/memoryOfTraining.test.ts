import { memoryOfTraining } from "./memoryOfTraining.js";
import { chosenRows } from "./modelRows.js";

describe("memoryOfTraining", () => {
  it("finds nothing more after some steps", async () => {
    const nothing = { tensors: 0, arenaUsed: 0, arenaSize: 0 };
    expect(await memoryOfTraining(chosenRows(["7"])[0]!, 10)).toEqual(nothing);
  });
});
