import { commandLine } from "./commandLine.js";

describe("commandLine", () => {
  it("writes flags alone, leaves out those that are not set, and quotes what a shell would cut", () => {
    const settings = { stock: "台積電", start: "Jan 1 2022", learningRate: 0.1, quick: true, demo: false };
    expect(commandLine(settings)).toBe('--stock 台積電 --start "Jan 1 2022" --learning-rate 0.1 --quick');
  });
});
