import { show } from "./show.js";

describe("show", () => {
  it("prints a label with its lines, or alone", () => {
    const log = import.meta.jest.spyOn(console, "log").mockImplementation(() => undefined);
    show("Words:", ["['a', 'b']"]);
    show("Rows:", ["[1 0]", "[0 1]"]);
    show("Nothing.");
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    expect(lines).toEqual(["  Words: ['a', 'b']", "  Rows:\n    [1 0]\n    [0 1]", "  Nothing."]);
  });
});
