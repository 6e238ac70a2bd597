// TypeDoc names a module after its folder; users know it by its package.
import { Converter, ReflectionKind } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Module)) return;
    reflection.name = reflection.name.startsWith("mock") ? "@org/usage-mock" : "@org/usage";
  });
}
