import { EngineChoice, engineLine } from "./EngineChoice.js";

describe("EngineChoice", () => {
  it("takes the plan where there is one, and notes why not", () => {
    const choice = new EngineChoice("fit", "auto");
    expect(choice.ran).toBe("tape");
    expect(choice.takesPlan(() => undefined)).toBe(true);
    expect([choice.ran, choice.reason]).toEqual(["plan", undefined]);
    expect(choice.takesPlan(() => "layer 1, GRU: its activation is gelu")).toBe(false);
    expect([choice.ran, choice.reason]).toEqual(["plan", "layer 1, GRU: its activation is gelu"]);
  });

  it("asks nobody where the tape is wanted", () => {
    const choice = new EngineChoice("fit", "tape");
    expect(choice.takesPlan(() => { throw new Error("asked"); })).toBe(false); // prettier-ignore
    expect(choice.reason).toBe('engine is "tape"');
  });

  it("refuses a model without a plan where one is wanted", () => {
    expect(() => new EngineChoice("fit", "plan").takesPlan(() => "the optimizer is SGD of tfjs")).toThrow(
      'fit: engine must be "tape" or "auto" for this model, got "plan". There is no plan: the optimizer is SGD of tfjs.',
    );
  });
});

describe("engineLine", () => {
  it("has the reason where there is one", () => {
    expect(engineLine("plan")).toBe("engine: plan\n");
    expect(engineLine("tape", 'engine is "tape"')).toBe('engine: tape (engine is "tape")\n');
  });
});
