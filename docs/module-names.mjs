// TypeDoc names a module after its folder; users know it by its package.
import { Converter, ReflectionKind } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Module)) return;
    const folder = ["finops", "mock"].find((name) => reflection.name.startsWith(name));
    reflection.name = folder === undefined ? "@org/usage" : `@org/usage-${folder}`;
  });
}
