/** The next result of a lane, asked for ahead of time. A failure waits there until its turn comes. */
interface Lane<Page> {
  readonly pages: AsyncGenerator<Page, void>;
  ahead: Promise<IteratorResult<Page, void>>;
}

/**
 * Reads several sources at once and yields their pages in the order of the sources, as one after another would.
 * Each lane holds at most one page that nobody has taken. The other lanes open only when the first page has
 * been taken and another is asked for, so that reading one page costs one request.
 */
export function inOrder<Page>(sources: readonly Source<Page>[], width: number): AsyncGenerator<Page, void> {
  const [only] = sources;
  return only !== undefined && sources.length === 1 ? only() : interleaved(sources, width);
}

type Source<Page> = () => AsyncGenerator<Page, void>;

async function* interleaved<Page>(sources: readonly Source<Page>[], width: number): AsyncGenerator<Page, void> {
  const lanes: Lane<Page>[] = [];
  let opened = 0;
  const open = (most: number): void => {
    while (lanes.length < most && opened < sources.length) {
      const pages = (sources[opened++] as Source<Page>)();
      lanes.push({ pages, ahead: askAhead(pages) });
    }
  };

  open(1);
  for (let lane = lanes[0]; lane !== undefined; lane = lanes[0]) {
    const result = await lane.ahead;
    if (result.done) {
      lanes.shift();
      open(Math.max(1, width));
      continue;
    }
    yield result.value;
    lane.ahead = askAhead(lane.pages);
    open(width);
  }
}

function askAhead<Page>(pages: AsyncGenerator<Page, void>): Promise<IteratorResult<Page, void>> {
  const ahead = pages.next();
  // Kept for its turn; without a handler the process would end over a page nobody has asked for yet.
  ahead.catch(() => {});
  return ahead;
}
