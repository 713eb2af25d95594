import { runNode } from "./command.js";
import { apps, root } from "./projects.js";
import { readStart } from "./start.js";

const all = apps();

describe("readStart", () => {
  it("takes the app and leaves the rest to it", () => {
    const request = readStart(["lunch", "--epochs", "2"], all);
    expect(request).toMatchObject({ app: { folder: "apps/lunch" }, options: ["--epochs", "2"] });
    expect(request.text).toBeUndefined();
  });

  it("lists the apps and runs lunch where none is named", () => {
    const request = readStart([], all);
    expect(request).toMatchObject({ app: { name: "lunch" }, options: [] });
    expect(request.text).toMatch(/^ {2}lunch +deck: RNN; minutes: < 1; data: shipped\n +Course example: a SimpleRNN/m);
    for (const { name, manifest } of all) {
      expect(request.text).toContain(name);
      expect(request.text).toContain(manifest.description);
    }
  });

  it("gives options without an app to lunch", () => {
    expect(readStart(["--epochs", "2"], all)).toMatchObject({ app: { name: "lunch" }, options: ["--epochs", "2"] });
  });

  it("explains itself", () => {
    const { text } = readStart(["--help"], all);
    expect(text).toContain("npm start -- <app> [options]");
    expect(text).toContain("lunch");
  });

  it("names the apps that there are when it is given another", () => {
    const two = ["lunch", "imdb"].map((name) => ({ ...all[0]!, name }));
    expect(readStart(["lunsh"], two)).toEqual({
      text: "start: the app must be one of lunch, imdb, got lunsh.",
      exitCode: 2,
    });
  });
});

describe("npm start", () => {
  const start = (...args: string[]) =>
    runNode(["tools/workspace/bin/start.mjs", ...args], { cwd: root, mayFail: true });

  it("ends with exit code 2 and one line for an app that is not there", () => {
    const { status, stderr, stdout } = start("no-such-app");
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
  });

  it("hands the options to the app, and its exit code back", () => {
    expect(start("lunch", "--help")).toMatchObject({ status: 0 });
    expect(start("lunch", "--no-such-option").status).not.toBe(0);
  });
});
