import { spend } from "../../spend.js";

// Nothing but the report itself can tell Next.js that this page is dynamic.
export default async function Page() {
  return <p id="spend">{`plain ${await spend()}`}</p>;
}
