/** What a command reads without a window flag: the last thirty complete days. */
export const defaultSpan = "30d";
