import type { SingleBar } from "cli-progress";
import type { Io } from "../io/io.ts";

/** The pages of a report as they arrive, on stderr. */
export interface Progress {
  advance(items: number): void;
  end(): void;
}

/** Shorter walks end before a reader would notice a bar. */
const quietMs = 700;

/** A bar with pages and the remaining time, on a terminal only; a count if the number of pages is unknown. */
export function createProgress(io: Io, label: string, pagesAtLeast: number, quiet: boolean): Progress {
  if (quiet || !io.stderr.isTTY) return { advance: () => {}, end: () => {} };
  let pages = 0;
  let items = 0;
  let bar: SingleBar | undefined;
  let isEnded = false;
  const show = async (): Promise<void> => {
    const { SingleBar: Bar } = (await import("cli-progress")).default;
    if (isEnded) return;
    const isKnown = pagesAtLeast > 1;
    const shape = isKnown ? "{bar} {value}/{total} pages, {eta_formatted} left" : "page {value}";
    bar = new Bar({
      format: ` ${label} ${shape}, {items} items`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 20,
      barCompleteChar: "━",
      barIncompleteChar: "─",
      // The command handles Ctrl-C: its signal ends the walk, and this bar with it.
      gracefulExit: false,
    });
    bar.start(isKnown ? pagesAtLeast : 1, pages, { items });
  };
  const timer = setTimeout(() => void show(), quietMs);
  return {
    advance(count) {
      pages += 1;
      items += count;
      if (bar !== undefined && pages > bar.getTotal()) bar.setTotal(pages);
      bar?.update(pages, { items });
    },
    end() {
      isEnded = true;
      clearTimeout(timer);
      bar?.stop();
    },
  };
}
