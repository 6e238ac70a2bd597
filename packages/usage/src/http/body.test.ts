import { expect, test } from "vitest";
import { readBody } from "./body.ts";

const neverEnds = () => () => {};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (body: Uint8Array): string => new TextDecoder().decode(body);

const inChunks = (...chunks: string[]): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(bytes(chunk));
        controller.close();
      },
    }),
  );

test("a body that comes in chunks is put together, a character cut in two included", async () => {
  const [first, second] = [bytes('{"name":"é"}').subarray(0, 10), bytes('{"name":"é"}').subarray(10)];
  const response = new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(first);
        controller.enqueue(second);
        controller.close();
      },
    }),
  );
  expect(text(await readBody(response, neverEnds))).toBe('{"name":"é"}');
});

test("empty chunks and empty bodies are no end and no error", async () => {
  expect(text(await readBody(inChunks("", '{"a"', "", ":1}", ""), neverEnds))).toBe('{"a":1}');
  expect(await readBody(inChunks(), neverEnds)).toHaveLength(0);
  expect(await readBody(new Response(null), neverEnds)).toHaveLength(0);
  expect(await readBody(new Response(""), neverEnds)).toHaveLength(0);
});

test("a body that breaks off rejects with what broke it", async () => {
  const broken = new Error("socket hang up");
  let asked = 0;
  const response = new Response(
    new ReadableStream({
      pull(controller) {
        if (asked++ === 0) controller.enqueue(bytes('{"data":'));
        else controller.error(broken);
      },
    }),
  );
  await expect(readBody(response, neverEnds)).rejects.toBe(broken);
});

test("a response whose body is no web stream is still read", async () => {
  const response = { body: {}, arrayBuffer: async () => bytes("{}").buffer } as unknown as Response;
  expect(text(await readBody(response, neverEnds))).toBe("{}");
});
