import { buildArchive } from "linimasa";
import "linimasa/define";
import { articles } from "./articles.js";

const archive = await buildArchive(articles);
const { hits } = await archive.search("palu");
document.querySelector("output").textContent = hits[0].title.text;

document.querySelector("lini-masa").archive = archive;
