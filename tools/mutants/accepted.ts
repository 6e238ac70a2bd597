/** A mutant that no test can or should kill. */
export interface Accepted {
  /** The file, below packages/usage/src. */
  readonly file: string;
  /** The mutated code, as it is in the file. */
  readonly code: string;
  readonly replacement: string;
  readonly reason: string;
}

/** Mutants of one file that are accepted for one reason: code and replacement of each. */
function because(
  reason: string,
  file: string,
  mutants: readonly (readonly [code: string, replacement: string])[],
): Accepted[] {
  return mutants.map(([code, replacement]) => ({ file, code, replacement, reason }));
}

/** Every accepted mutant, with the reason why. One that no longer survives fails the run, so that the table stays true. */
export const accepted: readonly Accepted[] = [
  ...because("No width is named undefined, and a report without time has no width.", "plan/pieces.ts", [
    ["width === undefined", "false"],
    ["time?.bucketsPerPage", "time.bucketsPerPage"],
    ["time === undefined", "false"],
  ]),
  ...because("A piece without bounds has none, however that is written.", "plan/pieces.ts", [
    ["{ startMs: undefined, endMs: undefined }", "{}"],
  ]),
  ...because("Nothing is more than undefined, and undefined is more than nothing.", "plan/prepare.ts", [
    ["limit !== undefined && maximum !== undefined", "true"],
    ["limit !== undefined && maximum !== undefined", "limit !== undefined || maximum !== undefined"],
    ["limit !== undefined", "true"],
    ["maximum !== undefined", "true"],
  ]),
  ...because("A piece has both bounds or none, and then its layout asks for none.", "plan/prepare.ts", [
    ["startMs === undefined || endMs === undefined", "false"],
    ["startMs === undefined || endMs === undefined", "startMs === undefined && endMs === undefined"],
    ["startMs === undefined", "false"],
    ["endMs === undefined", "false"],
  ]),
  ...because("No width is named undefined.", "plan/window.ts", [["width === undefined", "false"]]),
  ...because("A floor is an instant, so no error names it.", "plan/window.ts", [['"floor"', '""']]),
  ...because("An order has its values in the API description.", "plan/window.ts", [
    ['definition.parameters["order_by"]?.values?.includes', 'definition.parameters["order_by"]?.values.includes'],
  ]),
  ...because("A name of a report without own parameters is in the table.", "params/check.ts", [
    ["definition.localParameters?.[name]", "definition.localParameters[name]"],
  ]),
  ...because("A name that is not there has no value, and is passed over.", "params/check.ts", [
    ["name in params", "true"],
  ]),
  ...because("The nearest name is the same with or without brackets.", "params/check.ts", [
    ['"[]"', '""'],
    ['""', '"Stryker was here!"'],
  ]),
  ...because("Nothing is more than undefined.", "params/check.ts", [["spec.maxItems !== undefined", "true"]]),
  ...because("The names are those of the table, and every layout has its own.", "params/names.ts", [
    ["table[name]?.cursor", "table[name].cursor"],
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("Calls a total a part and a part a total, which is compared in the same way.", "rows/double-counting.ts", [
    [
      'typeof (cost_type ?? description ?? token_type) === "string"',
      'typeof (cost_type ?? description ?? token_type) !== "string"',
    ],
  ]),
  ...because("Only a structure has figures inside, and only a list names its entries.", "rows/figures.ts", [
    ["[]", '["Stryker was here"]'],
    ['""', '"Stryker was here!"'],
  ]),
  ...because("Added up only to be checked.", "rows/fill-gaps.ts", [["[]", '["Stryker was here"]']]),
  ...because("Ten million rows are more than a test can fill.", "rows/fill-gaps.ts", [
    ["rows <= maxRows", "rows < maxRows"],
  ]),
  ...because("Without a window, reading the start has failed before.", "rows/grid.ts", [
    ["window?.ending_at", "window.ending_at"],
  ]),
  ...because("A first figure that is not a number or an amount yet starts from nothing.", "rows/groups.ts", [
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("The day that was found last is found again: only the speed differs.", "rows/local-day.ts", [
    ["day === undefined || ms < day.startMs || ms >= day.endMs", "true"],
    ["ms < day.startMs", "ms <= day.startMs"],
  ]),
  ...because("Intl throws nothing else for a time zone.", "rows/local-day.ts", [
    ["!(cause instanceof RangeError)", "false"],
  ]),
  ...because("A row is read before it is added, and without rows there is no figure to print.", "rows/row-reader.ts", [
    ["expected === undefined", "false"],
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("The path of the row itself: only the speed differs.", "rows/row-reader.ts", [
    ["holder === row", "false"],
  ]),
  ...because("A first figure that is not a number or an amount yet starts from nothing.", "rows/totals.ts", [
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("What has no bounds overlaps nothing, and a first figure starts from nothing.", "rows/local-days.ts", [
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("Null has no list either.", "paging/envelope.ts", [["body === null", "false"]]),
  ...because("The error that names it is replaced by one about the envelope.", "paging/envelope.ts", [
    ['"data_refreshed_at"', '""'],
  ]),
  ...because("Reading an instant throws nothing else.", "paging/envelope.ts", [
    ["{\n    if (!ParamsError.isInstance(error)) throw error;\n  }", "{}"],
    ["!ParamsError.isInstance(error)", "false"],
  ]),
  ...because("The end of a piece is not a cursor that came before.", "paging/follow-cursors.ts", [
    ["cursor !== undefined", "true"],
    ["next !== undefined", "true"],
  ]),
  ...because(
    "Saves the digest of a page after which none is checked: only the speed differs.",
    "paging/follow-cursors.ts",
    [
      ["next !== undefined || pages > 0", "true"],
      ["pages > 0", "false"],
      ["pages > 0", "pages >= 0"],
      ["pages > 0", "pages <= 0"],
    ],
  ),
  ...because("A cursor that expired came after a page.", "paging/follow-cursors.ts", [
    ["pages > 0", "true"],
    ["pages > 0", "pages >= 0"],
  ]),
  ...because("No name of a field is undefined: what is remembered there is looked up.", "paging/inspect-row.ts", [
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("Only unions have a tag.", "paging/inspect-row.ts", [['""', '"Stryker was here!"']]),
  ...because("A text has no fields with these names, and only a group has fields.", "paging/inspect-row.ts", [
    ['typeof shape === "string"', "false"],
    ["inner?.fields", "inner.fields"],
  ]),
  ...because("Continues with closed values, of which it has none.", "paging/inspect-row.ts", [
    [
      'case "text?":\n      if (typeof value !== "string") onUnrecognized(field.path, value);\n      return undefined;',
      'case "text?":',
    ],
  ]),
  ...because("What the previous row had saves look-ups: only the speed differs.", "paging/inspect-row.ts", [
    ["field === undefined || field.name !== name", "true"],
    ["place++", "place--"],
    ["known++", "known--"],
    ["known === fields.length", "false"],
    ["known + inspector.missing.length === fields.length", "false"],
    ["known + inspector.missing.length", "known - inspector.missing.length"],
    ["!isLikePrevious || inspector.missing.some(({ name }) => name in row)", "true"],
  ]),
  ...because("The common case and the full check agree: only the speed differs.", "paging/inspect-row.ts", [
    [
      '{\n  if (typeof value === "string") return kind === "text" || kind === "text?" || (kind === "values" && values.has(value));\n  return kind === "count" && isCount(value);\n}',
      "{}",
    ],
    ['typeof value === "string"', "false"],
    ['"string"', '""'],
    ['kind === "text" || kind === "text?" || (kind === "values" && values.has(value))', "false"],
    [
      'kind === "text" || kind === "text?" || (kind === "values" && values.has(value))',
      '(kind === "text" || kind === "text?") && kind === "values" && values.has(value)',
    ],
    ['kind === "text" || kind === "text?"', "false"],
    ['kind === "text" || kind === "text?"', 'kind === "text" && kind === "text?"'],
    ['kind === "text"', "false"],
    ['"text"', '""'],
    ['kind === "text?"', "false"],
    ['"text?"', '""'],
    ['kind === "values" && values.has(value)', "false"],
    ['kind === "values"', "true"],
    ['kind === "values"', 'kind !== "values"'],
    ['"values"', '""'],
    ['kind === "count" && isCount(value)', "false"],
    ['"count"', '""'],
    ['typeof value !== "string"', "true"],
    ["!field.values.has(value)", "true"],
  ]),
  ...because("A function without a return statement returns undefined.", "paging/inspect-row.ts", [
    ["default:\n      return undefined;", "default:"],
  ]),
  ...because("No kind has the name that another value has as text.", "paging/inspect-row.ts", [
    ['typeof tag === "string"', "true"],
  ]),
  ...because("One source in lanes is that source: only the speed differs.", "paging/lanes.ts", [
    ["only !== undefined && sources.length === 1", "false"],
    ["only !== undefined", "true"],
    ["only !== undefined", "only === undefined"],
  ]),
  ...because("Totals have no groups, and their rows are not compared.", "paging/remainder.ts", [
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("Fewer rows than the most groups have fewer groups: only the speed differs.", "paging/remainder.ts", [
    ["results.length < maxGroups", "false"],
    ["maxGroups === undefined", "false"],
  ]),
  ...because("A bucket without groups has one row and is not full.", "paging/remainder.ts", [
    ['query["group_by"] === undefined', "false"],
  ]),
  ...because("Both are there or neither is.", "paging/remainder.ts", [
    ["first === undefined || last === undefined", "first === undefined && last === undefined"],
    ["first === undefined", "false"],
    ["last === undefined", "false"],
  ]),
  ...because("A report with totals has its rows in a list.", "paging/remainder.ts", [
    ['typeof results === "object" && "each" in results', "true"],
    ['typeof results === "object" && "each" in results', 'typeof results === "object" || "each" in results'],
    ['typeof results === "object"', "true"],
    ['typeof each === "object" && "fields" in each', "true"],
    ['typeof each === "object" && "fields" in each', 'typeof each === "object" || "fields" in each'],
    ['typeof each === "object"', "true"],
  ]),
  ...because(
    "A walk has a window if and only if its pieces have bounds, and a list takes one page.",
    "paging/request-plan.ts",
    [
      [
        "window === undefined || startMs === undefined || endMs === undefined",
        "(window === undefined || startMs === undefined) && endMs === undefined",
      ],
      ["window === undefined || startMs === undefined", "false"],
      ["window === undefined || startMs === undefined", "window === undefined && startMs === undefined"],
      ["window === undefined", "false"],
      ["startMs === undefined", "false"],
      ["endMs === undefined", "false"],
    ],
  ),
  ...because("Base64 has these characters only at its end.", "paging/resume.ts", [["/=+$/", "/=+/"]]),
  ...because("No object has a name twice.", "paging/resume.ts", [["left < right", "left <= right"]]),
  ...because("A signal is aborted once.", "paging/walk.ts", [
    ["{ once: true }", "{}"],
    ["true", "false"],
  ]),
  ...because("Lets the next page use the memory of this one: only the speed differs.", "paging/walk.ts", [
    ["page.answer.release();", ";"],
  ]),
  ...because("No such text is a token of this version with its seal.", "paging/resume.ts", [
    ['""', '"Stryker was here!"'],
    ["[]", '["Stryker was here"]'],
  ]),
  ...because("Everything that is not the value that is looked for does.", "http/json-prefix.ts", [
    ['"value"', '""'],
    ['"wrong"', '""'],
  ]),
  ...because("A word of the full length that is not the literal does not start it either.", "http/json-prefix.ts", [
    ["end > text.length", "true"],
    ["end > text.length", "end >= text.length"],
  ]),
  ...because(
    "The pattern matches the empty text too, and a scalar that starts here has a character.",
    "http/json-prefix.ts",
    [
      ["numberCharacters.exec(text)?.[0]", "numberCharacters.exec(text)[0]"],
      ['""', '"Stryker was here!"'],
      ['digits !== ""', "true"],
    ],
  ),
  ...because("The text has ended: the next character says so too.", "http/json-prefix.ts", [
    ["digit === undefined", "false"],
  ]),
  ...because("split() always returns a first part.", "http/cause.ts", [['""', '"Stryker was here!"']]),
  ...because("split() always returns a first part.", "http/redact.ts", [['""', '"Stryker was here!"']]),
  ...because("The text of null is not a number.", "http/retry-after.ts", [["value !== null", "true"]]),
  ...because("A date that matches has a month.", "http/retry-after.ts", [['""', '"Stryker was here!"']]),
  ...because("Two resets at the same moment are one.", "http/retry-after.ts", [
    ["atMs > (latest ?? -Infinity)", "atMs >= (latest ?? -Infinity)"],
  ]),
  ...because("A success always has a body.", "http/transport.ts", [["{ bytes: new Uint8Array() }", "{}"]]),
  ...because("What is neither an answer nor a timeout is the network.", "http/transport.ts", [['"network"', '""']]),
  ...because("Nothing holds on to an answer that is too large.", "http/transport.ts", [["answer.release();", ";"]]),
  ...because("A TypeError is caught like a cancellation that fails.", "http/attempt.ts", [
    ["response.body?.cancel", "response.body.cancel"],
  ]),
  ...because("No body is shorter than nothing.", "http/attempt.ts", [["announced !== null", "true"]]),
  ...because("A signal is aborted once.", "http/clock.ts", [
    ["{ once: true }", "{}"],
    ["true", "false"],
  ]),
  ...because("A signal is aborted once.", "http/on-abort.ts", [
    ["{ once: true }", "{}"],
    ["true", "false"],
  ]),
  ...because("A function without a return statement returns undefined.", "http/decode.ts", [
    ["{\n    return undefined;\n  }", "{}"],
  ]),
  ...because("Made once in a process, before a mutant is active.", "http/decode.ts", [
    ['utf8 ??= new TextDecoder("utf-8", strict)', 'utf8 &&= new TextDecoder("utf-8", strict)'],
    ['"utf-8"', '""'],
  ]),
  ...because("Any text without the words that are looked for does.", "http/http-failure.ts", [
    ['""', '"Stryker was here!"'],
  ]),
  ...because("What is left has no digits.", "http/keep-amount-digits.ts", [['""', '"Stryker was here!"']]),
  ...because("A number that is rounded differs in a digit that is not zero.", "http/keep-amount-digits.ts", [
    ["/^0+|0+$/g", "/0+|0+$/g"],
    ["/^0+|0+$/g", "/^0+|0+/g"],
  ]),
  ...because("No moment is after one that is not a number.", "http/lifetime.ts", [
    ["deadlineMs === undefined", "false"],
  ]),
  ...because("Only called for the caller's signal.", "http/lifetime.ts", [
    ["callerSignal?.reason", "callerSignal.reason"],
  ]),
  ...because("The check after the deadline throws the same.", "http/lifetime.ts", [["throwIfCancelled();", ";"]]),
  ...because("Undefined is not more than any limit.", "http/retry.ts", [["requestedMs !== undefined", "true"]]),
  ...because("A WeakSet holds only objects.", "http/caller-errors.ts", [
    ['typeof error === "object" && error !== null', "true"],
    ['typeof error === "object" && error !== null', 'typeof error === "object" || error !== null'],
    ['typeof error === "object"', "true"],
    ["error !== null", "true"],
  ]),
  ...because(
    "Decides which rows are compared, how soon and how fast, not the result: the rows themselves are compared, at worst by their text. A test bounds how often.",
    "layouts/find-repeat.ts",
    [
      ["identity.holder === undefined && isObject(row)", "false"],
      ["identity.holder === undefined", "true"],
      ["identity.holder === undefined", "identity.holder !== undefined"],
      ["length > 0", "true"],
      ["length > 0", "length >= 0"],
      ["length > 1", "true"],
      ["length > 1", "length >= 1"],
      ["length > 2", "true"],
      ["length > 2", "length >= 2"],
      ["length > 3", "true"],
      ["length > 3", "length >= 3"],
      ["length > 4", "true"],
      ["length > 4", "length >= 4"],
      ["index < length", "index <= length"],
      ["length > 20", "true"],
      ["length > 20", "length >= 20"],
      ["length + (value.charCodeAt(length - 1) << 8)", "length - (value.charCodeAt(length - 1) << 8)"],
      ["sample += value.charCodeAt(length >> 1) << 16", "sample -= value.charCodeAt(length >> 1) << 16"],
      ["value === true", "true"],
      ["value === true", "false"],
      ["value === true", "value !== true"],
      ["true", "false"],
      ["length < 2", "false"],
      ["search.slots.length < size", "true"],
      ["search.slots.length < size", "search.slots.length <= size"],
      ["length * 2 - 1", "length * 2 + 1"],
      ["slot + 1", "slot - 1"],
      ["probes > maxProbes", "probes >= maxProbes"],
    ],
  ),
  ...because("Saves making a Date, which says the same of every day up to the 28th.", "layouts/written-bounds.ts", [
    ["day > 0 && day <= 28", "false"],
    ["day <= 28", "day < 28"],
  ]),
  ...because("The row after the last one has no identity, or a repeat was found before it.", "layouts/find-repeat.ts", [
    ["again < length", "again <= length"],
  ]),
  ...because("A text or a number has no fields to read.", "layouts/find-repeat.ts", [
    ['typeof value === "object"', "true"],
  ]),
  ...because(
    "Two values that differ have different texts, also if one of them is not an object.",
    "layouts/find-repeat.ts",
    [
      ["isObject(left) && isObject(right)", "isObject(left) || isObject(right)"],
      ["isObject(left) && isObject(right)", "true"],
    ],
  ),
  ...because("Decides the size and the order of the table, not which digests are in it.", "layouts/digest-set.ts", [
    ["minSlots * wordsPerSlot", "minSlots / wordsPerSlot"],
    ["place + wordsPerSlot", "place - wordsPerSlot"],
    ["place < old.length", "place <= old.length"],
    ["!isFree(old, place)", "true"],
    ["size * wordsPerSlot * 2 > table.length", "size * wordsPerSlot * 2 >= table.length"],
    ["size === 0", "false"],
    ["table.length > minSlots * wordsPerSlot * 16", "true"],
    ["table.length > minSlots * wordsPerSlot * 16", "false"],
    ["table.length > minSlots * wordsPerSlot * 16", "table.length >= minSlots * wordsPerSlot * 16"],
    ["table.length > minSlots * wordsPerSlot * 16", "table.length <= minSlots * wordsPerSlot * 16"],
    ["minSlots * wordsPerSlot * 16", "minSlots * wordsPerSlot / 16"],
  ]),
  ...because(
    "The short way and comparing with the formatted instant agree: only the speed differs.",
    "layouts/written-bounds.ts",
    [
      ["startMs === lastMs && start === lastText", "false"],
      ["!plainInstant.test(text)", "true"],
    ],
  ),
  ...because(
    "Texts of values end where they end, so nothing between them has to separate them, and a prefix that all have changes nothing.",
    "layouts/canonical-json.ts",
    [
      ["[]", '["Stryker was here"]'],
      ['","', '""'],
    ],
  ),
  ...because("Decides only how often the array is allocated.", "layouts/known-rows.ts", [
    ["page.length < items.length * wordsPerRow", "true"],
    ["page.length < items.length * wordsPerRow", "page.length <= items.length * wordsPerRow"],
  ]),
  ...because(
    "Any text that no other value has identifies the value as well. This one is shorter.",
    "layouts/known-rows.ts",
    [
      ['typeof value === "string"', "false"],
      ['"string"', '""'],
      ["value === null || value === undefined", "false"],
      ["value === null || value === undefined", "value === null && value === undefined"],
      ['""', '"Stryker was here!"'],
    ],
  ),
  ...because(
    "Other bounds than expected are parsed, with the same result: only the speed differs.",
    "layouts/buckets.ts",
    [["expectedMs + window.widthMs", "expectedMs - window.widthMs"]],
  ),
  ...because("The row after the last one has no identity.", "layouts/window-rows.ts", [
    ["index < items.length", "index <= items.length"],
  ]),
  ...because("What is after the last bucket is not a bucket.", "layouts/buckets.ts", [
    ["bucket < items.length", "bucket <= items.length"],
  ]),
  ...because(
    "A text that is longer than this has too many digits anyway: the length is only checked first because it may be huge.",
    "money/amount.ts",
    [
      ["value.length > maxAmountDigits + 2", "false"],
      ["value.length <= maxAmountDigits", "value.length < maxAmountDigits"],
      ["value.length <= maxAmountDigits", "false"],
    ],
  ),
  ...because("The short way and the full check agree: only the speed differs.", "money/amount.ts", [
    [
      "value === 0 || (Math.abs(value) < 1e80 && Math.abs(value) > 1e-80)",
      "value === 0 && Math.abs(value) < 1e80 && Math.abs(value) > 1e-80",
    ],
    ["value === 0 || (Math.abs(value) < 1e80 && Math.abs(value) > 1e-80)", "false"],
    ["value === 0", "false"],
    ["Math.abs(value) < 1e80 && Math.abs(value) > 1e-80", "false"],
    ["Math.abs(value) < 1e80", "Math.abs(value) <= 1e80"],
    ["Math.abs(value) > 1e-80", "Math.abs(value) >= 1e-80"],
  ]),
  ...because("A plain decimal starts with a digit or a sign, so the point is never first.", "money/decimal.ts", [
    ["point < 0", "point <= 0"],
  ]),
  ...because("BigInt reads a short text with the same result: only the speed differs.", "money/decimal.ts", [
    ["text.length < 16", "false"],
  ]),
  ...because("split() always returns a first part.", "money/decimal.ts", [['""', '"Stryker was here!"']]),
  ...because("Ten to the power of zero is one.", "money/decimal.ts", [["scale >= 0", "scale > 0"]]),
  ...because("Decimals of equal scale have the same sum either way.", "money/decimal.ts", [
    ["left.scale === right.scale", "false"],
    ["left.scale < right.scale", "left.scale <= right.scale"],
  ]),
  ...because("Zero has no sign: what is computed of it, and a quotient of zero, are the same.", "money/decimal.ts", [
    ["left.digits < 0n", "left.digits <= 0n"],
    ["right.digits < 0n", "right.digits <= 0n"],
    ["digits < 0n", "digits <= 0n"],
  ]),
  ...because(
    "Powers are the same with or without the table that keeps them: only the speed differs.",
    "money/decimal.ts",
    [
      ["exponent > maxExponent", "true"],
      ["exponent > maxExponent", "false"],
      ["exponent > maxExponent", "exponent >= maxExponent"],
      ["exponent > maxExponent", "exponent <= maxExponent"],
    ],
  ),
  ...because(
    "A bigint beyond the limit has too many characters as well. The check only keeps a huge one from being printed, which takes minutes.",
    "money/exact-money.ts",
    [
      ["value > -limit", "true"],
      ["value > -limit", "value >= -limit"],
    ],
  ),
  ...because("Intl knows that USD has two decimals: only the speed differs.", "money/exact-money.ts", [
    ['currency === "USD"', "false"],
    ['"USD"', '""'],
  ]),
  ...because("Read again after an error, then with the place of the row.", "money/sum-money.ts", [
    ['""', '"Stryker was here!"'],
  ]),
  ...because("Any two different names would do.", "money/sum-money.ts", [
    ['"whole"', '""'],
    ['"flat"', '""'],
  ]),
];
