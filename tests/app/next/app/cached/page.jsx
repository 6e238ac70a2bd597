import { spend } from "../../spend.js";

// Next.js 14 and 15 keep what is fetched here, unless the request itself refuses.
export const dynamic = "force-dynamic";
export const fetchCache = "default-cache";

export default async function Page() {
  return <p id="spend">{`cached ${await spend()}`}</p>;
}
