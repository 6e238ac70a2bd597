import { expect, test } from "vitest";
import { type Body, readBody } from "./body.ts";
import { type Buffers, createBuffers } from "./buffers.ts";
import { createCancellation } from "./cancellation.ts";

const neverCancelled = () => () => {};

const read = (response: Response, buffers: Buffers = createBuffers(), maxBytes = 2 ** 28): Promise<Body> =>
  readBody(response, { onCancel: neverCancelled, buffers, maxBytes });

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

test("chunks are joined, including a character that is split between two", async () => {
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

test("empty chunks and empty bodies are neither an end nor an error", async () => {
  expect(text(await read(inChunks("", '{"a"', "", ":1}", "")))).toBe('{"a":1}');
  expect(text(await read(inChunks()))).toBe("");
  expect(text(await read(new Response(null)))).toBe("");
  expect(text(await read(new Response("")))).toBe("");
});

test("a body that breaks off rejects with the cause", async () => {
  const broken = new Error("socket hang up");
  let pulls = 0;
  const response = new Response(
    new ReadableStream({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(bytes('{"data":'));
        else controller.error(broken);
      },
    }),
  );
  await expect(read(response)).rejects.toBe(broken);
});

test("a response whose body is not a web stream is still read", async () => {
  const response = { body: {}, arrayBuffer: async () => bytes("{}").buffer } as unknown as Response;
  expect(text(await read(response))).toBe("{}");
});

test("a released buffer is reused for the next body, and never before release", async () => {
  const buffers = createBuffers();
  const first = await read(inChunks("[1,", "2]"), buffers);
  const second = await read(inChunks("[3,", "4]"), buffers);
  expect([text(first), text(second)]).toEqual(["[1,2]", "[3,4]"]);
  buffers.give(first.buffer as Uint8Array);
  const third = await read(inChunks("[5,", "6]"), buffers);
  expect(third.buffer).toBe(first.buffer);
  expect([text(second), text(third)]).toEqual(["[3,4]", "[5,6]"]);
});

test("a body that outgrows its buffer or its content-length moves to a larger buffer", async () => {
  const buffers = createBuffers();
  buffers.give(new Uint8Array(4));
  const chunks = Array.from({ length: 50 }, (_, index) => `${index},`.repeat(index));
  expect(text(await read(inChunks(...chunks), buffers))).toBe(chunks.join(""));
  const understated = inChunks(...chunks);
  understated.headers.set("content-length", "20");
  expect(text(await read(understated, buffers))).toBe(chunks.join(""));
});

test("a content-length of a terabyte allocates no memory", async () => {
  const response = inChunks("[1,", "2]");
  response.headers.set("content-length", String(2 ** 40));
  expect((await read(response)).buffer?.length).toBeLessThan(100);
});

test("a body in one chunk is not copied", async () => {
  expect(await read(inChunks("[1]"))).toStrictEqual({ bytes: bytes("[1]") });
});

test.each([
  ["several chunks", () => inChunks("[1,", "2,", "3]")],
  ["one chunk", () => inChunks("[1,2,3]")],
  ["a body that is not a web stream", () => ({ body: {}, arrayBuffer: async () => bytes("[1,2,3]").buffer }) as never],
])("maxBytes bounds %s: a body of exactly that size is complete, and one byte more is cut", async (_, response) => {
  expect(text(await read(response(), createBuffers(), 7))).toBe("[1,2,3]");
  expect(await read(response(), createBuffers(), 7)).not.toHaveProperty("isCut");
  const cut = await read(response(), createBuffers(), 6);
  expect(cut.isCut).toBe(true);
  expect("[1,2,3]".startsWith(text(cut))).toBe(true);
  expect(cut.bytes.length).toBeLessThanOrEqual(6);
});

/** The lengths of the buffers that reading a body takes. */
async function takenFor(response: Response): Promise<number[]> {
  const lengths: number[] = [];
  const buffers: Buffers = { take: (length) => (lengths.push(length), new Uint8Array(length)), give: () => {} };
  await read(response, buffers);
  return lengths;
}

const announcing = (length: number, ...chunks: string[]): Response => {
  const response = inChunks(...chunks);
  response.headers.set("content-length", String(length));
  return response;
};

test("a body takes one buffer of its content-length, however many chunks it has", async () => {
  expect(await takenFor(announcing(10, "0123", "456", "78", "9"))).toEqual([10]);
  expect(await takenFor(announcing(7, "0123", "456"))).toEqual([7]);
});

test("a body without a usable content-length takes twice what has arrived, as often as it outgrows that", async () => {
  for (const response of [
    inChunks("0123", "45", "678901", "2"),
    announcing(5, "0123", "45", "678901", "2"),
    announcing(2 ** 26 + 1, "0123", "45", "678901", "2"),
  ])
    expect(await takenFor(response)).toEqual([12, 26]);
});

test("a content-length of 64 MiB is believed", async () => {
  expect(await takenFor(announcing(2 ** 26, "0123", "45"))).toEqual([2 ** 26]);
});

test.each([
  ["is cancelled", () => {}],
  ["can't be cancelled", () => Promise.reject(new Error("too late"))],
])("on a cancellation, a body that %s ends", async (_, ending) => {
  const { onCancel, cancel } = createCancellation();
  let cancelled = 0;
  const body = new ReadableStream({
    cancel() {
      cancelled++;
      return ending();
    },
  });
  const reading = readBody(new Response(body), { onCancel, buffers: createBuffers(), maxBytes: 10 });
  cancel("over");
  expect((await reading).bytes).toHaveLength(0);
  expect(cancelled).toBe(1);
});

test("a first chunk larger than maxBytes is cut to it", async () => {
  expect(text(await read(inChunks("[1,2,3]"), createBuffers(), 6))).toBe("[1,2,3");
});
