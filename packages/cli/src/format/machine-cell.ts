import { type Cell, type Column, isLabel, isMoney, type Sheet } from "../sheet/sheet.ts";
import { shareDecimal } from "./percent.ts";

/** A value that a program reads. Money and shares are decimal strings: a float would round them. */
export type MachineValue = string | number | null;

export interface MachineColumn {
  readonly key: string;
  readonly unit: string;
  readonly kind: Column["kind"];
  readonly valueOf: (row: readonly Cell[]) => MachineValue;
}

/** The columns for programs: IDs stay IDs, and a display name gets its own column. */
export function machineColumns(columns: Sheet["columns"]): MachineColumn[] {
  return columns.flatMap(({ key, unit, kind, named }, index): MachineColumn[] => {
    const cellOf = (row: readonly Cell[]): Cell => row[index] ?? null;
    const value = { key, unit, kind, valueOf: (row: readonly Cell[]) => machineValue(cellOf(row), kind) };
    if (named !== true) return [value];
    const nameOf = (row: readonly Cell[]): MachineValue => {
      const cell = cellOf(row);
      return cell !== null && isLabel(cell) ? cell.label : null;
    };
    return [value, { key: `${key.replace(/_id$/, "")}_name`, unit: "name", kind, valueOf: nameOf }];
  });
}

function machineValue(cell: Cell, kind: Column["kind"]): MachineValue {
  if (isLabel(cell)) return cell.id;
  if (isMoney(cell)) return cell.toDollars();
  return cell === null || kind !== "share" ? cell : shareDecimal(cell);
}
