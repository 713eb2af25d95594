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
