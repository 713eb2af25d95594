import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./projects.js";

const FORMATTED = `/** 2 x */
// @ts-ignore: decorator
@inline
export function twice(x: f32): f32 {
  return 2 * x;
}
`;

/** Formats a text as if it lay in assembly/ of kernels. No file of this name exists. */
function prettier(text: string) {
  const args = [join(root, "node_modules/prettier/bin/prettier.cjs"), "--stdin-filepath"];
  const file = "packages/kernels/assembly/planted.ts";
  return spawnSync(process.execPath, [...args, file], { cwd: root, input: text, encoding: "utf8" });
}

describe("prettier, over AssemblyScript", () => {
  it("leaves what is formatted as it is, decorators of functions included", () => {
    expect(prettier(FORMATTED)).toMatchObject({ status: 0, stdout: FORMATTED });
  });

  it("finds what is not formatted", () => {
    const careless = FORMATTED.replace("(x: f32)", "( x:f32 )").replace("  return 2 * x;", "return 2*x");
    expect(prettier(careless)).toMatchObject({ status: 0, stdout: FORMATTED });
  });

  it("fails on what it cannot read", () => {
    const { status, stderr } = prettier("@inline\nexport function twice(");
    expect(status).toBe(2);
    expect(stderr).toContain("SyntaxError");
  });
});
