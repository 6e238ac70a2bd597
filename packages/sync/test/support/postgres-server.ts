import { execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installFromDebian } from "./debian.ts";

const run = promisify(execFile);

/** A Postgres server on a socket, for one test run. */
export interface PostgresServer {
  /** The socket's folder: `new pg.Client({ host, user, database })`. */
  readonly host: string;
  readonly user: string;
  readonly bin: string;
  stop(): Promise<void>;
}

/** Postgres refuses to run as root: the server then runs as the user that Debian's package makes. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a server with its own data, which is removed with it. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres();
  const account = accountOf();
  // Not TMPDIR, which the server's user might not be able to enter, and whose path may be too long for a socket.
  const folder = await mkdtemp("/tmp/pg-");
  if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const options = { ...account, cwd: folder };
  await run(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], options);
  const settings = ["listen_addresses=", "fsync=off", `unix_socket_directories=${folder}`];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn(join(bin, "postgres"), args, { ...options, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await waitUntilReady(bin, folder);
  return {
    host: folder,
    user: "postgres",
    bin,
    async stop() {
      server.kill("SIGINT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where the server's programs are: `PG_BIN`, or Debian's newest. As root on Debian it is installed if it is missing. */
function findPostgres(): string {
  const named = process.env["PG_BIN"];
  const found = named ?? newestOfDebian();
  if (found !== undefined && existsSync(join(found, "initdb"))) return found;
  if (named === undefined && installFromDebian("postgresql")) {
    const installed = newestOfDebian();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "No PostgreSQL. Install it (on Debian: apt-get install postgresql), or name its folder of programs in PG_BIN.",
  );
}

function newestOfDebian(): string | undefined {
  const bins = globSync("/usr/lib/postgresql/*/bin");
  return bins.toSorted((a, b) => Number(b.split("/")[4]) - Number(a.split("/")[4]))[0];
}

function accountOf(): Account {
  if (process.getuid?.() !== 0) return {};
  return { uid: idOf("-u"), gid: idOf("-g") };
}

function idOf(flag: string): number {
  return Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
}

async function waitUntilReady(bin: string, host: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await run(join(bin, "pg_isready"), ["-h", host, "-q"]).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error("PostgreSQL did not start within 10 s.");
}
