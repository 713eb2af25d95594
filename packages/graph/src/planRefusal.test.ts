import { planRefusal } from "./planRefusal.js";

class Layer {
  planSteps(): string {
    return "steps";
  }

  call(): number {
    return 1;
  }
}

describe("planRefusal", () => {
  it("has nothing against a class with steps of its own", () => {
    expect(planRefusal(new Layer(), "planSteps")).toBeUndefined();
  });

  it("refuses a class that only inherits its steps, a method on the layer itself, and a hook", () => {
    class Changed extends Layer {
      override call(): number {
        return 2;
      }
    }
    expect(planRefusal(new Changed(), "planSteps")).toBe("there is no plan for this class");
    expect(planRefusal(new Layer(), "planCell")).toBe("there is no plan for this class");
    const own = Object.assign(new Layer(), { call: () => 3 });
    expect(planRefusal(own, "planSteps")).toBe("it has a method of its own");
    expect(planRefusal(Object.assign(new Layer(), { _callHook: () => 0 }), "planSteps")).toBe("it has a hook");
  });
});
