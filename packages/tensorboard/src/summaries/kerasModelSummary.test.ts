import { summaryHex } from "../testing/summaryHex.js";
import { kerasModelSummary } from "./kerasModelSummary.js";

describe("kerasModelSummary", () => {
  it("marks the config for the plugin as Keras 3.15 does", () => {
    const hex = summaryHex(kerasModelSummary("keras", { class_name: "Sequential" }));
    const text = Buffer.from('{"class_name":"Sequential"}').toString("hex");
    const metadata = "4a180a160a1167726170685f6b657261735f6d6f64656c120131"; // graph_keras_model and "1"
    expect(hex).toBe(`0a056b65726173422108071200421b${text}${metadata}`);
  });
});
