import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./projects.js";

/** The TypeScript files below a project's src, tests included; the paths count from the root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/src/${name.replaceAll("\\", "/")}`)
    .sort();
}

/** Whether a module exports something that exists when it runs: a function, a class, a constant, not only types. */
export function exportsValue(source: string): boolean {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  return file.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly && hasValue(statement.exportClause);
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return false;
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  });
}

/** Whether `{ a, type B }` has more than types; `export *` and `export * as` may bring values. */
function hasValue(clause: ts.NamedExportBindings | undefined): boolean {
  if (clause === undefined || ts.isNamespaceExport(clause)) return true;
  return clause.elements.some(({ isTypeOnly }) => !isTypeOnly);
}

/**
 * The tests that a source file may have: one of its name, or, for one of two files of a name in Node and in browsers, a suite
 * over both. The paths are those of the file, with another ending.
 */
export function testsFor(file: string): string[] {
  const own = file.replace(/\.tsx?$/, ".test.ts");
  const shared = file.replace(/\.(node|browser)\.ts$/, ".test.ts");
  return shared === file ? [own] : [own, shared];
}

/** Titles of the tests that stand in both of two files: such a test belongs into one suite over both implementations. */
export function sharedTitles(oneTest: string, otherTest: string): string[] {
  const titles = titlesIn(otherTest);
  return [...titlesIn(oneTest)].filter((title) => titles.has(title));
}

/** First arguments of `it` and `it.each(…)`. */
function titlesIn(source: string): Set<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^it\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return titles;
}
