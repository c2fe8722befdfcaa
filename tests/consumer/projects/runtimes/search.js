// What a user of a run-time without pages would write first; every entry can be imported there.
import { buildArchive } from "linimasa";
import "linimasa/define";
import "linimasa/element";
import * as inline from "linimasa/inline";
import messages from "linimasa/locales/id";
import "linimasa/slim";

const articles = ["Hanoi", "Palu"].map((place) => ({
  id: place,
  text: `Presiden Tiba di ${place}\n\nPresiden tiba di ${place} pada Rabu, 27 Februari 2019, dan disambut para pejabat setempat.`,
}));
for (const build of [buildArchive, inline.buildArchive]) {
  const archive = await build(articles);
  const { hits } = await archive.search("hanoi");
  console.log(hits.map(({ id }) => id).join(), messages.name);
  archive.close();
}
