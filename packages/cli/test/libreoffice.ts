import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { installFromDebian } from "../../sync/test/support/debian.ts";
import { freshFolder } from "./usage.ts";

const places = [
  process.env["LIBREOFFICE_PATH"],
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/**
 * Where LibreOffice is. On a Debian machine without it, root installs it from Debian's packages; anywhere else the tests
 * that need it fail with a hint. They are never skipped: a spreadsheet that no program opened is not tested.
 */
function findLibreOffice(): string {
  return installed() ?? install() ?? missing();
}

function installed(): string | undefined {
  return places.find((place) => place !== undefined && place !== "" && existsSync(place));
}

function install(): string | undefined {
  return installFromDebian("libreoffice-calc") ? installed() : undefined;
}

function missing(): never {
  throw new Error("Spreadsheets are tested in LibreOffice. Install it, or set LIBREOFFICE_PATH to its soffice.");
}

/** Comma, quotes, UTF-8, with every digit; one file per sheet. */
const asCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

/** CSV as a German spreadsheet reads it: semicolons and decimal commas. 1031 is Windows' number for German. */
export const germanCsv = "Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true";

/** CSV as an English spreadsheet reads it. */
export const englishCsv = "Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true";

/** Opens a file in LibreOffice and returns its sheets as CSV, by name. */
export function openedInLibreOffice(file: string, readAs?: string): Record<string, string> {
  const stem = basename(file).replace(/\.\w+$/, "");
  const written = converted(file, asCsv, readAs);
  return Object.fromEntries(
    Object.entries(written).map(([name, text]) => [name.slice(stem.length + 1).replace(/\.csv$/, ""), text]),
  );
}

/** The numbers that LibreOffice finds in a file: what it reads as a text is not one. */
export function numbersInLibreOffice(file: string, readAs?: string): string[] {
  const [document = ""] = Object.values(converted(file, "fods", readAs));
  const cells = document.matchAll(/office:value-type="(?:float|percentage|currency)" office:value="([^"]+)"/g);
  return [...cells].map(([, value = ""]) => value);
}

/** The files that a conversion writes, by name. */
function converted(file: string, format: string, readAs: string | undefined): Record<string, string> {
  const folder = freshFolder();
  const profile = pathToFileURL(join(freshFolder(), "profile")).href;
  const read = readAs === undefined ? [] : [`--infilter=${readAs}`];
  const args = ["--headless", "--norestore", `-env:UserInstallation=${profile}`, ...read, "--convert-to", format];
  const { status, stderr } = spawnSync(findLibreOffice(), [...args, "--outdir", folder, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice could not open ${file}: ${stderr}`);
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
