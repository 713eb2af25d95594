import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWhere } from "./describeWhere.js";
import { readByTensorBoard, tensorBoardObstacle } from "./realTensorBoard.js";

describe("tensorBoardObstacle", () => {
  it("says which program is not there", () => {
    expect(tensorBoardObstacle("no-such-python")).toBe("there is no no-such-python");
  });
});

describeWhere("the real TensorBoard", tensorBoardObstacle(), () => {
  it("shows a file that TensorFlow wrote", () => {
    const file =
      "PgAAAAAAAADZ0kDnCQAAgKZhw9pBGg1icmFpbi5FdmVudDoyUiQKInRlbnNvcmZsb3cuY29yZS51dGlsLmV2ZW50c193cml0ZXK2Un0nOw" +
      "AAAAAAAAAaI6xcCXPbxKZhw9pBEAMqLgosCgRsb3NzQgoIARIAIgQAAAA/ShgKCQoHc2NhbGFycxoLb2YgdHJhaW5pbmdh3/aO";
    const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
    writeFileSync(join(folder, "events.out.tfevents.1700000000.host.1.0.v2"), Buffer.from(file, "base64"));
    expect(readByTensorBoard(folder).scalars).toEqual({ ".": { loss: [{ step: 3, value: 0.5 }] } });
    rmSync(folder, { recursive: true });
  });
});
