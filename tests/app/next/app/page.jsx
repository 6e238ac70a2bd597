import { spend } from "../spend.js";

// Dynamic, because it reads the query. Next.js 14 still keeps what is fetched before that.
export default async function Page({ searchParams }) {
  const cents = await spend();
  const { team } = await searchParams;
  return <p id="spend">{`${team} ${cents}`}</p>;
}
