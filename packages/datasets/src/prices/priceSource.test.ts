import { UnknownStockError } from "./priceSource.js";

describe("UnknownStockError", () => {
  it("can be told from other errors", () => {
    expect(new UnknownStockError("stock: 9999 is not known.")).toMatchObject({
      name: "UnknownStockError",
      message: "stock: 9999 is not known.",
    });
  });
});
