// TypeDoc names a module after its file; users know it by what they import.
import { Converter, ReflectionKind } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Module)) return;
    const [folder = "", file = "index"] = reflection.name.split("/src/");
    const name = folder === "usage" ? "@org/usage" : `@org/usage-${folder}`;
    reflection.name = file === "index" ? name : `${name}/${file}`;
  });
}
