import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appRunner, killApp, onScreen } from "./appRunner.js";

describe("appRunner", () => {
  const folder = mkdtempSync(join(import.meta.dirname, "../out-app-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives what an app prints and its exit code, with the options and variables that it was given", async () => {
    writeFileSync(
      join(folder, "main.ts"),
      `console.log(process.argv.slice(2).join() + (process.env.SAID as string)); console.error("no"); process.exit(2);`,
    );
    const run = appRunner(folder, { SAID: "!" });
    expect(await run("--a", "b")).toEqual({ status: 2, stdout: "--a,b!\n", stderr: "no\n" });
  });
});

describe("killApp", () => {
  const folder = mkdtempSync(join(import.meta.dirname, "../out-kill-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("kills an app when it has printed a text, and lets one end that has not", async () => {
    writeFileSync(
      join(folder, "main.ts"),
      `console.log("a"); if (process.argv[2] === "--wait") setInterval(() => console.log("b"), 10);`,
    );
    const killed = await killApp(folder, "b", ["--wait"]);
    expect(killed).toEqual({ signal: "SIGKILL", stdout: expect.stringMatching(/^a\nb\n/) as string });
    expect(await killApp(folder, "b", [])).toEqual({ signal: null, stdout: "a\n" });
  });
});

describe("onScreen", () => {
  it("keeps the last state of a bar, without its time", () => {
    const stdout = "1/2 [>] - ETA: 1s\b\b\r2/2 [=] - 1s 12ms/step - loss: 0.5\ndone\n";
    expect(onScreen({ status: 0, stdout, stderr: "" })).toBe("2/2 [=] - - loss: 0.5\ndone\n");
  });

  it("keeps the line of an epoch without its times, with logs behind it and without", () => {
    const stdout = "3/3 - 0s - loss: 0.5 - 15ms/epoch - 5ms/step\n1/1 - 0s - 891us/epoch - 891us/step\n";
    expect(onScreen({ status: 0, stdout, stderr: "" })).toBe("3/3 - loss: 0.5\n1/1\n");
  });
});
