import { graphOrder } from "./graphOrder.js";
import type { GraphNode } from "./maskGraph.js";

/** A node with inputs, in place of a call of a layer. */
function node(name: string, ...from: GraphNode[]): GraphNode {
  const inputs = from.map((input) => ({ node: input, output: 0, call: 0 }));
  return { owner: { name, className: "Any", shape: [] }, inputs };
}

const namesOf = (outputs: GraphNode[], inputs: GraphNode[]) =>
  [...graphOrder(outputs, inputs).keys()].map(({ name }) => name);

describe("graphOrder", () => {
  it("lists what is far from the outputs first, and equals as a walk from the outputs meets them", () => {
    const x = node("x");
    const [short, long] = [node("short", x), node("long", node("longer", x))];
    expect(namesOf([node("sum", short, long)], [x])).toEqual(["x", "longer", "short", "long", "sum"]);
  });

  it("counts an owner of several calls once, at its largest distance", () => {
    const [a, b] = [node("a"), node("b")];
    const first = node("shared", a);
    const second = { owner: first.owner, inputs: node("", node("between", b)).inputs };
    const order = graphOrder([node("sum", first, second)], [a, b]);
    expect([...order.keys()].map(({ name }) => name)).toEqual(["b", "a", "between", "shared", "sum"]);
    expect(order.get(first.owner)).toEqual([first, second]);
  });

  it("stops at the inputs, and lists one that is not used", () => {
    const [before, unused] = [node("before"), node("unused")];
    const x = node("x", before);
    expect(namesOf([node("y", x)], [x, unused])).toEqual(["x", "unused", "y"]);
  });
});
