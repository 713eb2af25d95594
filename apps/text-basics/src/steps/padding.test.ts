import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { padding } from "./padding.js";

describe("padding", () => {
  it("puts zeros in front, and cuts off ends", async () => {
    const sequences = [
      [2, 3, 4],
      [5, 2, 3, 7, 1],
    ];
    const lines = await printed(() => {
      expect(padding(sequences, 4, texts.en.padding)).toEqual({
        data: Int32Array.of(0, 2, 3, 4, 5, 2, 3, 7),
        shape: [2, 4],
      });
    });
    expect(lines.slice(3)).toEqual(["    [0 2 3 4]", "    [5 2 3 7]"]);
  });
});
