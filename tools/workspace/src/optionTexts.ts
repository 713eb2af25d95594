import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { projects, root } from "./projects.js";
import { sourceFiles } from "./sourceFiles.js";

/** The text of each option of a table, by its name. */
export type OptionTexts = ReadonlyMap<string, string>;

/** The sources of all packages as one program, to look up the interfaces of option tables. */
export function packagesProgram(): ts.Program {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), (path) => readFileSync(path, "utf8")) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const files = projects("packages").flatMap(({ folder }) => sourceFiles(folder));
  const sources = files.filter((path) => !path.includes(".test.")).map((path) => join(root, path));
  return ts.createProgram(sources, { ...options, composite: false, noEmit: true, types: [] });
}

/**
 * Reads the texts of the options of a table: the JSDoc of the interface `X` that it `satisfies OptionTable<X>`, those
 * of inherited properties included, each on one line.
 *
 * @param file the source file that knows the table, from the root
 * @param expression the table in this file: `TABLE`, `Name.options`
 * @throws Error if the table satisfies no interface, or if an option has no JSDoc; it names the file and the option
 */
export function optionTexts(program: ts.Program, file: string, expression: string): OptionTexts {
  const source = program.getSourceFile(join(root, file));
  if (source === undefined) throw new Error(`${file} is not part of the program.`);
  const checker = program.getTypeChecker();
  const symbol = symbolOf(checker, source, expression);
  const type = symbol && interfaceOf(checker, symbol);
  if (type === undefined) throw new Error(`${file}: ${expression} has no "satisfies OptionTable<…>".`);
  return textsOf(checker, file, type);
}

/** Reads the texts of every table in a program; for the checks, which see tables that no README shows. */
export function allOptionTexts(program: ts.Program): OptionTexts[] {
  const checker = program.getTypeChecker();
  const texts: OptionTexts[] = [];
  for (const source of program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile)) {
    const visit = (node: ts.Node): void => {
      const type = typeOfTable(checker, node);
      if (type) texts.push(textsOf(checker, source.fileName, type));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return texts;
}

function textsOf(checker: ts.TypeChecker, file: string, type: ts.Type): OptionTexts {
  return new Map(
    checker.getPropertiesOfType(type).map((property) => {
      const text = ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, " ").trim();
      if (text !== "") return [property.name, text];
      const place = property.declarations?.[0]?.getSourceFile().fileName ?? file;
      throw new Error(`${place.replace(`${root}/`, "")}: the option ${property.name} has no JSDoc.`);
    }),
  );
}

/** The symbol of `a`, or of `a.b` where `a` is a class or a namespace. */
function symbolOf(checker: ts.TypeChecker, source: ts.SourceFile, expression: string): ts.Symbol | undefined {
  const [first, ...members] = expression.split(".");
  const known = checker.getSymbolsInScope(source, ts.SymbolFlags.Value | ts.SymbolFlags.Alias);
  return members.reduce(
    (parent, member) => {
      if (parent === undefined) return undefined;
      const target = withoutAlias(checker, parent);
      if (target.flags & ts.SymbolFlags.Module) {
        return checker.getExportsOfModule(target).find(({ name }) => name === member);
      }
      return checker.getTypeOfSymbolAtLocation(target, source).getProperty(member);
    },
    known.find(({ name }) => name === first),
  );
}

/** The type X of a constant or a static property that `satisfies OptionTable<X>`, or is another name of one that does. */
function interfaceOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type | undefined {
  const declaration = withoutAlias(checker, symbol).valueDeclaration;
  if (!declaration || !(ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration))) {
    return undefined;
  }
  const { initializer } = declaration;
  if (initializer === undefined) return undefined;
  const type = typeOfTable(checker, initializer);
  if (type !== undefined) return type;
  const other = checker.getSymbolAtLocation(initializer);
  return other && interfaceOf(checker, other);
}

function typeOfTable(checker: ts.TypeChecker, node: ts.Node): ts.Type | undefined {
  if (!ts.isSatisfiesExpression(node) || !ts.isTypeReferenceNode(node.type)) return undefined;
  const { typeName, typeArguments } = node.type;
  if (typeName.getText() !== "OptionTable" || typeArguments === undefined) return undefined;
  return checker.getTypeFromTypeNode(typeArguments[0]!);
}

function withoutAlias(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  const exported = checker.getExportSymbolOfSymbol(symbol);
  return exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
}
