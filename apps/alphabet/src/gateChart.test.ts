import { gateChart } from "./gateChart.js";

it("gateChart names its rows by gate and step, and its columns by the letters", () => {
  const means = (["i", "f", "o"] as const).map((gate) => ({ gate, step: 0, values: [0.25, 0.75] }));
  const svg = gateChart(
    means,
    ["ABC", "BCD"],
    {
      title: "Gates",
      gates: { i: "input", f: "forget", o: "output" },
      row: (gate, step) => `${gate} ${step}`,
      letters: "letters",
    },
    { theme: "light" },
  ).svg();
  for (const text of ["Gates", "letters", "ABC", "BCD", "input 1", "forget 1", "output 1", "0.250", "0.750"]) {
    expect(svg).toContain(`>${text}<`);
  }
});
