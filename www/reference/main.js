//! `node reference/main.js NAME` prints what is made of the declarations: `custom-elements.json` or
//! `api.md`.

import { reference } from "./markdown.js";
import { manifest } from "./manifest.js";

/** @type {Record<string, () => Promise<string>>} */
const MADE = {
  "custom-elements.json": async () => `${JSON.stringify(await manifest(), undefined, 2)}\n`,
  "api.md": reference,
};

process.stdout.write(await /** @type {() => Promise<string>} */ (MADE[process.argv[2] ?? ""])());
