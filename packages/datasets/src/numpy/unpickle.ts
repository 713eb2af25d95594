import { callPickled } from "./callPickled.js";
import { isTuple, PickledArray, PickledDtype } from "./PickledArray.js";
import { PickleBytes } from "./PickleBytes.js";
import { isPickledName, pickledName } from "./pickledNames.js";

const STOP = 0x2e;

/** A call may have many arguments, but not any number of them; Python appends a thousand at once. */
const MOST_ARGUMENTS = 10_000;

/** Effect of an opcode on the machine. */
type Step = (machine: Unpickler) => void;

/** The other opcodes that an array of lists of numbers and texts needs, in protocols 2 to 5. There are no others. */
const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  [0x80, (machine) => machine.protocol()],
  [0x95, (machine) => machine.frame()],
  [0x28, (machine) => machine.mark()], // (
  [0x4b, (machine) => machine.push(machine.bytes.uint8())], // BININT1
  [0x4d, (machine) => machine.push(machine.bytes.uint16())], // BININT2
  [0x4a, (machine) => machine.push(machine.bytes.int32())], // BININT
  [0x4e, (machine) => machine.push(null)], // NONE
  [0x88, (machine) => machine.push(true)], // NEWTRUE
  [0x89, (machine) => machine.push(false)], // NEWFALSE
  [0x55, (machine) => machine.push(machine.bytes.latin1(machine.bytes.uint8()))], // SHORT_BINSTRING
  [0x43, (machine) => machine.push(machine.bytes.bytes(machine.bytes.uint8()))], // SHORT_BINBYTES
  [0x58, (machine) => machine.push(machine.bytes.utf8(machine.bytes.uint32()))], // BINUNICODE
  [0x8c, (machine) => machine.push(machine.bytes.utf8(machine.bytes.uint8()))], // SHORT_BINUNICODE
  [0x5d, (machine) => machine.push([])], // EMPTY_LIST
  [0x61, (machine) => machine.append(1)], // APPEND
  [0x65, (machine) => machine.append(machine.sinceMark())], // APPENDS
  [0x29, (machine) => machine.tuple(0)], // EMPTY_TUPLE
  [0x85, (machine) => machine.tuple(1)],
  [0x86, (machine) => machine.tuple(2)],
  [0x87, (machine) => machine.tuple(3)],
  [0x74, (machine) => machine.tuple(machine.sinceMark())], // TUPLE
  [0x71, (machine) => machine.put(machine.bytes.uint8())], // BINPUT
  [0x72, (machine) => machine.put(machine.bytes.uint32())], // LONG_BINPUT
  [0x94, (machine) => machine.put(undefined)], // MEMOIZE
  [0x68, (machine) => machine.get(machine.bytes.uint8())], // BINGET
  [0x6a, (machine) => machine.get(machine.bytes.uint32())], // LONG_BINGET
  [0x63, (machine) => machine.name(machine.bytes.line(), machine.bytes.line())], // GLOBAL
  [0x93, (machine) => machine.stackName()], // STACK_GLOBAL
  [0x52, (machine) => machine.reduce()],
  [0x62, (machine) => machine.build()],
]);

/** Names of opcodes that are refused, for the error text. */
const REFUSED: ReadonlyMap<number, string> = new Map([
  [0x69, "INST"],
  [0x6f, "OBJ"],
  [0x81, "NEWOBJ"],
  [0x92, "NEWOBJ_EX"],
  [0x50, "PERSID"],
  [0x51, "BINPERSID"],
  [0x82, "EXT1"],
  [0x83, "EXT2"],
  [0x84, "EXT4"],
  [0x97, "NEXT_BUFFER"],
  [0x96, "BYTEARRAY8"],
  [0x7d, "EMPTY_DICT"],
  [0x53, "STRING"],
  [0x54, "BINSTRING"],
  [0x49, "INT"],
  [0x67, "GET"],
  [0x8a, "LONG1"],
  [0x8b, "LONG4"],
  [0x32, "DUP"],
  [0x30, "POP"],
  [0x47, "BINFLOAT"],
]);

/**
 * Reads a pickle of Python that holds a NumPy array of objects, as the entries x_train of imdb.npz are. A pickle is a
 * program: this reader knows only the instructions and the five names that such an array needs, runs nothing of
 * Python, and refuses all the rest. What it makes takes no more than a fixed multiple of the bytes.
 *
 * @param caller the public function, with the entry of an archive, which begins every error text
 * @returns what the pickle leaves: a `PickledArray` if it is one; tuples are frozen lists
 * @throws Error that names the opcode or the name that is refused and the byte it stands at
 * @see https://github.com/python/cpython/blob/main/Lib/pickletools.py
 */
export function unpickle(caller: string, bytes: Uint8Array): unknown {
  return new Unpickler(caller, bytes).run();
}

class Unpickler {
  readonly bytes: PickleBytes;
  readonly #caller: string;
  readonly #stack: unknown[] = [];
  /** Heights of the stack at the marks that are open. */
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, unknown>();

  constructor(caller: string, bytes: Uint8Array) {
    this.#caller = caller;
    this.bytes = new PickleBytes(caller, bytes);
  }

  run(): unknown {
    const bytes = this.bytes;
    const stack = this.#stack;
    for (;;) {
      bytes.pushNumbers(stack);
      const opcode = bytes.uint8();
      if (opcode === STOP) return this.#result();
      else (STEPS.get(opcode) ?? this.#unknown(opcode))(this);
    }
  }

  protocol(): void {
    const protocol = this.bytes.uint8();
    if (protocol < 2 || protocol > 5) this.#refuse(`is of protocol ${protocol}, only 2 to 5 are read`);
  }

  /** A frame only says how far to read ahead. */
  frame(): void {
    const length = this.bytes.uint64();
    if (length > this.bytes.left) this.#refuse(`has a frame of ${length} bytes, ${this.bytes.left} are left`);
  }

  mark(): void {
    this.#marks.push(this.#stack.length);
  }

  /** Closes the last mark: how many values stand above it. */
  sinceMark(): number {
    const mark = this.#marks.pop() ?? this.#refuse("closes a list or tuple that it did not begin");
    return this.#stack.length - mark;
  }

  push(value: unknown): void {
    this.#stack.push(value);
  }

  append(count: number): void {
    const first = this.#stack.length - count;
    this.#checkHeight(count + 1);
    const list = this.#stack[first - 1];
    if (!Array.isArray(list) || Object.isFrozen(list)) this.#refuse("appends to something that is no list");
    const items = this.#stack.splice(first);
    for (const item of items) if (typeof item === "object" && item !== null) this.#checkItem(item);
    for (let i = 0; i < items.length; i += MOST_ARGUMENTS) list.push(...items.slice(i, i + MOST_ARGUMENTS));
  }

  tuple(count: number): void {
    this.#checkHeight(count);
    this.push(Object.freeze(this.#stack.splice(this.#stack.length - count, count)));
  }

  /** Keeps the value on top under a number, the next one for MEMOIZE. */
  put(key: number | undefined): void {
    this.#checkHeight(1);
    this.#memo.set(key ?? this.#memo.size, this.#stack.at(-1));
  }

  get(key: number): void {
    if (!this.#memo.has(key)) this.#refuse(`takes value ${key} out of its memo, where there is none`);
    this.push(this.#memo.get(key));
  }

  name(module: string, name: string): void {
    const known = pickledName(module, name);
    this.push(known ?? this.#refuse(`asks for ${shown(module)}.${shown(name)}, which is refused`));
  }

  stackName(): void {
    const [name, module] = [this.#pop(), this.#pop()];
    if (typeof module !== "string" || typeof name !== "string") this.#refuse("asks for a name that is no text");
    this.name(module, name);
  }

  reduce(): void {
    const [args, called] = [this.#pop(), this.#pop()];
    if (!isPickledName(called) || !isTuple(args)) this.#refuse("calls something that is no function");
    this.push(this.#checked(() => callPickled(called, args)));
  }

  build(): void {
    const state = this.#pop();
    const built = this.#stack.at(-1);
    if (!(built instanceof PickledArray || built instanceof PickledDtype)) {
      this.#refuse("gives a state to something that has none");
    }
    this.#checked(() => built.setState(state));
  }

  #result(): unknown {
    if (this.bytes.left > 0) this.#refuse(`goes on for ${this.bytes.left} bytes after its end`);
    if (this.#marks.length > 0) this.#refuse("ends inside a list or tuple");
    if (this.#stack.length > 1) this.#refuse(`leaves ${this.#stack.length} values, not one`);
    return this.#pop();
  }

  #pop(): unknown {
    this.#checkHeight(1);
    return this.#stack.pop();
  }

  /** Values below the last mark belong to what was begun before it. */
  #checkHeight(count: number): void {
    if (this.#stack.length - (this.#marks.at(-1) ?? 0) < count) this.#refuse("takes a value that is not there");
  }

  /** Lists hold numbers, texts, bytes and other lists: no names, arrays or tuples. */
  #checkItem(value: object): void {
    const plain = value instanceof Uint8Array || (Array.isArray(value) && !Object.isFrozen(value));
    if (!plain) this.#refuse("puts something other than numbers, texts and lists into a list");
  }

  #checked<T>(make: () => T): T {
    try {
      return make();
    } catch (error) {
      return this.#refuse((error as Error).message);
    }
  }

  #unknown(opcode: number): never {
    const known = REFUSED.get(opcode);
    const number = `0x${opcode.toString(16).padStart(2, "0")}`;
    return this.#refuse(`uses the opcode ${known ? `${known} (${number})` : number}, which is refused`);
  }

  #refuse(what: string): never {
    throw new Error(`${this.#caller}: the pickle ${what} (byte ${this.bytes.at}).`);
  }
}

/** A name in an error text: short, and without line breaks. */
function shown(name: string): string {
  const quoted = JSON.stringify(name.slice(0, 60));
  return /^"[\w.]+"$/.test(quoted) ? quoted.slice(1, -1) : quoted;
}
