import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { free, nets, weightsOf } from "./nets.js";

beforeAll(() => useBackend("cpu"));

describe("nets", () => {
  it.each(Object.keys(nets) as (keyof typeof nets)[])("are the same in each call: %s", (name) => {
    const [one, other] = [nets[name].make(), nets[name].make()];
    expect(weightsOf(one)).toEqual(weightsOf(other));
  });
});

describe("weightsOf", () => {
  it("gives each weight", () => {
    expect(weightsOf(nets.simpleRnn.make()).map(({ length }) => length)).toEqual([4, 16, 4, 4, 1]);
  });
});

describe("free", () => {
  it("leaves no tensor", async () => {
    await expectNoTensorLeft(() => free(nets.outputs.make()));
  });
});
