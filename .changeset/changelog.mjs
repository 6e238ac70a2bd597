// A changeset in CHANGELOG.md: its text, then a link to its commit.
// The repository comes from the root package.json; without one, the commit is named but not linked.
import { readFileSync } from "node:fs";

const { repository } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const url = (typeof repository === "string" ? repository : repository?.url)
  ?.replace(/^git\+/, "")
  .replace(/\.git$/, "");

const link = (commit) => {
  if (commit === undefined) return "";
  const short = `\`${commit.slice(0, 7)}\``;
  return ` (${url === undefined ? short : `[${short}](${url}/commit/${commit})`})`;
};

const getReleaseLine = ({ summary, commit }) => {
  const [first, ...rest] = summary.trim().split("\n");
  return [`- ${first}${link(commit)}`, ...rest.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
};

// Packages in their first release have no older version to update from.
const getDependencyReleaseLine = (_changesets, dependencies) => {
  const moved = dependencies.filter(({ oldVersion }) => oldVersion !== "0.0.0");
  return moved.length === 0
    ? ""
    : `- Uses ${moved.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(", ")}`;
};

export default { getReleaseLine, getDependencyReleaseLine };
