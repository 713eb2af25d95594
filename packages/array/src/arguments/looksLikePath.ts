const PLACE = /^(?:(?:file|https?|blob):|data:\S*,|\.{0,2}[\\/].|~[\\/]|[a-z]:[\\/])/i;
const FILE_NAME = /\.(?:txt|utf-?8|dict?|csv|tsv|json|ya?ml|gz|zip|bin|vec)$/i;

/**
 * Whether a text is more likely the path or the URL of a file than contents of one: for functions that take a text and
 * refuse a path that was passed by mistake. A path has one line with letters or digits, and the beginning or end of one.
 *
 * @example
 * ["words.txt", "C:\\words", "https://a.tw/w"].map(looksLikePath); // → [ true, true, true ]
 * ["Node.js 5 n", "C/C++", ".NET", "words.txt\n"].map(looksLikePath); // → [ false, false, false, false ]
 */
export function looksLikePath(text: string): boolean {
  return /^.*[\p{L}\p{N}].*$/u.test(text) && (PLACE.test(text) || FILE_NAME.test(text));
}
