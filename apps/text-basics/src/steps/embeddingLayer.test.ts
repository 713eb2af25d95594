import { useBackend } from "@seqloom/backend";
import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { embeddingLayer } from "./embeddingLayer.js";

beforeAll(() => useBackend("cpu"));

describe("embeddingLayer", () => {
  it("turns each number into 64, with 64,000 weights", async () => {
    const lines = await printed(() => embeddingLayer([[1, 2, 3], [4]], texts.en.layer));
    expect(lines.at(-1)).toBe("  In (2, 3) -> out (2, 3, 64), 64000 weights");
  });
});
