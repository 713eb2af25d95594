import { optionalBackends } from "./optionalBackends.node.js";

describe("optionalBackends in Node", () => {
  it("knows without loading them what is not installed, and what to install", async () => {
    for (const { obstacle } of [optionalBackends.node, optionalBackends["node-gpu"], optionalBackends.webgpu]) {
      const { reason, remedy } = (await obstacle()) ?? { reason: "not installed", remedy: "npm install it" };
      expect([reason.includes("breaks on Node 23"), reason === "not installed"]).toContain(true);
      expect(remedy).toMatch(/^(npm install |run it on Node)/);
    }
  });

  it("leaves WebGL to browsers", async () => {
    expect(optionalBackends.webgl.obstacle()).toEqual({ reason: "runs in browsers only" });
    await expect(optionalBackends.webgl.load()).rejects.toThrow("runs in browsers only");
  });
});
