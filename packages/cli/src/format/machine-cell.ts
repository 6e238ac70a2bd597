import { type Cell, type Column, isLabel, isMoney, type Sheet } from "../sheet/sheet.ts";

/** A value a program reads. Money and shares are decimal strings: a float would round them. */
export type MachineValue = string | number | null;

export interface MachineColumn {
  readonly key: string;
  readonly unit: string;
  readonly kind: Column["kind"];
  readonly valueOf: (row: readonly Cell[]) => MachineValue;
}

/** The columns for programs: ids stay ids, and where people have a word for one it stands in a column of its own. */
export function machineColumns(sheet: Sheet): MachineColumn[] {
  return sheet.columns.flatMap(({ key, unit, kind, named }, index): MachineColumn[] => {
    const cellOf = (row: readonly Cell[]): Cell => row[index] ?? null;
    const value = { key, unit, kind, valueOf: (row: readonly Cell[]) => machineValue(cellOf(row), kind) };
    if (named !== true) return [value];
    const wordsOf = (row: readonly Cell[]): MachineValue => {
      const cell = cellOf(row);
      return cell !== null && isLabel(cell) ? cell.label : null;
    };
    return [value, { key: `${key.replace(/_id$/, "")}_name`, unit: "name", kind, valueOf: wordsOf }];
  });
}

function machineValue(cell: Cell, kind: Column["kind"]): MachineValue {
  if (isLabel(cell)) return cell.id;
  if (isMoney(cell)) return cell.toDollars();
  if (cell === null || kind !== "share") return cell;
  const thousandths = Math.abs(cell);
  const digits = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
  return cell < 0 ? `-${digits}` : digits;
}
