import type { Fault } from "../faults/fault.ts";
import * as faults from "../faults/index.ts";

/** Every fault, by name. */
const known = new Map<string, unknown>(Object.entries(faults));

export const faultNames: readonly string[] = [...known.keys()];

/** A fault from `NAME` or `NAME:option=value,option=value`, such as `rateLimited:after=2,times=3,form=reset`. */
export function faultFromText(text: string): Fault {
  const [name = "", ...rest] = text.split(":");
  const make = known.get(name);
  if (typeof make !== "function")
    throw new RangeError(`The fault is invalid: got "${name}"; expected one of ${faultNames.join(", ")}.`);
  const options = optionsIn(rest.join(":"));
  const unread = new Set(Object.keys(options));
  const noticed = new Proxy(options, {
    get(target, option, receiver) {
      unread.delete(String(option));
      return Reflect.get(target, option, receiver) as unknown;
    },
  });
  const fault = (make as (options: object) => Fault)(noticed);
  // A fault reads its options when it is made, so an option that it has not read does not exist.
  for (const option of unread) throw new RangeError(`The fault ${name} has no option "${option}".`);
  return fault;
}

function optionsIn(text: string): object {
  if (text === "") return {};
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [name = "", ...value] = part.split("=");
      if (name === "" || value.length === 0)
        throw new RangeError(
          `The options of the fault are invalid: got "${text}"; expected name=value pairs such as after=2,times=3.`,
        );
      return [name, valueOf(value.join("="))];
    }),
  );
}

/** Numbers become numbers; everything else stays text. */
function valueOf(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
