import { expect, test } from "vitest";
import { type Body, readBody } from "./body.ts";
import { type Buffers, createBuffers } from "./buffers.ts";

const neverEnds = () => () => {};

const read = (response: Response, buffers: Buffers = createBuffers()): Promise<Body> =>
  readBody(response, neverEnds, buffers);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = ({ bytes: whole }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(whole);

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
  expect(text(await read(response))).toBe('{"name":"é"}');
});

test("empty chunks and empty bodies are no end and no error", async () => {
  expect(text(await read(inChunks("", '{"a"', "", ":1}", "")))).toBe('{"a":1}');
  expect(text(await read(inChunks()))).toBe("");
  expect(text(await read(new Response(null)))).toBe("");
  expect(text(await read(new Response("")))).toBe("");
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
  await expect(read(response)).rejects.toBe(broken);
});

test("a response whose body is no web stream is still read", async () => {
  const response = { body: {}, arrayBuffer: async () => bytes("{}").buffer } as unknown as Response;
  expect(text(await read(response))).toBe("{}");
});

test("a body is put together where one before it stood, once that was given back, and never sooner", async () => {
  const buffers = createBuffers();
  const first = await read(inChunks("[1,", "2]"), buffers);
  const second = await read(inChunks("[3,", "4]"), buffers);
  expect([text(first), text(second)]).toEqual(["[1,2]", "[3,4]"]);
  buffers.give(first.buffer as Uint8Array);
  const third = await read(inChunks("[5,", "6]"), buffers);
  expect(third.buffer).toBe(first.buffer);
  expect([text(second), text(third)]).toEqual(["[3,4]", "[5,6]"]);
});

test("a body that grows beyond its buffer, or beyond what was announced, moves to a larger one", async () => {
  const buffers = createBuffers();
  buffers.give(new Uint8Array(4));
  const chunks = Array.from({ length: 50 }, (_, index) => `${index},`.repeat(index));
  expect(text(await read(inChunks(...chunks), buffers))).toBe(chunks.join(""));
  const lied = inChunks(...chunks);
  lied.headers.set("content-length", "20");
  expect(text(await read(lied, buffers))).toBe(chunks.join(""));
});

test("an announced length of a terabyte takes no memory", async () => {
  const response = inChunks("[1,", "2]");
  response.headers.set("content-length", String(2 ** 40));
  expect((await read(response)).buffer?.length).toBeLessThan(100);
});

test("a body in one chunk is taken as it is", async () => {
  expect(await read(inChunks("[1]"))).toEqual({ bytes: bytes("[1]") });
});
