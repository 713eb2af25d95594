import { runInNewContext } from "node:vm";
import { LIVE_SCRIPT } from "./liveScript.js";

type Listener = (event: Record<string, unknown>) => void;

/** As much of an element as the script uses. */
function fakeElement(text = "") {
  const listeners = new Map<string, Listener>();
  const attributes = new Map<string, string>();
  return {
    attributes,
    hidden: true,
    textContent: text,
    offsetWidth: 80,
    offsetHeight: 40,
    style: {} as Record<string, string>,
    viewBox: { baseVal: { width: 640, height: 400 } },
    getBoundingClientRect: () => ({ left: 10, top: 20, width: 320, height: 200 }), // half as large as drawn
    addEventListener: (name: string, listener: Listener) => void listeners.set(name, listener),
    getAttribute: (name: string) => attributes.get(name),
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
    send: (name: string, event: Record<string, unknown> = {}) =>
      listeners.get(name)!({ preventDefault: () => {}, ...event }),
  };
}

function page() {
  const targets = [
    [100, 100, 0, 0, "0.0", "first"],
    [200, 100, 0, 0, "0.1", "second"],
    [600, 300, 20, 50, "0.1", "bar"],
  ];
  const [svg, tip, ring, marks, legend] = [fakeElement(), fakeElement(), fakeElement(), fakeElement(), fakeElement()];
  legend.setAttribute("data-legend", "0.1");
  const ids: Record<string, unknown> = { tip, ring };
  const parts: Record<string, unknown> = { svg, script: fakeElement(JSON.stringify(targets)) };
  const figure = {
    querySelector: (selector: string) => parts[selector] ?? marks,
    querySelectorAll: () => [legend],
  };
  const document = {
    querySelectorAll: () => [figure],
    getElementById: (id: string) => ids[id],
    documentElement: { clientWidth: 340 },
  };
  runInNewContext(LIVE_SCRIPT, { document, scrollX: 0, scrollY: 0 });
  return { svg, tip, ring, marks, legend };
}

describe("LIVE_SCRIPT", () => {
  it("shows the values of the nearest point, beside it", () => {
    const { svg, tip, ring } = page();
    svg.send("pointermove", { clientX: 10 + 52, clientY: 20 + 49 });
    expect([tip.hidden, tip.textContent]).toEqual([false, "first"]);
    expect(ring.style).toMatchObject({ left: "54px", top: "64px", width: "12px" }); // around 10 + 100 / 2, 20 + 100 / 2
    svg.send("pointerleave");
    expect(tip.hidden).toBe(true);
  });

  it("shows nothing far from all points, and a bar anywhere inside of it", () => {
    const { svg, tip } = page();
    svg.send("pointermove", { clientX: 10, clientY: 220 });
    expect(tip.hidden).toBe(true);
    svg.send("pointerdown", { clientX: 10 + 308, clientY: 20 + 170 });
    expect(tip.textContent).toBe("bar");
    expect(tip.style.left).toBe("216px"); // left of it: on the right it would be outside of the page
  });

  it("goes from point to point by the arrow keys", () => {
    const { svg, tip } = page();
    const seen = ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"].map((key) => {
      svg.send("keydown", { key });
      return tip.textContent;
    });
    expect(seen).toEqual(["first", "second", "bar", "first", "bar"]);
    svg.send("keydown", { key: "Escape" });
    expect(tip.hidden).toBe(true);
  });

  it("hides a series when its name is clicked, and shows it again", () => {
    const { svg, tip, marks, legend } = page();
    legend.send("click");
    expect([marks.style.display, legend.attributes.get("aria-pressed")]).toEqual(["none", "true"]);
    svg.send("pointermove", { clientX: 10 + 100, clientY: 20 + 50 });
    expect(tip.hidden).toBe(true);
    legend.send("keydown", { key: "Enter" });
    expect(marks.style.display).toBe("");
  });
});
