import { buildArchive } from "linimasa";
import { articles } from "../articles.js";
import { Story } from "./story.js";

// Runs on the server, while building: the page arrives with the answer in its HTML.
export default async function Page() {
  const archive = await buildArchive(articles);
  const { hits } = await archive.search("palu");
  return <main><output>{hits[0].title.text}</output><Story articles={articles} /></main>;
}
