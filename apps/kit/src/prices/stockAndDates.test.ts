import { stockAndDates } from "./stockAndDates.js";

const onSlide = { stock: "台積電", start: "2022-01-01", end: "2023-08-15" };

describe("stockAndDates", () => {
  it("takes what is given, and the rest from the slides", async () => {
    expect(await stockAndDates({ stock: "2454", demo: false }, [])).toEqual({ ...onSlide, stock: "2454" });
  });

  it("takes the slides' where nobody can be asked, and for simulated prices", async () => {
    const questions = ["stock?", "start?", "end?"];
    expect(await stockAndDates({ demo: false }, questions)).toEqual(onSlide); // no terminal here
    expect(await stockAndDates({ demo: true }, questions)).toEqual(onSlide);
  });
});
