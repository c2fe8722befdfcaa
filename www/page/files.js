//! Takes what a reader drops or picks, gives its files, those of folders too, in the order of
//! their names. Hidden files are left out.

/** Files that were picked. @param {HTMLInputElement} input */
export function pickedFiles(input) {
  return shown([...(input.files ?? [])]);
}

/**
 * Files and folders that were dropped. To be called while the event lasts.
 * @param {DataTransfer} data @returns {Promise<File[]>}
 */
export async function droppedFiles(data) {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return shown([...data.files]);
  return shown((await Promise.all(entries.map(filesOf))).flat());
}

/** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
async function filesOf(entry) {
  if (!entry.isDirectory) return [await new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject))];
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const files = [];
  // A reader gives a part of the folder at a time, and nothing at its end.
  for (let part = await partOf(reader); part.length > 0; part = await partOf(reader)) files.push(...(await Promise.all(part.map(filesOf))).flat());
  return files;
}

/** @param {FileSystemDirectoryReader} reader @returns {Promise<FileSystemEntry[]>} */
function partOf(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/** @param {File[]} files */
function shown(files) {
  return files.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
}
