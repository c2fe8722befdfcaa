// What a user in Node would write first.
import { buildArchive } from "linimasa";
import "linimasa/inline";
import "linimasa/slim";
import "linimasa/element";
import "linimasa/define";

const archive = await buildArchive(["Hanoi", "Palu"].map((place) => ({
  id: place,
  text: `Presiden Tiba di ${place}\n\nPresiden tiba di ${place} pada Rabu, 27 Februari 2019, dan disambut para pejabat setempat.`,
})));
const { hits } = await archive.search("hanoi");
console.log(hits.map(({ id }) => id).join());
archive.close();
