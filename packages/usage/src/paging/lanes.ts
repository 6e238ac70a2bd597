/** A lane and its next result, requested ahead of time. A failure waits there until its turn. */
interface Lane<Page> {
  readonly pages: AsyncGenerator<Page, void>;
  ahead: Promise<IteratorResult<Page, void>>;
}

/**
 * Reads several sources in parallel and yields their pages in the order of the sources, as if read one after another.
 * Each lane buffers at most one page. The other lanes open only when the consumer has taken the first page and asks for
 * another, so that reading one page costs one request.
 */
export function inOrder<Page>(sources: readonly Source<Page>[], width: number): AsyncGenerator<Page, void> {
  const [only] = sources;
  return only !== undefined && sources.length === 1 ? only() : interleaved(sources, width);
}

type Source<Page> = () => AsyncGenerator<Page, void>;

async function* interleaved<Page>(sources: readonly Source<Page>[], width: number): AsyncGenerator<Page, void> {
  const lanes: Lane<Page>[] = [];
  let opened = 0;
  const open = (max: number): void => {
    while (lanes.length < max && opened < sources.length) {
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
  // The failure is handled when its turn comes; without a handler here it would end the process.
  ahead.catch(() => {});
  return ahead;
}
