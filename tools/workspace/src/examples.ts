import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type Project, root } from "./projects.js";

/** The code behind one `@example` of a docstring. */
export interface Example {
  /** The package that it stands in. */
  readonly project: Project;
  /** Its file, from the root: `packages/array/src/arguments/readOptions.ts`. */
  readonly file: string;
  /** Name of the exported function or method: `readOptions`, `RandomState.shuffle`. */
  readonly subject: string;
  readonly code: string;
}

/** The examples of every source file of a package, in the order of files and lines. */
export function examplesOf(project: Project): Example[] {
  const files = readdirSync(join(root, project.folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort();
  return files.flatMap((name) => {
    const file = `${project.folder}/src/${name}`;
    return findExamples(readFileSync(join(root, file), "utf8")).map((found) => ({ project, file, ...found }));
  });
}

/** Finds the `@example` blocks of the docstrings in a source text. */
export function findExamples(source: string): Pick<Example, "subject" | "code">[] {
  const found: { subject: string; code: string }[] = [];
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  visit(file, "");
  return found;

  function visit(node: ts.Node, outer: string): void {
    const subject = nameOf(node) ? (outer ? `${outer}.${nameOf(node)}` : nameOf(node)) : outer;
    for (const docstring of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(docstring) || docstring.parent !== node) continue;
      for (const tag of docstring.tags ?? []) {
        if (tag.tagName.text === "example") found.push({ subject, code: codeOf(source, tag) });
      }
    }
    ts.forEachChild(node, (child) => visit(child, subject));
  }
}

function nameOf(node: ts.Node): string {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]!.name.getText();
  const named = ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  if (named || ts.isClassLike(node) || ts.isClassElement(node) || ts.isTypeElement(node)) {
    return node.name?.getText() ?? "";
  }
  return "";
}

/** The text behind `@example` without the stars of the comment; TypeScript's own reading of it loses blanks. */
function codeOf(source: string, tag: ts.JSDocTag): string {
  const lines = source.slice(tag.tagName.end, tag.end).split("\n");
  return lines
    .map((line, i) => (i === 0 ? line : line.replace(/^\s*\*? ?/, "")))
    .join("\n")
    .replace(/\*?\/?\s*$/, "")
    .trim();
}
