import { readFileSync } from "node:fs";
import { join } from "node:path";
import { models } from "@seqloom/models";
import { projects, root } from "@seqloom/workspace";
import { chosenRows, commandOf, courseRows } from "./courseRows.js";
import { decks } from "./decks.js";

describe("courseRows", () => {
  it("are the 34 examples of the decks, the stock in both ways, and the layers that the theory is about", () => {
    const beside = ["stock-price honest", "rnn-types types", "dense-basics lstm"];
    expect(courseRows.map(({ app, name }) => `${app} ${name}`).filter((mark) => !beside.includes(mark))).toHaveLength(
      34,
    );
  });

  it("have apps, data sets and models that there are", () => {
    const apps = projects("apps").map(({ name }) => name);
    const catalogue = JSON.parse(readFileSync(join(root, "datasets/catalogue.json"), "utf8")) as { name: string }[];
    const [sets, zoo] = [catalogue.map(({ name }) => name), models.list().map(({ name }) => name)];
    for (const row of courseRows) {
      expect(apps).toContain(row.app);
      expect(sets).toEqual(expect.arrayContaining([...row.data]));
      expect([undefined, ...zoo]).toContain(row.model);
    }
  });

  it("run every app of the course", () => {
    const apps = projects("apps").filter(({ manifest }) => manifest.seqloom?.course !== undefined);
    expect(new Set(courseRows.map(({ app }) => app))).toEqual(new Set(apps.map(({ name }) => name)));
  });

  it("have a name each within their app, and stand deck by deck", () => {
    const marks = courseRows.map(({ app, name }) => `${app} ${name}`);
    expect(new Set(marks).size).toBe(marks.length);
    const order: readonly string[] = Object.values(decks).map(({ en }) => en);
    const places = courseRows.map(({ deck }) => order.indexOf(deck.en));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe("chosenRows", () => {
  it("gives all, those of an app, or one", () => {
    expect(chosenRows(undefined, undefined)).toBe(courseRows);
    expect(chosenRows("alphabet", undefined).map(({ name }) => name)).toEqual(["model-1", "model-2", "model-3"]);
    expect(chosenRows("alphabet", "model-2").map(commandOf)).toEqual(["npm start -- alphabet --model 2"]);
    expect(chosenRows("alphabet", "gru")).toEqual([]);
  });
});
