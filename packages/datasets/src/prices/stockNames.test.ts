import { STOCK_NAMES } from "./stockNames.js";

describe("STOCK_NAMES", () => {
  it("knows the companies of the course", () => {
    expect(STOCK_NAMES).toMatchObject({ "2330": "台積電", "2454": "聯發科", "2317": "鴻海" });
  });

  it("has each number and each name once", () => {
    const names = Object.values(STOCK_NAMES);
    expect(new Set(names).size).toBe(names.length);
    for (const number of Object.keys(STOCK_NAMES)) expect(number).toMatch(/^\d{4,6}[A-Z]?$/);
  });
});
