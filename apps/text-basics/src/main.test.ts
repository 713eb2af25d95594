import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columnsOf } from "@seqloom/app-kit";
import { type AppRun, appRunner, onScreen } from "@seqloom/testing";

const textBasics = appRunner(import.meta.dirname);

/** The lines of a step, by the number in its heading; step 0 is the one at a glance. */
function step({ stdout }: AppRun, number: number): string[] {
  const parts = stdout.split(/^== .* ==$/m).slice(1);
  return parts[parts.length === 14 ? number : number - 1]!.split("\n").map((line) => line.trim());
}

/** Lines below a label, or behind it, up to the next label, joined: lists go over several lines. */
function below(lines: readonly string[], label: RegExp): string {
  const start = lines.findIndex((line) => label.test(line));
  const first = lines[start]!.replace(/^.*?[:：] ?/, "");
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^[\p{L}]/u.test(line));
  return [first, ...(end === -1 ? rest : rest.slice(0, end))].join(" ").trim();
}

describe("text-basics", () => {
  // Where a figure is not the slides' own, Keras 3.15.1 (its legacy Tokenizer, pad_sequences, to_categorical) gave it.
  let slides: AppRun;
  let english: AppRun;
  beforeAll(async () => {
    [slides, english] = await Promise.all([textBasics(), textBasics("--lang", "en")]);
  });

  it("runs to the end, in either language in lines of at most 80 columns", () => {
    for (const run of [slides, english]) {
      expect(run).toMatchObject({ status: 0, stderr: "" });
      expect(run.stdout.match(/^== \d+\. .* ==$/gm)).toHaveLength(13);
      const [, ...lines] = run.stdout.split("\n"); // the first one is about the backend
      expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
    }
  });

  it("prints what its READMEs show", () => {
    for (const [readme, { stdout }] of [
      ["README.md", english],
      ["README.zh-TW.md", slides],
    ] as const) {
      const markdown = readFileSync(join(import.meta.dirname, "..", readme), "utf8");
      const blocks = [...markdown.matchAll(/```text\n(.*?)```/gs)].map(([, block]) => block!);
      expect(blocks).toHaveLength(3);
      for (const block of blocks) expect(stdout).toContain(block);
    }
  });

  it("goes through the four steps of the overview in English and in Chinese", () => {
    const lines = step(slides, 0).join("\n");
    expect(lines).toContain("['I', 'love', 'jogging']\n['and', 'you']");
    expect(lines).toContain("['我', '愛', '跑步']\n['你', '呢']");
    expect(lines.match(/^\[1, 2, 3\]\n\[4, 5\]$/gm)).toHaveLength(2);
    expect(lines.match(/形狀 \(2, 3\)：\n\[1 2 3\]\n\[0 4 5\]/g)).toHaveLength(2);
    const rows = [
      "[0 1 0 0 0 0]",
      "[0 0 1 0 0 0]",
      "[0 0 0 1 0 0]",
      "",
      "[1 0 0 0 0 0]",
      "[0 0 0 0 1 0]",
      "[0 0 0 0 0 1]",
    ];
    expect(lines.split(`形狀 (2, 3, 6)：\n${rows.join("\n")}\n`)).toHaveLength(3);
  });

  it("cuts English into words, and Chinese with signs, without, and without stop words", () => {
    const lines = step(slides, 1);
    expect(lines).toContain("無標點：['i', 'love', 'jogging', 'and', 'you']");
    expect(lines).toContain("有標點：['我', '喜歡', '跑步', '，', '你', '呢', '？']");
    expect(lines).toContain("無標點：['我', '喜歡', '跑步', '你', '呢']");
    expect(lines).toContain("去掉停用詞：['喜歡', '跑步']");
  });

  it("makes the bag of 2-grams, and counts the words of the review", () => {
    const lines = step(english, 2);
    const bag = "{'the', 'the cat', 'cat', 'cat sat', 'sat', 'sat on', 'on', 'on the', 'the mat', 'mat'}";
    expect(below(lines, /^The bag/)).toBe(bag);
    // the 20 lines of the slide's table
    const counts =
      "{'the': 8, ',': 5, 'very': 4, '.': 4, 'who': 4, 'and': 3, 'good': 2, 'it': 2, 'to': 2, 'a': 2, 'for': 2, " +
      "'can': 2, 'this': 2, 'of': 2, 'drama': 1, 'although': 1, 'appeared': 1, 'have': 1, 'few': 1, 'blank': 1}";
    expect(below(lines, /^A bag of words/).replace(/^.*?: (?=\{)/, "")).toBe(counts);
  });

  it("numbers a corpus, and turns sentences into numbers and back", () => {
    const lines = step(english, 3);
    const numbers = "{'NiD': 1, 'i': 2, 'love': 3, 'jogging': 4, 'and': 5, 'you': 6, 'reading': 7}";
    const words = "{1: 'NiD', 2: 'i', 3: 'love', 4: 'jogging', 5: 'and', 6: 'you', 7: 'reading'}";
    expect(below(lines, /^Word -> number/)).toBe(numbers);
    expect(below(lines, /^Number -> word/)).toBe(words);
    expect(below(lines, /^As numbers/)).toBe("[2, 3, 4] [5, 2, 3, 7, 1]");
    expect(lines).toContain("['i love jogging', 'and i love reading NiD']");
  });

  it("aligns sequences, in front with zeros, behind by cutting", async () => {
    expect(step(english, 4).slice(1, 4)).toEqual([
      "Zeros in front of short ones, long ones lose their end, shape (2, 5):",
      "[0 0 2 3 4]",
      "[5 2 3 7 1]",
    ]);
    expect(step(await textBasics("--maxlen", "4"), 4).slice(2, 4)).toEqual(["[0 2 3 4]", "[5 2 3 7]"]);
  });

  it("encodes one-hot, multi-hot and as vectors, the same word as the same vector", () => {
    const lines = step(english, 5);
    const at = (label: string) => lines.findIndex((line) => line.startsWith(label));
    const ids = [0, 0, 2, 3, 4, 5, 2, 3, 7, 1];
    const oneHot = lines.slice(at("One-hot"), at("Multi-hot"));
    expect(oneHot[0]).toContain("shape (2, 5, 8)");
    expect(oneHot.filter((line) => line.startsWith("[")).map((line) => line.replace(/\D/g, "").indexOf("1"))).toEqual(
      ids,
    );
    expect(lines.slice(at("Multi-hot"), at("Word vectors"))).toEqual([
      "Multi-hot (textsToMatrix), shape (2, 8):",
      "[0 0 1 1 1 0 0 0]",
      "[0 1 1 1 0 1 0 1]",
    ]);
    expect(lines[at("Word vectors")]).toContain("shape (2, 5, 3)");
    const vectors = lines.slice(at("Word vectors")).filter((line) => line.startsWith("["));
    expect(new Map(vectors.map((vector, i) => [ids[i], vector])).size).toBe(7);
    expect(new Set(vectors).size).toBe(7); // 10 places, 7 ids
    expect(vectors.every((vector) => /^\[(\s*-?0\.0[0-4]\d\d){3}\] {2}/.test(vector))).toBe(true); // within 0.05
  });

  it("numbers words by the alphabet, as the slide's table of the, cat, sat", () => {
    const lines = step(english, 6);
    expect(lines).toContain("Columns: ['cat', 'mat', 'on', 'sat', 'the']");
    expect(lines).toEqual(expect.arrayContaining(["[0 0 0 0 1]  the", "[1 0 0 0 0]  cat", "[0 0 0 1 0]  sat"]));
  });

  it("makes the arrays by hand: (2, 10, 11) of words, (2, 50, 101) of characters", () => {
    const words = step(english, 7);
    expect(below(words, /^The table/).replace(/^.*?: (?=\{)/, "")).toBe(
      "{'The': 1, 'cat': 2, 'sat': 3, 'on': 4, 'the': 5, 'mat.': 6, 'dog': 7, 'ate': 8, 'my': 9, 'homework.': 10}",
    );
    expect(words).toContain("Shape (2, 10, 11); the first sample:");
    expect(words).toContain("[0 0 0 0 0 0 1 0 0 0 0]  mat.");
    expect(words.filter((line) => line === "[0 0 0 0 0 0 0 0 0 0 0]")).toHaveLength(4);

    const characters = step(english, 8);
    expect(characters).toContain("Characters in the table: 100");
    expect(characters).toContain("Shape (2, 50, 101)");
    const row = characters.slice(characters.findIndex((line) => line.startsWith("The row"))).slice(1);
    const numbers = row.join(" ").replace(/[^01]/g, "");
    expect([numbers.length, numbers.indexOf("1"), numbers.lastIndexOf("1")]).toEqual([101, 56, 56]);
  });

  it("does the same with Keras's Tokenizer: (2, 1000)", () => {
    const lines = step(english, 9);
    expect(below(lines, /^As numbers/)).toBe("[1, 2, 3, 4, 1, 5] [1, 6, 7, 8, 9]");
    expect(below(lines, /^Binary matrix/)).toContain("{1: 1, 2: 1, 3: 1, 4: 1, 5: 1} {1: 1, 6: 1, 7: 1, 8: 1, 9: 1}");
    expect(lines).toContain("Binary matrix (textsToMatrix), shape (2, 1000):");
    const wordIndex = "{'the': 1, 'cat': 2, 'sat': 3, 'on': 4, 'mat': 5, 'dog': 6, 'ate': 7, 'my': 8, 'homework': 9}";
    expect(below(lines, /^Word -> number/)).toBe(wordIndex);
    expect(lines).toContain("Found 9 different words.");
  });

  it("hashes words: (2, 10, 1000), and gives an Embedding layer's shape", () => {
    const lines = step(english, 10);
    const [, number] = /'cat': (\d+)/.exec(lines.join(" ")) ?? [];
    expect(lines).toContain("Shape (2, 10, 1000); the first sample:");
    expect(lines).toContain(`{${number}: 1}  cat`);
    expect(step(english, 11)).toContain("In (2, 6) -> out (2, 6, 64), 64000 weights");
  });

  it("has all encodings of the slides in one table", () => {
    const lines = step(english, 12);
    expect(lines).toContain("one-hot words       toCategorical  (2, 6, 10)        120     12  kept");
    expect(lines).toContain("word vectors        embedding      (2, 6, 64)        768    768  kept");
  });

  it("draws word vectors before an Embedding has learnt, and after", async () => {
    const folder = mkdtempSync(join(tmpdir(), "text-basics-"));
    try {
      await textBasics("--out", folder);
      for (const name of ["words-before", "words-after"]) {
        expect(readFileSync(join(folder, `${name}.svg`), "utf8")).toContain(">wonderful<");
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(step(english, 13).join(" ")).toMatch(
      /After training: praise and blame apart .* nearest to wonderful: clever /,
    );
  });

  it("prints the same for the same seed, and other vectors for another", async () => {
    const [again, other] = await Promise.all([textBasics(), textBasics("--seed", "2")]);
    expect(onScreen(again)).toBe(onScreen(slides));
    const changed = step(other, 5).filter((line, i) => line !== step(slides, 5)[i]);
    expect(changed.length).toBe(10); // the vectors and nothing else
    for (const number of [1, 3, 4, 7, 10]) expect(step(other, number)).toEqual(step(slides, number));
  });

  it("goes through all steps with a Chinese text of the user's", async () => {
    const run = await textBasics("--text", "我喜歡跑步，你呢？我也喜歡讀書！");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout.match(/^== \d+\. .* ==$/gm)).toHaveLength(13);
    expect(run.stdout).not.toContain("cat");
    expect(step(run, 1)).toContain("去掉停用詞：['喜歡', '跑步']");
    expect(step(run, 3).join("\n")).toContain("\n[2, 3, 4, 5, 6]\n[2, 7, 3, 8]\n");
    expect(step(run, 7).join("\n")).toMatch(/形狀 \(2, 10, \d+\)/);
    expect(step(run, 8).join("\n")).toContain("第 101 欄是 1"); // the first one behind string.printable
  });

  it("goes through all steps with an English text, mixed with Chinese or of digits", async () => {
    const [text, mixed, digits] = await Promise.all(
      ["Time flies. Don't it?", "Hello there. 我用 Python 寫程式。", "007"].map((given) =>
        textBasics("--lang", "en", "--text", given),
      ),
    );
    expect(step(text!, 3).join(" ")).toContain(`"don't": 4`);
    expect(step(mixed!, 1).filter((line) => /^(English|Chinese):/.test(line))).toHaveLength(2);
    expect(step(mixed!, 3).join(" ")).toContain("'Python'");
    expect(step(digits!, 1)).toContain("Without signs: ['007']");
    for (const run of [text!, mixed!, digits!]) expect(run).toMatchObject({ status: 0, stderr: "" });
  });

  it("keeps a long text short on the screen", async () => {
    const text = "Every word_of_this x sentence 是長的。".repeat(28).slice(0, 1000);
    const { status, stdout } = await textBasics("--lang", "en", "--text", text);
    expect(status).toBe(0);
    const [, ...lines] = stdout.split("\n");
    expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
    expect(lines.length).toBeLessThan(600);
  });

  const TEXT = "a text of 1 to 1000 characters with a word in it";
  it.each([
    [["--text", ""], `text-basics: --text must be ${TEXT}, got "".`],
    [["--text", "  "], `text-basics: --text must be ${TEXT}, got "  ".`],
    [["--text", "？！"], `text-basics: --text must be ${TEXT}, got "？！".`],
    [["--text"], "text-basics: --text must be followed by a value, got undefined."],
    [["--maxlen", "0"], "text-basics: --maxlen must be an integer from 1 to 50, got 0."],
    [["--dictionary", "big"], 'text-basics: --dictionary must be "traditional" or "default", got "big".'],
  ])("refuses %j in one line", async (options, line) => {
    const { status, stdout, stderr } = await textBasics("--lang", "en", ...options);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it.each([
    [["--text", "？！"], 'text-basics：--text 必須是 1 到 1000 個字元、其中至少有一個字詞的文字，卻是 "？！"。'],
    [["--lang", "fr"], 'text-basics：--lang 必須是 "zh-TW" 或 "en"，卻是 "fr"。'],
    [["--maxlen"], "text-basics：--maxlen 後面要接一個值。"],
    [["--backend", "webgl"], 'useBackend：name 必須是這裡能執行的後端，卻是 "webgl"。原因：只能在瀏覽器中執行。'],
  ])("does so in Chinese unless English is asked for: %j", async (options, line) => {
    const { status, stdout, stderr } = await textBasics(...options);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("says the backend in the language that is asked for, behind all that the slides show", () => {
    expect(slides.stdout).toMatch(/\nTensorFlow\.js 後端：wasm；融合核心：有，\d+ 個執行緒。\n/);
    expect(english.stdout).toMatch(/\nTensorFlow\.js on wasm, /);
  });

  it("refuses a text that is too long to look at", async () => {
    const { status, stderr } = await textBasics("--lang", "en", "--text", "a".repeat(1001));
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `text-basics: --text must be ${TEXT}, got "${"a".repeat(60)}…".\n`,
    });
  });

  it("prints its settings with --help", async () => {
    const { status, stdout } = await textBasics("--help", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("length of the aligned sequences (default: 5)");
    const chinese = (await textBasics("--help")).stdout;
    expect(chinese).toContain("序列對齊後的長度（預設：5）");
    expect(chinese).not.toMatch(/Usage|Options|default:|display help/);
    expect(chinese.split("\n").filter((line) => columnsOf(line) > 80)).toEqual([]);
  });

  it("stays shorter than 70 lines: a list of the steps, each in a file of its own", () => {
    const lines = readFileSync(join(import.meta.dirname, "main.ts"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThan(70);
  });
});
