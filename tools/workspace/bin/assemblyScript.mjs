// AssemblyScript is TypeScript with decorators on functions, which no parser of TypeScript takes. Prettier (.prettierrc.json)
// and eslint (eslint.config.js) read them as comments; a comment is printed as it stands in the text, so they stay.
import { parsers as ofPrettier } from "prettier/plugins/typescript";

/** The text with the decorators that have a line of their own as comments, so that every place stays where it is. */
export function decoratorsAsComments(text) {
  return text.replace(/^@\w+$/gm, (decorator) => `//${decorator.slice(2)}`);
}

/** Parsers that this module, a plugin, brings to prettier. */
export const parsers = {
  assemblyScript: {
    ...ofPrettier.typescript,
    parse: (text, options) => ofPrettier.typescript.parse(decoratorsAsComments(text), options),
  },
};
