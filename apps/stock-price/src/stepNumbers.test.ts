import { useBackend } from "@seqloom/backend";
import { buildModel } from "./buildModel.js";
import { firstDays, pricesByDate, recurrentFormulas, showDays } from "./stepNumbers.js";

const dates = Array.from({ length: 8 }, (_, day) => `2022-01-0${day + 1}`);
const x = { data: Float64Array.from({ length: 16 }, (_, i) => i / 2), shape: [8, 2] };
const y = { data: Float64Array.from(dates, (_, day) => day), shape: [8, 1] };

describe("firstDays", () => {
  it("has the date and the numbers of five days", () => {
    const rows = firstDays(dates, x);
    expect(rows).toHaveLength(5);
    expect(rows[1]).toEqual(["2022-01-02", "1", "1.5000"]);
  });
});

describe("showDays", () => {
  it("shows X, Y and both scaled under their titles", () => {
    const shown: string[] = [];
    const report = { table: (title: string, head: readonly string[]) => void shown.push(`${title}: ${head.join()}`) };
    const titles = { date: "day", x: "X", y: "Y", xScaled: "X_scale", yScaled: "Y_scale" };
    showDays(report, titles, dates, { columns: ["High", "Low"], x, y, xScaled: x, yScaled: y });
    expect(shown).toEqual(["X: day,High,Low", "Y: day,Close", "X_scale: day,High,Low", "Y_scale: day,Close"]);
  });
});

describe("pricesByDate", () => {
  it("has the first and the last three days", () => {
    const rows = pricesByDate(dates, y.data, y.data);
    expect(rows.map(([date]) => date)).toEqual([...dates.slice(0, 3), "…", ...dates.slice(-3)]);
    expect(rows.at(-1)).toEqual(["2022-01-08", "7.00", "7.00"]);
    expect(pricesByDate(dates.slice(0, 2), y.data, y.data)).toHaveLength(2);
  });
});

describe("recurrentFormulas", () => {
  it("counts each LSTM as the slide does", async () => {
    await useBackend("cpu");
    // 4 x (50 x (50 + i) + 50): 11,200 and 20,200 stand on the slide
    const formulas = recurrentFormulas(buildModel("all", 30)).map((formula) => formula.replace(/^.*: /, ""));
    const [first, other] = ["4 x (50 x (50 + 5) + 50) = 11,200", "4 x (50 x (50 + 50) + 50) = 20,200"];
    expect(formulas).toEqual([first, other, other]);
    expect(recurrentFormulas(buildModel("close", 10))[0]).toMatch(/: 4 x \(50 x \(50 \+ 1\) \+ 50\) = 10,400$/);
  });
});
