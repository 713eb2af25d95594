import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SavedRows } from "./SavedRows.js";

describe("SavedRows", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const results = { keras: { cannot: "not run" } };

  it("are there in the next run, for the same peers", () => {
    const file = join(folder, "rows.json");
    new SavedRows(file).add({ id: "5" }, results);
    const next = new SavedRows(file);
    expect(next.find({ id: "5" }, [{ name: "keras" }])).toEqual(results);
    expect(next.find({ id: "5" }, [{ name: "keras" }, { name: "plan@24" }])).toBeUndefined();
    expect(next.find({ id: "6" }, [])).toBeUndefined();
  });

  it("are forgotten without a file", () => {
    new SavedRows(undefined).add({ id: "5" }, results);
    expect(new SavedRows(undefined).find({ id: "5" }, [])).toBeUndefined();
  });
});
