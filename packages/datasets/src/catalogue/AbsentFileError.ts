import type { CatalogueFile } from "./catalogue.js";

/**
 * A file that is not there and cannot be fetched. The text says what to get where, and where to put it.
 */
export class AbsentFileError extends Error {
  override readonly name = "AbsentFileError";

  /**
   * @param caller the public function, which begins the text
   * @param folder where a file that was fetched by hand belongs
   * @param why what stood in the way, to be read after a colon
   */
  constructor(caller: string, wanted: CatalogueFile, folder: string, why: string, cause?: unknown) {
    const { file, url, note } = wanted;
    const facts = [
      wanted.sizeBytes === null ? "size unknown" : `${wanted.sizeBytes} bytes`,
      wanted.sha256 === null ? "sha256 unknown" : `sha256 ${wanted.sha256}`,
    ].join(", ");
    const what = url === null ? `Put it (${facts}) into` : `Get ${url} (${facts}) and put it into`;
    const text = `${caller}: ${file} is not there: ${why}. ${what} ${folder}, or name its folder as dataDir or SEQLOOM_DATA_DIR.`;
    super(url === null && note ? `${text} ${note}` : text, { cause });
  }
}
