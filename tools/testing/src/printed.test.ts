import { printed } from "./printed.js";

describe("printed", () => {
  it("gives the lines, also those behind an await, and gives console.log back", async () => {
    const { log } = console;
    const lines = await printed(async () => {
      console.log("one", 1);
      await Promise.resolve();
      console.log("two\nthree");
    });
    expect(lines).toEqual(["one 1", "two", "three"]);
    expect(console.log).toBe(log);
  });

  it("gives console.log back after an error", async () => {
    const { log } = console;
    await expect(printed(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(console.log).toBe(log);
  });
});
