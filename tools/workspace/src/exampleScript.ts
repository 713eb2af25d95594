import ts from "typescript";
import { foldBlanks } from "./showValue.js";

/** A result that an example promises, in a comment behind a statement. */
export interface Promised {
  /** `// → value` behind an expression, or `// throws message` behind any statement. */
  readonly kind: "value" | "throws";
  /** The statement, for the failure text. */
  readonly statement: string;
  readonly expected: string;
}

/** An example made ready to run. */
export interface ExampleScript {
  /** Its import lines. */
  readonly imports: string;
  /** The rest, for the inside of an async function; each promised result is handed to `promised[index](run)`. */
  readonly body: string;
  /** Every name that it uses and does not declare. */
  readonly names: readonly string[];
  readonly promised: readonly Promised[];
}

/**
 * Reads the code of an example, with the results that comments behind its statements promise.
 *
 *     toRows(array); // → [ [ 1, 2 ],
 *                    //     [ 3, 4 ] ]        goes on over the comment lines directly below
 *     readRows(""); // throws readRows: text must not be empty, got "".
 *
 * @throws Error if a promised result stands where nothing can be compared with it
 */
export function exampleScript(code: string): ExampleScript {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const promised: Promised[] = [];
  const imports: string[] = [];
  const body: string[] = [];
  for (const [i, statement] of file.statements.entries()) {
    const text = statement.getText();
    const behind = code.slice(statement.end, file.statements[i + 1]?.getStart() ?? code.length);
    const result = readPromise(behind);
    if (ts.isImportDeclaration(statement)) {
      imports.push(text);
      continue;
    }
    body.push(result ? promiseCall(promised.length, result.kind, statement) : text);
    if (result) promised.push({ ...result, statement: text });
  }
  const comments = code.match(/\/\/ (→|throws) /g)?.length ?? 0;
  if (comments !== promised.length) {
    throw new Error("the example has a result comment that does not stand behind a statement of its own.");
  }
  return { imports: imports.join("\n"), body: body.join("\n"), names: freeNames(file), promised };
}

/** Reads the comment that directly follows a statement, on its line or on the next ones. */
function readPromise(behind: string): Pick<Promised, "kind" | "expected"> | undefined {
  const [first = "", ...rest] = /^\s*\/\//.test(behind) ? behind.trimStart().split("\n") : [];
  const marked = /^\/\/ (→|throws) (.*)$/.exec(first);
  if (!marked) return undefined;
  const end = rest.findIndex((line) => !/^\s*\/\/(?! (→|throws) )/.test(line));
  const more = rest.slice(0, end < 0 ? rest.length : end).map((line) => line.replace(/^\s*\/\//, ""));
  return { kind: marked[1] === "→" ? "value" : "throws", expected: foldBlanks([marked[2], ...more].join(" ")) };
}

function promiseCall(index: number, kind: Promised["kind"], statement: ts.Statement): string {
  if (ts.isExpressionStatement(statement)) {
    // The list around the value keeps a promise that the example does not await from being awaited here.
    return `await promised[${index}](async () => [${statement.expression.getText()}]);`;
  }
  if (kind === "value") throw new Error(`only an expression has a value to compare: ${statement.getText()}`);
  return `await promised[${index}](async () => { ${statement.getText()} });`;
}

/** Names that stand in the code and are not declared by its own top-level statements. */
function freeNames(file: ts.SourceFile): string[] {
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const name of file.statements.flatMap(declaredNames)) used.delete(name);
  return [...used];
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement.name?.text ?? ""];
  if (!ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings } = statement.importClause ?? {};
  const names =
    namedBindings && ts.isNamespaceImport(namedBindings) ? [namedBindings] : (namedBindings?.elements ?? []);
  return [...names.map((each) => each.name.text), ...(name ? [name.text] : [])];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}
