// Opens or updates the one issue about drift of the API: `node tools/drift-issue.mjs [--dry-run]`.
// Runs without dependencies, because it holds a token. Takes FINDINGS, GITHUB_REPOSITORY and GITHUB_TOKEN from the environment;
// with --dry-run it prints the issue and sends nothing.

const title = "The API has drifted from its description";
const {
  FINDINGS = "",
  GITHUB_REPOSITORY = "",
  GITHUB_TOKEN = "",
  GITHUB_API_URL = "https://api.github.com",
} = process.env;

const body = `The weekly search compared public sources with this repository, and found what follows. [How to adopt a change](../blob/main/CONTRIBUTING.md#when-the-api-changes); then \`pnpm api:sdk --record\` accepts the new state.

${FINDINGS}
`;

if (FINDINGS.trim() === "") console.log("No findings, so there is nothing to report.");
else if (process.argv.includes("--dry-run")) console.log(`${title}\n\n${body}`);
else if (GITHUB_REPOSITORY === "" || GITHUB_TOKEN === "") {
  console.error("GITHUB_REPOSITORY and GITHUB_TOKEN are missing. --dry-run needs neither.");
  process.exitCode = 2;
} else console.log(await report());

async function report() {
  const issues = `repos/${GITHUB_REPOSITORY}/issues`;
  const open = await request(
    "GET",
    `${issues}?state=open&creator=${encodeURIComponent("github-actions[bot]")}&per_page=100`,
  );
  const known = open.find((issue) => issue.title === title);
  if (known === undefined) return `Opened ${(await request("POST", issues, { title, body })).html_url}`;
  if (known.body === body) return `${known.html_url} says this already.`;
  return `Updated ${(await request("PATCH", `${issues}/${known.number}`, { body })).html_url}`;
}

async function request(method, path, content) {
  const response = await fetch(`${GITHUB_API_URL}/${path}`, {
    method,
    headers: { accept: "application/vnd.github+json", authorization: `Bearer ${GITHUB_TOKEN}` },
    body: content === undefined ? null : JSON.stringify(content),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}.`);
  return response.json();
}
