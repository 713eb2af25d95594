import { useBackend } from "@seqloom/backend";
import { SimpleRNNCell, simpleRnnCell } from "./SimpleRNNCell.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("SimpleRNNCell", () => {
  it("has Keras's defaults and number of parameters", () => {
    const cell = simpleRnnCell({ units: 3 });
    expect(cell).toBeInstanceOf(SimpleRNNCell);
    expect(cell.getConfig()).toMatchObject({ units: 3, activation: "tanh", useBias: true });
    expect([cell.stateSize, cell.outputSize]).toEqual([[3], 3]);
    cell.build([null, 2]);
    expect(cell.countParams()).toBe(3 * (2 + 3 + 1));
  });

  it("names a wrong or an unknown option", () => {
    expect(() => simpleRnnCell({ units: 0 })).toThrow("SimpleRNNCell: units must be an integer of 1 or more, got 0.");
    expect(() => simpleRnnCell({ units: 2, returnState: true } as never)).toThrow('got "returnState".');
  });
});
