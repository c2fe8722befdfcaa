//! Takes the class of the element, registers it where there is a document and none of its name yet.

/** @param {CustomElementConstructor} element */
export function register(element) {
  if (globalThis.customElements && !customElements.get("lini-masa")) customElements.define("lini-masa", element);
}
