/** An array of objects as a pickle builds it: empty at first, its state follows. */
export class PickledArray {
  /** Undefined until the state has been read. */
  state?: {
    readonly shape: readonly number[];
    /** In row order. */
    readonly items: readonly unknown[];
  };

  /**
   * Takes the state that NumPy pickles: (version, shape, dtype, Fortran order, list of items).
   *
   * @throws Error, whose text goes on after "the pickle", if it is anything else
   */
  setState(state: unknown): void {
    if (this.state || !isTuple(state) || state.length !== 5) throw new Error("gives an array a state that is none");
    const [version, shape, dtype, fortranOrder, items] = state;
    if (version !== 1) throw new Error("gives an array a state of another version than 1");
    if (!(dtype instanceof PickledDtype)) throw new Error("gives an array a state without a dtype");
    if (!isTuple(shape) || !shape.every((length) => Number.isSafeInteger(length) && (length as number) >= 0)) {
      throw new Error("gives an array a shape that is no tuple of integers of 0 or more");
    }
    if (!Array.isArray(items) || Object.isFrozen(items)) throw new Error("gives an array items that are no list");
    const count = (shape as number[]).reduce((product, length) => product * length, 1);
    if (items.length !== count) {
      throw new Error(`gives an array ${items.length} items for a shape that holds ${count}`);
    }
    if (fortranOrder !== false && shape.length > 1) throw new Error("gives an array in Fortran order");
    this.state = { shape: shape as number[], items };
  }
}

/** The dtype of an array of objects, the only one that a pickled array may have. */
export class PickledDtype {
  /** @throws Error, whose text goes on after "the pickle", if it is the dtype of anything but objects */
  constructor(args: readonly unknown[]) {
    if (args.length !== 3 || !["O", "O4", "O8"].includes(args[0] as string)) {
      throw new Error("makes a dtype other than that of objects");
    }
  }

  /**
   * Looks at the state: (3, "|", None, None, None, -1, -1, flags) says nothing that is not known.
   *
   * @throws Error, whose text goes on after "the pickle", if it is anything else
   */
  setState(state: unknown): void {
    const plain = [3, "|", null, null, null, -1, -1];
    if (!isTuple(state) || state.length !== 8 || plain.some((value, i) => state[i] !== value)) {
      throw new Error("gives a dtype a state that is not that of objects");
    }
  }
}

/** Tuples are kept as frozen lists. */
export function isTuple(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && Object.isFrozen(value);
}
