/** A place of a chart that shows its values when it is pointed at. */
export interface Target {
  /** Middle of a point, or of a cell or bar, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Half the size of a cell or bar; 0 for a point. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** `panel.layer`, as the group of the marks has it in `data-layer`. */
  readonly layer: string;
  /** Lines of the tooltip. */
  readonly text: string;
}

/** A part of a drawn chart. */
export interface Drawing {
  /** Elements of SVG. */
  readonly svg: string;
  readonly targets: readonly Target[];
}
