import { expect, test } from "vitest";
import { createEnding, orEnded } from "./cancellation.ts";

test("who waits for an end hears of it once, at once if it has come, and not after taking it back", () => {
  const { onEnd, end } = createEnding();
  const heard: unknown[] = [];
  onEnd((reason) => heard.push(["first", reason]));
  const takeBack = onEnd((reason) => heard.push(["second", reason]));
  takeBack();
  end("over");
  end("over again");
  onEnd((reason) => heard.push(["late", reason]));
  expect(heard).toEqual([
    ["first", "over"],
    ["late", "over"],
  ]);
});

test("a check throws the reason of the end, whatever it is, and nothing before", () => {
  const { end, check } = createEnding();
  expect(check()).toBeUndefined();
  const reason = new Error("over");
  end(reason);
  expect(check).toThrow(reason);
});

test("a promise gives its own result or the end, whichever comes first", async () => {
  const { onEnd, end } = createEnding();
  await expect(orEnded(Promise.resolve(1), onEnd)).resolves.toBe(1);
  await expect(orEnded(Promise.reject(new Error("mine")), onEnd)).rejects.toThrow("mine");
  const hanging = orEnded(new Promise<never>(() => {}), onEnd);
  end(new Error("over"));
  await expect(hanging).rejects.toThrow("over");
});
