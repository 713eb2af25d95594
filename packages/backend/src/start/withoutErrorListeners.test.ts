import { runProgram } from "@seqloom/testing";
import { withoutErrorListeners as withoutListenersInBrowser } from "./withoutErrorListeners.browser.js";
import { withoutErrorListeners as withoutListenersInNode } from "./withoutErrorListeners.node.js";

const START = 'import { useBackend } from "@seqloom/backend"; await useBackend();';
const COUNT = 'console.log(process.listenerCount("uncaughtException"), process.listenerCount("unhandledRejection"));';
const BACKEND = /tf-backend-wasm|backend-wasm\.node/;

describe.each([
  ["Node", withoutListenersInNode],
  ["a browser", withoutListenersInBrowser],
])("withoutErrorListeners in %s", (_, withoutErrorListeners) => {
  it("runs, and gives what comes out", async () => {
    expect(await withoutErrorListeners(() => Promise.resolve(3))).toBe(3);
  });

  it("lets an error through", async () => {
    const run = () => Promise.reject(new Error("no module"));
    await expect(withoutErrorListeners(run)).rejects.toThrow(/^no module$/);
  });
});

// The exit codes are Node's own: https://nodejs.org/docs/latest/api/process.html#exit-codes
describe("useBackend in a program of Node that fails", () => {
  it.each([
    ["an error", 'function ofTheUser() { throw new Error("my mistake"); }\nofTheUser();'],
    ["a late error", 'function ofTheUser() { throw new Error("my mistake"); }\nsetTimeout(ofTheUser, 1);'],
    ["a rejection", 'async function ofTheUser() { throw new Error("my mistake"); }\nvoid ofTheUser();'],
  ])("lets %s show its own stack, and end the program with 1", async (_, failure) => {
    const { status, stderr } = await runProgram(
      `${START}\n${failure}\nawait new Promise((go) => setTimeout(go, 500));`,
    );
    expect(stderr).toMatch(/Error: my mistake\n\s+at (Timeout\.)?ofTheUser/);
    expect(stderr).not.toMatch(BACKEND);
    expect(status).toBe(1);
  });

  it("leaves the listeners of the program, those from before and those added while it starts", async () => {
    const { status, stdout } = await runProgram(`
      import { useBackend } from "@seqloom/backend";
      const heard = [];
      process.on("uncaughtException", ({ message }) => heard.push("before: " + message));
      const started = useBackend();
      const timer = setInterval(() => {
        process.on("unhandledRejection", (reason) => heard.push("meanwhile: " + reason));
        clearInterval(timer);
      }, 0);
      await started;
      await new Promise((go) => setTimeout(go, 20));
      ${COUNT}
      setTimeout(() => { throw new Error("thrown") }, 1);
      setTimeout(() => void Promise.reject("rejected"), 2);
      setTimeout(() => console.log(heard.join(", ")), 30);`);
    expect(stdout).toBe("1 1\nbefore: thrown, meanwhile: rejected\n");
    expect(status).toBe(0);
  });

  it.each([
    ["several at once", 'await Promise.all([useBackend("wasm"), useBackend("wasm"), useBackend("cpu")]);'],
    ["one after the other", 'await useBackend("cpu"); await useBackend("wasm"); await useBackend("cpu");'],
    ["one that does not start", 'await useBackend("wasm", { wasmPaths: "/there/is/none" }).catch(() => undefined);'],
  ])("leaves none behind with %s", async (_, starts) => {
    const { stdout } = await runProgram(`import { useBackend } from "@seqloom/backend"; ${starts} ${COUNT}`);
    expect(stdout).toBe("0 0\n");
  });

  it("leaves none behind of the threaded build", async () => {
    const { stdout } = await runProgram(`
      import { env, registerBackend, removeBackend, findBackendFactory } from "@tensorflow/tfjs-core";
      import "@tensorflow/tfjs-backend-wasm";
      import { useBackend } from "@seqloom/backend";
      const factory = findBackendFactory("wasm");
      removeBackend("wasm");
      registerBackend("wasm", () => {
        env().set("WASM_HAS_MULTITHREAD_SUPPORT", true);
        return factory();
      });
      await useBackend("wasm").catch(() => undefined);
      ${COUNT}
      process.exit();`);
    expect(stdout).toBe("0 0\n");
  });
});
