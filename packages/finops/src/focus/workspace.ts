/** A workspace as the directory lists it. */
export interface FocusWorkspace {
  readonly id: string;
  readonly name: string | null;
  /** The default workspace, which the Console's reports call null. */
  readonly isDefault?: boolean;
}
