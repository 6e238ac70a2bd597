import type { SingleBar } from "cli-progress";
import type { Io } from "../io/io.ts";

/** Pages as they come, on stderr. */
export interface Progress {
  advance(items: number): void;
  end(): void;
}

/** Walks shorter than this are over before a bar would have been read. */
const quietMs = 700;

/** A bar with pages and the time left, on a terminal only; where pages can't be known beforehand, a count. */
export function createProgress(io: Io, label: string, pagesAtLeast: number, quiet: boolean): Progress {
  if (quiet || !io.stderr.isTTY) return { advance: () => {}, end: () => {} };
  let pages = 0;
  let items = 0;
  let bar: SingleBar | undefined;
  let ended = false;
  const show = async (): Promise<void> => {
    const { SingleBar: Bar } = (await import("cli-progress")).default;
    if (ended) return;
    const known = pagesAtLeast > 1;
    const shape = known ? "{bar} {value}/{total} pages, {eta_formatted} left" : "page {value}";
    bar = new Bar({
      format: ` ${label} ${shape}, {items} items`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 20,
      barCompleteChar: "━",
      barIncompleteChar: "─",
      // Ctrl-C is ours: the walk ends by its signal and this bar with it.
      gracefulExit: false,
    });
    bar.start(known ? pagesAtLeast : 1, pages, { items });
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
      ended = true;
      clearTimeout(timer);
      bar?.stop();
    },
  };
}
