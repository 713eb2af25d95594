import { projects } from "@seqloom/workspace";
import { plans } from "./plans.js";

describe("plans", () => {
  it("are made for apps that there are", () => {
    const apps = projects("apps").map(({ name }) => name);
    expect(apps).toEqual(expect.arrayContaining(Object.keys(plans)));
  });

  it("have a name each, of one app", () => {
    for (const ofApp of Object.values(plans)) {
      const names = ofApp.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("name each figure once in a table", () => {
    for (const { figures } of Object.values(plans).flat()) {
      const keys = figures.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
