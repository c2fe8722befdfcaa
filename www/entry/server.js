//! `linimasa/element` and `linimasa/define` on a server: importing them does nothing and does not throw.

/** Stands for the element where there is no document; it cannot be made there. */
export class LiniMasa {}
