import { useBackend } from "@seqloom/backend";
import { dense, lstm, sequential } from "@seqloom/layers";
import { writeStore } from "./writeStore.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("writeStore", () => {
  it("writes numbered datasets, and the name of each layer", async () => {
    const root = await writeStore(
      sequential({ name: "m", layers: [lstm({ units: 1, inputShape: [2, 3], name: "l" }), dense({ units: 1 })] }),
    );
    const name = (path: string) => root.group(path).attributes.get("name");
    expect(name("vars")).toMatchObject({ value: "m" });
    expect(name("layers/lstm/vars")).toMatchObject({ value: "l" });
    expect(name("layers/lstm/cell/vars")).toMatchObject({ value: "lstm_cell" });
    expect([...root.group("layers/lstm/cell/vars").members.keys()]).toEqual(["0", "1", "2"]);
    expect(root.group("layers/dense/vars").members.get("1")).toMatchObject({ shape: [1] });
  });
});
