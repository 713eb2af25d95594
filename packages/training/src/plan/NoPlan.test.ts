import { NoPlan } from "./NoPlan.js";

describe("NoPlan", () => {
  it("has the reason", () => {
    const error: unknown = new NoPlan("layer 2, GRU: its activation is gelu");
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("NoPlan: layer 2, GRU: its activation is gelu");
  });
});
