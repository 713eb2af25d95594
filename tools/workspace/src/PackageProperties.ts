/** Properties of a new package. */
export interface PackageProperties {
  /** In lower case: `timeseries`. */
  readonly name: string;
  /** The row of ARCHITECTURE.md, from 0 to 4. */
  readonly row: number;
  /** One sentence, for the registry and README.md. */
  readonly description: string;
  /** The same in Chinese, for README.zh-TW.md. */
  readonly descriptionZhTw: string;
  /** Terms that people search for. */
  readonly keywords: readonly string[];
}
