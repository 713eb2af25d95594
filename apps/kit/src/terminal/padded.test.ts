import { padded } from "./padded.js";

describe("padded", () => {
  it.each([
    ["step", "step    |"],
    ["時間步", "時間步  |"],
    ["h′é", "h′é     |"], // one column each, though no ASCII
    ["longer than that", "longer than that|"],
  ])("fills %s up to eight columns of the terminal", (text, line) => {
    expect(`${padded(text, 8)}|`).toBe(line);
  });
});
