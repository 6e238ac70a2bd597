/** A text without keys: a value from the environment or a file that is shown in an error can be one. */
export function withoutKeys(text: string): string {
  return text.replaceAll(/sk-ant-[\w-]{12,}/g, "[key]");
}
