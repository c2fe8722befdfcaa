// What a user in Node would write first.
import { buildArchive } from "linimasa";
import "linimasa/inline";
import "linimasa/slim";
import "linimasa/element";
import "linimasa/define";

const archive = await buildArchive([
  { id: "kim-di-hanoi", text: "Kim tiba di Hanoi\n\nKim tiba di Hanoi pada 27 Februari 2019." },
  { id: "trump", text: "Trump pulang\n\nTrump pulang ke Washington." },
]);
const { hits } = await archive.search("hanoi");
console.log(hits.map(({ id }) => id).join());
archive.close();
