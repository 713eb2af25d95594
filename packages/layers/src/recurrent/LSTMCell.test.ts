import { useBackend } from "@seqloom/backend";
import { LSTMCell, lstmCell } from "./LSTMCell.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("LSTMCell", () => {
  it("has Keras's defaults and number of parameters", () => {
    const cell = lstmCell({ units: 3 });
    expect(cell).toBeInstanceOf(LSTMCell);
    expect(cell.getConfig()).toMatchObject({ units: 3, recurrentActivation: "sigmoid", unitForgetBias: true });
    expect([cell.stateSize, cell.outputSize]).toEqual([[3, 3], 3]);
    cell.build([null, 2]);
    expect(cell.countParams()).toBe(4 * 3 * (2 + 3 + 1));
  });

  it("names a wrong or an unknown option", () => {
    expect(() => lstmCell({ units: 0 })).toThrow("LSTMCell: units must be an integer of 1 or more, got 0.");
    expect(() => lstmCell({ units: 2, returnState: true } as never)).toThrow('got "returnState".');
  });
});
