import { terminalColumns } from "./terminalColumns.js";

describe("terminalColumns", () => {
  const { columns } = process.stdout;
  afterEach(() => void Object.assign(process.stdout, { columns }));

  it("are those of the terminal, or 80 in a pipe", () => {
    const found = [60, undefined, 0].map((columns) => {
      Object.assign(process.stdout, { columns });
      return terminalColumns();
    });
    expect(found).toEqual([60, 80, 80]);
  });
});
