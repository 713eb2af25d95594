import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDir, describeData } from "@seqloom/testing";
import { closeAfter } from "./closeAfter.js";

describe("closeAfter", () => {
  it("finds the close of the next day in a file that ends there, and asks nobody", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stock-"));
    writeFileSync(join(folder, "2330.TW.csv"), "Date,Close\n2022-01-03,631\n2022-01-04,656\n");
    expect(await closeAfter("2330", "2022-01-03", folder)).toEqual({ date: "2022-01-04", close: 656 });
    rmSync(folder, { recursive: true });
  });
});

describeData("stock/2330.TW.csv", () => {
  it("finds the close after the last day of the slide", async () => {
    expect(await closeAfter("2330", "2023-08-14", dataDir)).toEqual({ date: "2023-08-15", close: 542 });
  });
});
