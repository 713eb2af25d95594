import { Refusal } from "./Refusal.js";

describe("Refusal", () => {
  it("is an error with a reason", () => {
    expect(new Refusal("it is cut.")).toMatchObject({ name: "Refusal", message: "it is cut." });
  });
});
