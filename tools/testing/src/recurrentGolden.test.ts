import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linearOperation } from "./linearOperation.js";
import { recordTests } from "./recordTests.js";
import { expectGoldenCase, recurrentGoldenTests } from "./recurrentGolden.js";
import type { TestedOperation } from "./recurrentTypes.js";

const array = (...data: number[]) => ({ shape: [data.length, 1], data });
const config = { activation: "linear", return_sequences: false, go_backwards: false, zero_output_for_mask: false };

/** y = 3 x + 5 h, by hand. */
const golden = {
  name: "by hand",
  layer: { class_name: "SimpleRNN", config },
  weights: [{ value: array(3) }, { value: array(5) }],
  ...{ x: { shape: [2, 1, 1], data: [1, 2] }, mask: null, initial_state: [array(1, 0)] },
  ...{ outputs: [array(8, 6), array(8, 6)], dy: [array(1, 0), array(0, 10)] },
  grads: { x: array(3, 30), weights: [array(21), array(1)], initial_state: [array(5, 50)] },
};
const options = { arrayType: Float64Array, tolerance: 1e-9 };
const operationsWith = (simpleRnn: TestedOperation<Float64Array>) => ({
  simpleRnn,
  lstm: linearOperation,
  gru: linearOperation,
});

describe("expectGoldenCase", () => {
  it("accepts a kernel that gives what the case says", () => {
    expect(() => expectGoldenCase(operationsWith(linearOperation), golden, options)).not.toThrow();
  });

  it("names the result that differs", () => {
    const forward: TestedOperation<Float64Array>["forward"] = (call) => {
      const { output, states, handle } = linearOperation.forward(call);
      return { output, states: states.map((state) => state.map(() => 0)), handle };
    };
    const operations = operationsWith({ ...linearOperation, forward });
    expect(() => expectGoldenCase(operations, golden, options)).toThrow("state 0: value 0 of 2 is 0, expected 8");
  });

  it("names the gradient that differs, or is missing", () => {
    const backward: TestedOperation<Float64Array>["backward"] = (handle, { output }) =>
      linearOperation.backward(handle, { output });
    const operations = operationsWith({ ...linearOperation, backward });
    expect(() => expectGoldenCase(operations, golden, options)).toThrow("input: value 1 of 2 is 0, expected 30");
  });

  it("hands the states of a stateful layer on to its next call", () => {
    const { name, layer, weights, ...first } = golden;
    const second = { ...first, ...{ reset_before: false, initial_state: null }, outputs: [array(43, 36)], dy: [] };
    const calls = [first, second];
    expect(() =>
      expectGoldenCase(operationsWith(linearOperation), { name, layer, weights, calls }, options),
    ).not.toThrow();
  });

  it("refuses a handle where no backward pass was announced", () => {
    const forward: TestedOperation<Float64Array>["forward"] = (call) => ({
      ...linearOperation.forward(call),
      handle: call,
    });
    expect(() => expectGoldenCase(operationsWith({ ...linearOperation, forward }), golden, options)).toThrow();
  });
});

describe("recurrentGoldenTests", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-recurrent-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("names the cases that are more than a recurrent layer", () => {
    const fixture = join(folder, "fixture.json");
    const bidirectional = { ...golden, name: "both ways", layer: { class_name: "Bidirectional", config } };
    writeFileSync(fixture, JSON.stringify({ cases: [golden, bidirectional] }));
    const titles = recordTests(() =>
      recurrentGoldenTests("stand-in", operationsWith(linearOperation), { ...options, fixture }),
    );
    expect(titles.slice(0, 2)).toEqual(["in 1 of 2 cases; no recurrent layer by itself: both ways", "by hand"]);
  });
});
