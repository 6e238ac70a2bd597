/** A text with every key that looks like one of Anthropic's taken out. */
export function withoutKeys(text: string): string {
  return text.replace(/sk-ant-[\w-]+/g, "[key]");
}
