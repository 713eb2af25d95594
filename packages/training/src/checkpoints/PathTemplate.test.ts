import { PathTemplate } from "./PathTemplate.js";

const values = { epoch: 3, batch: 12, val_loss: 0.603540480136871, loss: -0.5, acc: NaN };

describe("PathTemplate", () => {
  it.each([
    ["m.keras", "m.keras"],
    ["m.{epoch:02d}-{val_loss:.4f}.keras", "m.03-0.6035.keras"],
    ["{epoch}/{batch:5d}{epoch:04}", "3/   120003"],
    ["{val_loss}", "0.603540480136871"],
    ["{val_loss:.2e} {loss:08.3f} {val_loss:f}", "6.04e-01 -000.500 0.603540"],
    ["{val_loss:.1%} {epoch:.1f}", "60.4% 3.0"],
    ["{acc:.2f} {missing:.2f}", "nan NA"],
    ["{{x}}-{epoch}", "{x}-3"],
  ])("fills %s as Python does", (template, path) => {
    expect(new PathTemplate("f", template).fill(values)).toBe(path);
  });

  it("knows what stands before its placeholders", () => {
    const template = new PathTemplate("f", "a/{{b}}/m.{epoch}");
    expect([template.start, template.hasPlaceholders]).toEqual(["a/{b}/m.", true]);
    const plain = new PathTemplate("f", "a/b");
    expect([plain.start, plain.hasPlaceholders]).toEqual(["a/b", false]);
  });

  it.each(["{", "a}", "{}", "{epoch:02x}", "{val_loss:02d}", "{epoch:.2d}", "{val_loss:.4}", "{epoch!r}:{"])(
    "refuses %s",
    (template) => {
      const allowed = "f: filepath must be a path with placeholders such as {epoch:02d} and {val_loss:.4f}, got ";
      expect(() => new PathTemplate("f", template)).toThrow(`${allowed}${JSON.stringify(template)}.`);
    },
  );

  it("refuses names that there will not be", () => {
    const template = new PathTemplate("f", "{epoch}-{val_loss}");
    template.check(["epoch", "val_loss", "loss"]);
    expect(() => template.check(["epoch", "loss"])).toThrow(
      'f: filepath must be a path whose placeholders are among {epoch}, {loss}, got "{epoch}-{val_loss}".',
    );
  });
});
