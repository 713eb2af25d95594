/** Settings of a PNG. */
export interface PngSettings {
  /** The public function, for errors. */
  readonly caller: string;
  /** Width in pixels. */
  readonly width: number;
  /** More fonts, as the bytes of TTF or OTF files: for characters that Noto Sans TC lacks here. */
  readonly fonts: readonly Uint8Array[];
}
