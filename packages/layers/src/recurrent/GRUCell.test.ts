import { useBackend } from "@seqloom/backend";
import { GRUCell, gruCell } from "./GRUCell.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("GRUCell", () => {
  it("has Keras's defaults and number of parameters", () => {
    const cell = gruCell({ units: 3 });
    expect(cell).toBeInstanceOf(GRUCell);
    expect(cell.getConfig()).toMatchObject({ units: 3, recurrentActivation: "sigmoid", resetAfter: true });
    expect([cell.stateSize, cell.outputSize]).toEqual([[3], 3]);
    cell.build([null, 2]);
    expect(cell.countParams()).toBe(3 * 3 * (2 + 3 + 2));
  });

  it("names a wrong or an unknown option", () => {
    expect(() => gruCell({ units: 0 })).toThrow("GRUCell: units must be an integer of 1 or more, got 0.");
    expect(() => gruCell({ units: 2, returnState: true } as never)).toThrow('got "returnState".');
  });
});
