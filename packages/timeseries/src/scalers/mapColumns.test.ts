import { mapColumns } from "./mapColumns.js";

describe("mapColumns", () => {
  const [factor, shift] = [Float64Array.of(2, 4), Float64Array.of(1, 3)];
  const data = Float64Array.of(1, 3, 5, 7);
  const columns = [0, 1];

  it("multiplies and adds, or subtracts and divides; each is the inverse of the other", () => {
    const multiplied = mapColumns("f", { form: "multiply then add", factor, shift }, { data, columns, inverse: false });
    expect([...multiplied]).toEqual([3, 15, 11, 31]);
    const divided = mapColumns("f", { form: "subtract then divide", factor, shift }, { data, columns, inverse: false });
    expect([...divided]).toEqual([0, 0, 2, 1]);
    for (const [form, scaled] of [
      ["multiply then add", multiplied],
      ["subtract then divide", divided],
    ] as const) {
      // prettier-ignore
      expect(mapColumns("f", { form, factor, shift }, { data: scaled, columns, inverse: true })).toEqual(data);
    }
  });

  it("takes 1 and 0 for what the map leaves out", () => {
    for (const form of ["multiply then add", "subtract then divide"] as const) {
      expect(mapColumns("f", { form }, { data, columns, inverse: false })).toEqual(data);
    }
  });

  it("takes the columns in the order given, and lets one without a number pass, unclipped", () => {
    const map = { form: "multiply then add", factor, shift, clip: [0, 10] } as const;
    expect([
      ...mapColumns("f", map, { data: Float32Array.of(1, 99), columns: [1, undefined], inverse: false }),
    ]).toEqual([7, 99]);
  });

  it("clips in the forward direction alone", () => {
    const map = { form: "multiply then add", clip: [2, 4] } as const;
    expect([...mapColumns("f", map, { data, columns, inverse: false })]).toEqual([2, 3, 4, 4]);
    expect(mapColumns("f", map, { data, columns, inverse: true })).toEqual(data);
  });

  it("refuses an infinity", () => {
    const request = { data: Float32Array.of(1, 2, 3, Infinity), columns, inverse: false };
    expect(() => mapColumns("f", { form: "multiply then add" }, request)).toThrow("f: rows[1][1] must be a finite");
  });
});
