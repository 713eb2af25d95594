import { refuse } from "./refuse.js";

describe("refuse", () => {
  it("names the method, the engine, the one that can, and why", () => {
    expect(() => refuse("deleteWord", "wasm", "jieba-wasm takes no word out.")).toThrow(
      'deleteWord: engine must be "exact", got "wasm". jieba-wasm takes no word out.',
    );
  });
});
