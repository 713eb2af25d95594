import { checkStrict, strictChoice } from "./strictChoice.js";

describe("strictChoice", () => {
  it("is that of the call, or where it says nothing that of the variable", () => {
    expect(strictChoice(undefined, undefined)).toEqual({ strict: false, argument: "strict" });
    expect(strictChoice(undefined, "1")).toEqual({ strict: true, argument: "SEQLOOM_STRICT" });
    expect(strictChoice(undefined, "0")).toEqual({ strict: false, argument: "SEQLOOM_STRICT" });
    expect(strictChoice(false, "1")).toEqual({ strict: false, argument: "strict" });
    expect(strictChoice(true, "no")).toEqual({ strict: true, argument: "strict" });
  });

  it("names the variable where it has another value", () => {
    expect(() => strictChoice(undefined, "no")).toThrow('useBackend: SEQLOOM_STRICT must be "1" or "0", got "no".');
  });
});

describe("checkStrict", () => {
  const [auto, any] = [
    { name: "auto", argument: "name" },
    { choice: "auto", argument: "kernels" },
  ];
  const strict = { strict: true, argument: "strict" } as const;

  it("refuses backends whose digits depend on the machine", () => {
    for (const name of ["auto", "wasm", "cpu"]) expect(() => checkStrict(strict, { ...auto, name }, any)).not.toThrow();
    expect(() => checkStrict({ ...strict, argument: "SEQLOOM_STRICT" }, { ...auto, name: "node" }, any)).toThrow(
      'useBackend: name must be "auto", "wasm" or "cpu" with SEQLOOM_STRICT, got "node". Its digits depend on the machine.',
    );
    expect(() => checkStrict({ ...strict, strict: false }, { ...auto, name: "webgl" }, any)).not.toThrow();
  });

  it("refuses native kernels by name", () => {
    const native = { choice: "native", argument: "SEQLOOM_KERNELS" };
    expect(() => checkStrict(strict, auto, native)).toThrow(
      'useBackend: SEQLOOM_KERNELS must be "auto" or "wasm" with strict, got "native". Their digits depend on the machine.',
    );
    expect(() => checkStrict({ ...strict, strict: false }, auto, native)).not.toThrow();
  });
});
