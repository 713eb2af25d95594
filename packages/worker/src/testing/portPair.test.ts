import { portPair } from "./portPair.js";

describe("portPair", () => {
  it("hands what goes into one end out of the other", async () => {
    const [one, other] = portPair();
    const received = new Promise((resolve) => other.listen(resolve));
    one.post({ a: Uint8Array.of(1) }, []);
    expect(await received).toEqual({ a: Uint8Array.of(1) });
  });
});
