import { loadData } from "./loadData.js";

describe("loadData", () => {
  it("loads each table once", async () => {
    for (const load of [loadData.cutHmm, loadData.tagHmm, loadData.idf]) {
      const [first, second]: unknown[] = await Promise.all([load(), load()]);
      expect(second).toBe(first);
    }
  });
});
