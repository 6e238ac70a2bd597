import type { EngineRecord } from "../../src/index.ts";
import { Destination } from "./destination.ts";
import type { Message } from "./around.ts";

/** An engine between runs: the tables at the destination, and the state that it keeps. */
export interface Engine {
  readonly destination: Destination;
  /** The state file of the next run. */
  state(): unknown;
  /** Takes what a run wrote. If the run or the destination died, only a part of it arrives. */
  receive(messages: readonly Message[], died: boolean, random: () => number): void;
}

type Tables = ConstructorParameters<typeof Destination>[0];

/**
 * Airbyte: each stream is committed by itself, in its own order. A state counts once all records of its stream before it are
 * committed.
 */
export function airbyteEngine(tables: Tables): Engine {
  const destination = new Destination(tables, "dedup");
  const states = new Map<string, unknown>();
  return {
    destination,
    state: () => [...states.values()],
    receive(messages, died, random) {
      for (const { name } of tables) {
        const own = messages.filter((message) => streamOf(message) === name);
        const committed = died ? partOf(own.length, random) : own.length;
        // A state can be lost although its records are there.
        const acknowledged = died ? partOf(committed, random) : committed;
        own.slice(0, committed).forEach((message, index) => {
          if (message.type === "RECORD") destination.write(name, (message["record"] as { data: EngineRecord }).data);
          if (message.type === "STATE" && index < acknowledged) states.set(name, message["state"]);
        });
      }
    },
  };
}

function streamOf(message: Message): string | undefined {
  if (message.type === "RECORD") return (message["record"] as { stream: string }).stream;
  if (message.type !== "STATE") return undefined;
  return (message["state"] as { stream: { stream_descriptor: { name: string } } }).stream.stream_descriptor.name;
}

/** Singer: one state, which a target writes once every record before it is committed. */
export function singerEngine(tables: Tables): Engine {
  const destination = new Destination(tables, "upsert");
  let state: unknown;
  return {
    destination,
    state: () => state,
    receive(messages, died, random) {
      const written = died ? partOf(messages.length, random) : messages.length;
      // Batches of the streams that were flushed after the last state that was written.
      const flushed = new Map(tables.map(({ name }) => [name, partOf(messages.length, random)]));
      messages.forEach((message, index) => {
        const isFlushed = index < written || (died && index < (flushed.get(String(message["stream"])) ?? 0));
        if (message.type === "RECORD" && isFlushed)
          destination.write(String(message["stream"]), message["record"] as EngineRecord);
        if (message.type === "STATE" && index < written) state = message["value"];
      });
    },
  };
}

/** All, nothing, or something between: each is as likely. */
function partOf(count: number, random: () => number): number {
  const choice = random();
  return choice < 1 / 3 ? count : choice < 2 / 3 ? 0 : Math.floor(random() * (count + 1));
}

/** A generator of numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
