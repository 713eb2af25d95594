import { fontTc } from "@seqloom/font-tc";
import { fontWidths } from "./fontWidths.js";

describe("fontWidths", () => {
  it("reads the widths that fontTools shows for Noto Sans TC", async () => {
    const widthOf = fontWidths(await fontTc());
    expect([" ", "0", "W", "預", "預 0"].map(widthOf)).toEqual([0.224, 0.555, 0.878, 1, 1 + 0.224 + 0.555]);
  });
});
