import { exampleScript } from "./exampleScript.js";

describe("exampleScript", () => {
  it("reads a promised result on the line of its statement, or below it", () => {
    const { promised } = exampleScript("one(); // → 1\ntwo();\n// → 2\nthree();");
    expect(promised).toEqual([
      { kind: "value", statement: "one();", expected: "1" },
      { kind: "value", statement: "two();", expected: "2" },
    ]);
  });

  it("goes on over the comment lines below, and folds blanks", () => {
    const { promised } = exampleScript("rows(); // → [ [ 1,  2 ],\n        //     [ 3, 4 ] ]\n\n// Next:\nmore();");
    expect(promised.map(({ expected }) => expected)).toEqual(["[ [ 1, 2 ], [ 3, 4 ] ]"]);
  });

  it("reads a promised error behind any statement", () => {
    const { promised } = exampleScript("const x = read(1); // throws read: x must be text, got 1.");
    expect(promised).toEqual([
      { kind: "throws", statement: "const x = read(1);", expected: "read: x must be text, got 1." },
    ]);
  });

  it("leaves other comments alone", () => {
    expect(exampleScript("// a remark\none(); // another\n// and more").promised).toEqual([]);
  });

  it("keeps import lines apart, which cannot stand in a function", () => {
    const { imports, body } = exampleScript('import { x } from "y";\nx();');
    expect(imports).toBe('import { x } from "y";');
    expect(body).toBe("x();");
  });

  it("lists the names that the example takes from elsewhere", () => {
    const code = 'import { a } from "a";\nconst { b, c: [d] } = e(a);\nfunction f() {}\nb + d + f + g;';
    expect(exampleScript(code).names).toEqual(expect.arrayContaining(["e", "g"]));
    for (const own of ["a", "b", "d", "f"]) expect(exampleScript(code).names).not.toContain(own);
  });

  it("refuses a result that nothing can be compared with", () => {
    expect(() => exampleScript("const x = 1; // → 1")).toThrow(
      "only an expression has a value to compare: const x = 1;",
    );
    expect(() => exampleScript("if (true) {\n  one(); // → 1\n}")).toThrow("does not stand behind a statement");
    expect(() => exampleScript("one(); // a remark\n// → 1")).toThrow("does not stand behind a statement");
  });
});
