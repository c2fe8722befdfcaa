//! A driver by the commands of WebDriver, over whatever carries them: `send` takes the name of a
//! command and its parameters, gives its value.

/** The keys that have no character, as WebDriver writes them. */
const KEYS = {
  Backspace: "\ue003", Tab: "\ue004", Enter: "\ue007", Escape: "\ue00c", End: "\ue010", Home: "\ue011",
  ArrowLeft: "\ue012", ArrowUp: "\ue013", ArrowRight: "\ue014", ArrowDown: "\ue015",
};

/**
 * @param {string} version
 * @param {(command: string, parameters: object) => Promise<any>} send
 * @param {() => Promise<void>} quit
 * @returns {import("./engine.js").Driver}
 */
export function remoteDriver(version, send, quit) {
  const act = (actions) => send("PerformActions", { actions: [actions] });
  return {
    version,
    quit,
    open: (url) => send("Navigate", { url }),
    evaluate: (script) => send("ExecuteScript", { script: `return (${script})`, args: [] }),
    resize: (width, height) => send("SetWindowRect", { width, height }),
    press: (key) => act({ type: "key", id: "keys", actions: ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] ?? key })) }),
    tap: (x, y) => act({
      type: "pointer",
      id: "mouse",
      parameters: { pointerType: "mouse" },
      actions: [
        { type: "pointerMove", duration: 0, origin: "viewport", x: Math.round(x), y: Math.round(y) },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
    }),
  };
}
