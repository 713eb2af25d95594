import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { oneHotCharacters } from "./oneHotCharacters.js";

describe("oneHotCharacters", () => {
  it("numbers T as 56 of 100, as on the slide", async () => {
    const lines = await printed(() => oneHotCharacters(["The", "Tea"], texts.en.characters));
    expect(lines).toContain("  Characters in the table: 100");
    expect(lines).toContain("  Shape (2, 50, 101)");
    expect(lines).toContain("  The row of the first character, 'T', with a 1 in column 56:");
  });

  it("puts characters that the table lacks behind it", async () => {
    const lines = await printed(() => oneHotCharacters(["字"], texts.en.characters));
    expect(lines).toContain("  Characters in the table: 101");
    expect(lines).toContain("  The row of the first character, '字', with a 1 in column 101:");
  });
});
