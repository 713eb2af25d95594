import { NoPlan } from "./NoPlan.js";

describe("NoPlan", () => {
  it("has the reason", () => {
    const error: unknown = new NoPlan("gru_1: its activation is gelu");
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("NoPlan: gru_1: its activation is gelu");
  });
});
