const PLACE = /^(?:(?:file|https?|blob):|data:\S*,|\.{0,2}[\\/].|~[\\/]|[a-z]:[\\/])/i;
const FILE_NAME = /\.(?:txt|utf-?8|dict?|csv|tsv|json|ya?ml|gz|zip|bin|vec)$/i;

/**
 * Whether a text is more likely the path or the URL of a file than what stands in one: for functions that take a text, so
 * that a path is not taken for it by mistake. It has one line and more than signs, and begins or ends as these do.
 *
 * @example
 * ["words.txt", "C:\\words", "https://a.tw/w"].map(looksLikePath); // → [ true, true, true ]
 * ["Node.js 5 n", "C/C++", ".NET", "words.txt\n"].map(looksLikePath); // → [ false, false, false, false ]
 */
export function looksLikePath(text: string): boolean {
  return /^.*[\p{L}\p{N}].*$/u.test(text) && (PLACE.test(text) || FILE_NAME.test(text));
}
