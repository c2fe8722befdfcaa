#!/usr/bin/env node
//! `npx linimasa COMMAND`: exit 0 ok, 1 bad input, 2 usage. Results go to stdout, all else to stderr.

import { LinimasaError } from "../entry/node.js";
import { COMMANDS, HELP } from "./commands.js";
import { InputError } from "./input.js";
import { UsageError, nearest, parseWords } from "./usage.js";

/**
 * @param {string[]} words the command line without node and script
 * @returns {Promise<number>} the exit code
 */
async function main([name, ...words]) {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return print(HELP);
  if (name === "--version" || name === "-v") return print(`${VERSION}\n`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command \`${name}\`${nearest(name, Object.keys(COMMANDS))}`);
  const { values, positionals } = parseWords(words, command.options);
  if (values.help) return print(command.help);
  await command.run(positionals, values);
  return 0;
}

/** @param {string} text */
function print(text) {
  process.stdout.write(text);
  return 0;
}

/** @param {unknown} error */
function report(error) {
  if (error instanceof UsageError) {
    process.stderr.write(`linimasa: ${error.message}\nTry \`linimasa --help\`.\n`);
    return 2;
  }
  if (error instanceof InputError || error instanceof LinimasaError) {
    process.stderr.write(`linimasa: ${error.message}\n`);
    return 1;
  }
  throw error;
}

// A reader that has seen enough (`linimasa search … | head`) is no failure.
process.stdout.on("error", (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2)).catch(report);
