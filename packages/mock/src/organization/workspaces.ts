import { chance, hash, pick } from "../hash.ts";
import { momentAfterFounding } from "./epoch.ts";
import { makeId, makeUuid } from "./id.ts";
import type { Workspace } from "./model.ts";
import type { SizeFigures } from "./size.ts";

const names = ["Default", "Claude Code", "Production", "Staging", "Research", "Legacy"];
const colors = ["#6C5BB9", "#D97757", "#2F6F4F", "#1F6FB2", "#B2571F", "#7A7A7A"] as const;

/** The first workspace is the default one; Claude Code uses the second. */
export function buildWorkspaces(seed: number, figures: SizeFigures): Workspace[] {
  return Array.from({ length: figures.workspaces }, (_, index) => {
    const draw = (salt: number) => hash(seed, index, salt, 0x3a);
    const name = names[index] ?? `Team ${String(index - names.length + 1).padStart(2, "0")}`;
    const isCore = index < names.length - 1;
    const createdMs =
      index < 2 ? momentAfterFounding(0, 1, draw(0), draw(1)) : momentAfterFounding(1, 200, draw(0), draw(1));
    return {
      id: makeId("wrkspc_", seed, index),
      name,
      isDefault: index === 0,
      createdMs,
      archivedMs:
        name === "Legacy" || (!isCore && chance(100, draw(2))) ? momentAfterFounding(560, 800, draw(3), draw(4)) : null,
      displayColor: pick(colors, draw(5)),
      compartmentId: makeUuid(hash(seed, 0x3a), index),
      tags: isCore && index > 1 ? { env: name.toLowerCase() } : {},
      allowedGeos: chance(700, draw(6)) ? "unrestricted" : ["global", "us"],
    };
  });
}
