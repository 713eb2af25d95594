/** A file of text that grows. */
export interface TextLog {
  /** Its first line without the line break; empty in a new file. */
  readonly firstLine: string;
  readonly write: (text: string) => void;
  /** Its length in bytes. */
  readonly size: () => number;
  /** Cuts it off behind its first bytes. */
  readonly truncate: (size: number) => void;
}
