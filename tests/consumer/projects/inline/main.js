import { LiniMasa } from "linimasa/element";
import { buildArchive, openArchive } from "linimasa/inline";

LiniMasa.library = { buildArchive, openArchive };
customElements.define("lini-masa", LiniMasa);
