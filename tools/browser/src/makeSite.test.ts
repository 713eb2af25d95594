import { viteConfig } from "./makeSite.js";

describe("viteConfig", () => {
  it("reads no settings from outside of the project", () => {
    expect(viteConfig("/somewhere")).toMatchObject({ root: "/somewhere", configFile: false });
  });
});
