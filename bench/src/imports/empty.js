// What importing costs before there is anything worth importing.
export const nothing = undefined;
